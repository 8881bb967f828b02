import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, bontermsBands, elapsed, month, pays, percent, range } from '../../testing/tariff.ts';
import { firstEdge } from './first-edge.ts';

const under = (limit: string) =>
  found(firstEdge, availabilityWith({ payments: [pays(percent('10'), range('', 'open', limit, 'open'))] }));

describe('credits/first-edge', () => {
  it('finds misses between the target and the first tier', () => {
    const [finding, ...others] = under('99.5');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'range -99.5',
      disadvantages: ['Acme'],
      related: [{ at: 'promise' }],
      message:
        'Available is kept from 99.9% up, but the first tier starts elsewhere: from 99.5% to under 99.9% is a miss that costs nothing. (The credits for Available.)',
    });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'range -99.5', place: 'replace', text: 'under 99.9%' }]);
  });

  it('is silent at the target itself, and about a difference of the last decimal only', () => {
    expect(under('99.9')).toEqual([]);
    expect(found(firstEdge, availabilityWith({ payments: bontermsBands }))).toEqual([]);
  });

  it('is silent where the text says that small misses are free, and for a bonus', () => {
    const payments = [
      pays(percent('0'), range('99.5', 'closed', '99.9', 'open')),
      pays(percent('10'), range('', 'open', '99.5', 'open')),
    ];
    expect(found(firstEdge, availabilityWith({ payments }))).toEqual([]);
    const bonus = [pays(percent('2'), range('99.99', 'open', '', 'open'))];
    expect(found(firstEdge, availabilityWith({ kind: 'bonus', payments: bonus }))).toEqual([]);
  });

  it('compares blocks of downtime with the downtime that is promised', () => {
    const find = (beyond: string) =>
      found(firstEdge, {
        objectives: [
          {
            id: 'Short',
            sentences: [
              {
                figure: { measure: 'downtime', metric: 'Uptime' },
                comparison: '<=',
                value: elapsed('PT60M'),
                window: month,
              },
            ],
          },
        ],
        credits: [
          {
            id: 'Short credits',
            kind: 'credit',
            for: ['Short'],
            payments: [
              {
                amount: percent('5'),
                trigger: {
                  kind: 'block',
                  block: elapsed('PT30M'),
                  mode: 'started',
                  of: { measure: 'downtime' },
                  beyond: elapsed(beyond),
                  origin: 'block',
                },
              },
            ],
          },
        ],
      });
    expect(find('PT60M')).toEqual([]);
    expect(find('PT1H')).toEqual([]);
    expect(find('PT90M')[0]).toMatchObject({ at: 'block', fixes: [] });
  });
});
