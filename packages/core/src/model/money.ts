import * as z from 'zod';
import { Amount, Base } from './amounts.ts';
import { Deadline, Decimal, Duration, Exact, Id, Moment, Money, node, partShape, Who, Window } from './common.ts';
import { Decision } from './metrics.ts';
import { Condition, Figure, Range, Value } from './values.ts';

/** So much of a figure, and what counts; `unsaid` when the text does not say how a part of a block counts. */
const blockShape = {
  block: Value,
  mode: z.enum(['started', 'full', 'exact', 'unsaid']),
  of: Figure.optional(),
  /** Only what is beyond (or below) this counts; a percentage of time is one of the window. */
  beyond: Value.optional(),
  below: Value.optional(),
  /** Each of these by itself: every outage, every day. */
  each: Window.optional(),
};

/** When an amount is paid. */
export const Trigger = z
  .discriminatedUnion('kind', [
    /** The objective's figure (or another) lies in the range. */
    node({ kind: z.literal('range'), figure: Figure.optional(), range: Range }),
    node({ kind: z.literal('miss') }),
    /** Every single miss, over a free number, of one priority. */
    node({
      kind: z.literal('each miss'),
      over: z.int().nonnegative().optional(),
      each: Window.optional(),
      priority: Id.optional(),
    }),
    /** Every block of the figure beyond a limit. */
    node({ kind: z.literal('block'), ...blockShape }),
    node({ kind: z.literal('when'), condition: Condition }),
    node({ kind: z.literal('hole') }),
  ])
  .meta({ id: 'Trigger', description: 'When an amount is paid.' });
export type Trigger = z.infer<typeof Trigger>;

/** What the amount is paid once more for: blocks of a figure, or things that the parties count ("each affected account"). */
export const Unit = z
  .discriminatedUnion('kind', [
    node({ kind: z.literal('block'), ...blockShape }),
    node({ kind: z.literal('thing'), thing: z.string() }),
  ])
  .meta({ id: 'Unit', description: 'What an amount is paid once more for.' });
export type Unit = z.infer<typeof Unit>;

export const Payment = node({
  amount: Amount,
  trigger: Trigger,
  /** The amount is multiplied by the number of each of these. */
  perUnit: z.array(Unit).default([]),
  when: Condition.optional(),
}).meta({ id: 'Payment', description: 'What is paid when.' });
export type Payment = z.infer<typeof Payment>;

/** Amounts in rows; the mode says what happens when several rows are passed. */
export const Scale = node({
  by: z.string(),
  each: Window.optional(),
  mode: z.enum(['highest row applies', 'each part at its own rate', 'rows add up', 'unsaid']).default('unsaid'),
  /** A row of a table with a column for each plan is one row for each of them, `when` it is this one. */
  rows: z.array(node({ range: Range, amount: Amount, when: Condition.optional() })).default([]),
}).meta({ id: 'Scale', description: 'Amounts in rows.' });
export type Scale = z.infer<typeof Scale>;

/** The most that is paid: an amount, or a number of things (credits, days of fee). */
export const Cap = node({
  amount: Amount.optional(),
  count: z.strictObject({ value: Decimal, unit: z.string() }).optional(),
  each: Window.optional(),
  sharedWith: z.array(Id).default([]),
}).meta({ id: 'Cap', description: 'The most that is paid.' });
export type Cap = z.infer<typeof Cap>;

/** How a schedule combines with others. */
export const Stacking = z
  .discriminatedUnion('kind', [
    node({ kind: z.literal('not added to'), others: z.array(Id) }),
    node({ kind: z.literal('only the highest of'), others: z.array(Id) }),
    node({ kind: z.literal('only one of'), others: z.array(Id), chosenBy: Who.optional() }),
    node({ kind: z.literal('added to'), others: z.array(Id) }),
  ])
  .meta({ id: 'Stacking', description: 'How a schedule combines with others.' });
export type Stacking = z.infer<typeof Stacking>;

/** How a credit is asked for. */
export const Claim = node({
  automatic: z.boolean().default(false),
  deadline: Deadline.optional(),
  /** A claim before this is too early. */
  notBefore: Deadline.optional(),
  /** Where it is made: a contact, or a channel in words. */
  to: z.union([z.strictObject({ contact: Id }), z.strictObject({ channel: z.string() })]).optional(),
  /** Who passes the claim on: a reseller. */
  through: Id.optional(),
  items: z.array(z.string()).default([]),
  dataHeldBy: Who.optional(),
  late: z.enum(['lapse', 'are reduced', 'count from receipt']).optional(),
  cure: Duration.optional(),
  decision: Decision.optional(),
}).meta({ id: 'Claim', description: 'How a credit is asked for.' });
export type Claim = z.infer<typeof Claim>;

const SettledForm = z.enum(['set-off', 'money', 'service time', 'package', 'other']);

/** How a credit becomes money; `package`: it goes back onto a package that was paid beforehand. */
export const Settlement = node({
  form: SettledForm.optional(),
  /** Other forms that it may have instead, and who chooses. */
  or: z.array(SettledForm).optional(),
  chosenBy: Who.optional(),
  text: z.string().optional(),
  deadline: Deadline.optional(),
  /** What becomes of the part that cannot be settled in this form. */
  rest: node({ form: SettledForm, deadline: Deadline.optional() }).optional(),
  /** A credit that was granted cannot be turned into money. */
  notExchangeable: z.boolean().default(false),
  /** Into another currency, at the rate of a moment. */
  conversion: node({ to: z.string().optional(), rate: z.string(), moment: Moment.optional() }).optional(),
  expires: node({ after: Deadline.optional(), onTermination: z.boolean().default(false) }).optional(),
  /** Credits under this lapse; `minimumIncluded`: and those of just so much. */
  minimum: Money.optional(),
  minimumIncluded: z.boolean().default(false),
  remainder: z.enum(['paid out', 'lapses']).optional(),
  rounding: node({ mode: z.enum(['down', 'up', 'nearest']), to: Money.optional() }).optional(),
}).meta({ id: 'Settlement', description: 'How a credit becomes money.' });
export type Settlement = z.infer<typeof Settlement>;

/** A worked example as the text gives it. */
export const Example = node({ text: z.string().optional(), at: Value, pays: Amount }).meta({
  id: 'Example',
  description: 'A worked example as the text gives it.',
});
export type Example = z.infer<typeof Example>;

export const Credits = node({
  ...partShape,
  kind: z.enum(['credit', 'bonus']),
  /** Objectives or supports. */
  for: z.array(Id).default([]),
  payer: Id.optional(),
  payee: Id.optional(),
  base: Base.optional(),
  payments: z.array(Payment).default([]),
  scales: z.array(Scale).default([]),
  /** "times 2 when …": of those that hold only the greatest counts. */
  multipliers: z.array(node({ value: Exact, when: Condition })).default([]),
  /** Earn-back: "returned when …". */
  returned: z.array(node({ when: Condition })).default([]),
  pointsReset: z.array(node({ when: Condition })).default([]),
  caps: z.array(Cap).default([]),
  /** "minimum 100 EUR": what is due at all is at least this. */
  floors: z.array(node({ amount: Amount, each: Window.optional() })).default([]),
  /** "first 2 misses free each quarter"; "first 2 days free" with a unit of time. */
  free: z.array(node({ value: Decimal, unit: z.string(), each: Window.optional() })).default([]),
  /** "not in the first 90 days". */
  notInTheFirst: Duration.optional(),
  stacking: z.array(Stacking).default([]),
  claim: Claim.optional(),
  settlement: Settlement.optional(),
  preconditions: z
    .array(node({ condition: Condition, setBy: Who.optional(), otherwise: z.enum(['lost', 'withheld']).optional() }))
    .default([]),
  soleRemedy: node({ except: z.array(z.string()).default([]) }).optional(),
  besideOtherRemedies: z.boolean().default(false),
  countsTowardsDamages: z.boolean().optional(),
  /** What the credits are in law, as the text says it. */
  nature: z.enum(['liquidated damages', 'price reduction', 'penalty']).optional(),
  liabilityCap: z.enum(['inside', 'outside']).optional(),
  examples: z.array(Example).default([]),
}).meta({ id: 'Credits', description: 'What is paid for a missed (or exceeded) level.' });
export type Credits = z.infer<typeof Credits>;
