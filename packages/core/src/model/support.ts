import * as z from 'zod';
import { Decimal, Duration, Id, Moment, node, partShape, Window } from './common.ts';
import { Decision } from './metrics.ts';
import { Value } from './values.ts';

const Step = z.enum(['respond', 'update', 'workaround', 'restore', 'resolve']).meta({ id: 'SupportStep' });

/** What must have happened by when: a response, a restoration … */
export const Target = node({
  step: Step,
  value: Value,
}).meta({ id: 'Target', description: 'A time limit of a priority.' });
export type Target = z.infer<typeof Target>;

export const Priority = node({
  id: Id,
  meaning: z.string().optional(),
  targets: z.array(Target).default([]),
  /** The calendar its clock runs in. */
  clock: Id.optional(),
  /** The share of the tickets that must be in time, or the table that gives it; without it, every single one. */
  metFor: node({ percent: Decimal.optional(), table: Id.optional(), window: Window.optional() }).optional(),
}).meta({ id: 'Priority', description: 'A class of tickets and its time limits.' });
export type Priority = z.infer<typeof Priority>;

/** Tickets with priorities and clocks. A target counts from `starts`; the last one stops at `stops`. */
export const Support = node({
  ...partShape,
  service: Id.optional(),
  starts: Moment.optional(),
  stops: Moment.optional(),
  /** Steps whose clock starts or stops at another moment. */
  stepStarts: z.array(node({ step: Step, moment: Moment })).default([]),
  stepStops: z.array(node({ step: Step, moment: Moment })).default([]),
  /** Reliefs during which the clocks stand still, and facts that stop them. */
  pauses: z.array(node({ relief: Id.optional(), text: z.string().optional() })).default([]),
  reopened: node({ within: Duration.optional(), effect: z.enum(['continues', 'new']) }).optional(),
  /** A ticket whose priority changes keeps the clock it had, or starts anew. */
  reclassified: node({ within: Duration.optional(), effect: z.enum(['continues', 'new']) }).optional(),
  /** Whoever works on a ticket without a break for so long rests, and the clock with them. */
  rests: node({ rest: Duration, after: Duration }).optional(),
  classification: Decision.optional(),
  /** The matrix that gives the priority. */
  priorityFrom: Id.optional(),
  priorities: z.array(Priority).default([]),
}).meta({ id: 'Support', description: 'Tickets with priorities and clocks.' });
export type Support = z.infer<typeof Support>;

/** Who is told when a ticket grows old; a step is due at a share of the target, or after a time. */
export const Escalation = node({
  ...partShape,
  /** The support; all its priorities when `priority` is missing. */
  of: Id.optional(),
  priority: Id.optional(),
  steps: z
    .array(
      node({
        at: z.union([z.strictObject({ percent: Decimal }), z.strictObject({ after: Duration })]),
        /** A contact of a party, or a text. */
        to: z.union([z.strictObject({ contact: Id }), z.strictObject({ text: z.string() })]),
      }),
    )
    .default([]),
}).meta({ id: 'Escalation', description: 'Who is told when a ticket grows old.' });
export type Escalation = z.infer<typeof Escalation>;
