import { DAY_SECONDS, parseDate } from '../time/index.ts';
import { rational, secondsBounds, compare, type Rational } from '../quantity/index.ts';
import type { Facts } from './facts.ts';

/** From its first to its last day, both included, in seconds of days of 24 hours; undefined while one of them is not said. */
export function termSeconds({ agreement }: Facts): Rational | undefined {
  const from = parseDate(agreement.effective?.from ?? '');
  const until = parseDate(agreement.effective?.until ?? '');
  if (from === undefined || until === undefined || until < from) return undefined;
  return rational((until - from + 1) * DAY_SECONDS);
}

/** Whether a length of time can fit nowhere into the term, because even its shortest form is longer. */
export function exceedsTerm(facts: Facts, iso: string): boolean {
  const term = facts.once(termSeconds);
  const length = secondsBounds(iso);
  return term !== undefined && length !== undefined && compare(length.min, term) > 0;
}
