import type { Facts } from '../../facts/index.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits } from '../../model/index.ts';
import { compare, compareDurations, formatMoney, isZero, tryRational } from '../../quantity/index.ts';
import { inMoney, paidAmounts, scheduleName } from '../../tariff/index.ts';

type Reason = 'expires' | 'ends' | 'set-off' | 'minimum';

/**
 * Credits that may never become money: they lapse before they can be used up, they are only set off although no further invoice
 * comes at the end (or the fee is paid in advance), or the first tier stays below the minimum. The failures that this makes
 * free are named.
 */
export const worthless = rule('credits/worthless', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const { settlement } = credits;
    const reasons = settlement && credits.kind === 'credit' ? reasonsOf(facts, credits) : [];
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
      fixes: reasons.some((reason) => reason !== 'minimum')
        ? [{ name: 'payOut', edits: [{ at: credits.origin, place: 'into', text: 'remainder paid out at the end' }] }]
        : [],
    });
  }
});

/** What is paid out at the end loses nothing by lapsing, and nothing by being set off. */
function reasonsOf(facts: Facts, credits: Credits): readonly Reason[] {
  const { settlement } = credits;
  if (!settlement) return [];
  const paidOut = settlement.remainder === 'paid out';
  const after = settlement.expires?.after?.duration;
  const lifetime = `P${facts.settings.thresholds.creditMonths}M`;
  const reasons: Reason[] = [];
  if (!paidOut && after && compareDurations(after.iso, lifetime) === 'shorter') reasons.push('expires');
  if (!paidOut && (settlement.expires?.onTermination || settlement.remainder === 'lapses')) reasons.push('ends');
  else if (!paidOut && !isPaidOtherwise(facts, credits)) reasons.push('set-off');
  if (isBelowMinimum(facts, credits)) reasons.push('minimum');
  return reasons;
}

/** Whether what no invoice is left for comes in another form: the rest of it, or one that the payer does not choose. */
function isPaidOtherwise(facts: Facts, credits: Credits): boolean {
  const { form, or = [], chosenBy, rest } = credits.settlement ?? {};
  if (form !== 'set-off' || (rest && rest.form !== 'set-off')) return true;
  const isChosenByPayer = chosenBy !== undefined && 'party' in chosenBy && chosenBy.party === payerOf(facts, credits);
  return or.length > 0 && !isChosenByPayer;
}

/** Whether an amount that can fall due is worth less than what is paid out at least. */
function isBelowMinimum(facts: Facts, credits: Credits): boolean {
  const { minimum, minimumIncluded = false } = credits.settlement ?? {};
  const least = minimum && tryRational(minimum.amount);
  if (!minimum || !least) return false;
  return paidAmounts(credits).some(({ amount }) => {
    const worth = inMoney(facts, amount, credits);
    return (
      worth?.unit === `money ${minimum.currency}` &&
      !isZero(worth.value) &&
      compare(worth.value, least) < (minimumIncluded ? 1 : 0)
    );
  });
}

/** Whether the fee is paid before the service is used, so that there may be no invoice to set anything off against. */
const isPrepaid = ({ agreement }: Facts): boolean =>
  agreement.paidInAdvance ||
  [...agreement.services, ...agreement.plans].some(({ fees }) => fees.some(({ inAdvance }) => inAdvance));
