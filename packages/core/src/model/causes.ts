import * as z from 'zod';
import { Deadline, Duration, Id, Moment, node, partShape, Who, Window } from './common.ts';
import { CountsAs, Decision, Evidence } from './metrics.ts';
import { Amount } from './amounts.ts';
import { Hours } from './parties.ts';
import { Condition, Value } from './values.ts';

/** How hours count in which both sides are a cause. */
export const SharedHours = z
  .enum(['count for neither', 'count in full', 'do not count', 'count by share'])
  .meta({ id: 'SharedHours', description: 'How hours with two causes count.' });
export type SharedHours = z.infer<typeof SharedHours>;

/** The most something can ever be, and what happens then. */
export const Limit = node({ value: Value, each: Window.optional(), then: z.string().optional() }).meta({
  id: 'Limit',
  description: 'The most something can ever be, and what happens then.',
});
export type Limit = z.infer<typeof Limit>;

/** The clauses that exclusion, maintenance, duty and relief share: cause, effect, proof, limit. */
export const causeShape = {
  when: Condition.optional(),
  causedBy: Who.optional(),
  controlledBy: Who.optional(),
  seenBy: z.array(Who).default([]),
  evidence: z.array(Evidence).default([]),
  toTheExtentCaused: z.boolean().default(false),
  notifiedWithin: Deadline.optional(),
  lateNotice: z.enum(['counts from the notice', 'loses the relief', 'counts as down']).optional(),
  limit: Limit.optional(),
  countsAs: CountsAs.optional(),
  decision: Decision.optional(),
  burdenOfProof: Who.optional(),
  /** The unit it reaches: the one incident it was due for, not all. */
  per: z.string().optional(),
  sharedHours: SharedHours.optional(),
};

export const Exclusion = node({ ...partShape, text: z.string().optional(), ...causeShape }).meta({
  id: 'Exclusion',
  description: 'What does not count, and why.',
});
export type Exclusion = z.infer<typeof Exclusion>;

/** Hours in which maintenance may be done, perhaps under a condition of their own. */
const MaintenanceWindow = node({ ...Hours.shape, when: Condition.optional() }).meta({
  id: 'MaintenanceWindow',
  description: 'Hours of maintenance, and when they are such.',
});

export const Maintenance = node({
  ...partShape,
  ...causeShape,
  windows: z.array(MaintenanceWindow).default([]),
  /** Others beside the first: each occurrence, and each month. */
  furtherLimits: z.array(Limit).default([]),
  /** The calendar in whose hours it may be done, holidays and all. */
  during: Id.optional(),
  notice: Duration.optional(),
  overrun: CountsAs.optional(),
  emergency: z.boolean().default(false),
}).meta({ id: 'Maintenance', description: 'Agreed maintenance.' });
export type Maintenance = z.infer<typeof Maintenance>;

/** What happens when a duty is not done. */
export const Consequence = z
  .discriminatedUnion('kind', [
    node({ kind: z.literal('may'), party: Id.optional(), text: z.string() }),
    node({ kind: z.literal('pays'), party: Id.optional(), amount: Amount }),
    node({ kind: z.literal('bears'), party: Id.optional(), text: z.string() }),
  ])
  .meta({ id: 'Consequence', description: 'What happens when a duty is not done.' });
export type Consequence = z.infer<typeof Consequence>;

export const Obligation = node({ actor: Id.optional(), text: z.string(), deadline: Deadline.optional() }).meta({
  id: 'Obligation',
  description: 'Who must do what by when.',
});
export type Obligation = z.infer<typeof Obligation>;

/** A duty of one side towards the other. */
export const Duty = node({
  ...partShape,
  ...causeShape,
  obligations: z.array(Obligation).default([]),
  beneficiary: Id.optional(),
  /** Who brings the moment about that the deadline counts from. */
  triggeredBy: Who.optional(),
  consequences: z.array(Consequence).default([]),
}).meta({ id: 'Duty', description: 'A duty of one side towards the other.' });
export type Duty = z.infer<typeof Duty>;

/** What a relief does to the other part of the chain duty → relief → clock or objective → credit. */
export const Effect = node({
  kind: z.enum(['pauses', 'excuses', 'extends', 'lifts credits of', 'lifts duty']),
  targets: z.array(Id),
}).meta({ id: 'Effect', description: 'What a relief does.' });
export type Effect = z.infer<typeof Effect>;

export const Relief = node({
  ...partShape,
  ...causeShape,
  effects: z.array(Effect).default([]),
}).meta({ id: 'Relief', description: 'What excuses a party, and how far.' });
export type Relief = z.infer<typeof Relief>;

/** Events that nobody controls. */
export const ForceMajeure = node({
  ...partShape,
  for: Who.optional(),
  covers: z.array(z.string()).default([]),
  fee: z.enum(['stops', 'continues']).optional(),
  notifiedWithin: Deadline.optional(),
  leaveAfter: Duration.optional(),
  from: Moment.optional(),
}).meta({ id: 'ForceMajeure', description: 'Events that nobody controls.' });
export type ForceMajeure = z.infer<typeof ForceMajeure>;
