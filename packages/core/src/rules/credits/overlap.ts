import { payeeOf, payerOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import {
  amountWords,
  cutOverlaps,
  laddersOf,
  pointWords,
  rangeText,
  rangeWordsOf,
  sayEnds,
  scheduleName,
  tellingCase,
  tierOverlaps,
  tiersInDoubtAtTarget,
  type Ladder,
  type Repair,
} from '../../tariff/index.ts';

/**
 * Values that belong to two tiers; and, told apart from these, values of which the text does not say which tier they belong
 * to, or whether they are in one although the promise is kept ("between 99% and 99.9%" beside a target of 99.9%). Amounts of
 * different kinds (money and points) are two payments and may overlap; so may the rows of a scale that says how they combine.
 */
export const overlap = rule('credits/overlap', (facts, report) => {
  const told = new Set<string>();
  for (const ladder of laddersOf(facts)) {
    const { credits } = ladder;
    const overlaps = tierOverlaps(ladder);
    const atTarget = credits.kind === 'credit' ? tiersInDoubtAtTarget(ladder) : [];
    for (const certain of [true, false]) {
      const found = overlaps.filter((each) => each.certain === certain);
      const doubtful = certain ? [] : atTarget;
      const involved = new Set([...found.flatMap((each) => each.tiers), ...doubtful]);
      const tiers = ladder.tiers.filter((tier) => involved.has(tier));
      const values = overlapWords(ladder, certain);
      const key = JSON.stringify([credits.id, certain, values, doubtful.length]);
      if (tiers.length === 0 || told.has(key)) continue;
      told.add(key);
      const repairs = certain ? cutOverlaps(ladder) : sayEnds(ladder);
      report({
        at: tiers.at(-1)?.at ?? credits.origin,
        part: credits.id,
        params: {
          schedule: scheduleName(facts, credits),
          theCase: tellingCase(facts, ladder, (each) => overlapWords(each, certain)),
          values,
          amounts: listWords(tiers.map(({ amount }) => amountWords(facts, amount))),
          certain,
          target: doubtful.length > 0 ? targetWords(ladder) : undefined,
        },
        related: tiers.slice(0, -1).map(({ at }) => ({ at, role: 'tier' })),
        disadvantages: [payeeOf(facts, credits), payerOf(facts, credits)],
        fixes: fixesOf(ladder, repairs),
      });
    }
  }
});

const overlapWords = (ladder: Ladder, certain: boolean): string =>
  listWords(
    tierOverlaps(ladder)
      .filter((each) => each.certain === certain)
      .map(({ interval }) => rangeWordsOf(ladder.axis, interval)),
  );

function targetWords({ axis, goal }: Ladder): string | undefined {
  const ends = goal ? [goal.met.from, goal.met.to] : [];
  const [end] = ends.flatMap((each) => (each === 'unbounded' ? [] : [each.value]));
  return end && pointWords(axis, end);
}

/** One edit for each tier that changes; none at all if one of them cannot be written. */
function fixesOf({ axis }: Ladder, repairs: readonly Repair[]) {
  const edits = repairs.flatMap(({ tier, range }) => {
    const text = rangeText(axis, range);
    return text === undefined ? [] : [{ at: tier.rangeAt, place: 'replace' as const, text }];
  });
  return edits.length > 0 && edits.length === repairs.length ? [{ name: 'cut' as const, edits }] : [];
}
