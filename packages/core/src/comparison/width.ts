import type { Facts } from '../facts/facts.ts';
import { compareValues } from '../facts/magnitudes.ts';
import type { Bound, Range } from '../model/index.ts';

/** 1: the second range holds all of the first, and more; -1: the first all of the second; undefined where neither does. */
export function compareWidth(facts: Facts, first: Range, second: Range): -1 | 0 | 1 | undefined {
  const ends = [reach(facts, first.low, second.low, -1), reach(facts, first.high, second.high, 1)];
  if (ends.includes(undefined)) return undefined;
  const moved = new Set(ends.filter((end) => end !== 0));
  return moved.size === 0 ? 0 : moved.size === 1 ? [...moved][0] : undefined;
}

/** Whether an end lies further out than before, seen in its direction; an end that is missing lies furthest. */
function reach(
  facts: Facts,
  before: Bound | undefined,
  after: Bound | undefined,
  direction: 1 | -1,
): -1 | 0 | 1 | undefined {
  if (!before || !after) return before ? 1 : after ? -1 : 0;
  const order = compareValues(facts, after.value, before.value);
  if (order !== 0) return order && (order === direction ? 1 : -1);
  if (after.end === before.end) return 0;
  return after.end === 'unsaid' || before.end === 'unsaid' ? undefined : after.end === 'closed' ? 1 : -1;
}
