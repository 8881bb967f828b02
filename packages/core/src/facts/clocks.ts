import type { Calendar, Duration, Id } from '../model/index.ts';
import { durationParts } from '../quantity/index.ts';
import type { CompiledCalendar } from '../time/index.ts';
import type { Facts } from './facts.ts';
import { calendarOn } from './horizon.ts';
import { durationWords } from './words.ts';

/** What a length of time is counted on: all the time, the hours of a calendar, or something that nobody has said. */
export type Clock =
  | { readonly kind: 'always' | 'unsaid' }
  | { readonly kind: 'hours'; readonly calendar: Calendar; readonly compiled: CompiledCalendar };

const ALWAYS: Clock = { kind: 'always' };
const UNSAID: Clock = { kind: 'unsaid' };

/** The clock of a calendar; `unsaid` without a name, undefined if there is no such calendar. */
export function clockOf(facts: Facts, id: Id | undefined): Clock | undefined {
  if (id === undefined) return UNSAID;
  const calendar = facts.find('calendars', id);
  const compiled = calendar && calendarOn(facts, calendar);
  if (!calendar || !compiled) return undefined;
  const closes = calendar.holidays.some(({ open }) => !open) || calendar.exceptions.some(({ open }) => !open);
  return calendar.always && !closes ? ALWAYS : { kind: 'hours', calendar, compiled };
}

/** A length of time with the clock that it is counted on. */
export interface TimeLimit {
  readonly iso: string;
  readonly clock: Clock;
  /** Days of a business clock are counted as dates, hours as open time. */
  readonly form: 'time' | 'days';
}

/**
 * A duration on the clock it names or, if it names none, on the one that it stands under, such as that of a priority. Undefined
 * where the clock is not known.
 */
export function limitOf(facts: Facts, duration: Duration, around: Clock | undefined): TimeLimit | undefined {
  const { iso } = duration;
  const clock = duration.clock === 'business' ? businessClock(facts, duration, around) : around;
  const units = new Set(durationParts(iso)?.map(({ unit }) => unit));
  if (!clock || units.size === 0) return undefined;
  if (clock.kind !== 'hours') return { iso, clock, form: 'time' };
  const dates = units.has('day') || units.has('week');
  const hours = units.has('h') || units.has('min') || units.has('s');
  // 2 days and 4 hours of a business clock have no agreed meaning.
  return dates === hours ? undefined : { iso, clock, form: dates ? 'days' : 'time' };
}

/** Business days mean the calendar they name, else what the agreement means by them, else the hours that they stand under. */
function businessClock(facts: Facts, { calendar }: Duration, around: Clock | undefined): Clock | undefined {
  const id = calendar ?? facts.agreement.businessDays;
  return id === undefined ? (around?.kind === 'hours' ? around : undefined) : clockOf(facts, id);
}

/** "4 h in Office hours", "5 business days": with its clock where the words alone do not tell. */
export function limitWords(facts: Facts, duration: Duration, around: Clock | undefined): string {
  const words = durationWords(facts, duration);
  return duration.clock === 'business' || around?.kind !== 'hours'
    ? words
    : `${words} in ${facts.nameOf(around.calendar.id)}`;
}
