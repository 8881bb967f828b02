import { compare, tryRational } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { currencyOf, kindOf, moneyPart, sumsOf } from './parts.ts';

/** "credits under 1 EUR lapse": what is due in money for the period; exactly the minimum is paid. */
export function applyMinimum(draft: Draft): void {
  const { settlement } = draft.credits;
  const minimum = settlement?.minimum;
  const least = minimum && tryRational(minimum.amount);
  if (!minimum || !least) return;
  const at = minimum.origin ?? settlement.origin;
  const money = draft.parts.filter((part) => kindOf(part) === 'money');
  if (money.length === 0) return;
  if (money.some((part) => currencyOf(part) !== minimum.currency)) return draft.open({ kind: 'not comparable' }, at);
  const [sum] = sumsOf([moneyPart(least, minimum.currency)]);
  const after = draft.parts.filter((part) => !money.includes(part) || compare(part.value, least) >= 0);
  if (sum) draft.step({ kind: 'minimum', minimum: sum }, at, after);
}
