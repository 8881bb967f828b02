import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { noWindow } from './no-window.ts';

type Sentence = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];

const metrics: AgreementInput['metrics'] = [
  { id: 'Uptime', observation: { kind: 'availability' } },
  { id: 'Repair', observation: { kind: 'duration' } },
  { id: 'Room', observation: { kind: 'reading', of: 'air', unit: '°C' } },
  { id: 'Late', observation: { kind: 'count', of: 'late tickets' } },
];
const percent = { kind: 'percent', value: '99.9' } as const;
const hours = { kind: 'duration', duration: { iso: 'PT4H' } } as const;
const two = { kind: 'quantity', value: '2', unit: '' } as const;
const check = (sentence: Sentence) =>
  found(noWindow, { metrics, objectives: [{ id: 'O', sentences: [{ ...sentence, origin: 'here' }] }] });
const figure = (measure: Sentence['figure']['measure'], metric: string) => ({ measure, metric });

describe('measurable/no-window', () => {
  it('speaks of a percentage without a period, and offers the month', () => {
    const [finding] = check({ figure: figure('value', 'Uptime'), comparison: '>=', value: percent });
    expect(finding).toMatchObject({ severity: 'error', at: 'here', part: 'O' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'here', place: 'after', text: ' each month' }]);
  });

  it.each([
    [figure('value', 'Late'), two],
    [figure('outages', 'Uptime'), two],
    [figure('downtime', 'Uptime'), hours],
    [figure('mean', 'Repair'), hours],
    [figure('share within', 'Repair'), hours],
    [figure('value', 'Unknown'), percent],
  ] as const)('needs one for whatever is summed up: %j', (summed, value) => {
    expect(check({ figure: summed, comparison: '<=', value })).toHaveLength(1);
  });

  it.each([
    [figure('every', 'Repair'), hours],
    [figure('value', 'Repair'), hours],
    [figure('value', 'Room'), two],
    [figure('value', 'Uptime'), { kind: 'hole' }],
  ] as const)('needs none for single things, nor where the target is broken: %j', (single, value) => {
    expect(check({ figure: single, comparison: '<=', value })).toEqual([]);
  });

  it('takes each item and the term for windows', () => {
    for (const window of [
      { kind: 'item', item: 'journey' },
      { kind: 'term' },
      { kind: 'each', unit: 'month' },
    ] as const) {
      expect(check({ figure: figure('value', 'Uptime'), comparison: '>=', value: percent, window })).toEqual([]);
    }
  });

  it('looks at ranges, at the share of tickets, and at the figures of exits', () => {
    const range = { low: { value: percent, end: 'closed' } } as const;
    expect(check({ figure: figure('value', 'Uptime'), range })).toHaveLength(1);
    const support = [{ id: 'S', priorities: [{ id: 'P1', metFor: { percent: '95', origin: 'cell' } }] }];
    expect(found(noWindow, { support })).toMatchObject([{ at: 'cell', part: 'S' }]);
    const uptime = {
      kind: 'compare' as const,
      figure: figure('value', 'Uptime'),
      comparison: '<' as const,
      value: percent,
    };
    const terminations = [{ id: 'T', when: [{ kind: 'all' as const, of: [{ ...uptime, origin: 'exit' }] }] }];
    const [finding] = found(noWindow, { metrics, terminations });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'exit', place: 'after', text: ' in any month' }]);
  });
});
