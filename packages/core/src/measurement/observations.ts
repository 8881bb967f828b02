import * as z from 'zod';
import { Exact, Id, IsoDuration } from '../model/index.ts';
import { compare, isNegative, ONE, tryRational } from '../quantity/index.ts';

/**
 * What has been observed of one metric or one support, as it stands in a log: plain JSON, all numbers as exact text, all
 * moments with their offset. Nothing here is a verdict yet; `measure` makes the figure of it that the agreement defines.
 */

/** A moment to the millisecond at most, with `Z` or an offset: `2026-03-29T00:59:30.250Z`, `2026-03-29T02:59+02:00`. */
export const Instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })])
  .refine((text) => !/\.\d{4}/.test(text), 'To the millisecond at most.')
  .meta({ id: 'Instant', description: 'A moment, ISO 8601 with Z or an offset, to the millisecond at most.' });
export type Instant = z.infer<typeof Instant>;

/** An exact number that is not negative. */
const Quantity = Exact.refine((text) => {
  const value = tryRational(text);
  return value !== undefined && !isNegative(value);
}, 'Not an exact number from 0 up.');

/** An exact number. */
const ExactNumber = Exact.refine((text) => tryRational(text) !== undefined, 'Not an exact number.');

const inOrder = (span: { start: string; end?: string | undefined }) =>
  span.end === undefined || Date.parse(span.start) <= Date.parse(span.end);
const IN_ORDER = 'The end is before the start.';

const span = { start: Instant, end: Instant.optional() };

/** From `start` up to, and without, `end`; without an end it has not ended yet. */
export const Span = z
  .strictObject(span)
  .refine(inOrder, IN_ORDER)
  .meta({ id: 'Span', description: 'Time from start up to, and without, end.' });
export type Span = z.infer<typeof Span>;

/** A moment that the agreement names: an event or a report by its id, or a text. */
const NamedMoment = z.strictObject({ moment: z.string(), at: Instant });

/** What is known of the cause of a stretch that a part of the agreement excuses. */
const cause = {
  /** When the other side was told of it; null if it never was. Without word on it, it was told in time. */
  notice: Instant.nullable().optional(),
  /** Moments that the time for the notice is counted from. */
  moments: z.array(NamedMoment).default([]),
  /** The share of the failure in this time that it caused, 0 to 1; less than 1 where the other side was a cause as well. */
  extent: Quantity.refine((text) => {
    const value = tryRational(text);
    return value === undefined || compare(value, ONE) <= 0;
  }, 'A share is at most 1.').default('1'),
};

/** Time to which an exclusion, a maintenance or a relief applies. Without `by` it is excluded whatever an objective names. */
export const ExcludedSpan = z
  .strictObject({ ...span, by: Id.optional(), ...cause })
  .refine(inOrder, IN_ORDER)
  .meta({ id: 'ExcludedSpan', description: 'Time that a part of the agreement excludes.' });
export type ExcludedSpan = z.infer<typeof ExcludedSpan>;

/** Time for which somebody says that it was down. */
export const Outage = z
  .strictObject({
    ...span,
    /** When it began to count, for a metric that counts from a moment (`counts from "the ticket"`). */
    countsFrom: Instant.optional(),
    /** The share of the things that the metric is weighted by and that were hit, 0 to 1. */
    affected: Quantity.optional(),
  })
  .refine(inOrder, IN_ORDER)
  .meta({ id: 'Outage', description: 'Time for which somebody says that it was down.' });
export type Outage = z.infer<typeof Outage>;

/** The answer to one probe. Probes of one round, from several places, bear the same moment. */
export const Probe = z
  .strictObject({ at: Instant, failed: z.boolean(), place: z.string().optional() })
  .meta({ id: 'Probe', description: 'The answer to one probe.' });
export type Probe = z.infer<typeof Probe>;

/** What was counted between two moments. */
export const Count = z
  .strictObject({
    ...span,
    /** Of a share the good ones, of a ratio its first term, of a number the things themselves. */
    counted: Quantity.optional(),
    /** Of a share all of them, of a ratio its second term. */
    total: Quantity.optional(),
    /** How many of both are among the things that the metric leaves out. */
    leftOut: z.strictObject({ counted: Quantity.default('0'), total: Quantity.default('0') }).optional(),
    /** What it weighs in an average, for a metric that is weighted. */
    weight: Quantity.optional(),
  })
  .refine(inOrder, IN_ORDER)
  .meta({ id: 'Count', description: 'What was counted between two moments.' });
export type Count = z.infer<typeof Count>;

/** A signal over a whole interval, or for as long as it stayed the same. */
export const Signal = z
  .strictObject({
    ...span,
    /** The signal's name in the metric; may be left out where the metric has only one. */
    signal: z.string().optional(),
    /** In the unit of the limit: 5.2 for 5.2 %; missing if there were no samples. */
    value: ExactNumber.optional(),
    /** How many samples it was made of. */
    sample: Quantity.optional(),
    /** Whether a condition in prose held (`a minute is bad when "no connection"`). */
    bad: z.boolean().optional(),
  })
  .refine(inOrder, IN_ORDER)
  .meta({ id: 'Signal', description: 'A signal over an interval.' });
export type Signal = z.infer<typeof Signal>;

/** One reading, in the metric's unit. */
export const Reading = z
  .strictObject({ at: Instant, value: ExactNumber, weight: Quantity.optional() })
  .meta({ id: 'Reading', description: 'One reading.' });
export type Reading = z.infer<typeof Reading>;

/** One thing that takes time: a delivery, a repair, a call. It lasts from `start` to `end`, or as long as was measured. */
export const TimedCase = z
  .strictObject({
    ...span,
    id: z.string().optional(),
    /** How long it took, day and night, if that was measured and not the moment of its end. */
    lasted: IsoDuration.optional(),
    /** How large it is, for a limit that grows with its size (`2 s per "MB"`). */
    size: Quantity.optional(),
    /** What it weighs in an average, for a metric that is weighted. */
    weight: Quantity.optional(),
  })
  .refine(inOrder, IN_ORDER)
  .meta({ id: 'TimedCase', description: 'One thing that takes time.' });
export type TimedCase = z.infer<typeof TimedCase>;

/** A stretch in which the clocks of a ticket may stand still: a relief, or a fact, that the support names. */
const Pause = z.strictObject({ ...span, by: z.string().optional(), ...cause }).refine(inOrder, IN_ORDER);

/** One ticket of a support. */
export const Ticket = z
  .strictObject({
    id: z.string().optional(),
    priority: Id,
    /** The moment at which its clocks start. */
    started: Instant,
    responded: Instant.optional(),
    updates: z.array(Instant).default([]),
    /** Further moments that the support names: an event by its id, or a text. */
    moments: z.array(NamedMoment).default([]),
    workaround: Instant.optional(),
    restored: Instant.optional(),
    resolved: Instant.optional(),
    /** The moment at which its last clock stops. */
    stopped: Instant.optional(),
    pauses: z.array(Pause).default([]),
    /** When somebody worked on it, where those who work must rest. */
    worked: z.array(Span).default([]),
    /** Changes of its priority, to another one. */
    reclassified: z.array(z.strictObject({ at: Instant, priority: Id })).default([]),
    /** Opened again after it had stopped, and stopped again. */
    reopened: z.array(z.strictObject({ at: Instant, stopped: Instant.optional() })).default([]),
  })
  .meta({ id: 'Ticket', description: 'One ticket of a support.' });
export type Ticket = z.infer<typeof Ticket>;

export const Observations = z
  .strictObject({
    /** The metric or the support. */
    of: Id,
    /** The account, the system … that it was observed of, where each has a figure of its own (`applies per`). */
    thing: z.string().optional(),
    /** What this thing weighs among the others, for a metric that is weighted. */
    weight: Quantity.optional(),
    /** Everything before this moment is known; the future is not. */
    until: Instant.optional(),
    /** When there was something to be observed at all: a server that existed for two weeks only. All the time if missing. */
    provided: z.array(Span).optional(),
    outages: z.array(Outage).default([]),
    probes: z.array(Probe).default([]),
    signals: z.array(Signal).default([]),
    counts: z.array(Count).default([]),
    readings: z.array(Reading).default([]),
    cases: z.array(TimedCase).default([]),
    tickets: z.array(Ticket).default([]),
    noData: z.array(Span).default([]),
    noTraffic: z.array(Span).default([]),
    excluded: z.array(ExcludedSpan).default([]),
  })
  .meta({ id: 'Observations', description: 'What has been observed of one metric or one support.' });
export type Observations = z.infer<typeof Observations>;
/** What may be written down: lists that are empty may be left out. */
export type ObservationsInput = z.input<typeof Observations>;
