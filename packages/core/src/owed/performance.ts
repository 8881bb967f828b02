import * as z from 'zod';
import { ClockTime, Exact, Id, IsoDate, Money, PeriodUnit, Window } from '../model/common.ts';
import { Figure } from '../model/values.ts';
import { compare, isNegative, ONE, tryRational } from '../quantity/index.ts';

/**
 * What happened, as plain JSON: the other half of a promise. The agreement says what is owed for which values; a performance
 * says which values there were. It is a full account: what it does not mention was not the case (see each field for the two
 * exceptions). Numbers are exact text.
 */

/** A plan or an entry of a category, for each dimension that makes a difference: {"plan": "Gold", "region": "EU"}. */
const Case = z.record(z.string(), z.string()).meta({ id: 'PerformanceCase', description: 'Entry of each dimension.' });

/** The value of one figure in one period. */
export const MeasuredValue = z
  .strictObject({
    /** Which figure: of a metric, or a text that the agreement names. */
    figure: Figure,
    /** "99.87%", "31 min", "1 h 30 min", "PT31M", "12 incidents", "2158/216 %". Null: there was nothing to measure (0/0). */
    value: z.string().nullable(),
    /** The service, support or objective that it belongs to, where several share the figure. */
    of: Id.optional(),
    /** Beyond the case of the whole performance: {"priority": "P1"}. */
    case: Case.default({}),
    /** The single thing it was measured of (an account, a journey, an outage), where each has a figure of its own. */
    item: z.string().optional(),
  })
  .meta({ id: 'MeasuredValue', description: 'The value of one figure in one period.' });
export type MeasuredValue = z.infer<typeof MeasuredValue>;

/** Things that each could be in time or late, e.g. tickets. Their share in time is a value of the promise, too. */
export const Counted = z
  .strictObject({
    /** An objective or a support. */
    of: Id,
    priority: Id.optional(),
    /** How many there were; without it no share can be told. */
    total: z.int().nonnegative().optional(),
    missed: z.int().nonnegative(),
  })
  .meta({ id: 'Counted', description: 'Things that each could be in time or late.' });
export type Counted = z.infer<typeof Counted>;

/** A fee that the agreement does not state, or that was another one. */
export const KnownFee = z
  .strictObject({
    /** A service, a plan or an option; all fees where neither this nor a text is given. */
    of: Id.optional(),
    /** The words that the agreement has for a base: "the order value", "the affected region". */
    text: z.string().optional(),
    amount: Money,
    /** What it is due for; the period at hand if missing. */
    each: Window.optional(),
  })
  .meta({ id: 'KnownFee', description: 'A fee that the agreement does not state.' });
export type KnownFee = z.infer<typeof KnownFee>;

/** A claim for credits that was made. */
export const ClaimMade = z
  .strictObject({
    /** The schedule, or an objective or support that it pays for. */
    for: Id,
    on: IsoDate,
    /** The time of day, in the zone of the agreement. */
    at: ClockTime.optional(),
  })
  .meta({ id: 'ClaimMade', description: 'A claim for credits that was made.' });

/** How far a relief was the cause of what was missed. */
export const CauseExtent = z
  .strictObject({
    /** A relief. */
    of: Id,
    /** From 0 to 1; less than 1 where the other side was a cause as well. */
    share: Exact.refine((text) => {
      const value = tryRational(text);
      return value !== undefined && !isNegative(value) && compare(value, ONE) <= 0;
    }, 'A share lies between 0 and 1.'),
  })
  .meta({ id: 'CauseExtent', description: 'How far a relief was the cause of what was missed.' });

/** When something happened that a claim period counts from: an event, a report, or words of the agreement. */
export const Happened = z
  .strictObject({
    what: z.string(),
    on: IsoDate.optional(),
    /** The time of day, in the zone of the agreement. */
    at: ClockTime.optional(),
  })
  .meta({ id: 'Happened', description: 'An event, a report or words of the agreement, and their day.' });

export const PerformancePeriod = z
  .strictObject({
    from: IsoDate,
    /** The last day, in it; else the period is one `unit` long. */
    until: IsoDate.optional(),
    unit: PeriodUnit.default('month'),
    values: z.array(MeasuredValue).default([]),
    counted: z.array(Counted).default([]),
    /** Fees of this period alone. */
    fees: z.array(KnownFee).default([]),
    happened: z.array(Happened).default([]),
    /** Duties and reports that were late, and not put right within the time to cure. */
    late: z.array(Id).default([]),
    /** How far reliefs were the cause that reach only what they caused. */
    extents: z.array(CauseExtent).default([]),
    /** Duties asked for and not yet done. */
    open: z.array(Id).default([]),
    /** Limits of which more was used than they allow. */
    exceeded: z.array(Id).default([]),
    /** Conditions in words. One that is not mentioned does not hold, but for preconditions of credits, which do. */
    facts: z.array(z.strictObject({ text: z.string(), holds: z.boolean().default(true) })).default([]),
    /** If missing, claims are taken to be made in time; if given, these are all of them. */
    claims: z.array(ClaimMade).optional(),
    /** Of credits of which only one is paid, those that were chosen: schedules, or what they pay for. */
    chosen: z.array(Id).default([]),
  })
  .meta({ id: 'PerformancePeriod', description: 'What happened in one period.' });
export type PerformancePeriod = z.infer<typeof PerformancePeriod>;

export const Performance = z
  .strictObject({
    /** The plan that was bought, the region …; holds for all periods. */
    case: Case.default({}),
    fees: z.array(KnownFee).default([]),
    /** The first day of the term, where the agreement does not say it. */
    start: IsoDate.optional(),
    /** In the order of time. Before the first one nothing is known to have happened. */
    periods: z.array(PerformancePeriod).default([]),
  })
  .meta({ id: 'Performance', description: 'What happened, period by period.' });
export type Performance = z.infer<typeof Performance>;
/** What may be written down: lists that are empty may be left out. */
export type PerformanceInput = z.input<typeof Performance>;
