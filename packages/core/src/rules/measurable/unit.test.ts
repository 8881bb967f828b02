import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { unit } from './unit.ts';

type Sentence = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];
type Value = NonNullable<Sentence['value']>;

const metrics: AgreementInput['metrics'] = [
  { id: 'Uptime', observation: { kind: 'availability' } },
  { id: 'Repair', observation: { kind: 'duration' } },
  { id: 'Room', observation: { kind: 'reading', of: 'air', unit: '°C' } },
  { id: 'Latency', observation: { kind: 'reading', of: 'answers', unit: 'ms' } },
  { id: 'Late', observation: { kind: 'count', of: 'late tickets' } },
  { id: 'Ratio', observation: { kind: 'ratio', of: 'a', to: 'b' } },
];
const percent: Value = { kind: 'percent', value: '99', origin: 'value' };
const time: Value = { kind: 'duration', duration: { iso: 'PT4H' }, origin: 'value' };
const number = (value: string, of = ''): Value => ({ kind: 'quantity', value, unit: of, origin: 'value' });
const check = (metric: string, value: Value, measure: Sentence['figure']['measure'] = 'value') =>
  found(unit, {
    metrics,
    objectives: [{ id: 'O', sentences: [{ figure: { measure, metric }, comparison: '<=', value }] }],
  });

describe('measurable/unit', () => {
  it('speaks of a time limit without a unit and lists the units', () => {
    const [finding] = check('Repair', number('4'));
    expect(finding).toMatchObject({ severity: 'error', at: 'value', part: 'O' });
    expect(finding?.message).toBe('Repair is a length of time, but 4 has no unit.');
    expect(finding?.fixes.map(({ edits }) => edits[0]?.text)).toEqual(
      ['ms', 's', 'min', 'h', 'days'].map((name) => `4 ${name}`),
    );
  });

  it.each<[string, Value]>([
    ['Uptime', time],
    ['Uptime', number('99.9')],
    ['Repair', percent],
    ['Late', percent],
    ['Late', time],
    ['Room', number('27')],
    ['Room', number('27', 'km')],
    ['Latency', number('800', 'km')],
    ['Ratio', number('2', 'km')],
  ])('speaks of %s compared with %j', (metric, value) => {
    expect(check(metric, value)).toHaveLength(1);
  });

  it.each<[string, Value]>([
    ['Uptime', percent],
    ['Repair', time],
    ['Late', number('2')],
    ['Late', number('2', 'tickets')],
    ['Room', number('27', '°C')],
    ['Room', number('80', '°F')],
    ['Latency', time],
    ['Ratio', percent],
    ['Ratio', number('0.5')],
    ['Unknown', percent],
    ['Repair', { kind: 'text', text: 'soon' }],
  ])('is silent for %s compared with %j', (metric, value) => {
    expect(check(metric, value)).toEqual([]);
  });

  it('knows the figures with a unit of their own', () => {
    expect(check('Uptime', time, 'downtime')).toEqual([]);
    expect(check('Uptime', number('3'), 'outages')).toEqual([]);
    expect(check('Uptime', percent, 'downtime')).toHaveLength(1);
  });

  it('looks at cells of tables, at conditions and at the time limits of tickets', () => {
    const cells = [{ keys: ['P1'], value: percent }];
    const tables = [{ id: 'T', dimensions: ['priority'], cells }];
    const table = { kind: 'table', table: 'T' } as const;
    const priorities = [{ id: 'P1', targets: [{ step: 'restore' as const, value: table }] }];
    expect(found(unit, { tables, support: [{ id: 'S', priorities }] })).toMatchObject([{ part: 'S', at: 'value' }]);
    const compare = {
      kind: 'compare',
      figure: { measure: 'value', metric: 'Late' },
      comparison: '>=',
      value: time,
    } as const;
    expect(found(unit, { metrics, terminations: [{ id: 'X', when: [compare] }] })).toMatchObject([{ part: 'X' }]);
  });
});
