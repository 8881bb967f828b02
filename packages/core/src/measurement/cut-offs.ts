import { compiledCalendar } from '../facts/index.ts';
import type { Id, Moment } from '../model/index.ts';
import { countsFrom } from '../time/index.ts';
import { about, type Look } from './look.ts';
import type { Millis } from './steps.ts';

/**
 * The moment as which something counts that happened at `at`: of an event with a cut-off, what happens after that time of day
 * counts from a later one. `around` is the calendar of whatever asks, where neither the cut-off nor the agreement names one.
 */
export function countedFrom(look: Look, moment: Moment | undefined, at: Millis, around: Id | undefined): Millis {
  const event = moment?.kind === 'event' ? look.facts.find('events', moment.event) : undefined;
  if (!event?.cutOff) return at;
  const second = Math.floor(at / 1000);
  for (const cutOff of [event.cutOff, ...event.furtherCutOffs]) {
    const calendar = compiledCalendar(look.facts, cutOff.calendar ?? look.facts.agreement.businessDays ?? around);
    if (!calendar) return look.reading.stop(about('no clock', event));
    const counts = countsFrom(second, cutOff, calendar);
    if (counts === undefined) return look.reading.stop(about('no clock', event));
    // A part of a second after the time of day is after it, too.
    if (counts !== second) return counts * 1000;
  }
  return at;
}
