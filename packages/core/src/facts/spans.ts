import { fixedSeconds, isInteger, rational, secondsBounds, type Rational } from '../quantity/index.ts';
import { DAY_SECONDS, deadlineRule, longestWait, type CompiledCalendar, type Stretch } from '../time/index.ts';
import type { TimeLimit } from './clocks.ts';
import type { Facts } from './facts.ts';
import { horizonOf, mayDiffer } from './horizon.ts';
import { calendarInNormalWeek, fortnightOf } from './normal-weeks.ts';

/** The least and the most elapsed seconds that a limit can last, whenever it begins; none where there is no certain one. */
export interface Span {
  readonly min?: Rational | undefined;
  readonly max?: Rational | undefined;
}

/** What is certain without a look at any calendar: open time takes no less than itself. */
export function leastSpan({ iso, clock, form }: TimeLimit): Span {
  if (clock.kind !== 'hours') return secondsBounds(iso) ?? {};
  const seconds = wholeSeconds(iso);
  if (seconds === undefined) return {};
  // Neither the rest of the first date nor more than a part of the last one is sure to be waited for.
  return { min: rational(Math.max(0, form === 'days' ? seconds - DAY_SECONDS : seconds)) };
}

/** 4 business hours are 4 hours at 10:00 and 66 on a Friday at 18:00. */
export function spanInNormalWeek(facts: Facts, limit: TimeLimit): Span {
  const { clock } = limit;
  if (clock.kind !== 'hours') return leastSpan(limit);
  const normal = calendarInNormalWeek(facts, clock.calendar);
  return remembered(facts, limit, 'normal', () => spanIn(limit, normal, fortnightOf(facts)));
}

/** The same in all weeks of the term, or of some year, with their holidays and changes of the clock. */
export function spanOf(facts: Facts, limit: TimeLimit): Span {
  const { clock } = limit;
  if (clock.kind !== 'hours') return leastSpan(limit);
  const { min, max } = remembered(facts, limit, 'term', () => spanIn(limit, clock.compiled, horizonOf(facts)));
  return {
    min: mayDiffer(facts, clock.calendar, 'open') ? leastSpan(limit).min : min,
    max: mayDiffer(facts, clock.calendar, 'close') ? undefined : max,
  };
}

function spanIn(limit: TimeLimit, calendar: CompiledCalendar, range: Stretch): Span {
  const seconds = wholeSeconds(limit.iso);
  const rule = deadlineRule(limit.iso, 'business', calendar);
  if (seconds === undefined || !rule) return {};
  const most = longestWait(rule, calendar.clock, range)?.seconds;
  const min = limit.form === 'days' ? leastSpan(limit).min : rational(shortest(calendar, seconds, range));
  return { min, max: most === undefined ? undefined : rational(most) };
}

/** Open time that begins while the calendar is closed ends no earlier than if it began with the next opening. */
function shortest(calendar: CompiledCalendar, seconds: number, { start, end }: Stretch): number {
  let least = Infinity;
  for (const opening of calendar.openings(start, end)) {
    const over = calendar.addBusiness(opening.start, seconds);
    if (over !== undefined) least = Math.min(least, over - opening.start);
  }
  return least < Infinity ? least : seconds;
}

function remembered(facts: Facts, { iso, clock, form }: TimeLimit, what: string, work: () => Span): Span {
  const known = facts.once(spans);
  const key = `${what} ${form} ${iso} ${clock.kind === 'hours' ? clock.calendar.id : ''}`;
  const span = known.get(key) ?? work();
  known.set(key, span);
  return span;
}

const spans = (): Map<string, Span> => new Map();

/** The seconds of a duration of whole seconds; undefined for all others. */
export function wholeSeconds(iso: string): number | undefined {
  const seconds = fixedSeconds(iso);
  return seconds && isInteger(seconds) && seconds.n <= Number.MAX_SAFE_INTEGER ? Number(seconds.n) : undefined;
}
