import * as z from 'zod';
import { Deadline, Duration, Id, node, partShape, Who, Window } from './common.ts';
import { Amount, Base } from './amounts.ts';
import { Limit } from './causes.ts';
import { Condition } from './values.ts';

export const Report = node({
  ...partShape,
  by: Who.optional(),
  to: z.array(Who).default([]),
  each: Window.optional(),
  deadline: Deadline.optional(),
  covers: z.array(Id).default([]),
  recordsOpenTo: z.array(Who).default([]),
  /** A late report counts as a miss of these. */
  lateIsMissOf: z.array(Id).default([]),
  /** Only once it is not sent within so much time after it was asked for. */
  cure: Duration.optional(),
}).meta({ id: 'Report', description: 'Who reports what, and when.' });
export type Report = z.infer<typeof Report>;

export const Review = node({
  ...partShape,
  each: Window.optional(),
  /** Contacts. */
  with: z.array(Id).default([]),
  covers: z.array(Id).default([]),
}).meta({ id: 'Review', description: 'A meeting of both sides.' });
export type Review = z.infer<typeof Review>;

export const Termination = node({
  ...partShape,
  by: Who.optional(),
  atWill: z.boolean().default(false),
  when: z.array(Condition).default([]),
  exercised: Deadline.optional(),
  cure: Duration.optional(),
  notice: Duration.optional(),
  refund: z.array(node({ base: Base.optional(), amount: Amount.optional(), text: z.string().optional() })).default([]),
  costs: Amount.optional(),
  transition: Duration.optional(),
  dataReturned: Deadline.optional(),
  help: z.string().optional(),
}).meta({ id: 'Termination', description: 'How the agreement can end early.' });
export type Termination = z.infer<typeof Termination>;

export const Change = node({
  ...partShape,
  by: Who.optional(),
  of: z.array(z.string()).default([]),
  notice: Duration.optional(),
  reasonRequired: z.boolean().default(false),
  otherMayLeave: z.boolean().default(false),
  silence: z.enum(['consent', 'refusal']).optional(),
  consentRequired: z.boolean().default(false),
  notForPastPeriods: z.boolean().default(false),
  /** The terms stay as they are until the agreement is renewed. */
  onlyAtRenewal: z.boolean().default(false),
  recordedIn: z.string().optional(),
}).meta({ id: 'Change', description: 'Who may change what.' });
export type Change = z.infer<typeof Change>;

/** Suspension of the service, withholding of a payment, set-off. */
export const Hold = node({
  ...partShape,
  kind: z.enum(['suspension', 'withholding', 'set-off']),
  by: Who.optional(),
  when: z.array(Condition).default([]),
  of: z.array(z.string()).default([]),
  notice: Duration.optional(),
  cure: Duration.optional(),
  ends: z.array(Condition).default([]),
  limitedTo: z.string().optional(),
}).meta({ id: 'Hold', description: 'Suspension, withholding or set-off.' });
export type Hold = z.infer<typeof Hold>;

export const Liability = node({
  ...partShape,
  of: Who.optional(),
  caps: z.array(node({ amount: Amount, each: Window.optional() })).default([]),
  unlimitedFor: z.array(z.string()).default([]),
  excludedFor: z.array(z.string()).default([]),
}).meta({ id: 'Liability', description: 'How far a party answers for damage.' });
export type Liability = z.infer<typeof Liability>;

export const Indemnity = node({
  ...partShape,
  by: Who.optional(),
  for: Who.optional(),
  covers: z.array(z.string()).default([]),
  limit: Amount.optional(),
  notice: Duration.optional(),
  defence: z.string().optional(),
}).meta({ id: 'Indemnity', description: 'Who holds whom harmless.' });
export type Indemnity = z.infer<typeof Indemnity>;

export const Confidentiality = node({
  ...partShape,
  of: Who.optional(),
  text: z.array(z.string()).default([]),
  lasting: Duration.optional(),
}).meta({ id: 'Confidentiality', description: 'Who keeps what secret, and how long.' });
export type Confidentiality = z.infer<typeof Confidentiality>;

export const Limitation = node({ ...partShape, of: Who.optional(), deadline: Deadline.optional() }).meta({
  id: 'Limitation',
  description: 'When claims are time-barred.',
});
export type Limitation = z.infer<typeof Limitation>;

export const Audit = node({
  ...partShape,
  by: Who.optional(),
  of: z.array(z.string()).default([]),
  notice: Duration.optional(),
  each: Window.optional(),
  limit: Limit.optional(),
}).meta({ id: 'Audit', description: 'Who may inspect what.' });
export type Audit = z.infer<typeof Audit>;

/** A clause in prose. */
export const Clause = node({ ...partShape, text: z.string() }).meta({
  id: 'Clause',
  description: 'A clause in prose.',
});
export type Clause = z.infer<typeof Clause>;
