import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { finerThanProbe } from './finer-than-probe.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];
type Sentence = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];

const month = { kind: 'each', unit: 'month' } as const;
const thirtyDays = { kind: 'rolling', length: 'P30D' } as const;
const percent = (value: string) => ({ kind: 'percent', value, origin: 'target' }) as const;
const availability = (target: string, window: Sentence['window'] = thirtyDays): Sentence => ({
  figure: { measure: 'value', metric: 'M' },
  comparison: '>=',
  value: percent(target),
  window,
});
const check = (metric: Partial<Metric>, sentence: Sentence) =>
  found(finerThanProbe, {
    metrics: [{ id: 'M', observation: { kind: 'availability' }, ...metric }],
    objectives: [{ id: 'O', sentences: [sentence] }],
  });
const probing = (iso: string) => ({ probe: { target: 'shop', every: { iso, origin: 'interval' } } });

describe('measurable/finer-than-probe', () => {
  it('speaks of a probe that cannot see the budget, and offers an interval that can', () => {
    const [finding] = check(probing('PT5M'), availability('99.99'));
    expect(finding).toMatchObject({ severity: 'warning', at: 'target', part: 'O', related: [{ at: 'interval' }] });
    expect(finding?.message).toContain('99.99% any 30 days leaves 4 min 19.2 s in 30 days; a probe every 5 min cannot');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'interval', place: 'replace', text: '2 min' }]);
  });

  it('is silent from exactly the budget on: 99.99 % of 30 days is 259.2 s', () => {
    expect(check(probing('PT259.2S'), availability('99.99'))).toEqual([]);
    expect(check(probing('PT259.3S'), availability('99.99'))).toHaveLength(1);
  });

  it('reckons with the failures in a row, and with the shortest month', () => {
    const three = { ...probing('PT2M'), bad: [{ kind: 'run' as const, failures: 3 }] };
    const [finding] = check(three, availability('99.99', month));
    expect(finding?.message).toContain('4 min 1.92 s in 28 days; a probe every 2 min and 3 failures in a row');
    expect(finding?.message).toContain('counts as 6 min');
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('1 min');
  });

  it('reckons with an amount of downtime, and with intervals that are judged as a whole', () => {
    const downtime = (iso: string): Sentence => ({
      figure: { measure: 'downtime', metric: 'M' },
      comparison: '<=',
      value: { kind: 'duration', duration: { iso } },
      window: month,
    });
    const minutes = { bad: [{ kind: 'text' as const, text: 'errors', interval: 'minute' as const, origin: 'rule' }] };
    const [finding] = check(minutes, downtime('PT59S'));
    expect(finding).toMatchObject({ related: [{ at: 'rule' }], fixes: [] });
    expect(finding?.message).toContain('leaves 59 s, but every minute is judged as a whole');
    expect(check(minutes, downtime('PT60S'))).toEqual([]);
  });

  it('is silent without a probe, and without any budget, which is reported for itself', () => {
    expect(check({}, availability('99.999'))).toEqual([]);
    expect(check(probing('PT5M'), availability('100'))).toEqual([]);
    expect(check(probing('PT5M'), availability('101'))).toEqual([]);
  });

  it('speaks once of a target that depends on a table', () => {
    const tables = [
      {
        id: 'T',
        dimensions: ['plan'],
        cells: [
          { keys: ['Basic'], value: percent('99') },
          { keys: ['Gold'], value: percent('99.99') },
          { keys: ['Top'], value: percent('99.999') },
        ],
      },
    ];
    const findings = found(finerThanProbe, {
      plans: ['Basic', 'Gold', 'Top'].map((id) => ({ id })),
      tables,
      metrics: [{ id: 'M', observation: { kind: 'availability' }, ...probing('PT5M') }],
      objectives: [{ id: 'O', sentences: [{ ...availability('0'), value: { kind: 'table', table: 'T' } }] }],
    });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('99.99% any 30 days')]);
  });
});
