import { payerOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import { compare, HUNDRED, toDecimalText, formatPercent } from '../../quantity/index.ts';
import { amountWords, mostOfFee, scheduleName } from '../../tariff/index.ts';

/**
 * More than the whole fee of a period can be lost for that period. Money at risk beyond the price is a penalty unless an interest
 * stands behind it, which the agreement should name: the reason given when this finding is accepted is the place for it.
 * A yearly maximum is held against twelve monthly fees.
 */
export const beyondFee = rule('credits/beyond-fee', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const most = credits.kind === 'credit' ? mostOfFee(facts, credits) : undefined;
    if (!most || compare(most.percent, HUNDRED) <= 0) continue;
    report({
      at: most.at ?? credits.origin,
      part: credits.id,
      params: {
        schedule: scheduleName(facts, credits),
        amount: amountWords(facts, most.amount),
        percent: formatPercent(toDecimalText(most.percent, { decimals: 1, mode: 'half-even' }), 'en-GB'),
      },
      disadvantages: [payerOf(facts, credits)],
    });
  }
});
