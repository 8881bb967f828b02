import { compare, tryRational } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { currencyOf, kindOf, moneyPart, sumsOf } from './parts.ts';

/** "credits under 1 EUR lapse": what is due in money for the period; just so much is paid, unless that lapses, too. */
export function applyMinimum(draft: Draft): void {
  const { settlement } = draft.credits;
  if (!settlement) return;
  const { minimum, minimumIncluded } = settlement;
  const least = minimum && tryRational(minimum.amount);
  if (!minimum || !least) return;
  const at = minimum.origin ?? settlement.origin;
  const money = draft.parts.filter((part) => kindOf(part) === 'money');
  if (money.length === 0) return;
  if (money.some((part) => currencyOf(part) !== minimum.currency)) return draft.open({ kind: 'not comparable' }, at);
  const [sum] = sumsOf([moneyPart(least, minimum.currency)]);
  const after = draft.parts.filter(
    (part) => !money.includes(part) || compare(part.value, least) > (minimumIncluded ? 0 : -1),
  );
  if (sum) draft.step({ kind: 'minimum', minimum: sum }, at, after);
}
