import { figureKey } from '../measurement/figure-key.ts';
import { multiply, toText } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { measuredPoint } from './measured.ts';
import { currencyOf, moneyPart } from './parts.ts';

/**
 * "converted to EUR at “the reference rate”": at the rate that the performance gives under these words, so many of the new currency
 * for one of the old. Without it the money stays in the currency in which it is owed. The last step, since caps are in that currency.
 */
export function convert(draft: Draft): void {
  const conversion = draft.credits.settlement?.conversion;
  const to = conversion?.to ?? draft.account.facts.agreement.currency;
  if (!conversion || to === undefined || draft.isNothing) return;
  const measured = draft.now.values.get(figureKey({ measure: 'text', text: conversion.rate }))?.[0]?.value;
  const rate = measuredPoint(measured ?? '');
  const other = draft.parts.some((part) => ![undefined, to].includes(currencyOf(part)));
  if (!other || rate?.kind !== 'number') return;
  const after = draft.parts.map((part) =>
    [undefined, to].includes(currencyOf(part)) ? part : moneyPart(multiply(part.value, rate.value), to),
  );
  draft.step({ kind: 'conversion', rate: toText(rate.value), to }, conversion.origin, after);
}
