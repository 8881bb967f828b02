import { compiledCalendar, windowContext } from '../facts/index.ts';
import type { Metric, Moment } from '../model/index.ts';
import { timeOf } from '../time/grid.ts';
import { nthBusinessDay, parseDate, periodAt, zoneClock } from '../time/index.ts';
import type { InTime, Owner } from './clock.ts';
import { about, type Look } from './look.ts';
import { millis } from './moments.ts';
import type { Millis } from './steps.ts';
import type { PlacedCase } from './timed-cases.ts';

/** Whether a case was over by a moment that is counted from its beginning; the moment itself is in time. */
export function overBy(look: Look, metric: Metric, moment: Moment, { span }: PlacedCase): InTime {
  const deadline = momentAt(look, metric, moment, span.start);
  if (span.end !== Infinity) return { met: span.end <= deadline, seconds: undefined, deadline };
  const until = look.observed.get(metric.id)?.until;
  // What has not ended is late as soon as its time is over; before that nobody knows.
  if (until === undefined || millis(until) <= deadline) return look.reading.stop(about('not over yet', metric));
  return { met: false, seconds: undefined, deadline };
}

/** "The end of the day" of something that began at a moment; a day is over at its midnight. */
export function momentAt(look: Look, owner: Owner, moment: Moment, from: Millis): Millis {
  const context = windowContext(look.facts);
  const clock = zoneClock(context.zone ?? 'UTC');
  const refuse = () => look.reading.stop(about('no limit', owner, moment.origin));
  switch (moment.kind) {
    case 'date': {
      const day = parseDate(moment.date);
      return day === undefined ? refuse() : clock.at(day + 1) * 1000;
    }
    case 'period':
    case 'day': {
      const { unit, flavour, nth, after, afterOccasion } = moment;
      const window = { kind: 'each', unit, flavour } as const;
      const period = periodAt(window, context, Math.floor(from / 1000), nth);
      if (!period || after !== undefined || afterOccasion !== undefined) return refuse();
      if (moment.kind === 'period') return (moment.edge === 'start' ? period.start : period.end) * 1000;
      const before = clock.dayAt(period.start) - 1;
      if (moment.clock === 'elapsed') return clock.at(before + moment.day + 1, timeOf(window, context)) * 1000;
      const calendar = compiledCalendar(look.facts, moment.calendar ?? look.facts.agreement.businessDays);
      const day = calendar && nthBusinessDay(calendar, before, moment.day);
      return day === undefined ? look.reading.stop(about('no clock', owner, moment.origin)) : clock.at(day + 1) * 1000;
    }
    default:
      return refuse();
  }
}
