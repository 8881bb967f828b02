import { describe, expect, it } from 'vitest';
import { measuredFacts } from '../testing/measured.ts';
import { readTable } from './table.ts';

const read = (...lines: readonly string[]) => readTable(measuredFacts(), lines.join('\n'));
const uptime = { measure: 'value', metric: 'Uptime' };

describe('a table of measured values', () => {
  it('has a row for each value, and its periods in the order of time', () => {
    expect(
      read(
        'period,what,value,missed,total',
        '2026-02,Uptime,99.5%,,',
        '2026-01,"p95 of Checkout",480 ms,,',
        '2026-02,P1,,2,40',
      ),
    ).toEqual({
      periods: [
        {
          from: '2026-01-01',
          unit: 'month',
          values: [{ figure: { measure: 'percentile', metric: 'Checkout', percent: '95' }, value: '480 ms', case: {} }],
          counted: [],
        },
        {
          from: '2026-02-01',
          unit: 'month',
          values: [{ figure: uptime, value: '99.5%', case: {} }],
          counted: [{ of: 'Incidents', priority: 'P1', missed: 2, total: 40 }],
        },
      ],
    });
  });

  it('takes other columns for categories, an empty value for nothing to measure, and semicolons', () => {
    expect(read('\uFEFFperiod;what;value;Region;item', '2026-02;Uptime;;EU;shop 1').periods?.[0]?.values).toEqual([
      { figure: uptime, value: null, case: { Region: 'EU' }, item: 'shop 1' },
    ]);
  });

  it.each<[readonly string[], string]>([
    [['period,what,value', '2026-02,Uptime,1%', '2026-02,Uptme,2%'], 'Line 3: The agreement has no figure Uptme.'],
    [['period,what,value', 'soon,Uptime,1%'], 'Line 2: soon is no period.'],
    [['period,what,missed', '2026-02,P1,two'], 'Line 2: two is no whole number.'],
    [['period,what,valeu', '2026-02,Uptime,1%'], 'a column valeu, which is no category. Did you mean value?'],
    [['period,what,value', '2026-02,"Uptime'], 'The table cannot be read: '],
    [['period,what,value', '2026-02,Uptime,1%,2'], 'The table cannot be read: '],
  ])('tells what is wrong with it: %j', (lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });
});
