import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { incidents } from '../../testing/relief.ts';
import { availabilityWith, elapsed, eur, month } from '../../testing/tariff.ts';
import { stacking } from './stacking.ts';

type Stacking = NonNullable<Parameters<typeof availabilityWith>[0]['stacking']>;

/** Two promises on one metric (or on `metric`), each with credits of its own. */
function two(second: { stacking?: Stacking; metric?: string } = {}, metrics: object[] = []) {
  const { objectives = [], credits = [], ...rest } = availabilityWith({});
  const figure = { measure: 'downtime' as const, metric: second.metric ?? 'Uptime' };
  const short = {
    id: 'Short',
    sentences: [{ figure, comparison: '<=' as const, value: elapsed('PT1H'), window: month }],
  };
  const more = {
    id: 'Short credits',
    kind: 'credit' as const,
    for: ['Short'],
    origin: 'second',
    stacking: second.stacking ?? [],
  };
  return {
    ...rest,
    metrics: [...(rest.metrics ?? []), ...(metrics as NonNullable<typeof rest.metrics>)],
    objectives: [...objectives, short],
    credits: [...credits, more],
  };
}

describe('credits/stacking: two promises', () => {
  it('finds one failure that two schedules pay for without a word', () => {
    const [finding, ...others] = found(stacking, two());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'second',
      related: [{ at: 'credits' }],
      disadvantages: ['Northwind', 'Acme'],
      message: 'One failure of Uptime can miss both Available and Short, and nothing says whether both are paid.',
    });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('only the highest of Short, Available');
  });

  it('is silent when the text says how they combine, and about two metrics', () => {
    expect(found(stacking, two({ stacking: [{ kind: 'added to', others: ['Available'] }] }))).toEqual([]);
    expect(found(stacking, two({ stacking: [{ kind: 'only the highest of', others: ['Available'] }] }))).toEqual([]);
    expect(found(stacking, two({ metric: 'Other' }, [{ id: 'Other' }]))).toEqual([]);
  });

  it('is silent about promises, or credits, for two different plans', () => {
    const is = (entry: string) => ({ kind: 'is', category: 'plan', entry }) as const;
    const { objectives, credits, ...rest } = two();
    const promised = (first: string, second: string) =>
      found(stacking, {
        ...rest,
        credits,
        objectives: objectives.map((objective, index) => ({
          ...objective,
          sentences: objective.sentences?.map((sentence) => ({ ...sentence, when: is(index === 0 ? first : second) })),
        })),
      });
    expect(promised('Basic', 'Gold')).toEqual([]);
    expect(promised('Gold', 'Gold')).toHaveLength(1);
    const only = (first: string, second: string) =>
      found(stacking, {
        ...rest,
        objectives,
        credits: credits.map((each, index) => ({
          ...each,
          preconditions: [{ condition: is(index === 0 ? first : second) }],
        })),
      });
    expect(only('Basic', 'Gold')).toEqual([]);
    expect(only('Gold', 'Gold')).toHaveLength(1);
  });

  it('sees tickets beside the availability of the same service', () => {
    const { metrics = [], objectives = [], credits = [] } = availabilityWith({});
    const tickets = incidents({}, { service: 'Webshop' });
    const beside = (of: string) => ({
      ...tickets,
      objectives,
      metrics: metrics.map((metric) => ({ ...metric, of })),
      credits: [...credits, ...(tickets.credits ?? [])],
    });
    expect(found(stacking, beside('Webshop'))).toHaveLength(1);
    expect(found(stacking, beside('Other'))).toEqual([]);
  });

  it('remarks on "paid once" without saying which', () => {
    const clause = (kind: 'not added to' | 'only one of') =>
      two({ stacking: [{ kind, others: ['Available'], origin: 'clause' }] });
    expect(found(stacking, clause('not added to'))).toMatchObject([
      {
        severity: 'info',
        at: 'clause',
        message: 'Short and Available are paid once, but nothing says which of the two.',
      },
    ]);
    expect(found(stacking, clause('only one of'))).toHaveLength(1);
    const chosen = { kind: 'only one of' as const, others: ['Available'], chosenBy: { party: 'Acme' } };
    expect(found(stacking, two({ stacking: [chosen] }))).toEqual([]);
  });

  it('warns when misses of different services are paid as one', () => {
    const metrics = [{ id: 'Other', of: 'Mail' }];
    const parts = two({ metric: 'Other', stacking: [{ kind: 'only the highest of', others: ['Available'] }] }, metrics);
    const apart = {
      ...parts,
      metrics: parts.metrics.map((metric) => (metric.id === 'Uptime' ? { ...metric, of: 'Web' } : metric)),
    };
    expect(found(stacking, apart)).toMatchObject([{ severity: 'warning', disadvantages: ['Acme'] }]);
    expect(found(stacking, parts)).toEqual([]);
    // One rests on the other, by way of a third.
    const services = [
      { id: 'Mail', dependsOn: ['Host'] },
      { id: 'Host', dependsOn: ['Web'] },
      { id: 'Web', dependsOn: ['Host'] },
    ];
    expect(found(stacking, { ...apart, services })).toEqual([]);
  });
});

describe('credits/stacking: maxima and damages', () => {
  const caps = (each: 'month' | 'year') => [
    { amount: eur('10'), each: month, origin: 'one' },
    { amount: eur('20'), each: { kind: 'each' as const, unit: each }, origin: 'two' },
  ];

  it('asks which of two maxima for one period binds', () => {
    expect(found(stacking, { origin: 'header', ...availabilityWith({ caps: caps('month') }) })).toMatchObject([
      { severity: 'warning', at: 'two', related: [{ at: 'one' }] },
    ]);
    expect(found(stacking, availabilityWith({ caps: caps('year') }))).toEqual([]);
    expect(found(stacking, { whichCapBinds: 'smallest', ...availabilityWith({ caps: caps('month') }) })).toEqual([]);
  });

  it('remarks on credits beside damages, and outside the liability cap', () => {
    expect(found(stacking, availabilityWith({ besideOtherRemedies: true }))).toMatchObject([{ severity: 'info' }]);
    expect(found(stacking, availabilityWith({ besideOtherRemedies: true, countsTowardsDamages: true }))).toEqual([]);
    const outside = availabilityWith({ liabilityCap: 'outside', caps: [{ amount: eur('10'), each: month }] });
    const liabilities = [{ id: 'L', of: { party: 'Northwind' }, caps: [{ amount: eur('1000') }] }];
    expect(found(stacking, { ...outside, liabilities })[0]?.message).toContain(
      'the true exposure is EUR\u00a01,000 and EUR\u00a010 each month on top',
    );
    expect(found(stacking, outside)).toEqual([]);
  });
});
