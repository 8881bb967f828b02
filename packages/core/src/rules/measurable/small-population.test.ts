import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { smallPopulation } from './small-population.ts';

const month = { kind: 'each', unit: 'month' } as const;
const shop = (value: string, unit: string, each: { kind: 'each'; unit: 'month' | 'week' | 'year' } = month) => [
  { id: 'Shop', volumes: [{ value, unit, each, origin: 'volume' }] },
];
const tickets = (volume: string, percent = '95'): Partial<AgreementInput> => ({
  services: shop(volume, 'incidents'),
  support: [
    {
      id: 'Incidents',
      service: 'Shop',
      priorities: [{ id: 'P1', metFor: { percent, window: month, origin: 'cell' } }],
    },
  ],
});

describe('measurable/small-population', () => {
  it('speaks of a share of so few tickets that the first miss is a breach, and judges over longer', () => {
    const [finding] = found(smallPopulation, tickets('12'));
    expect(finding).toMatchObject({ severity: 'warning', at: 'cell', part: 'Incidents', related: [{ at: 'volume' }] });
    expect(finding?.message).toContain('95% of about 12 incidents each month: 0.6 may be missed');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'cell', place: 'replace', text: '95% each quarter' }]);
  });

  it('is silent from exactly one allowed miss on, and without any budget', () => {
    expect(found(smallPopulation, tickets('19'))).toHaveLength(1);
    expect(found(smallPopulation, tickets('20'))).toEqual([]);
    expect(found(smallPopulation, tickets('12', '100'))).toEqual([]);
  });

  const repairs = (
    volume: string,
    window: { kind: 'each'; unit: 'month' | 'quarter' },
    text = 'the incident is logged',
  ) =>
    found(smallPopulation, {
      services: shop(volume, 'incidents'),
      metrics: [{ id: 'Repair', of: 'Shop', observation: { kind: 'duration', from: { kind: 'text', text } } }],
      objectives: [
        {
          id: 'O',
          origin: 'objective',
          sentences: [
            {
              figure: { measure: 'share within', metric: 'Repair', percent: '90' },
              value: { kind: 'duration', duration: { iso: 'PT8H' } },
              window,
              origin: 'sentence',
            },
          ],
        },
      ],
    });

  it('allows a number instead of a share', () => {
    const [finding] = repairs('5', month);
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'sentence', place: 'replace', text: 'MissedRepair <= 1 each quarter' },
      {
        at: 'objective',
        place: 'beside',
        text: [
          'metric MissedRepair {',
          '  number of "incidents that take longer than 8 h"',
          '  source "(where it is recorded)"',
          '  measured by Northwind, evidence to Acme',
          '}',
        ].join('\n'),
      },
    ]);
  });

  it('scales the volume to the window', () => {
    expect(repairs('4', month)).toHaveLength(1);
    expect(repairs('4', { kind: 'each', unit: 'quarter' })).toEqual([]);
    expect(repairs('3', { kind: 'each', unit: 'quarter' })).toHaveLength(1);
  });

  it('needs a volume of the same things', () => {
    expect(repairs('5', month, 'an order comes in')).toEqual([]);
  });

  it('looks at shares of events as well', () => {
    const calls = (volume: string) =>
      found(smallPopulation, {
        services: shop(volume, 'calls'),
        metrics: [{ id: 'M', observation: { kind: 'share', of: 'calls answered' } }],
        objectives: [
          {
            id: 'O',
            sentences: [
              {
                figure: { measure: 'value', metric: 'M' },
                comparison: '>=',
                value: { kind: 'percent', value: '99.9' },
                window: month,
              },
            ],
          },
        ],
      });
    expect(calls('999')).toHaveLength(1);
    expect(calls('1000')).toEqual([]);
  });
});
