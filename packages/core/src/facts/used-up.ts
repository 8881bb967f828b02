import type { Duration, Id } from '../model/index.ts';
import { deadlineOf, deadlineRule, type DeadlineRule } from '../time/deadline.ts';
import {
  compileCalendar,
  normalWeek,
  parseDate,
  zoneClock,
  type CompiledCalendar,
  type Epoch,
  type Stretch,
  type WallClock,
  type ZoneClock,
} from '../time/index.ts';
import { normalFortnight } from '../time/longest-wait.ts';
import { compiledCalendar } from './budgets.ts';
import type { Facts } from './facts.ts';

/** A time limit and the calendar that its clock runs in, if that is said beside it. */
export interface Limit {
  readonly duration: Duration;
  readonly clock?: Id | undefined;
}

/** A case in which a wait lasts until the time limit is over. */
export interface UsedUp {
  readonly asked: WallClock;
  readonly answered: WallClock;
  readonly seconds: number;
  /** False where a normal week shows it, true where it takes the dates of this year. */
  readonly dated: boolean;
}

/**
 * Whether waiting alone, with the answer in time, can use up a time limit that starts with it: the case in which the wait is
 * longest. A normal week is looked at first, then, if the calendar of the wait knows holidays or dates, the first year of the
 * term. Undefined if it never can, and where one of both has no meaning as a deadline.
 */
export function usesUp(facts: Facts, wait: Limit, limit: Limit): UsedUp | undefined {
  const clock = zoneClock(facts.agreement.zone ?? 'UTC');
  const inNormalWeek = (id: Id | undefined) => normalCalendar(facts, id);
  const normal = longest(rulesOf(facts, [wait, limit], inNormalWeek), clock, normalFortnight(clock));
  if (normal) return { ...normal, dated: false };
  const spec = facts.find('calendars', calendarOf(facts, wait));
  const from = parseDate(facts.agreement.effective?.from ?? '');
  if (!spec || from === undefined || (spec.holidays.length === 0 && spec.exceptions.length === 0)) return undefined;
  const year = { start: clock.at(from), end: clock.at(from + 366) };
  const real = longest(
    rulesOf(facts, [wait, limit], (id) => compiledCalendar(facts, id)),
    clock,
    year,
  );
  return real && { ...real, dated: true };
}

type Rules = readonly [wait: DeadlineRule, limit: DeadlineRule];

function rulesOf(
  facts: Facts,
  limits: readonly [Limit, Limit],
  calendar: (id: Id | undefined) => CompiledCalendar | undefined,
): Rules | undefined {
  const [wait, limit] = limits.map((each) => {
    const id = calendarOf(facts, each);
    return deadlineRule(each.duration.iso, id === undefined ? 'elapsed' : 'business', calendar(id));
  });
  return wait && limit && [wait, limit];
}

/** The calendar that a limit is counted in; none for time that passes day and night. */
function calendarOf({ agreement }: Facts, { duration, clock }: Limit): Id | undefined {
  if (duration.clock === 'business') return duration.calendar ?? clock ?? agreement.businessDays;
  return clock;
}

function normalCalendar(facts: Facts, id: Id | undefined): CompiledCalendar | undefined {
  const spec = facts.find('calendars', id);
  const known = facts.once(normalCalendars);
  if (!spec || known.has(spec.id)) return spec && known.get(spec.id);
  const made = compileCalendar(normalWeek(spec), { zone: facts.agreement.zone });
  known.set(spec.id, made);
  return made;
}

const normalCalendars = (): Map<Id, CompiledCalendar> => new Map();

function longest(rules: Rules | undefined, clock: ZoneClock, range: Stretch): Omit<UsedUp, 'dated'> | undefined {
  if (!rules) return undefined;
  const [wait, limit] = rules;
  let found: { start: Epoch; end: Epoch } | undefined;
  for (const start of moments(rules, clock, range)) {
    const [end, due] = [deadlineOf(wait, start, clock), deadlineOf(limit, start, clock)];
    if (end === undefined || due === undefined || due > end) continue;
    if (!found || end - start > found.end - found.start) found = { start, end };
  }
  return found && { asked: clock.show(found.start), answered: clock.show(found.end), seconds: found.end - found.start };
}

/**
 * The moments among which the worst one is: a wait is longest from the closing of its own calendar, and uses up most of a limit
 * whose calendar opens at that moment; deadlines that are dates leave most from the start of a day.
 */
function* moments(rules: Rules, clock: ZoneClock, { start, end }: Stretch): Generator<Epoch> {
  yield start;
  for (const rule of rules) {
    if (rule.kind === 'business time') {
      for (const opening of rule.calendar.openings(start, end))
        yield* [opening.start, opening.end].filter((at) => at < end);
    } else if (rule.kind !== 'elapsed') {
      for (let day = clock.dayAt(start) + 1; clock.at(day) < end; day++) yield clock.at(day);
    }
  }
}
