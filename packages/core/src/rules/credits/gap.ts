import { payeeOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import type { Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import {
  amountWords,
  closeGap,
  laddersOf,
  missedGaps,
  rangeText,
  rangeWordsOf,
  scheduleName,
  tellingCase,
  writtenDecimals,
  type Ladder,
  type MissedGap,
} from '../../tariff/index.ts';

/**
 * Values that miss the promise and lie in no tier: between two tiers, or beyond the worst one. Gaps that only a figure with
 * more decimals than the tiers are written with can fall into are told together, with the cure: a rounding rule. A gap that
 * begins at the target is credits/first-edge; a value that unsaid ends leave to two tiers is credits/overlap. Silent where a
 * sum for any miss, or a term that cannot be read, may pay in the gap.
 */
export const gap = rule('credits/gap', (facts, report) => {
  const told = new Set<string>();
  for (const ladder of laddersOf(facts)) {
    const { credits, goal, tiers } = ladder;
    if (credits.kind === 'bonus' || !goal) continue;
    for (const group of groupsOf(ladder)) {
      const [first] = group;
      const values = valuesWords(ladder, group);
      const key = JSON.stringify([credits.id, values]);
      if (!first || told.has(key)) continue;
      told.add(key);
      const beside = [...new Set(group.flatMap((each) => closeGap(ladder, each)?.tier ?? []))];
      report({
        at: beside[0]?.at ?? credits.origin,
        part: credits.id,
        params: {
          schedule: scheduleName(facts, credits),
          theCase: tellingCase(facts, ladder, (each) =>
            JSON.stringify(
              groupsOf(each)
                .map((some) => valuesWords(each, some))
                .includes(values),
            ),
          ),
          values,
          kind: first.kind === 'rounding' || first.kind === 'tail' ? first.kind : 'gap',
          decimals: writtenDecimals(tiers.flatMap((tier) => tier.values)),
          certain: first.certain,
        },
        related: [
          ...beside.slice(1).map((tier) => ({ at: tier.at, role: 'tier' as const })),
          { at: goal.at, role: 'promise' },
        ],
        disadvantages: [payeeOf(facts, credits)],
        fixes: first.kind === 'rounding' ? [rounded(ladder, first)] : extended(facts, ladder, first),
      });
    }
  }
});

/** What is told together: all gaps of rounding, all that hang on ends that are left unsaid, and each other one by itself. */
function groupsOf(ladder: Ladder): readonly (readonly MissedGap[])[] {
  const gaps = missedGaps(ladder).filter(({ kind, certain }) => kind !== 'edge' || !certain);
  const rounding = gaps.filter(({ kind }) => kind === 'rounding');
  const others = gaps.filter(({ kind }) => kind !== 'rounding');
  const single = others.filter(({ certain }) => certain).map((each) => [each]);
  const unsaid = others.filter(({ certain }) => !certain);
  return [rounding, ...single, unsaid].filter((group) => group.length > 0);
}

const valuesWords = ({ axis }: Ladder, group: readonly MissedGap[]): string =>
  listWords(group.map(({ interval }) => rangeWordsOf(axis, interval)));

/** Rounded towards the miss, so that the rounding turns no missed promise into a kept one. */
function rounded({ metric, tiers }: Ladder, { worse }: MissedGap) {
  const decimals = writtenDecimals(tiers.flatMap(({ values }) => values));
  const words = `rounded ${worse === 'lower' ? 'down' : 'up'} to ${decimals} decimals`;
  const rounding = metric?.rounding;
  const edit = rounding
    ? ({ at: rounding.origin, place: 'replace', text: words } as const)
    : ({ at: metric?.origin, place: 'into', text: words } as const);
  return { name: 'round' as const, params: { words }, edits: [edit] };
}

function extended(facts: Facts, ladder: Ladder, missed: MissedGap) {
  const closing = missed.certain ? closeGap(ladder, missed) : undefined;
  const range = closing && rangeText(ladder.axis, closing.range);
  if (!closing || range === undefined) return [];
  const params = { range, amount: amountWords(facts, closing.tier.amount) };
  return [
    { name: 'extend' as const, params, edits: [{ at: closing.tier.rangeAt, place: 'replace' as const, text: range }] },
  ];
}
