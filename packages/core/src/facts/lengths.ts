import type { Duration } from '../model/index.ts';
import {
  compare,
  compareDurations,
  durationParts,
  fixedSeconds,
  multiply,
  rational,
  secondsBounds,
  type Rational,
} from '../quantity/index.ts';

/** A week has five business days of eight hours, where nothing better is known: good enough to tell short from long. */
const ELAPSED_PER_BUSINESS_DAY = rational('7/5');
const ELAPSED_PER_BUSINESS_HOUR = rational('21/5');
const DAY = rational(86_400);

/** About how many seconds pass at most in a length of time, nights and weekends included. */
export function roughSeconds({ iso, clock }: Duration): Rational | undefined {
  if (clock === 'elapsed') return secondsBounds(iso)?.max;
  const seconds = fixedSeconds(iso);
  const inDays = durationParts(iso)?.some(({ unit }) => unit === 'day' || unit === 'week');
  return seconds && multiply(seconds, inDays ? ELAPSED_PER_BUSINESS_DAY : ELAPSED_PER_BUSINESS_HOUR);
}

/** Whether a length of time is shorter than so many days; no length at all is. */
export function isUnderDays(duration: Duration | undefined, days: number): boolean {
  if (!duration) return true;
  const seconds = roughSeconds(duration);
  return seconds !== undefined && compare(seconds, multiply(DAY, rational(days))) < 0;
}

/** Whether a length of time is shorter than another; no length at all is shorter than any. */
export function isShorter(a: Duration | undefined, b: Duration | undefined): boolean {
  if (!b) return false;
  if (!a) return true;
  if (a.clock === b.clock && a.calendar === b.calendar) return compareDurations(a.iso, b.iso) === 'shorter';
  const [left, right] = [roughSeconds(a), roughSeconds(b)];
  return left !== undefined && right !== undefined && compare(left, right) < 0;
}
