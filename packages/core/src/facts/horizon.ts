import type { Calendar, Id } from '../model/index.ts';
import {
  compileCalendar,
  momentOf,
  noHolidays,
  parseDate,
  termDays,
  zoneClock,
  type CompiledCalendar,
  type Day,
  type Stretch,
  type WindowContext,
} from '../time/index.ts';
import { compiledCalendar, windowContext } from './budgets.ts';
import type { Facts } from './facts.ts';

/** The days that calendars are compared on: those of the term or, without one, of some year. */
export interface Horizon extends Stretch {
  readonly first: Day;
  readonly last: Day;
  readonly isTerm: boolean;
}

const SOME_YEAR = { from: '2026-01-01', until: '2026-12-31' };

export const horizonOf = (facts: Facts): Horizon => facts.once(horizon);

function horizon(facts: Facts): Horizon {
  const { term, zone } = windowContext(facts);
  const clock = zoneClock(zone ?? 'UTC');
  const days = termDays(term);
  if (days) {
    const { first, last, begins, ends } = days;
    return { first, last, start: momentOf(clock, begins), end: momentOf(clock, ends), isTerm: true };
  }
  const [first, last] = [dayOf(SOME_YEAR.from), dayOf(SOME_YEAR.until)];
  return { first, last, start: clock.at(first), end: clock.at(last + 1), isTerm: false };
}

/** Where the windows lie that are looked at: in the term or, without one, in some year. */
export function lookedAt(facts: Facts): WindowContext {
  const context = windowContext(facts);
  return horizonOf(facts).isTerm ? context : { ...context, term: SOME_YEAR };
}

const dayOf = (date: string): Day => parseDate(date) ?? 0;

/** The calendar for these days: some year knows none of its dates. */
export function calendarOn(facts: Facts, calendar: Calendar): CompiledCalendar | undefined {
  if (horizonOf(facts).isTerm) return compiledCalendar(facts, calendar.id);
  const undated = facts.once(undatedCalendars);
  let made = undated.get(calendar.id);
  if (!made) {
    made = compileCalendar({ ...calendar, exceptions: [] }, { holidays: facts.holidays, zone: facts.agreement.zone });
    undated.set(calendar.id, made);
  }
  return made;
}

const undatedCalendars = (): Map<Id, CompiledCalendar> => new Map();

/**
 * Whether the calendar, looked at on these days, may really close (or open) at other times: it speaks of holidays whose dates
 * are not loaded, or of holidays and dates while there is no term.
 */
export function mayDiffer(facts: Facts, { holidays, exceptions }: Calendar, change: 'close' | 'open'): boolean {
  const changes = ({ open }: { readonly open: boolean }) => open === (change === 'open');
  const { isTerm } = horizonOf(facts);
  const undated = !isTerm || facts.holidays === noHolidays;
  return (undated && holidays.some(changes)) || (!isTerm && exceptions.some(changes));
}
