import { isCurrency, minorDigits, rational, tryRational, type Rational } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { currencyOf, withValue, type Part } from './parts.ts';
import { toMultiple } from './reading.ts';

/** "rounded down to 1 EUR": what is due in money for the period, to the smallest unit of its currency where no other is said. */
export function roundMoney(draft: Draft): void {
  const rounding = draft.credits.settlement?.rounding;
  if (!rounding || draft.isNothing) return;
  const { mode, to, origin } = rounding;
  const unitOf = (part: Part): Rational | undefined => {
    const currency = currencyOf(part);
    if (currency === undefined) return undefined;
    return to && to.currency === currency ? tryRational(to.amount) : to ? undefined : smallest(currency);
  };
  const rounded = draft.parts.map((part) => {
    const unit = unitOf(part);
    return unit && unit.n > 0n ? withValue(part, toMultiple(part.value, unit, mode)) : part;
  });
  draft.step({ kind: 'rounding', mode, to: to?.amount ?? '' }, origin, rounded);
}

const smallest = (currency: string): Rational | undefined =>
  isCurrency(currency) ? rational(`1/${10n ** BigInt(minorDigits(currency) ?? 0)}`) : undefined;
