import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { measurePeriod, Observations, type ObservationsInput } from '../measurement/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { instant, span } from '../testing/measuring.ts';
import { explainMeasured } from './measured.ts';

type MetricInput = NonNullable<AgreementInput['metrics']>[number];
type SentenceInput = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];

const hours = { kind: 'duration', duration: { iso: 'PT4H' } } as const;

function told(metric: Partial<MetricInput>, sentence: SentenceInput, observed: Omit<ObservationsInput, 'of'>) {
  const facts = new Facts(
    agreementOf({
      calendars: [{ id: 'Day', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '20:00' }] }],
      metrics: [{ id: 'X', title: 'The shop', origin: 'metric', ...metric }],
      objectives: [{ id: 'Goal', sentences: [sentence] }],
    }),
  );
  const days = { from: '2026-05-01', until: '2026-05-31' };
  const [figure] = measurePeriod(facts, [Observations.parse({ of: 'X', ...observed })], days);
  const { title, value, lines } = explainMeasured(facts, figure!);
  return [`${title}: ${value ?? '?'}`, ...lines.map(({ text }) => text)].map((text) => text.replaceAll('\u00a0', ' '));
}

const availability = { observation: { kind: 'availability' } } as const;
const of = (measure: 'value' | 'mean' | 'median' | 'every' | 'downtime') =>
  ({ figure: { measure, metric: 'X' } }) as const;

describe('a figure in words', () => {
  it('tells what counted, and why the rest did not', () => {
    const metric = { ...availability, during: 'Day', ignoresUnder: { iso: 'PT5M' }, noData: 'out' } as const;
    expect(
      told(metric, of('downtime'), {
        outages: [span('2026-05-04 19:50', '2026-05-04 20:30'), span('2026-05-05 10:00:30', '2026-05-05 10:02')],
        noData: [span('2026-05-06 10:00', '2026-05-06 11:00')],
      }),
    ).toEqual([
      'downtime of The shop: 10 min',
      '1 h without data are taken out',
      'down from 2026-05-04 19:50 to 2026-05-04 20:30: 10 min count, 30 min outside the hours',
      'down from 2026-05-05 10:00:30 to 2026-05-05 10:02: 0 s count, 1 min 30 s too short',
    ]);
  });

  it('tells what is missing', () => {
    expect(told(availability, of('value'), { noData: [span('2026-05-06 10:00', '2026-05-06 11:00')] })).toEqual([
      'The shop: ?',
      'The shop: nothing says how time without data counts',
      'as it is read, about 99.8656% or 100%',
    ]);
  });

  it('tells of each case until when it was due', () => {
    const cases = [
      { ...span('2026-05-04 10:00', '2026-05-04 14:00'), id: '4711' },
      span('2026-05-04 10:00', '2026-05-04 14:01'),
    ];
    expect(
      told({ observation: { kind: 'duration' } }, { ...of('every'), comparison: '<=', value: hours }, { cases }),
    ).toEqual([
      'every The shop: 1 of 2 missed',
      '4711: in time, due by 2026-05-04 14:00, done at 2026-05-04 14:00',
      '2026-05-04 10:00: late, due by 2026-05-04 14:00, done at 2026-05-04 14:01',
      '1 of 2 in time',
    ]);
  });

  it('does not tell of all of many', () => {
    const cases = Array.from({ length: 50 }, () => span('2026-05-04 10:00', '2026-05-04 11:00'));
    const lines = told(
      { observation: { kind: 'duration' } },
      { ...of('every'), comparison: '<=', value: hours },
      { cases },
    );
    expect(lines).toHaveLength(23);
    expect(lines.at(-1)).toBe('and 30 more like these');
  });

  it('tells of readings which one it is', () => {
    const readings = ['1', '2', '4'].map((value) => ({ at: instant('2026-05-04 10:00'), value }));
    const reading = { observation: { kind: 'reading', of: 'air', unit: '°C' } } as const;
    expect(told(reading, of('median'), { readings })).toEqual(['median of The shop: 2 °C', 'the value at rank 2 of 3']);
    expect(told(reading, of('mean'), { readings })).toEqual([
      'mean of The shop: about 2.3333 °C',
      'the mean of 3 values',
    ]);
  });
});
