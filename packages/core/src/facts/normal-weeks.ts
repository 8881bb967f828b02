import type { Calendar, Id } from '../model/index.ts';
import {
  compileCalendar,
  normalFortnight,
  normalWeek,
  zoneClock,
  type CompiledCalendar,
  type Stretch,
} from '../time/index.ts';
import type { Facts } from './facts.ts';

/**
 * Two weeks without holidays, dates and changes of the clock. Whole terms take long to look at; what can be told by a normal week
 * is told by it.
 */
export const fortnightOf = (facts: Facts): Stretch => facts.once(fortnight);

const fortnight = ({ agreement }: Facts): Stretch => normalFortnight(zoneClock(agreement.zone ?? 'UTC'));

/** The calendar as it is in a normal week. */
export function calendarInNormalWeek(facts: Facts, calendar: Calendar): CompiledCalendar {
  const known = facts.once(normalCalendars);
  let made = known.get(calendar.id);
  if (!made) known.set(calendar.id, (made = compileCalendar(normalWeek(calendar), { zone: facts.agreement.zone })));
  return made;
}

const normalCalendars = (): Map<Id, CompiledCalendar> => new Map();
