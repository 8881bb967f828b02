import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, githubBands, pays, percent, range } from '../../testing/tariff.ts';
import { overlap } from './overlap.ts';

const find = (payments: Parameters<typeof availabilityWith>[0]['payments']) =>
  found(overlap, availabilityWith({ payments }));

describe('credits/overlap', () => {
  it('finds rows that contain each other, and cuts each where the next begins', () => {
    const [finding, ...others] = find([
      pays(percent('10'), range('', 'open', '99.9', 'open')),
      pays(percent('25'), range('', 'open', '99', 'open')),
      pays(percent('50'), range('', 'open', '95', 'closed')),
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      at: 'range -95',
      disadvantages: ['Acme', 'Northwind'],
      message:
        'The credits for Available: more than one tier (10%, 25% and 50%) holds for up to 95% and over 95% to under 99%, and nothing says which one counts.',
    });
    expect(finding?.related.map(({ at }) => at)).toEqual(['range -99.9', 'range -99']);
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'range -99.9', place: 'replace', text: 'from 99% to under 99.9%' },
      { at: 'range -99', place: 'replace', text: 'over 95% to under 99%' },
    ]);
  });

  it('finds a single shared boundary, and none where one end is open', () => {
    const shared = (end: 'closed' | 'open') => [
      pays(percent('10'), range('99', 'closed', '99.9', 'open')),
      pays(percent('25'), range('', 'open', '99', end)),
    ];
    expect(find(shared('closed'))[0]?.message).toContain('more than one tier (10% and 25%) holds for exactly 99%');
    expect(find(shared('open'))).toEqual([]);
    expect(find(githubBands)).toEqual([]);
  });

  it('asks about boundaries that the text leaves unsaid, the target among them', () => {
    const [finding, ...others] = find([
      pays(percent('10'), range('99', 'unsaid', '99.9', 'unsaid')),
      pays(percent('25'), range('95', 'unsaid', '99', 'unsaid')),
      pays(percent('50'), range('', 'open', '95', 'closed')),
    ]);
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      'The credits for Available: the text does not say which tier holds for exactly 95% and exactly 99% (10%, 25% and 50%), ' +
        'nor whether 99.9%, with which the promise is kept, is paid for.',
    );
    expect(finding?.fixes[0]?.edits.map(({ text }) => text)).toEqual([
      'from 99% to under 99.9%',
      'from 95% to under 99%',
    ]);
  });

  it('lets money and points overlap, and rows that say how they combine', () => {
    const both = [
      pays(percent('10'), range('', 'open', '99.9', 'open')),
      pays({ kind: 'points', value: '2' }, range('', 'open', '99', 'open')),
    ];
    expect(find(both)).toEqual([]);
    const rows = [
      { range: range('', 'open', '99.9', 'open'), amount: percent('10') },
      { range: range('', 'open', '99', 'open'), amount: percent('25') },
    ];
    const scaled = (mode: 'highest row applies' | 'unsaid') =>
      found(overlap, availabilityWith({ scales: [{ by: 'Uptime', mode, rows }] }));
    expect(scaled('highest row applies')).toEqual([]);
    expect(scaled('unsaid')).toHaveLength(1);
  });

  it('does not see plans that exclude each other as an overlap', () => {
    const only = (entry: string) => ({ when: { kind: 'is', category: 'plan', entry } }) as const;
    expect(
      find([
        { ...pays(percent('10'), range('', 'open', '99.9', 'open')), ...only('Basic') },
        { ...pays(percent('25'), range('', 'open', '99.9', 'open')), ...only('Gold') },
      ]),
    ).toEqual([]);
  });
});
