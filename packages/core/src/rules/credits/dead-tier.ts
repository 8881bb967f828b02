import { sumsWords } from '../../explanation/sums.ts';
import { payeeOf } from '../../facts/sides.ts';
import { writeAmount } from '../../facts/syntax.ts';
import { listWords, windowWords } from '../../facts/words.ts';
import type { Facts } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Amount, Cap, Credits } from '../../model/index.ts';
import { capsOn } from '../../owed/caps.ts';
import { liabilitiesOn } from '../../owed/liability.ts';
import { partOf } from '../../owed/parts.ts';
import { limitedEnd, overshadowing, type LimitedEnd } from '../../payoff/index.ts';
import { compare, multiply } from '../../quantity/index.ts';
import {
  alike,
  amountWords,
  goalWindow,
  inMoney,
  inOwnWindow,
  isNothing,
  laddersFor,
  laddersOf,
  periodsIn,
  sameLength,
  scheduleName,
  worthOf,
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
        fixes: lowered(facts, ladder, cap, [first, ...others]),
      });
    }
  }
  for (const credits of facts.agreement.credits) {
    for (const tier of limitedTiers(facts, credits)) report(tier);
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
        fixes: [{ name: 'remove', edits: [{ at: cap.origin, place: 'remove', text: '' }] }],
      });
    }
  }
});

/** Tiers that a limit outside of the schedule keeps from being paid in full, or that other schedules pay for anyway. */
function limitedTiers(facts: Facts, credits: Credits): readonly Found<'credits/dead-tier'>[] {
  if (credits.kind === 'bonus') return [];
  const said = { part: credits.id, disadvantages: [payeeOf(facts, credits)] };
  const tiers = laddersFor(facts, credits).flatMap((ladder) =>
    ladder.tiers.filter((tier) => !tier.grows && !isNothing(tier.amount, credits)),
  );
  const isOneOfMany = facts.agreement.credits.some(({ stacking }) =>
    stacking.some(({ kind }) => kind === 'only the highest of'),
  );
  const elsewhere = capsOn(facts, credits).slice(credits.caps.length);
  const liability = liabilitiesOn(facts, credits).flatMap(({ caps }) => caps);
  const limits = [...elsewhere, ...liability].flatMap(({ amount }) => amount ?? []);
  const mayLimit = limits.some((limit) => tiers.some(({ amount }) => exceeds(facts, credits, amount, limit)));
  const end = mayLimit ? limitedEnd(facts, credits) : undefined;
  const own = end && credits.caps.some(({ origin }) => origin === end.limit);
  const above = end && !own ? tiers.filter((tier) => isAboveSums(facts, credits, tier, end)) : [];
  const [first, ...others] = above;
  const limited: readonly Found<'credits/dead-tier'>[] =
    first && end
      ? [
          {
            ...said,
            at: first.at,
            params: {
              dead: 'tier',
              schedule: scheduleName(facts, credits),
              amounts: listWords(above.map(({ amount }) => amountWords(facts, amount))),
              cap: sumsWords(facts, end.sums),
            },
            related: [{ at: end.limit, role: 'cap' }, ...others.map(({ at }) => ({ at, role: 'tier' as const }))],
          },
        ]
      : [];
  const shadowed = tiers.flatMap((tier): readonly Found<'credits/dead-tier'>[] => {
    const by = above.includes(tier) || !isOneOfMany ? undefined : overshadowing(facts, credits, tier);
    if (!by) return [];
    return [
      {
        ...said,
        at: tier.at,
        params: {
          dead: 'beside',
          schedule: scheduleName(facts, credits),
          amounts: amountWords(facts, tier.amount),
          cap: listWords(by.map(({ id, title }) => title ?? id)),
        },
        related: by.map(({ origin }) => ({ at: origin, role: 'beside' as const })),
      },
    ];
  });
  return [...limited, ...shadowed];
}

/** Whether a tier by itself is more than the greatest sum that is ever paid. */
function isAboveSums(facts: Facts, credits: Credits, { amount }: Tier, { sums }: LimitedEnd): boolean {
  const [most, ...others] = sums;
  if (!most || others.length > 0) return false;
  const paid = most.kind === 'money' ? inMoney(facts, amount, credits) : worthOf(amount, credits);
  const unit = most.kind === 'money' ? `money ${most.currency}` : most.kind === 'share' ? paid?.unit : undefined;
  return paid !== undefined && paid.unit === unit && compare(paid.value, partOf(most).value) > 0;
}

function tiersAbove(facts: Facts, { credits, goal, tiers }: Ladder, { amount, each }: Cap): readonly Tier[] {
  if (!amount || periodsIn(goal?.window, each) === undefined) return [];
  return tiers.filter(
    (tier) => !tier.grows && exceeds(facts, credits, tier.amount, inOwnWindow(amount, each, credits)),
  );
}

/** Nothing changes in what is paid when a tier says the maximum of its own period instead. */
function lowered(facts: Facts, { goal }: Ladder, { amount, each, sharedWith }: Cap, tiers: readonly Tier[]) {
  const text = amount && (!each || sameLength(each, goal?.window)) ? writeAmount(amount) : undefined;
  if (!amount || text === undefined || sharedWith.length > 0) return [];
  const edits = tiers.map((tier) => ({ at: tier.amount.origin, place: 'replace' as const, text }));
  return [{ name: 'lower' as const, params: { cap: amountWords(facts, amount) }, edits }];
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
