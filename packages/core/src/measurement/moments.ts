import { fixedSeconds, fromIntegers, isInteger, multiply, rational, type Rational } from '../quantity/index.ts';
import type { OpenTime } from '../time/open-time.ts';
import { common, merged, type CompiledCalendar, type Stretch } from '../time/index.ts';
import type { Span } from './observations.ts';
import type { Millis } from './steps.ts';

/** The moment, in milliseconds; `Instant` has checked that it is one. */
export const millis = (instant: string): Millis => Date.parse(instant);

/** What has been observed lasts until its end, or has none yet. Stretches of this folder are in milliseconds. */
export const stretch = ({ start, end }: Span): Stretch => ({
  start: millis(start),
  end: end === undefined ? Infinity : millis(end),
});

export const stretches = (spans: readonly Span[]): readonly Stretch[] => merged(spans.map(stretch));

/** The openings of a calendar between two moments. */
export function openings(calendar: CompiledCalendar, { start, end }: Stretch): readonly Stretch[] {
  const open = calendar.openings(Math.floor(start / 1000), Math.ceil(end / 1000));
  return common(
    open.map((each) => ({ start: each.start * 1000, end: each.end * 1000 })),
    [{ start, end }],
  );
}

/** Exact seconds of whole milliseconds. */
export const secondsOf = (length: Millis): Rational => fromIntegers(BigInt(length), 1000n);

/** Milliseconds in stretches that do not overlap. */
export const lengthOf = (separate: readonly Stretch[]): Millis =>
  separate.reduce((sum, { start, end }) => sum + end - start, 0);

/** Milliseconds of a set that lie in a stretch. */
export const lengthIn = (set: OpenTime, { start, end }: Stretch): Millis => set.before(end) - set.before(start);

/** The length of a duration in whole milliseconds; undefined if it has none, or parts of them. */
export function millisOf(iso: string): Millis | undefined {
  const seconds = fixedSeconds(iso);
  const length = seconds && multiply(seconds, rational(1000));
  return length && isInteger(length) ? Number(length.n) : undefined;
}
