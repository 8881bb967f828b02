import { exactDecimalText, noHolidays, type AgreementInput } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { agreement } from '../testing/small.ts';
import { promisedDowntime } from './downtime.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];
type Sentence = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];

const monthly = { kind: 'each', unit: 'month' } as const;
const uptime: Metric = { id: 'Uptime', observation: { kind: 'availability' } };
const promise: Sentence = {
  figure: { measure: 'value', metric: 'Uptime' },
  comparison: '>=',
  value: { kind: 'percent', value: '99.9' },
  window: monthly,
};

function allowed(sentence: Partial<Sentence>, input: Omit<AgreementInput, 'id'> = {}) {
  const made = agreement({
    metrics: [uptime],
    objectives: [{ id: 'O', sentences: [{ ...promise, ...sentence }] }],
    ...input,
  });
  return promisedDowntime(made, made.objectives, noHolidays).map(({ entries, hours, table }) => ({
    entries,
    hours,
    rows: table.rows.map((row) => [row.days, exactDecimalText(row.allowed)]),
  }));
}

describe('promised downtime', () => {
  it('knows every length of a month', () => {
    expect(allowed({})).toEqual([
      {
        entries: [],
        hours: undefined,
        rows: [
          [28, '2419.2'],
          [29, '2505.6'],
          [30, '2592'],
          [31, '2678.4'],
        ],
      },
    ]);
  });

  it('knows the months of the term, with changes of the clock', () => {
    const [row] = allowed({}, { zone: 'Europe/Amsterdam', effective: { from: '2026-01-01', until: '2026-12-31' } });
    expect(row?.rows.map(([days]) => days)).toEqual([28, 30, 31, 31, 31]);
  });

  it('has a row for each entry of a table', () => {
    const tables: AgreementInput['tables'] = [
      {
        id: 'T',
        dimensions: ['plan'],
        cells: [
          { keys: ['Basic'], value: { kind: 'percent', value: '99' } },
          { keys: ['Gold'], value: { kind: 'none' } },
        ],
      },
    ];
    expect(allowed({ value: { kind: 'table', table: 'T' } }, { tables }).map(({ entries }) => entries)).toEqual([
      ['Basic'],
    ]);
  });

  it('counts only service hours where the metric does', () => {
    const calendars: AgreementInput['calendars'] = [
      { id: 'Hours', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], from: '06:30', to: '20:30' }] },
    ];
    const [row] = allowed({}, { calendars, metrics: [{ ...uptime, during: 'Hours' }] });
    expect(row).toMatchObject({
      hours: 'Hours',
      rows: [
        [28, '1411.2'],
        [29, '1461.6'],
        [30, '1512'],
        [31, '1562.4'],
      ],
    });
  });

  it.each<[string, Partial<Sentence>]>([
    ['no period', { window: undefined }],
    ['an upper limit', { comparison: '<=' }],
    ['another figure', { figure: { measure: 'outages', metric: 'Uptime' } }],
    ['an unknown metric', { figure: { measure: 'value', metric: 'Other' } }],
    ['no percentage', { value: { kind: 'hole' } }],
    ['more than everything', { value: { kind: 'percent', value: '101' } }],
    ['each single case', { window: { kind: 'item', item: 'journey' } }],
  ])('has nothing to say about %s', (_, sentence) => {
    expect(allowed(sentence)).toEqual([]);
  });
});
