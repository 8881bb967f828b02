import { payeeOf } from '../../facts/sides.ts';
import { listWords, windowWords } from '../../facts/words.ts';
import type { Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Amount, Cap, Credits } from '../../model/index.ts';
import { compare, multiply } from '../../quantity/index.ts';
import {
  alike,
  amountWords,
  goalWindow,
  inOwnWindow,
  laddersOf,
  periodsIn,
  scheduleName,
  type Ladder,
  type Tier,
} from '../../tariff/index.ts';

/**
 * What a cap makes meaningless: a tier or a minimum above a cap of its own or a longer period, which is never paid in full; and a cap that
 * the caps of the shorter periods in it cannot reach together, even in the longest such period. A cap shared with other
 * schedules may be reached by those.
 */
export const deadTier = rule('credits/dead-tier', (facts, report) => {
  const told = new Set<Cap>();
  for (const ladder of laddersOf(facts)) {
    const { credits } = ladder;
    for (const cap of credits.caps) {
      const [first, ...others] = told.has(cap) ? [] : tiersAbove(facts, ladder, cap);
      if (!first || !cap.amount) continue;
      told.add(cap);
      report({
        at: first.at,
        part: credits.id,
        params: {
          dead: 'tier',
          schedule: scheduleName(facts, credits),
          amounts: listWords([first, ...others].map(({ amount }) => amountWords(facts, amount))),
          cap: capWords(facts, cap),
        },
        related: [{ at: cap.origin, role: 'cap' }, ...others.map(({ at }) => ({ at, role: 'tier' as const }))],
        disadvantages: [payeeOf(facts, credits)],
      });
    }
  }
  for (const credits of facts.agreement.credits) {
    for (const cap of credits.caps) {
      for (const { amount, origin } of minimaAbove(facts, credits, cap)) {
        report({
          at: origin ?? credits.origin,
          part: credits.id,
          params: {
            dead: 'tier',
            schedule: scheduleName(facts, credits),
            amounts: amountWords(facts, amount),
            cap: capWords(facts, cap),
          },
          related: [{ at: cap.origin, role: 'cap' }],
          disadvantages: [payeeOf(facts, credits)],
        });
      }
      const shorter = credits.caps.find((each) => neverReaches(facts, credits, each, cap));
      if (!shorter) continue;
      report({
        at: cap.origin ?? credits.origin,
        part: credits.id,
        params: {
          dead: 'cap',
          schedule: scheduleName(facts, credits),
          amounts: capWords(facts, cap),
          cap: capWords(facts, shorter),
        },
        related: [{ at: shorter.origin, role: 'cap' }],
        disadvantages: [payeeOf(facts, credits)],
      });
    }
  }
});

function tiersAbove(facts: Facts, { credits, goal, tiers }: Ladder, { amount, each }: Cap): readonly Tier[] {
  if (!amount || periodsIn(goal?.window, each) === undefined) return [];
  return tiers.filter(
    (tier) => !tier.grows && exceeds(facts, credits, tier.amount, inOwnWindow(amount, each, credits)),
  );
}

/** Minima above the maximum of their own or a longer period. */
function minimaAbove(facts: Facts, credits: Credits, { amount, each }: Cap): Credits['floors'] {
  if (!amount) return [];
  const window = credits.for.map((id) => goalWindow(facts, id)).find(Boolean);
  return credits.floors.filter(
    (floor) =>
      (!each || periodsIn(floor.each ?? window, each) !== undefined) &&
      exceeds(facts, credits, inOwnWindow(floor.amount, floor.each, credits), inOwnWindow(amount, each, credits)),
  );
}

function exceeds(facts: Facts, credits: Credits, amount: Amount, cap: Amount): boolean {
  const [paid, most] = alike(facts, [amount, cap], credits) ?? [];
  return paid !== undefined && most !== undefined && compare(paid.value, most.value) > 0;
}

function neverReaches(facts: Facts, credits: Credits, shorter: Cap, longer: Cap): boolean {
  const periods = longer.sharedWith.length === 0 ? periodsIn(shorter.each, longer.each) : undefined;
  if (shorter === longer || periods === undefined || !shorter.amount || !longer.amount) return false;
  const own = ({ amount, each }: Cap) => amount && inOwnWindow(amount, each, credits);
  const [small, great] = alike(facts, [own(shorter) ?? shorter.amount, own(longer) ?? longer.amount], credits) ?? [];
  if (!small || !great) return false;
  return compare(multiply(small.value, periods), great.value) < 0;
}

const capWords = (facts: Facts, { amount, each }: Cap): string =>
  [amount && amountWords(facts, amount), each && windowWords(each)].filter(Boolean).join(' ');
