import { divide, rational, toText, type Limits } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { corpusNames, exampleOf } from '../kit/corpus.ts';
import { factsOf } from '../kit/corpus-facts.ts';

/** Two quotas of one operation: whoever uses the first one up all the time is stopped by the second one after so many periods of the first. */
interface SustainedFact {
  readonly limits: string;
  readonly operation: string;
  readonly each: string;
  readonly blockedEach: string;
  readonly after: string;
}

const told = corpusNames.flatMap((name) =>
  (factsOf<{ sustained?: readonly SustainedFact[] }>(name).sustained ?? []).map((fact) => ({ name, ...fact })),
);

function quotaOf({ rows }: Limits, operation: string, unit: string) {
  const row = rows.find(
    (each) => each.operation === operation && each.each?.kind === 'each' && each.each.unit === unit,
  );
  if (row?.atMost.kind !== 'quantity') throw new Error(`${operation} has no quota each ${unit}`);
  return rational(row.atMost.value);
}

describe('the quotas of published plans', () => {
  it.each(told)('$name: $operation each $each is stopped by each $blockedEach after $after', async (fact) => {
    const { agreement } = await exampleOf(fact.name);
    const limits = agreement.limits.find(({ id }) => id === fact.limits)!;
    const rate = quotaOf(limits, fact.operation, fact.each);
    const most = quotaOf(limits, fact.operation, fact.blockedEach);
    expect(toText(divide(most, rate))).toBe(fact.after);
  });
});
