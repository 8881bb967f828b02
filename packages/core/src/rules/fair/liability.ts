import type { Facts } from '../../facts/index.ts';
import { isGrave } from '../../facts/negligence.ts';
import { sidesOf } from '../../facts/sides.ts';
import { writeAmount, writeText, writeWindow } from '../../facts/syntax.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Liability } from '../../model/index.ts';

/**
 * Liability that is excluded for intent or gross negligence (error), or that has a cap for one side only. A cap for both sides that
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
  const capOf = (side: Id | undefined): Liability | undefined =>
    liabilities.find(({ of, caps }) => caps.length > 0 && side !== undefined && sidesOf(facts, of).includes(side));
  for (const [freed, hurt] of [
    [provider, customer],
    [customer, provider],
  ]) {
    const cap = capOf(freed);
    if (!cap || hurt === undefined || capOf(hurt)) continue;
    report({
      at: cap.origin,
      part: cap.id,
      params: { kind: 'one side', words: '', freed: facts.nameOf(freed), hurt: facts.nameOf(hurt) },
      disadvantages: [hurt],
      fixes: mirrored(facts, cap, hurt),
    });
  }
});

/** The same limit for the other side, where each of its amounts can be written. */
function mirrored(facts: Facts, { caps, unlimitedFor, origin }: Liability, hurt: Id) {
  const limits = caps.map(({ amount, each }) => {
    const most = writeAmount(amount);
    return most && `at most ${most}${each ? ` ${writeWindow(each)}` : ''}`;
  });
  if (limits.includes(undefined)) return [];
  const unlimited = unlimitedFor.length > 0 ? [`unlimited for ${unlimitedFor.map(writeText).join(', ')}`] : [];
  const text = `liability of ${hurt} { ${[...limits, ...unlimited].join('; ')} }`;
  return [
    {
      name: 'mirror' as const,
      params: { hurt: facts.nameOf(hurt) },
      edits: [{ at: origin, place: 'beside' as const, text }],
    },
  ];
}
