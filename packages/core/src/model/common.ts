import * as z from 'zod';

/**
 * The small values that every part of the model is built from. Everything is plain JSON: exact numbers are decimal text
 * ("99.95") or fractions ("1/30"), lengths of time ISO 8601 text ("PT4H"), dates ISO text. Nothing here is a class, so
 * that writing JSON and reading it again gives the same value.
 */

/** An object with exactly these properties, and the opaque place it was written at. */
export function node<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, origin: Origin.optional() });
}

/** Where a term was written. Only the package that made it may take it apart; all others just hand it on. */
export const Origin = z.string().meta({ id: 'Origin', description: 'Opaque place in the source.' });
export type Origin = z.infer<typeof Origin>;

/** The name by which parts refer to each other. One name means one part in an agreement, whatever its kind. */
export const Id = z.string().min(1).meta({ id: 'Id', description: 'Name of a part of the agreement.' });
export type Id = z.infer<typeof Id>;

/** An exact decimal number as it was written. */
export const Decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ id: 'Decimal', description: 'Exact decimal number, as text.' });

/** An exact number: a decimal or a fraction. */
export const Exact = z
  .string()
  .regex(/^-?\d+(\.\d+)?(\/\d+)?$/)
  .meta({ id: 'Exact', description: 'Exact number, as decimal text or a fraction of two numbers.' });

/** An ISO 8601 length of time, for example PT43M12S, P5D, P12M. */
export const IsoDuration = z
  .string()
  .regex(
    /^P(?=\d|T\d)(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/,
  )
  .meta({ id: 'IsoDuration', description: 'Length of time, ISO 8601.' });

export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'IsoDate', description: 'Calendar date, ISO 8601.' });

export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-4]):[0-5]\d$/)
  .meta({ id: 'ClockTime', description: 'Time of day, 00:00 to 24:00.' });

export const Weekday = z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']).meta({ id: 'Weekday' });
export type Weekday = z.infer<typeof Weekday>;

export const Money = node({ amount: Decimal, currency: z.string() }).meta({
  id: 'Money',
  description: 'Amount of money; the currency is an ISO 4217 code.',
});
export type Money = z.infer<typeof Money>;

/**
 * A length of time and the clock it is counted on. `elapsed` runs always; `business` runs in the hours (or counts the
 * open days) of `calendar`. A business clock without a calendar is a hole that a check reports.
 */
export const Duration = node({
  iso: IsoDuration,
  clock: z.enum(['elapsed', 'business']).default('elapsed'),
  calendar: Id.optional(),
}).meta({ id: 'Duration', description: 'Length of time with the clock it is counted on.' });
export type Duration = z.infer<typeof Duration>;

/** Somebody a term speaks of: a party by name, or one of the words that stand for no single party. */
export const Who = z
  .union([
    z.strictObject({ party: Id }),
    z.strictObject({ other: z.enum(['either', 'both', 'nobody', 'third party', 'unknown']) }),
  ])
  .meta({ id: 'Who', description: 'A party, or a word that stands for no single party.' });
export type Who = z.infer<typeof Who>;

export const PeriodUnit = z
  .enum(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])
  .meta({ id: 'PeriodUnit' });
export type PeriodUnit = z.infer<typeof PeriodUnit>;

/** Which of several months (quarters, years) is meant. */
export const Flavour = z.enum(['calendar', 'billing', 'fiscal', 'contract', 'clock']).meta({ id: 'Flavour' });

/**
 * The stretch of time over which something is judged or paid.
 * each: every (count) unit, e.g. each billing month, every 3 months; `fixedDays` for "each month of 30 days".
 * rolling: any stretch of `length`. term: the whole term. item: each single thing (a journey, an order).
 */
export const Window = z
  .discriminatedUnion('kind', [
    node({
      kind: z.literal('each'),
      unit: PeriodUnit,
      count: z.int().positive().default(1),
      flavour: Flavour.default('calendar'),
      fixedDays: z.int().positive().optional(),
    }),
    node({ kind: z.literal('rolling'), length: IsoDuration }),
    node({ kind: z.literal('term') }),
    node({ kind: z.literal('item'), item: z.string() }),
  ])
  .meta({ id: 'Window', description: 'The stretch of time over which something is judged or paid.' });
export type Window = z.infer<typeof Window>;

/** A moment that a clock or a deadline hangs on. */
export const Moment = z
  .discriminatedUnion('kind', [
    node({ kind: z.literal('event'), event: Id }),
    node({ kind: z.literal('report'), report: Id }),
    node({ kind: z.literal('date'), date: IsoDate }),
    node({
      kind: z.literal('period'),
      edge: z.enum(['start', 'end']),
      unit: PeriodUnit,
      flavour: Flavour.default('calendar'),
      /** 2 for "the end of the 2nd month after …"; 1 for "the next month"; 0 for the running one. */
      nth: z.int().nonnegative().default(0),
      after: z.string().optional(),
      /** The event or report that it is counted after. */
      afterOccasion: Id.optional(),
    }),
    /** "the 5th business day of the next month"; the periods are counted as for `period`. */
    node({
      kind: z.literal('day'),
      day: z.int().positive(),
      clock: z.enum(['elapsed', 'business']).default('elapsed'),
      calendar: Id.optional(),
      unit: PeriodUnit,
      flavour: Flavour.default('calendar'),
      nth: z.int().nonnegative().default(0),
      after: z.string().optional(),
      afterOccasion: Id.optional(),
    }),
    node({ kind: z.literal('text'), text: z.string() }),
  ])
  .meta({ id: 'Moment', description: 'A moment that a clock or a deadline hangs on.' });
export type Moment = z.infer<typeof Moment>;

/** By when something must happen. `at all times` and `each` have no duration. */
export const Deadline = node({
  relation: z.enum(['within', 'by', 'before', 'not before', 'at all times', 'each']),
  duration: Duration.optional(),
  moment: Moment.optional(),
  each: Window.optional(),
}).meta({ id: 'Deadline', description: 'By when something must happen.' });
export type Deadline = z.infer<typeof Deadline>;

/** What every part of an agreement has. `level` is the agreement whose text it comes from. */
export const partShape = {
  id: Id,
  title: z.string().optional(),
  level: Id.optional(),
};
