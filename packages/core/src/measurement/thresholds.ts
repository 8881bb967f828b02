import { compiledCalendar } from '../facts/index.ts';
import type { Duration, Metric } from '../model/index.ts';
import type { Stretch } from '../time/index.ts';
import { about, type Look } from './look.ts';
import { lengthOf, millisOf, openings } from './moments.ts';
import type { Millis } from './steps.ts';
import type { CountedOutage } from './timeline.ts';

/**
 * What counts of an outage: nothing if it is shorter than what the metric ignores, and only what exceeds a time if it says so.
 * An outage is as long as it lasted, also where it crosses the end of a period or of the service hours.
 */
export function countedPart(look: Look, metric: Metric, outage: CountedOutage): CountedOutage {
  const { counts } = outage;
  const nothing = { start: counts.end, end: counts.end };
  if (counts.start >= counts.end) return outage;
  if (isTooShort(look, metric, timeOn(look, metric, metric.ignoresUnder, counts)))
    return { ...outage, counts: nothing, because: 'too short' };
  const beyond = metric.countsOnlyBeyond;
  if (!beyond) return outage;
  const start = reached(look, metric, beyond, counts);
  return { ...outage, counts: start < counts.end ? { start, end: counts.end } : nothing, because: 'below the limit' };
}

/** Whether so much time is less than what the metric ignores, or just as much where the end is ignored as well. */
export function isTooShort(look: Look, metric: Metric, length: Millis): boolean {
  if (!metric.ignoresUnder) return false;
  const limit = limitOf(look, metric, metric.ignoresUnder);
  return metric.ignoresEnd ? length <= limit : length < limit;
}

const limitOf = (look: Look, metric: Metric, duration: Duration): Millis =>
  millisOf(duration.iso) ?? look.reading.stop(about('no limit', metric, duration.origin));

/** The parts of a stretch in which the clock of a duration runs. */
function running(look: Look, metric: Metric, duration: Duration, { start, end }: Stretch): readonly Stretch[] {
  if (duration.clock === 'elapsed') return [{ start, end }];
  const calendar = compiledCalendar(look.facts, duration.calendar ?? look.facts.agreement.businessDays);
  if (!calendar) return look.reading.stop(about('no clock', metric, duration.origin));
  // Of an outage that goes on, what lies behind the period makes no difference to it.
  return openings(calendar, { start, end: end === Infinity ? Math.max(start, look.range.end) : end });
}

function timeOn(look: Look, metric: Metric, duration: Duration | undefined, span: Stretch): Millis {
  return duration ? lengthOf(running(look, metric, duration, span)) : span.end - span.start;
}

/** The moment at which so much of the stretch has passed; its end if it is shorter. */
function reached(look: Look, metric: Metric, duration: Duration, span: Stretch): Millis {
  let left = limitOf(look, metric, duration);
  for (const { start, end } of running(look, metric, duration, span)) {
    if (end - start > left) return start + left;
    left -= end - start;
  }
  return span.end;
}
