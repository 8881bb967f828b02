import type { Window } from '../model/index.ts';
import { termBegins, termEnds } from '../time/index.ts';
import { rational, secondsBounds, compare, type Rational } from '../quantity/index.ts';
import type { Facts } from './facts.ts';

/** From its beginning to its end, in seconds of days of 24 hours; undefined while one of them is not said. */
export function termSeconds({ agreement: { effective } }: Facts): Rational | undefined {
  const [begins, ends] = [termBegins(effective), termEnds(effective)];
  return begins === undefined || ends === undefined || ends <= begins ? undefined : rational(ends - begins);
}

/** Whether a length of time can fit nowhere into the term, because even its shortest form is longer. */
export function exceedsTerm(facts: Facts, iso: string): boolean {
  const term = facts.once(termSeconds);
  const length = secondsBounds(iso);
  return term !== undefined && length !== undefined && compare(length.min, term) > 0;
}

const ISO_UNITS = {
  second: 'T#S',
  minute: 'T#M',
  hour: 'T#H',
  day: '#D',
  week: '#W',
  month: '#M',
  quarter: '#M',
  year: '#Y',
} as const;

/** The length of one period of a window as ISO 8601 text; undefined for windows without a length of their own. */
export function windowIso(window: Window): string | undefined {
  if (window.kind === 'rolling') return window.length;
  if (window.kind !== 'each') return undefined;
  const count = window.unit === 'quarter' ? 3 * window.count : window.count;
  return window.fixedDays === undefined
    ? `P${ISO_UNITS[window.unit].replace('#', String(count))}`
    : `P${window.fixedDays * count}D`;
}
