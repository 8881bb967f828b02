import type { Rhythm } from '../balance/index.ts';
import { roundWords, searchedWords, theseWords } from '../catalogue/rounds.ts';
import type { Facts } from '../facts/facts.ts';
import type { BalanceLine } from './balance.ts';
import { sumsWords } from './sums.ts';

/** What failing again and again comes to, in words: how much may fail for ever, at what price at the least, and when it is free. */
export function rhythmLines(
  facts: Facts,
  { promise, at, unit, miss, alone, most, cheapest, free, freeAtTheEnd }: Rhythm,
): readonly BalanceLine[] {
  const details = [
    most && most.missed === most.of
      ? `${roundWords({ ...most, unit })} may be missed for ever: no right to leave answers it`
      : undefined,
    cheapest
      ? cheapestWords(facts, unit, cheapest)
      : alone && miss.length > 0 && `each miss costs at least ${sumsWords(facts, miss)}, whatever was before`,
    free &&
      `after ${free.after} of ${free.of} ${unit}s that are all as bad as can be, failure is free in the other ${free.of - free.after}`,
    freeAtTheEnd &&
      `failure is free in the last ${unit}, and after notice to leave: what is due then can be used no more`,
  ];
  return details.flatMap((detail) => (detail ? [{ what: facts.nameOf(promise), detail, at, part: promise }] : []));
}

/** “the cheapest way to fail again and again is 1 missed, 2 met: nothing in these 3 months, since it is earned back”. */
function cheapestWords(facts: Facts, unit: string, cheapest: NonNullable<Rhythm['cheapest']>): string {
  const { pattern, cost, returns, anySize, searched } = cheapest;
  const these = theseWords({ of: pattern.length, unit });
  const size = anySize ? ', by however much' : '';
  return `the cheapest way to fail again and again is ${patternWords(pattern)}${size}: ${sumsWords(facts, cost)} in ${these}${returns ? ', since it is earned back' : ''}${searchedWords(searched)}`;
}

/** “1 missed, 2 met”. */
function patternWords(pattern: readonly boolean[]): string {
  const runs: { missed: boolean; length: number }[] = [];
  for (const missed of pattern) {
    const last = runs.at(-1);
    if (last?.missed === missed) last.length++;
    else runs.push({ missed, length: 1 });
  }
  return runs.map(({ missed, length }) => `${length} ${missed ? 'missed' : 'met'}`).join(', ');
}
