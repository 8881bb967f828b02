import { compiledCalendar } from '../facts/budgets.ts';
import { countingOf } from '../facts/deadlines.ts';
import type { Deadline, Moment } from '../model/index.ts';
import { nthBusinessDay } from '../time/business-days.ts';
import { countsFrom } from '../time/cut-off.ts';
import { parseClockTime, parseDate, type Day } from '../time/day.ts';
import { timeOf } from '../time/grid.ts';
import { deadlineOf, periodAt, type Epoch } from '../time/index.ts';
import type { Draft } from './draft.ts';

/** When something was, as far as that is known: at one of these seconds, the last one of them included. */
export interface Seconds {
  readonly earliest: Epoch;
  readonly latest: Epoch;
}

/** Until when a claim is in time. */
export interface ClaimPeriod {
  /** When it began, where it is counted in hours. */
  readonly began: Seconds | undefined;
  /** The last second in which it may be made. */
  readonly last: Seconds;
}

/** A moment that a period is counted from. */
interface When {
  /** When it was; undefined where a cut-off moves it and its calendar is not known. */
  readonly at: Seconds | undefined;
  /** The date that days are counted from. */
  readonly day: Day;
  /** The last second in which what must be done by it is in time, and what must be done before it. */
  readonly by: Epoch;
  readonly before: Epoch;
}

/** Undefined where the moment that it counts from is not known, or the text does not say how it is counted. */
export function claimPeriod(draft: Draft, { relation, duration, moment }: Deadline): ClaimPeriod | undefined {
  const { facts, clock } = draft.account;
  const from = moment && whenOf(draft, moment);
  if (!from) return undefined;
  if (relation === 'by' || relation === 'before') {
    const at = relation === 'by' ? from.by : from.before;
    return duration ? undefined : { began: undefined, last: { earliest: at, latest: at } };
  }
  const rule = relation === 'within' && duration ? countingOf(facts, duration) : undefined;
  if (!rule) return undefined;
  if (rule.kind !== 'elapsed' && rule.kind !== 'business time') {
    const end = deadlineOf(rule, clock.at(from.day), clock);
    return end === undefined ? undefined : { began: undefined, last: { earliest: end - 1, latest: end - 1 } };
  }
  const began = from.at;
  if (!began) return undefined;
  // What is done at the moment at which the time is over is in time.
  const [earliest, latest] = [deadlineOf(rule, began.earliest, clock), deadlineOf(rule, began.latest, clock)];
  return earliest === undefined || latest === undefined ? undefined : { began, last: { earliest, latest } };
}

/** Before when a claim is too early; undefined where that is not known. */
export function claimOpens(draft: Draft, { moment }: Deadline): Epoch | undefined {
  const when = moment && whenOf(draft, moment);
  return when && when.before + 1;
}

/** The seconds of a day, or the one at which the clock shows a time of day on it. */
export function secondsOf({ account: { clock } }: Draft, day: Day, time: string | undefined): Seconds {
  const after = parseClockTime(time ?? '');
  if (after === undefined) return { earliest: clock.at(day), latest: clock.at(day + 1) - 1 };
  return { earliest: clock.at(day, after), latest: clock.at(day, after) };
}

function whenOf(draft: Draft, moment: Moment): When | undefined {
  const { clock, context } = draft.account;
  switch (moment.kind) {
    case 'event':
      return whenHappened(draft, moment.event);
    case 'report':
      return whenHappened(draft, moment.report);
    case 'text':
      return whenHappened(draft, moment.text);
    case 'date':
      return onDay(draft, parseDate(moment.date));
    case 'period': {
      const period = periodOf(draft, moment);
      if (!period) return undefined;
      const { start, end } = period;
      const day = clock.dayAt(moment.edge === 'start' ? start : end - 1);
      const at = moment.edge === 'start' ? start : end;
      const by = moment.edge === 'start' ? clock.at(day + 1) - 1 : end - 1;
      const before = moment.edge === 'start' ? start - 1 : clock.at(day) - 1;
      return { day, at: { earliest: at, latest: at }, by, before };
    }
    case 'day': {
      const first = parseDate(periodOf(draft, moment)?.from ?? '');
      if (first === undefined) return undefined;
      if (moment.clock === 'business') return onDay(draft, openDay(draft, moment, first));
      return onDay(draft, first + moment.day - 1, timeOf(moment, context));
    }
  }
}

/** A day without a time of day. Days begin at midnight, or so many seconds later. */
function onDay({ account: { clock } }: Draft, day: Day | undefined, begins = 0): When | undefined {
  if (day === undefined) return undefined;
  const [start, end] = [clock.at(day, begins), clock.at(day + 1, begins)];
  return { day, at: { earliest: start, latest: end - 1 }, by: end - 1, before: start - 1 };
}

function periodOf(draft: Draft, moment: Extract<Moment, { kind: 'period' | 'day' }>) {
  const { context, clock } = draft.account;
  const { unit, flavour, nth, after = moment.afterOccasion } = moment;
  const at = (second: Epoch) => periodAt({ kind: 'each', unit, flavour }, context, second, nth);
  if (after === undefined) return at(clock.at(draft.now.until + 1) - 1);
  const when = whenHappened(draft, after);
  const [first, last] = when?.at ? [at(when.at.earliest), at(when.at.latest)] : [];
  return first?.start === last?.start ? first : undefined;
}

/** The so many'th open day from the first one on. */
function openDay({ account: { facts } }: Draft, moment: Extract<Moment, { kind: 'day' }>, first: Day): Day | undefined {
  const calendar = compiledCalendar(facts, moment.calendar ?? facts.agreement.businessDays);
  return calendar && nthBusinessDay(calendar, first - 1, moment.day);
}

/** When something happened; of an event with a cut-off, the moment as which that counts. Days are counted from the day that is told. */
function whenHappened(draft: Draft, name: string): When | undefined {
  const { on, at: time } = draft.now.period.happened.find(({ what }) => what === name) ?? {};
  const day = parseDate(on ?? '');
  const told = onDay(draft, day);
  if (day === undefined || !told) return undefined;
  const seconds = secondsOf(draft, day, time);
  const [earliest, latest] = [countedFrom(draft, name, seconds.earliest), countedFrom(draft, name, seconds.latest)];
  const at = earliest === undefined || latest === undefined ? undefined : { earliest, latest };
  if (time === undefined || !at) return { ...told, at };
  return { day: draft.account.clock.dayAt(at.earliest), at, by: at.earliest, before: at.earliest - 1 };
}

function countedFrom({ account: { facts } }: Draft, name: string, at: Epoch): Epoch | undefined {
  const event = facts.find('events', name);
  for (const cutOff of event?.cutOff ? [event.cutOff, ...event.furtherCutOffs] : []) {
    const calendar = compiledCalendar(facts, cutOff.calendar ?? facts.agreement.businessDays);
    const counts = calendar && countsFrom(at, cutOff, calendar);
    if (counts !== at) return counts;
  }
  return at;
}
