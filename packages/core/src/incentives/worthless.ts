import type { Facts } from '../facts/facts.ts';
import { payerOf } from '../facts/sides.ts';
import type { Credits } from '../model/index.ts';
import { compare, compareDurations, isZero, tryRational } from '../quantity/index.ts';
import { inMoney, paidAmounts } from '../tariff/index.ts';

/** Why credits may never become money: they lapse after a time, or at the end; nothing is left to set them off on; too small. */
export type Worthless = 'expires' | 'ends' | 'set-off' | 'minimum';

/** Of a schedule whose failures in the last period, and after notice to leave, are free for that. */
export const isFreeAtTheEnd = (facts: Facts, credits: Credits): boolean =>
  worthlessBy(facts, credits).some((reason) => reason === 'ends' || reason === 'set-off');

/** What is paid out at the end loses nothing by lapsing, and nothing by being set off. */
export function worthlessBy(facts: Facts, credits: Credits): readonly Worthless[] {
  const { settlement } = credits;
  if (!settlement) return [];
  const paidOut = settlement.remainder === 'paid out';
  const after = settlement.expires?.after?.duration;
  const lifetime = `P${facts.settings.thresholds.creditMonths}M`;
  const reasons: Worthless[] = [];
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
