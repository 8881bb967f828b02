import { contains, divide, multiply, rational, statementOf, valueIn, type Agreement, type Value } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { exampleOf, factsOf } from '../kit/corpus.ts';

/** A cell as the facts write it: a length of time, a text, or "-". */
const cellText = (value: Value | undefined): string | undefined => {
  if (value?.kind === 'duration') return value.duration.iso;
  return value?.kind === 'text' ? value.text : value?.kind;
};

const targetOf = (agreement: Agreement, priority: string, step: string): Value | undefined =>
  agreement.support[0]?.priorities.find(({ id }) => id === priority)?.targets.find((each) => each.step === step)?.value;

describe('SNECS', () => {
  const { matrix } = factsOf<{ matrix: Record<string, { respond: string; escalate: string; resolve: string }> }>(
    'snecs',
  );

  it.each(Object.entries(matrix))('%s', async (priority, { respond, escalate, resolve }) => {
    const { agreement } = await exampleOf('snecs');
    expect(cellText(targetOf(agreement, priority, 'respond'))).toBe(respond);
    expect(cellText(targetOf(agreement, priority, 'resolve'))).toBe(resolve);
    const steps = agreement.escalations.find((each) => each.priority === priority)?.steps;
    expect(steps).toMatchObject([{ at: { after: { iso: escalate } } }]);
  });
});

describe('ZService', () => {
  interface Published {
    readonly matrix: Record<string, Record<string, [string, string]>>;
    readonly conformance: Record<string, string>;
    readonly tickets: readonly { plan: string; inTime: number; of: number; met: boolean }[];
  }
  const { matrix, conformance, tickets } = factsOf<Published>('zservice');
  const cells = Object.entries(matrix).flatMap(([priority, plans]) =>
    Object.entries(plans).map(([plan, times]) => [priority, plan, ...times] as const),
  );

  it.each(cells)('%s, %s: %s and %s', async (priority, plan, respond, resolve) => {
    const { agreement, facts } = await exampleOf('zservice');
    const theCase = new Map([
      ['priority', priority],
      ['plan', plan],
    ]);
    expect(cellText(valueIn(facts, targetOf(agreement, priority, 'respond'), theCase))).toBe(respond);
    expect(cellText(valueIn(facts, targetOf(agreement, priority, 'resolve'), theCase))).toBe(resolve);
  });

  it.each(tickets)('$inTime of $of tickets in time are enough: $met', async ({ plan, inTime, of, met }) => {
    const { agreement, facts } = await exampleOf('zservice');
    const [objective] = agreement.objectives;
    const promised = statementOf(facts, objective!, objective!.sentences[0]!, new Map([['plan', plan]]));
    const share = multiply(divide(rational(inTime), rational(of)), rational(100));
    expect(contains(promised!.numbers, share) === 'yes').toBe(met);
  });

  it.each(Object.entries(conformance))('%s wants %s %% of the tickets in time', async (plan, percent) => {
    const { agreement, facts } = await exampleOf('zservice');
    const value = valueIn(facts, agreement.objectives[0]?.sentences[0]?.value, new Map([['plan', plan]]));
    expect(value).toMatchObject({ kind: 'percent', value: percent });
  });
});

describe('SafePoint IT', () => {
  const { matrix } = factsOf<{ matrix: Record<string, Record<string, string>> }>('safepoint-it');

  it.each(Object.entries(matrix))('%s', async (priority, { resolve, ...arrivals }) => {
    const { agreement, facts } = await exampleOf('safepoint-it');
    for (const [arrival, limit] of Object.entries(arrivals)) {
      const theCase = new Map([
        ['priority', priority],
        ['Arrival', arrival],
      ]);
      expect(cellText(valueIn(facts, targetOf(agreement, priority, 'respond'), theCase))).toBe(limit);
    }
    expect(cellText(targetOf(agreement, priority, 'resolve'))).toBe(resolve);
  });

  it('makes everything clinical of high impact a P1', async () => {
    const { agreement } = await exampleOf('safepoint-it');
    const clinical = agreement.tables.find(({ id }) => id === 'ClinicalPriority')?.cells ?? [];
    const high = clinical.filter(({ keys }) => keys[0] === 'HighImpact').map(({ value }) => value);
    expect(high).toMatchObject([1, 2, 3].map(() => ({ kind: 'name', name: 'P1' })));
  });
});

describe('eyworks', () => {
  const { matrix } = factsOf<{ matrix: Record<string, Record<string, string>> }>('eyworks');

  it.each(Object.entries(matrix))('%s', async (priority, steps) => {
    const { agreement } = await exampleOf('eyworks');
    for (const [step, limit] of Object.entries(steps)) {
      expect(cellText(targetOf(agreement, priority, step))).toBe(limit);
    }
  });
});
