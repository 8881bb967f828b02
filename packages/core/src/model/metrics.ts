import * as z from 'zod';
import { Amount } from './amounts.ts';
import { Deadline, Decimal, Duration, Id, Moment, Money, node, partShape, PeriodUnit, Who, Window } from './common.ts';
import { Comparison, Condition, Sentence, StatedPeriod, Value } from './values.ts';

/** Who shows what to whom, and by when. */
export const Evidence = node({
  text: z.string().optional(),
  heldBy: Who.optional(),
  openTo: z.array(Who).default([]),
  deadline: Deadline.optional(),
}).meta({ id: 'Evidence', description: 'Who shows what to whom, and by when.' });
export type Evidence = z.infer<typeof Evidence>;

/** Who decides, and the way to another person. */
export const Decision = node({
  by: Who.optional(),
  dispute: z.string().optional(),
  within: Deadline.optional(),
  openTo: z.array(Who).default([]),
  /** Whoever decides need not give reasons. */
  discretion: z.boolean().optional(),
  /** Whose data it rests on. */
  data: z.array(Who).optional(),
  /** What it means, or costs, that no decision comes in time. */
  late: node({
    countsAs: z.enum(['granted', 'refused']).optional(),
    cost: node({ amount: Amount, each: Window.optional() }).optional(),
  }).optional(),
}).meta({ id: 'Decision', description: 'Who decides, and the way to another person.' });
export type Decision = z.infer<typeof Decision>;

export const Observation = z
  .discriminatedUnion('kind', [
    /** The share of the time that is not down. */
    node({ kind: z.literal('availability') }),
    node({ kind: z.literal('duration'), from: Moment.optional(), to: Moment.optional() }),
    /** The share of the things counted that are good. */
    node({ kind: z.literal('share'), of: z.string() }),
    node({ kind: z.literal('count'), of: z.string() }),
    /** Counts divided by counts: a text, or the sum of these metrics. */
    node({ kind: z.literal('ratio'), of: z.union([z.string(), z.array(Id)]), to: z.union([z.string(), z.array(Id)]) }),
    node({ kind: z.literal('reading'), of: z.string(), unit: z.string() }),
    /** A figure put together from those of other metrics, each with its weight in percent. */
    node({ kind: z.literal('sum'), parts: z.array(node({ percent: Decimal, metric: Id })) }),
  ])
  .meta({ id: 'Observation', description: 'What is observed.' });
export type Observation = z.infer<typeof Observation>;

/** When the thing observed is bad. */
export const BadRule = z
  .discriminatedUnion('kind', [
    /** So many probes in a row begin an outage, so many good ones end it. */
    node({ kind: z.literal('run'), failures: z.int().positive(), successes: z.int().positive().optional() }),
    /** At least k of n places see it. */
    node({ kind: z.literal('quorum'), atLeast: z.int().positive(), of: z.int().positive(), what: z.string() }),
    node({ kind: z.literal('combined'), mode: z.enum(['all', 'any']), metrics: z.array(Id) }),
    /** A signal beyond a limit, for whole intervals (`interval`) or continuously. */
    node({
      kind: z.literal('signal'),
      signal: z.string(),
      comparison: Comparison,
      value: Value,
      interval: PeriodUnit.optional(),
      /** How many units an interval has; one where it is missing. */
      intervalCount: z.int().positive().optional(),
      minimumSample: z.strictObject({ value: z.string(), unit: z.string() }).optional(),
    }),
    node({
      kind: z.literal('text'),
      text: z.string(),
      interval: PeriodUnit.optional(),
      intervalCount: z.int().positive().optional(),
    }),
  ])
  .meta({ id: 'BadRule', description: 'When the thing observed is bad.' });
export type BadRule = z.infer<typeof BadRule>;

/** How time or data without a verdict counts. `out`: taken out of the reckoning, on both sides of a ratio. */
export const CountsAs = z.enum(['up', 'down', 'nothing', 'out']).meta({ id: 'CountsAs' });
export type CountsAs = z.infer<typeof CountsAs>;

/** What is observed, when it is bad, how it adds up, who says so. */
export const Metric = node({
  ...partShape,
  /** A service or an underpinning contract. */
  of: Id.optional(),
  observation: Observation.optional(),
  probe: node({ target: z.string(), every: Duration.optional(), places: z.int().positive().optional() }).optional(),
  bad: z.array(BadRule).default([]),
  /** `within`: on the clock; `limit`: where a table gives it, or the size of the thing. */
  good: node({ text: z.string().optional(), within: Duration.optional(), limit: Value.optional() }).optional(),
  /** Shorter outages vanish, longer ones count whole. */
  ignoresUnder: Duration.optional(),
  /** One of exactly this length vanishes as well. */
  ignoresEnd: z.boolean().default(false),
  /** Only the part of an outage beyond this counts. */
  countsOnlyBeyond: Duration.optional(),
  leavesOut: z.array(z.string()).default([]),
  /** So many readings at an end of their order are left out before anything is computed: a percentage of them, or a number. */
  trims: z.array(node({ side: z.enum(['highest', 'lowest']), amount: Value })).default([]),
  noData: CountsAs.optional(),
  noTraffic: CountsAs.optional(),
  excludedTime: CountsAs.optional(),
  partialPeriod: z.enum(['does not count', 'counts in part']).optional(),
  averagedOver: PeriodUnit.optional(),
  /** Over so many units; over one where it is missing. */
  averagedCount: z.int().positive().optional(),
  weightedBy: z.string().optional(),
  /** The thing that each gets a figure of its own: an account, a feature. */
  per: z.string().optional(),
  rounding: node({ mode: z.enum(['down', 'up', 'nearest']), decimals: z.int().nonnegative() }).optional(),
  during: Id.optional(),
  countsFrom: Moment.optional(),
  source: z.string().optional(),
  formula: z.string().optional(),
  /** What the letters of the formula stand for; they are counts unless they have a unit. */
  legend: node({
    symbols: z.array(node({ symbol: z.string(), meaning: z.string(), unit: z.string().optional() })),
  }).optional(),
  measuredBy: Who.optional(),
  evidence: z.array(Evidence).default([]),
  dispute: z.string().optional(),
}).meta({ id: 'Metric', description: 'What is observed, when it is bad, how it adds up, who says so.' });
export type Metric = z.infer<typeof Metric>;

/** A figure given beside a promise to explain it, kept apart so that both can be compared. */
export const Stated = node({ value: Value, comparison: Comparison.optional(), period: StatedPeriod.optional() }).meta({
  id: 'Stated',
  description: 'A figure given beside a promise to explain it.',
});
export type Stated = z.infer<typeof Stated>;

export const Objective = node({
  ...partShape,
  /** When no metric names the service. */
  service: Id.optional(),
  /** All of them must hold. */
  sentences: z.array(Sentence).default([]),
  /** Promises in prose. */
  prose: z.array(node({ text: z.string() })).default([]),
  /** Exclusions, maintenance and reliefs that this objective names. */
  excluding: z.array(Id).default([]),
  stated: z.array(Stated).default([]),
  strength: z.enum(['binding', 'aim', 'best effort', 'commercially reasonable']).default('binding'),
  requiredByLaw: z.string().optional(),
  /** A breach only when this holds, e.g. missed in 2 months in a row. */
  breachOnly: z.strictObject({ count: z.int().positive(), unit: PeriodUnit }).optional(),
  complianceCost: node({ amount: Money, each: Window.optional() }).optional(),
  when: Condition.optional(),
}).meta({ id: 'Objective', description: 'A promised level.' });
export type Objective = z.infer<typeof Objective>;
