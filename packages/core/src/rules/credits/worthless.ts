import type { Facts } from '../../facts/index.ts';
import { payeeOf } from '../../facts/sides.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import { worthlessBy } from '../../incentives/worthless.ts';
import { formatMoney } from '../../quantity/index.ts';
import { scheduleName } from '../../tariff/index.ts';

/**
 * Credits that may never become money: they lapse before they can be used up, they are only set off although no further invoice
 * comes at the end (or the fee is paid in advance), or the first tier stays below the minimum. The failures that this makes
 * free are named.
 */
export const worthless = rule('credits/worthless', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const { settlement } = credits;
    const reasons = settlement && credits.kind === 'credit' ? worthlessBy(facts, credits) : [];
    if (!settlement || reasons.length === 0) continue;
    const after = settlement.expires?.after?.duration;
    report({
      at: settlement.origin ?? credits.origin,
      part: credits.id,
      params: {
        schedule: scheduleName(facts, credits),
        reasons,
        lifetime: after ? durationWords(facts, after) : '',
        minimum: settlement.minimum ? formatMoney(settlement.minimum, 'en-GB') : '',
        prepaid: isPrepaid(facts),
      },
      disadvantages: [payeeOf(facts, credits)],
      // What cannot be exchanged for money is not paid out either.
      fixes:
        !settlement.notExchangeable && reasons.some((reason) => reason !== 'minimum')
          ? [{ name: 'payOut', edits: [{ at: credits.origin, place: 'into', text: 'remainder paid out at the end' }] }]
          : [],
    });
  }
});

/** Whether the fee is paid before the service is used, so that there may be no invoice to set anything off against. */
const isPrepaid = ({ agreement }: Facts): boolean =>
  agreement.paidInAdvance ||
  [...agreement.services, ...agreement.plans].some(({ fees }) => fees.some(({ inAdvance }) => inAdvance));
