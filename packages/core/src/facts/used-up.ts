import type { Duration, Id } from '../model/index.ts';
import { durationParts, floor, secondsBounds } from '../quantity/index.ts';
import { deadlineOf, deadlineRule, type DeadlineRule } from '../time/deadline.ts';
import {
  compileCalendar,
  DAY_SECONDS,
  normalWeek,
  parseDate,
  zoneClock,
  type CompiledCalendar,
  type Epoch,
  type Stretch,
  type WallClock,
  type ZoneClock,
} from '../time/index.ts';
import { longestWait, normalFortnight } from '../time/longest-wait.ts';
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
  const least = leastSeconds(limit);
  for (const { rule, longest, range, calendarIn, clock, dated } of waitsOf(facts, wait)) {
    const target = least > longest ? undefined : ruleOf(facts, limit, calendarIn);
    const found = target && worstCase(rule, target, clock, range);
    if (found) return { ...found, dated };
  }
  return undefined;
}

/** When an answer that takes as long as it may is late at last, and what is over by then. */
export interface Late {
  readonly asked: WallClock;
  /** It is late from then on. */
  readonly due: WallClock;
  /** When a time limit that starts with the question is over, and one that starts when the answer is late. */
  readonly over: Later | undefined;
  readonly ends: Later | undefined;
}

/** A moment, and so many whole days after the one before it. */
export interface Later {
  readonly at: WallClock;
  readonly days: number;
}

/**
 * The moment in a normal week from which an answer may take longest, where the hours or the business days of a calendar decide that;
 * undefined where time passes day and night.
 */
export function latestAnswer(
  facts: Facts,
  wait: Limit,
  { target, lasting }: { target?: Limit | undefined; lasting?: Limit | undefined },
): Late | undefined {
  const found = knownWait(facts, wait, 'normal');
  if (found?.rule.kind !== 'business time' && found?.rule.kind !== 'business days') return undefined;
  const { clock, calendarIn, rule, range } = found;
  const longest = longestWait(rule, clock, range);
  if (!longest) return undefined;
  const after = (limit: Limit | undefined, start: Epoch): Later | undefined => {
    const own = limit && ruleOf(facts, limit, calendarIn);
    const end = own && deadlineOf(own, start, clock);
    if (end === undefined || end <= longest.end) return undefined;
    return { at: clock.show(end), days: Math.floor((end - start) / DAY_SECONDS) };
  };
  const [asked, due] = [clock.show(longest.start), clock.show(longest.end)];
  return { asked, due, over: after(target, longest.start), ends: after(lasting, longest.end) };
}

/** A wait in a normal week, or in the dates of a year. */
interface Wait {
  readonly rule: DeadlineRule;
  /** The longest that it can last there, in seconds. */
  readonly longest: number;
  readonly range: Stretch;
  readonly calendarIn: (id: Id | undefined) => CompiledCalendar | undefined;
  readonly clock: ZoneClock;
  readonly dated: boolean;
}

/** The normal week first, and the year only if it is asked for. */
function* waitsOf(facts: Facts, wait: Limit): Generator<Wait> {
  for (const name of ['normal', 'dated'] as const) {
    const made = knownWait(facts, wait, name);
    if (made) yield made;
  }
}

/** Worked out once for each length of wait. */
function knownWait(facts: Facts, wait: Limit, name: 'normal' | 'dated'): Wait | undefined {
  const known = facts.once(knownWaits);
  const key = `${name} ${wait.duration.iso} ${calendarOf(facts, wait) ?? ''}`;
  if (!known.has(key)) known.set(key, name === 'normal' ? normalWait(facts, wait) : datedWait(facts, wait));
  return known.get(key);
}

const knownWaits = (): Map<string, Wait | undefined> => new Map();

function normalWait(facts: Facts, wait: Limit): Wait | undefined {
  const clock = zoneClock(facts.agreement.zone ?? 'UTC');
  const calendarIn = (id: Id | undefined) => normalCalendar(facts, id);
  return waitIn(facts, wait, { range: normalFortnight(clock), calendarIn, clock, dated: false });
}

function datedWait(facts: Facts, wait: Limit): Wait | undefined {
  const spec = facts.find('calendars', calendarOf(facts, wait));
  const from = parseDate(facts.agreement.effective?.from ?? '');
  if (!spec || from === undefined || (spec.holidays.length === 0 && spec.exceptions.length === 0)) return undefined;
  const clock = zoneClock(facts.agreement.zone ?? 'UTC');
  const range = { start: clock.at(from), end: clock.at(from + 366) };
  return waitIn(facts, wait, { range, calendarIn: (id) => compiledCalendar(facts, id), clock, dated: true });
}

function waitIn(facts: Facts, wait: Limit, where: Omit<Wait, 'rule' | 'longest'>): Wait | undefined {
  const rule = ruleOf(facts, wait, where.calendarIn);
  const found = rule && longestWait(rule, where.clock, where.range);
  return found && { ...where, rule, longest: found.seconds };
}

function ruleOf(facts: Facts, limit: Limit, calendarIn: Wait['calendarIn']): DeadlineRule | undefined {
  const id = calendarOf(facts, limit);
  return deadlineRule(limit.duration.iso, id === undefined ? 'elapsed' : 'business', calendarIn(id));
}

/** No clock makes a limit pass faster than this: open time is real time, and of days the first may be all but over. */
function leastSeconds({ duration }: Limit): number {
  const seconds = secondsBounds(duration.iso)?.min;
  const inDays = durationParts(duration.iso)?.some(({ unit }) => !['h', 'min', 's'].includes(unit)) ?? true;
  return seconds ? Number(floor(seconds).n) - (inDays ? DAY_SECONDS : 0) : 0;
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

function worstCase(
  wait: DeadlineRule,
  limit: DeadlineRule,
  clock: ZoneClock,
  range: Stretch,
): Omit<UsedUp, 'dated'> | undefined {
  let found: { start: Epoch; end: Epoch } | undefined;
  for (const start of moments([wait, limit], clock, range)) {
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
function* moments(rules: readonly DeadlineRule[], clock: ZoneClock, { start, end }: Stretch): Generator<Epoch> {
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
