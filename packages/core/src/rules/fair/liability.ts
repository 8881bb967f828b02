import type { Facts } from '../../facts/index.ts';
import { isGrave } from '../../facts/negligence.ts';
import { sidesOf } from '../../facts/sides.ts';
import { writeAmount, writeText, writeWindow } from '../../facts/syntax.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Liability } from '../../model/index.ts';

/**
 * Liability that is excluded for intent or gross negligence (error), or that has a cap, or kinds of damage left out, for one side
 * only. A cap for both sides that
 * is silent on intent is left to the law.
 */
export const liability = rule('fair/liability', (facts, report) => {
  const { liabilities, provider, customer } = facts.agreement;
  for (const each of liabilities) {
    const words = each.excludedFor.find(isGrave);
    if (words === undefined) continue;
    const freed = sidesOf(facts, each.of);
    report({
      at: each.origin,
      part: each.id,
      severity: 'error',
      params: { kind: 'excluded', words, freed: freed.length === 1 ? facts.nameOf(freed[0]) : 'Each side', hurt: '' },
      disadvantages: freed.map((side) => facts.otherParty(side)),
    });
  }
  const find = (side: Id | undefined, limits: (each: Liability) => boolean): Liability | undefined =>
    liabilities.find((each) => side !== undefined && sidesOf(facts, each.of).includes(side) && limits(each));
  const isCapped = ({ caps }: Liability) => caps.length > 0;
  const isFreed = ({ excludedFor }: Liability) => excludedFor.length > 0 && !excludedFor.some(isGrave);
  for (const [freed, hurt] of [
    [provider, customer],
    [customer, provider],
  ]) {
    const [cap, free] = [find(freed, isCapped), find(freed, isFreed)];
    if (hurt === undefined) continue;
    const sides = { freed: facts.nameOf(freed), hurt: facts.nameOf(hurt) };
    if (cap && !find(hurt, isCapped)) {
      report({
        at: cap.origin,
        part: cap.id,
        params: { kind: 'one side', words: '', ...sides },
        disadvantages: [hurt],
        fixes: mirrored(facts, cap, hurt),
      });
    } else if (free && !find(hurt, isCapped) && !find(hurt, ({ excludedFor }) => excludedFor.length > 0)) {
      report({
        at: free.origin,
        part: free.id,
        params: { kind: 'one side free', words: listWords(free.excludedFor.map((each) => `“${each}”`)), ...sides },
        disadvantages: [hurt],
        fixes: mirrored(facts, free, hurt),
      });
    }
  }
});

/** The same limits for the other side, where each of its amounts can be written. */
function mirrored(facts: Facts, { caps, unlimitedFor, excludedFor, origin }: Liability, hurt: Id) {
  const limits = caps.map(({ amount, each }) => {
    const most = writeAmount(amount);
    return most && `at most ${most}${each ? ` ${writeWindow(each)}` : ''}`;
  });
  if (limits.includes(undefined)) return [];
  const unlimited = unlimitedFor.length > 0 ? [`unlimited for ${unlimitedFor.map(writeText).join(', ')}`] : [];
  const harmless = excludedFor.filter((words) => !isGrave(words));
  const excluded = harmless.length > 0 ? [`excluded for ${harmless.map(writeText).join(', ')}`] : [];
  const text = `liability of ${hurt} { ${[...limits, ...unlimited, ...excluded].join('; ')} }`;
  return [
    {
      name: 'mirror' as const,
      params: { hurt: facts.nameOf(hurt) },
      edits: [{ at: origin, place: 'beside' as const, text }],
    },
  ];
}
