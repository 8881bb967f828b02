import * as z from 'zod';
import { Id, IsoDuration, Money, node, partShape, Who, Window } from './common.ts';
import { Condition, Sentence, Value } from './values.ts';

/** With neither a window nor a block it is due once. */
export const Fee = node({
  /** A fee that has a name is meant only where that is written: "the fee" leaves it out. */
  id: Id.optional(),
  title: z.string().optional(),
  amount: Money,
  each: Window.optional(),
  /** Due for so much time again and again, and how a part of it counts. */
  block: z.strictObject({ iso: IsoDuration, mode: z.enum(['started', 'full', 'exact']) }).optional(),
  inAdvance: z.boolean().default(false),
}).meta({ id: 'Fee', description: 'A price and the period it is due for.' });
export type Fee = z.infer<typeof Fee>;

export const Category = node({
  ...partShape,
  /** A case belongs to an entry while `when` holds; without it somebody says so. */
  entries: z.array(node({ id: Id, title: z.string().optional(), when: Condition.optional() })).default([]),
}).meta({ id: 'Category', description: 'The cases that a table tells apart.' });
export type Category = z.infer<typeof Category>;

export const Plan = node({ ...partShape, fees: z.array(Fee).default([]), includes: z.array(Id).default([]) }).meta({
  id: 'Plan',
  description: 'A plan that a customer can choose.',
});
export type Plan = z.infer<typeof Plan>;

export const Volume = node({ value: z.string(), unit: z.string(), each: Window.optional() }).meta({ id: 'Volume' });
export type Volume = z.infer<typeof Volume>;

export const Service = node({
  ...partShape,
  description: z.string().optional(),
  fees: z.array(Fee).default([]),
  volumes: z.array(Volume).default([]),
  /** Services and underpinning contracts. */
  dependsOn: z.array(Id).default([]),
  options: z.array(node({ text: z.string(), fee: Fee })).default([]),
}).meta({ id: 'Service', description: 'What is sold.' });
export type Service = z.infer<typeof Service>;

/** What somebody else promises to the provider. */
export const Underpinning = node({
  ...partShape,
  by: z.union([z.strictObject({ party: Id }), z.strictObject({ text: z.string() })]).optional(),
  chosenBy: Who.optional(),
  promises: z.array(Sentence).default([]),
  hours: Id.optional(),
}).meta({ id: 'Underpinning', description: 'A contract that a service rests on.' });
export type Underpinning = z.infer<typeof Underpinning>;

/**
 * One value that depends on one or two categories. `dimensions` name categories, or "priority", "plan". The keys of a
 * cell are the entries in the order of the dimensions. A symmetric matrix holds every pair as it was written, once.
 */
export const Table = node({
  ...partShape,
  dimensions: z.array(z.string()).min(1),
  symmetric: z.boolean().default(false),
  cells: z.array(node({ keys: z.array(z.string()), value: Value })).default([]),
  /** Worked examples as the text gives them. */
  examples: z.array(node({ text: z.string().optional(), keys: z.array(z.string()), value: Value })).default([]),
}).meta({ id: 'Table', description: 'One value that depends on one or two categories.' });
export type Table = z.infer<typeof Table>;

/** Rates and quotas: one row says how much of something a plan allows. */
export const Limits = node({
  ...partShape,
  /** The service whose use they limit. */
  service: Id.optional(),
  rows: z
    .array(
      node({
        operation: z.string(),
        plan: Id.optional(),
        atMost: Value,
        each: Window.optional(),
        per: z.string().optional(),
      }),
    )
    .default([]),
}).meta({ id: 'Limits', description: 'Rates and quotas.' });
export type Limits = z.infer<typeof Limits>;
