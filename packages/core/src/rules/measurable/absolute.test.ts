import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { absolute } from './absolute.ts';

type Sentence = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];

const metrics: AgreementInput['metrics'] = [
  { id: 'Uptime', observation: { kind: 'availability' } },
  { id: 'Loss', observation: { kind: 'share', of: 'packets' } },
];
const check = (sentence: Sentence) => found(absolute, { metrics, objectives: [{ id: 'O', sentences: [sentence] }] });
const percent = (value: string) => ({ kind: 'percent', value, origin: 'value' }) as const;
const uptime = { measure: 'value', metric: 'Uptime' } as const;

describe('measurable/absolute', () => {
  it('speaks of 100 % and offers the next lower nine', () => {
    const [finding] = check({ figure: uptime, comparison: '>=', value: percent('100') });
    expect(finding).toMatchObject({ severity: 'warning', at: 'value', part: 'O' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'value', place: 'replace', text: '99.99%' }]);
  });

  it('is silent for any budget, and above 100 %, which is out of range', () => {
    for (const value of ['99.999', '100.1']) {
      expect(check({ figure: uptime, comparison: '>=', value: percent(value) })).toEqual([]);
    }
    expect(check({ figure: uptime, comparison: '<=', value: percent('100') })).toEqual([]);
  });

  it('takes no downtime, no outages and no lost packets for the same', () => {
    const none = { kind: 'duration', duration: { iso: 'PT0S' } } as const;
    expect(check({ figure: { ...uptime, measure: 'downtime' }, comparison: '<=', value: none })).toHaveLength(1);
    const zero = { kind: 'quantity', value: '0', unit: '' } as const;
    expect(check({ figure: { ...uptime, measure: 'outages' }, comparison: '<=', value: zero })).toHaveLength(1);
    expect(check({ figure: { measure: 'value', metric: 'Loss' }, comparison: '<=', value: percent('0') })).toHaveLength(
      1,
    );
    expect(
      check({ figure: { ...uptime, measure: 'outages' }, comparison: '<=', value: { ...zero, value: '1' } }),
    ).toEqual([]);
  });

  it('points at the cells of a table, each once', () => {
    const cells = ['99.9', '100'].map((value, index) => ({
      keys: [`P${index}`],
      value: percent(value),
      origin: value,
    }));
    const sentence = { figure: uptime, comparison: '>=', value: { kind: 'table', table: 'T' } } as const;
    const parts = { metrics, tables: [{ id: 'T', dimensions: ['plan'], cells }] };
    const sentences = [sentence, sentence];
    expect(found(absolute, { ...parts, objectives: [{ id: 'O', sentences }] })).toHaveLength(1);
  });

  it('looks at the share of tickets, and keeps its window', () => {
    const metFor = { percent: '100', window: { kind: 'each', unit: 'quarter' }, origin: 'cell' } as const;
    const [finding] = found(absolute, { support: [{ id: 'S', priorities: [{ id: 'P1', metFor }] }] });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'cell', place: 'replace', text: '99.99% each quarter' }]);
  });

  it('reads “always” in a promise only', () => {
    const text = 'Der Shop ist jederzeit erreichbar';
    expect(found(absolute, { objectives: [{ id: 'O', prose: [{ text }] }] })).toHaveLength(1);
    expect(found(absolute, { clauses: [{ id: 'C', text }] })).toEqual([]);
  });
});
