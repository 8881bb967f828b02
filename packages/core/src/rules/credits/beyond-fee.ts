import { sumsWords } from '../../explanation/sums.ts';
import type { Facts } from '../../facts/index.ts';
import { payerOf } from '../../facts/sides.ts';
import { writeAmount } from '../../facts/syntax.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Id } from '../../model/index.ts';
import { mostPercentOf, mostShareFor } from '../../payoff/index.ts';
import {
  add,
  compare,
  HUNDRED,
  ZERO,
  toDecimalText,
  formatPercent,
  rational,
  type Rational,
} from '../../quantity/index.ts';
import { amountWords, mostOfFee, paidAmounts, scheduleName, type MostOfFee } from '../../tariff/index.ts';

/**
 * More than the whole fee of a period can be lost for that period, under one schedule or under several that one failure sets off.
 * Money at risk beyond the price is a penalty unless an interest stands behind it, which the agreement should name: the reason given
 * when this finding is accepted is the place for it. A yearly maximum is held against twelve monthly fees.
 */
export const beyondFee = rule('credits/beyond-fee', (facts, report) => {
  const told = new Set<Credits>();
  for (const credits of facts.agreement.credits) {
    const most = credits.kind === 'credit' ? mostOfFee(facts, credits) : undefined;
    const percent = most && isBeyond(most.percent) ? mostPercentOf(facts, credits) : undefined;
    if (!most || !percent || !isBeyond(percent)) continue;
    told.add(credits);
    report({
      at: most.at ?? credits.origin,
      part: credits.id,
      params: {
        kind: 'one',
        schedule: scheduleName(facts, credits),
        amount: amountWords(facts, most.amount),
        percent: percentWords(most.percent),
      },
      disadvantages: [payerOf(facts, credits)],
      fixes: wholeFee(credits, most),
    });
  }
  for (const [promise, schedules] of setOffTogether(facts)) {
    const [first, ...others] = schedules;
    if (!first || schedules.some((each) => told.has(each))) continue;
    const most = mostShareFor(facts, schedules, promise);
    if (!most || !isBeyond(most.percent)) continue;
    for (const each of schedules) told.add(each);
    report({
      at: first.origin,
      part: first.id,
      params: {
        kind: 'together',
        schedule: facts.nameOf(promise),
        amount: sumsWords(facts, [most.sum]),
        percent: percentWords(most.percent),
      },
      related: others.map(({ origin }) => ({ at: origin, role: 'beside' as const })),
      disadvantages: [payerOf(facts, first)],
    });
  }
});

/** Every share above the whole fee becomes the whole fee, where the one that decides is written so. */
function wholeFee(credits: Credits, { amount, percent, at }: MostOfFee) {
  if (amount.kind !== 'percent' || compare(rational(amount.value), percent) !== 0) return [];
  const isCap = credits.caps.some(({ origin }) => origin !== undefined && origin === at);
  const all = isCap ? [amount] : paidAmounts(credits).map((each) => each.amount);
  const edits = all.flatMap((each) => {
    if (each.kind !== 'percent' || !isBeyond(rational(each.value))) return [];
    return [{ at: each.origin, place: 'replace' as const, text: writeAmount({ ...each, value: '100' }) }];
  });
  const written = edits.flatMap(({ text, ...edit }) => (text === undefined ? [] : [{ ...edit, text }]));
  return written.length < edits.length ? [] : [{ name: 'whole' as const, edits: written }];
}

const isBeyond = (percent: Rational): boolean => compare(percent, HUNDRED) > 0;

const percentWords = (percent: Rational): string =>
  formatPercent(toDecimalText(percent, { decimals: 1, mode: 'half-even' }), 'en-GB');

/** Promises with several schedules that one side pays when they are missed. */
function* setOffTogether(facts: Facts): Generator<readonly [Id, readonly Credits[]]> {
  const promises = new Set(facts.agreement.credits.flatMap((each) => each.for));
  for (const promise of promises) {
    const schedules = facts.creditsFor(promise).filter(({ kind }) => kind === 'credit');
    const payers = new Set(schedules.map((each) => payerOf(facts, each)));
    if (schedules.length > 1 && payers.size === 1 && mayBeBeyond(facts, schedules)) yield [promise, schedules];
  }
}

/** Whether what they come to one by one is beyond the fee in sum, or is no share of it. */
function mayBeBeyond(facts: Facts, schedules: readonly Credits[]): boolean {
  const shares = schedules.map((each) => mostOfFee(facts, each)?.percent);
  return (
    shares.includes(undefined) || isBeyond(shares.reduce((sum, share) => add(sum ?? ZERO, share ?? ZERO), ZERO) ?? ZERO)
  );
}
