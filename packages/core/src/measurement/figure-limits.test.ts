import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { owed, Performance } from '../owed/index.ts';
import { agreementOf } from '../testing/found.ts';
import { measurePeriod } from './measure-period.ts';
import { measureSupport } from './measure-support.ts';
import { Observations, type ObservationsInput } from './observations.ts';
import { performed } from './performed.ts';
import { figureOf, instant, MAY, span, type Measuring } from '../testing/measuring.ts';

type Limit = NonNullable<NonNullable<Measuring['sentence']>['value']>;

const usual = {
  id: 'Usual',
  origin: 'usual',
  observation: { kind: 'reading', of: 'usual time', unit: 'min' },
} as const;
const readings = (...values: string[]) => [
  { of: 'Usual', readings: values.map((value) => ({ at: instant('2026-05-04 08:00'), value })) },
];
const figure = (metric: string, times?: string): Limit => ({
  kind: 'figure',
  figure: { measure: 'value', metric },
  ...(times !== undefined && { times }),
});

describe('a limit that is the figure of another metric', () => {
  /** Deliveries of 20, 30 and 31 minutes. */
  const deliveries = (value: Limit, others: Measuring['others'], more: Partial<Measuring> = {}) =>
    figureOf({
      metric: { observation: { kind: 'duration' } },
      figure: { measure: 'every' },
      sentence: { comparison: '<=', value },
      parts: { metrics: [usual] },
      observed: { cases: ['20', '30', '31'].map((end) => span('2026-05-04 10:00', `2026-05-04 10:${end}`)) },
      others,
      ...more,
    });

  it('is what that came to in the same period', () => {
    expect(deliveries(figure('Usual'), readings('30'))).toBe('1');
    expect(deliveries(figure('Usual'), readings('29.5'))).toBe('2');
    expect(deliveries(figure('Usual', '2'), readings('15.4'))).toBe('1');
  });

  it('may be a time whose decimals never end', () => {
    const metrics = [{ ...usual, averagedOver: 'day' as const }];
    // 91 minutes by three: 30 min 20 s.
    expect(deliveries(figure('Usual'), readings('30', '30', '31'), { parts: { metrics } })).toBe('no data?');
    const mean = readings('30', '30', '31').map((each) => ({ ...each, until: instant('2026-05-05 00:00') }));
    const period = {
      start: Date.parse(instant('2026-05-04 00:00')) / 1000,
      end: Date.parse(instant('2026-05-05 00:00')) / 1000,
      full: true,
    };
    expect(deliveries(figure('Usual'), mean, { parts: { metrics }, period })).toBe('1');
  });

  it('is undecided where that was not observed, or is undecided itself', () => {
    expect(deliveries(figure('Usual'), [])).toBe('not observed?');
    expect(deliveries(figure('Usual'), readings('10', '40'))).toBe('which reading?');
    expect(deliveries(figure('Usual'), readings('31', '40'))).toBe('0');
    expect(deliveries(figure('Other'), readings('30'))).toBe('no metric?');
  });

  it('may be one of those of which the smaller holds', () => {
    const half = { kind: 'duration', duration: { iso: 'PT30M', clock: 'elapsed' } } as const;
    const smaller: Limit = { kind: 'compared', which: 'smaller', of: [half, figure('Usual')] };
    expect(deliveries(smaller, readings('25'))).toBe('2');
    expect(deliveries(smaller, readings('45'))).toBe('1');
  });

  it('judges readings of the same unit', () => {
    const read = (unit: string) =>
      figureOf({
        metric: { observation: { kind: 'reading', of: 'wait', unit } },
        figure: { measure: 'share within', percent: '95' },
        sentence: { comparison: '<=', value: figure('Usual') },
        parts: { metrics: [usual] },
        observed: { readings: ['29', '31'].map((value) => ({ at: instant('2026-05-04 10:00'), value })) },
        others: readings('30'),
      });
    expect(read('min')).toBe('50');
    expect(read('km')).toBe('no limit?');
  });

  it('judges as the same limit does that is written down', () => {
    const minute = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(
        fc.array(minute, { maxLength: 5 }),
        minute,
        fc.constantFrom('1', '2', '0.5'),
        (ends, limit, times) => {
          const cases = ends.map((end) => span('2026-05-04 10:00', `2026-05-04 10:${String(end).padStart(2, '0')}`));
          const given = { observed: { cases }, figure: { measure: 'every' } } as const;
          const written = {
            kind: 'duration',
            duration: { iso: `PT${limit * Number(times) * 60}S`, clock: 'elapsed' },
          } as const;
          expect(deliveries(figure('Usual', times), readings(String(limit)), given)).toBe(
            deliveries(written, [], given),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('judges each ticket', () => {
    const facts = new Facts(
      agreementOf({
        calendars: [{ id: 'Always', always: true }],
        metrics: [usual],
        support: [
          {
            id: 'Desk',
            priorities: [{ id: 'P1', clock: 'Always', targets: [{ step: 'restore', value: figure('Usual') }] }],
          },
        ],
      }),
    );
    const ticket = (restored: string) => ({
      priority: 'P1',
      started: instant('2026-05-04 10:00'),
      restored: instant(restored),
    });
    const tickets = [ticket('2026-05-04 10:30'), ticket('2026-05-04 10:31')];
    const missed = (others: readonly ObservationsInput[]) => {
      const observed = [{ of: 'Desk', tickets }, ...others].map((each) => Observations.parse(each));
      const result = measureSupport(facts, { support: 'Desk', priority: 'P1', period: MAY }, observed);
      return result.kind === 'value' ? result.tally?.missed : result.kind === 'undecided' && result.questions[0]?.kind;
    };
    expect(missed(readings('30'))).toBe(1);
    expect(missed([])).toBe('not observed');
  });

  it('is measured with what it is the target of', () => {
    const facts = new Facts(
      agreementOf({
        metrics: ['Uptime', 'Origin'].map((id) => ({ id, observation: { kind: 'availability' } })),
        objectives: [
          {
            id: 'Available',
            sentences: [
              {
                figure: { measure: 'value', metric: 'Uptime' },
                comparison: '>=',
                value: figure('Origin'),
                window: { kind: 'each', unit: 'month' },
              },
            ],
          },
        ],
      }),
    );
    const down = (of: string, until: string) => ({ of, outages: [span('2026-05-04 10:00', until)] });
    const outcome = (...observed: ObservationsInput[]) => {
      const days = { from: '2026-05-01', until: '2026-05-31' };
      const parsed = observed.map((each) => Observations.parse(each));
      const period = performed(facts, days, measurePeriod(facts, parsed, days));
      return owed(facts, Performance.parse({ periods: [period] })).periods[0]?.judgements[0]?.outcome;
    };
    expect(outcome(down('Uptime', '2026-05-04 11:00'), down('Origin', '2026-05-04 12:00'))).toBe('met');
    expect(outcome(down('Uptime', '2026-05-04 12:00'), down('Origin', '2026-05-04 11:00'))).toBe('missed');
    expect(outcome(down('Uptime', '2026-05-04 12:00'))).toBe('undecided');
  });
});
