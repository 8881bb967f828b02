import * as z from 'zod';
import { Amount } from './amounts.ts';
import { Decimal, Duration, Id, IsoDuration, Moment, Money, node, Origin, PeriodUnit, Window } from './common.ts';

/**
 * What of a metric is compared. value: the metric's own sum. percentile: nearest rank, the value at position
 * ceil(p·n) of the ordered readings. share within: the part of the durations that is at most the target.
 * highest, lowest: the greatest and the least reading. A figure without a metric belongs to an underpinning promise ("availability").
 */
export const Figure = node({
  measure: z.enum([
    'value',
    'mean',
    'median',
    'percentile',
    'share within',
    'every',
    'highest',
    'lowest',
    'outages',
    'downtime',
    'availability',
    'text',
  ]),
  metric: Id.optional(),
  /** The p of a percentile or the share of "95% of … within", in percent. */
  percent: Decimal.optional(),
  text: z.string().optional(),
}).meta({ id: 'Figure', description: 'What of a metric is compared.' });
export type Figure = z.infer<typeof Figure>;

const plainValues = [
  node({ kind: z.literal('percent'), value: Decimal }),
  node({ kind: z.literal('duration'), duration: Duration }),
  node({ kind: z.literal('money'), money: Money }),
  /** A number with a unit: "27 °C", "3 tickets"; the unit is empty for a bare number. */
  node({ kind: z.literal('quantity'), value: Decimal, unit: z.string() }),
  /** The value that a table gives for the case at hand, or so many times it. */
  node({ kind: z.literal('table'), table: Id, times: Decimal.optional() }),
  /** What is paid, in a table of amounts: "1/464 of the price". */
  node({ kind: z.literal('amount'), amount: Amount }),
  /** What another metric measures in the same window: the availability of an origin outside the provider. */
  node({ kind: z.literal('figure'), figure: Figure, times: Decimal.optional() }),
  /** A name, e.g. the priority in an impact × urgency matrix. */
  node({ kind: z.literal('name'), name: z.string() }),
  node({ kind: z.literal('text'), text: z.string() }),
  /** "-": expressly no commitment, or does not apply. */
  node({ kind: z.literal('none') }),
  node({ kind: z.literal('best effort') }),
  node({ kind: z.literal('unlimited') }),
  node({ kind: z.literal('hole') }),
] as const;
/** The greater or the smaller of several values. */
const comparedValue = z.strictObject({
  kind: z.literal('compared'),
  which: z.enum(['greater', 'smaller']),
  get of(): z.ZodArray<typeof Value> {
    return z.array(Value);
  },
  origin: Origin.optional(),
});
/** A value for each unit of the size of a thing: "2 s per MB". */
const scaledValue = z.strictObject({
  kind: z.literal('scaled'),
  get value(): typeof Value {
    return Value;
  },
  per: z.string(),
  origin: Origin.optional(),
});

/** A range in a cell: what is within it is good. */
const rangeValue = z.strictObject({
  kind: z.literal('range'),
  get range(): typeof Range {
    return Range;
  },
  origin: Origin.optional(),
});

/** One end of a range, for the type of values, which contain it. */
interface BoundOf {
  value: Value;
  end: 'closed' | 'open' | 'unsaid';
}

/** What a target, a limit or a cell of a table can be. `hole` stands for text that could not be read. */
export type Value =
  | z.infer<(typeof plainValues)[number]>
  | { kind: 'compared'; which: 'greater' | 'smaller'; of: Value[]; origin?: Origin | undefined }
  | { kind: 'scaled'; value: Value; per: string; origin?: Origin | undefined }
  | {
      kind: 'range';
      range: { low?: BoundOf | undefined; high?: BoundOf | undefined; origin?: Origin | undefined };
      origin?: Origin | undefined;
    };
export const Value: z.ZodType<Value> = z
  .discriminatedUnion('kind', [...plainValues, comparedValue, scaledValue, rangeValue])
  .meta({ id: 'Value', description: 'A target, a limit or a cell of a table.' });

/** One end of a range. `unsaid`: the text does not tell whether the end itself belongs to the range. */
export const Bound = z
  .strictObject({ value: Value, end: z.enum(['closed', 'open', 'unsaid']) })
  .meta({ id: 'Bound', description: 'One end of a range.' });
export type Bound = z.infer<typeof Bound>;

/** A range with said ends; a missing end is unbounded. */
export const Range = node({ low: Bound.optional(), high: Bound.optional() }).meta({
  id: 'Range',
  description: 'A range with said ends; a missing end is unbounded.',
});
export type Range = z.infer<typeof Range>;

export const Comparison = z.enum(['>=', '<=', '>', '<', '=']).meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;

/** k of n periods, or k in a row. */
export const Repetition = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('of'),
      count: z.int().positive(),
      of: z.int().positive(),
      unit: PeriodUnit,
      rolling: z.boolean().default(true),
    }),
    z.strictObject({ kind: z.literal('in a row'), count: z.int().positive(), unit: PeriodUnit }),
    z.strictObject({ kind: z.literal('times'), count: z.int().positive(), each: Window.optional() }),
  ])
  .meta({ id: 'Repetition', description: 'How often something must happen.' });
export type Repetition = z.infer<typeof Repetition>;

const all = z.strictObject({
  kind: z.literal('all'),
  get of(): z.ZodArray<typeof Condition> {
    return z.array(Condition);
  },
});
const any = z.strictObject({
  kind: z.literal('any'),
  get of(): z.ZodArray<typeof Condition> {
    return z.array(Condition);
  },
});
const not = z.strictObject({
  kind: z.literal('not'),
  get of(): typeof Condition {
    return Condition;
  },
});

const outcome = node({
  kind: z.literal('outcome'),
  /** An objective, or a support (all its priorities). */
  of: Id,
  outcome: z.enum(['missed', 'met']),
  repetition: Repetition.optional(),
});
const compare = node({
  kind: z.literal('compare'),
  figure: Figure,
  comparison: Comparison,
  value: Value,
  window: Window.optional(),
  /** In so many of the windows. */
  repetition: Repetition.optional(),
});
/** late: past its time. open: asked for and not yet done. */
const duty = node({ kind: z.literal('duty'), duty: Id, state: z.enum(['late', 'open']), lasting: Duration.optional() });
/** More is used than the limits allow. */
const exceeded = node({ kind: z.literal('exceeded'), limits: Id });
/** It happened; with `during`: the moment lies inside or outside of the hours of a calendar. */
const event = node({
  kind: z.literal('event'),
  event: Id,
  during: z.strictObject({ where: z.enum(['in', 'outside']), calendar: Id }).optional(),
});
const fact = node({
  kind: z.literal('fact'),
  text: z.string(),
  lasting: Duration.optional(),
  count: Repetition.optional(),
});
/** The case belongs to an entry of a category: "plan is Gold". */
const belongs = node({ kind: z.literal('is'), category: Id, entry: Id });
const hole = node({ kind: z.literal('hole') });

/** One production for every condition: termination, relief, uplift, earn-back, precondition, breach. */
export type Condition =
  | { kind: 'all' | 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  | z.infer<typeof outcome>
  | z.infer<typeof compare>
  | z.infer<typeof duty>
  | z.infer<typeof exceeded>
  | z.infer<typeof event>
  | z.infer<typeof fact>
  | z.infer<typeof belongs>
  | z.infer<typeof hole>;
export const Condition: z.ZodType<Condition> = z
  .discriminatedUnion('kind', [all, any, not, outcome, compare, duty, exceeded, event, fact, belongs, hole])
  .meta({ id: 'Condition', description: 'Under which circumstances a term applies.' });

/** "figure comparison value window condition": one sentence of an objective or an underpinning promise. */
export const Sentence = node({
  figure: Figure,
  comparison: Comparison.optional(),
  value: Value.optional(),
  /** Instead of comparison and value: by this moment, counted from the beginning of the case: "by the end of the day". */
  by: Moment.optional(),
  /** Instead of comparison and value: the figure lies in this range. */
  range: Range.optional(),
  window: Window.optional(),
  when: Condition.optional(),
}).meta({ id: 'Sentence', description: 'One measurable sentence.' });
export type Sentence = z.infer<typeof Sentence>;

/** Length of time that "stated as … in a month of 30 days" speaks of. */
export const StatedPeriod = z.strictObject({
  unit: PeriodUnit,
  days: z.int().positive().optional(),
  length: IsoDuration.optional(),
});
