import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { explainMeasured } from '../explanation/index.ts';
import { Figure } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { measurePeriod } from './measure-period.ts';
import { Observations, type ObservationsInput } from './observations.ts';

/** Every clause with any value, every observation at any time: there is a figure or a question, and never an error. */

const START = Date.parse('2026-02-27T00:00:00Z');
const instant = fc
  .oneof(
    fc.integer({ min: 0, max: 5 * 86_400_000 }).map((offset) => START + offset),
    fc.constantFrom(Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59Z')),
  )
  .map((at) => new Date(at).toISOString());
const span = fc
  .tuple(instant, instant, fc.boolean())
  .map(([a, b, ends]) => (ends ? { start: a < b ? a : b, end: a < b ? b : a } : { start: a }));
const number = fc.constantFrom('0', '1', '2.5', '1/3', '100');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });
const by = maybe(fc.constantFrom('Planned', 'Storm', 'Nobody'));

const observed = fc.record({
  until: maybe(instant),
  weight: maybe(number),
  provided: maybe(list(span)),
  outages: list(
    fc
      .tuple(span, fc.record({ countsFrom: maybe(instant), affected: maybe(number) }))
      .map(([a, b]) => ({ ...a, ...b })),
  ),
  probes: list(fc.record({ at: instant, failed: fc.boolean(), place: maybe(fc.constantFrom('A', 'B')) })),
  signals: list(
    fc
      .tuple(span, fc.record({ signal: maybe(fc.constant('errors')), value: maybe(number), sample: maybe(number) }))
      .map(([a, b]) => ({ ...a, ...b })),
  ),
  counts: list(
    fc
      .tuple(span, fc.record({ counted: maybe(number), total: maybe(number), weight: maybe(number) }))
      .map(([a, b]) => ({ ...a, ...b })),
  ),
  readings: list(fc.record({ at: instant, value: number, weight: maybe(number) })),
  cases: list(
    fc
      .tuple(span, fc.record({ lasted: maybe(fc.constantFrom('PT4H', 'P1M', 'PT0.0001S')), size: maybe(number) }))
      .map(([a, b]) => ({ ...a, ...b })),
  ),
  noData: list(span),
  noTraffic: list(span),
  excluded: list(fc.tuple(span, by).map(([a, part]) => ({ ...a, by: part }))),
});

const countsAs = maybe(fc.constantFrom('up', 'down', 'nothing', 'out'));
const duration = fc.constantFrom('PT0S', 'PT5M', 'PT4H', 'P2D', 'P1M').map((iso) => ({ iso }));
const metric = fc.record({
  observation: fc.constantFrom(
    ...(['availability', 'duration'] as const).map((kind) => ({ kind })),
    { kind: 'share', of: 'x' } as const,
    { kind: 'count', of: 'x' } as const,
    { kind: 'ratio', of: ['Other'], to: 'x' } as const,
    { kind: 'reading', of: 'x', unit: 'ms' } as const,
    {
      kind: 'sum',
      parts: [
        { percent: '50', metric: 'Other' },
        { percent: '50', metric: 'X' },
      ],
    } as const,
  ),
  probe: maybe(fc.constantFrom('PT1M', 'P1M', 'PT0S').map((iso) => ({ target: 'x', every: { iso } }))),
  bad: list(
    fc.constantFrom(
      { kind: 'run', failures: 2 } as const,
      { kind: 'quorum', atLeast: 2, of: 3, what: 'places' } as const,
      { kind: 'combined', mode: 'all', metrics: ['Other', 'X'] } as const,
      { kind: 'combined', mode: 'any', metrics: ['Other'] } as const,
      {
        kind: 'signal',
        signal: 'errors',
        comparison: '>',
        value: { kind: 'percent', value: '1' },
        interval: 'minute',
      } as const,
      { kind: 'signal', signal: 'errors', comparison: '<', value: { kind: 'hole' } } as const,
      { kind: 'text', text: 'errors', interval: 'month' } as const,
    ),
  ),
  good: maybe(duration.map((within) => ({ within }))),
  ignoresUnder: maybe(duration),
  countsOnlyBeyond: maybe(duration),
  noData: countsAs,
  noTraffic: countsAs,
  excludedTime: countsAs,
  partialPeriod: maybe(fc.constantFrom('does not count', 'counts in part')),
  averagedOver: maybe(fc.constantFrom('hour', 'day', 'month', 'quarter')),
  weightedBy: maybe(fc.constant('users')),
  rounding: maybe(fc.constantFrom({ mode: 'nearest', decimals: 0 }, { mode: 'up', decimals: 3 })),
  during: maybe(fc.constantFrom('Day', 'Never', 'Missing')),
  countsFrom: maybe(fc.constant({ kind: 'text', text: 'the ticket' } as const)),
  trims: list(
    fc
      .constantFrom('-5', '5', '33', '100')
      .map((value) => ({ side: 'highest' as const, amount: { kind: 'percent' as const, value } })),
  ),
});
const measure = fc.constantFrom(...Figure.shape.measure.options);
const value = maybe(
  fc.constantFrom(
    { kind: 'percent', value: '99.9' } as const,
    { kind: 'duration', duration: { iso: 'PT4H' } } as const,
    { kind: 'duration', duration: { iso: 'P2D', clock: 'business' } } as const,
    { kind: 'quantity', value: '3', unit: 'x' } as const,
    { kind: 'scaled', value: { kind: 'duration', duration: { iso: 'PT2S' } }, per: 'x' } as const,
    { kind: 'table', table: 'Missing' } as const,
    { kind: 'hole' } as const,
  ),
);
const window = maybe(
  fc.constantFrom(
    { kind: 'each', unit: 'month' } as const,
    { kind: 'each', unit: 'month', fixedDays: 30 } as const,
    { kind: 'rolling', length: 'PT5H' } as const,
    { kind: 'rolling', length: 'P1M' } as const,
    { kind: 'item', item: 'journey' } as const,
  ),
);

describe('whatever an agreement says, and whatever was observed', () => {
  it('there is a figure or a question', () => {
    const given = fc.record({
      metric,
      measure,
      percent: maybe(fc.constantFrom('95', '-1', '200')),
      value,
      window,
      observed,
      other: observed,
    });
    fc.assert(
      fc.property(given, (each) => {
        const copy = structuredClone(each);
        const facts = new Facts(
          agreementOf({
            calendars: [{ id: 'Day', hours: [{ days: ['Fri', 'Sat'], from: '09:00', to: '17:00' }] }, { id: 'Never' }],
            maintenance: [{ id: 'Planned', windows: [{ days: ['Sat'], from: '02:00', to: '04:00' }], overrun: 'down' }],
            exclusions: [
              {
                id: 'Storm',
                limit: {
                  value: { kind: 'duration', duration: { iso: 'PT1H' } },
                  each: { kind: 'each', unit: 'month' },
                },
              },
            ],
            metrics: [{ id: 'X', ...copy.metric } as never, { id: 'Other', observation: { kind: 'count', of: 'y' } }],
            objectives: [
              {
                id: 'Goal',
                excluding: ['Planned', 'Storm'],
                sentences: [
                  {
                    figure: { measure: copy.measure, metric: 'X', percent: copy.percent },
                    comparison: '>=',
                    value: copy.value,
                    window: copy.window,
                  } as never,
                ],
              },
            ],
          }),
        );
        const observations = [
          { of: 'X', ...copy.observed },
          { of: 'Other', ...copy.other },
        ].map((one: ObservationsInput) => Observations.parse(one));
        for (const figure of measurePeriod(facts, observations, { from: '2026-02-01', until: '2026-02-28' })) {
          expect(['value', 'not judged', 'undecided']).toContain(figure.measured.kind);
          expect(explainMeasured(facts, figure).title).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
