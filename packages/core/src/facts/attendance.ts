import { merged, without, type CompiledCalendar, type Stretch } from '../time/index.ts';
import type { Clock } from './clocks.ts';
import type { Facts } from './facts.ts';
import { horizonOf, mayDiffer } from './horizon.ts';
import { calendarInNormalWeek, fortnightOf } from './normal-weeks.ts';

type Hours = Extract<Clock, { kind: 'hours' }>;

/** Time in which a clock runs although none of the others does. */
export interface Alone {
  /** Between two openings of the others. */
  readonly gap: Stretch;
  /** How long the clock runs in it. */
  readonly seconds: number;
  /** Whether it takes dates of the term; else any normal week shows it. */
  readonly dated: boolean;
}

/**
 * The longest time between two openings of the others in which a clock runs: in a normal week or, if it never runs alone then, in
 * the term (or some year) with its holidays and dates. Undefined if there is none, and for clocks that are not said.
 */
export function longestAlone(facts: Facts, clock: Clock, others: readonly Clock[]): Alone | undefined {
  const hours = others.filter((other) => other.kind === 'hours');
  if (clock.kind === 'unsaid' || hours.length < others.length) return undefined;
  const normally = aloneInNormalWeek(facts, clock, hours);
  if (normally || hours.some((other) => openTogether(facts, clock, other))) return normally;
  return aloneInTerm(facts, clock, hours);
}

/** Whether some of the others certainly runs whenever the clock does. */
export function neverRunsAlone(facts: Facts, clock: Clock, others: readonly Clock[]): boolean {
  if (others.some(({ kind }) => kind === 'always')) return true;
  const hours = others.filter((other) => other.kind === 'hours');
  if (clock.kind === 'unsaid' || hours.length === 0 || aloneInNormalWeek(facts, clock, hours)) return false;
  if (hours.some((other) => openTogether(facts, clock, other))) return true;
  const unknown =
    hours.some(({ calendar }) => mayDiffer(facts, calendar, 'close')) ||
    (clock.kind === 'hours' && mayDiffer(facts, clock.calendar, 'open'));
  return !unknown && !aloneInTerm(facts, clock, hours);
}

function aloneInNormalWeek(facts: Facts, clock: Clock, others: readonly Hours[]): Alone | undefined {
  const normal = ({ calendar }: Hours) => calendarInNormalWeek(facts, calendar);
  const own = clock.kind === 'hours' ? normal(clock) : undefined;
  const longest = longestIn(fortnightOf(facts), own, others.map(normal));
  return longest && { ...longest, dated: false };
}

function aloneInTerm(facts: Facts, clock: Clock, others: readonly Hours[]): Alone | undefined {
  const compiled = others.map((other) => other.compiled);
  const longest = longestIn(horizonOf(facts), clock.kind === 'hours' ? clock.compiled : undefined, compiled);
  return longest && { ...longest, dated: true };
}

/** Without a calendar of its own the clock always runs. */
function longestIn(
  range: Stretch,
  own: CompiledCalendar | undefined,
  others: readonly CompiledCalendar[],
): Omit<Alone, 'dated'> | undefined {
  const openings = merged(others.flatMap((other) => other.openings(range.start, range.end)));
  let longest: Omit<Alone, 'dated'> | undefined;
  for (const gap of without([range], openings)) {
    const seconds = own ? own.businessTime(gap.start, gap.end) : gap.end - gap.start;
    if (seconds > (longest?.seconds ?? 0)) longest = { gap, seconds };
  }
  return longest;
}

/** Whether what holds in a normal week holds in all: one zone, no more closings of the other, no more openings of the clock. */
function openTogether({ agreement }: Facts, clock: Clock, { calendar: other }: Hours): boolean {
  const own = clock.kind === 'hours' ? clock.calendar : undefined;
  const zoneOf = (zone: string | undefined) => zone ?? agreement.zone;
  const closed = new Set(own ? changes(own, false) : []);
  const opened = new Set(changes(other, true));
  return (
    (own === undefined || zoneOf(own.zone) === zoneOf(other.zone)) &&
    changes(other, false).every((change) => closed.has(change)) &&
    (own === undefined || changes(own, true).every((change) => opened.has(change)))
  );
}

/** The holidays and dates on which a calendar is open, or closed, otherwise than usual. */
function changes({ holidays, exceptions }: Hours['calendar'], open: boolean): readonly string[] {
  return [
    ...holidays.flatMap((each) => (each.open === open ? [each.region] : [])),
    ...exceptions.flatMap((each) => (each.open === open ? [JSON.stringify([each.date, each.hours])] : [])),
  ];
}
