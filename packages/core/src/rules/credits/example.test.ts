import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, elapsed, eur, githubBands, month, pays, percent, range } from '../../testing/tariff.ts';
import { example } from './example.ts';

type Credits = Parameters<typeof availabilityWith>[0];
const base = { money: { amount: '12000', currency: 'EUR' } } as const;
const tiers = [
  pays(percent('10'), range('99', 'closed', '99.9', 'open')),
  pays(percent('25'), range('', 'open', '99', 'open')),
];
const says = (at: string, amount: Parameters<typeof pays>[0], more: Credits = {}) =>
  found(
    example,
    availabilityWith({
      payments: tiers,
      base,
      examples: [{ at: percent(at), pays: amount, origin: 'example' }],
      ...more,
    }),
  );

describe('credits/example', () => {
  it('computes the tier at the value, exactly at its boundaries', () => {
    expect(says('99', eur('1200'))).toEqual([]);
    expect(says('98.999', eur('3000'))).toEqual([]);
    expect(says('99.9', eur('0'))).toEqual([]);
    expect(says('99', eur('3000'))[0]).toMatchObject({
      severity: 'error',
      at: 'example',
      message: 'The credits for Available: the example says EUR\u00a03,000 at 99%; the tariff gives EUR\u00a01,200.',
    });
  });

  it('compares shares as such', () => {
    expect(says('98.7', percent('25'))).toEqual([]);
    expect(says('98.7', percent('10'))[0]?.message).toContain('the tariff gives 25%');
  });

  it('pays no more than the maximum of the month', () => {
    const caps = [{ amount: percent('20'), each: month }];
    expect(says('98', eur('2400'), { caps })).toEqual([]);
    expect(says('98', eur('3000'), { caps })[0]?.message).toContain('the tariff gives EUR\u00a02,400');
  });

  it('allows rounding to cents and no more', () => {
    const third = { money: { amount: '100.03', currency: 'EUR' } } as const;
    expect(says('99', eur('10'), { base: third })).toEqual([]);
    expect(says('99', eur('10.01'), { base: third })).toEqual([]);
    expect(says('99', eur('10.02'), { base: third })).toHaveLength(1);
  });

  it('counts blocks as they are said to count', () => {
    const lasting = (mode: 'started' | 'full' | 'exact' | 'unsaid', amount: string) =>
      found(example, {
        objectives: [
          {
            id: 'Short',
            sentences: [{ figure: { measure: 'downtime' }, comparison: '<=', value: elapsed('PT60M'), window: month }],
          },
        ],
        credits: [
          {
            id: 'Short credits',
            kind: 'credit',
            for: ['Short'],
            payments: [
              {
                amount: eur('100'),
                trigger: {
                  kind: 'block',
                  block: elapsed('PT30M'),
                  mode,
                  of: { measure: 'downtime' },
                  beyond: elapsed('PT1H'),
                },
              },
            ],
            examples: [{ at: elapsed('PT105M'), pays: eur(amount) }],
          },
        ],
      });
    expect(lasting('started', '200')).toEqual([]);
    expect(lasting('full', '100')).toEqual([]);
    expect(lasting('exact', '150')).toEqual([]);
    expect(lasting('full', '200')).toHaveLength(1);
    expect(lasting('unsaid', '7')).toEqual([]);
  });

  it('adds the parts of a scale: 20 free, 80 at 3, 20 at 3.60 make 312', () => {
    const points = (text: string) => ({ kind: 'quantity', value: text, unit: '' }) as const;
    const rows = [
      { range: range('20', 'open', '100', 'closed', points), amount: eur('3') },
      { range: range('100', 'open', '', 'closed', points), amount: eur('3.60') },
    ];
    const sum = (mode: 'each part at its own rate' | 'rows add up' | 'highest row applies', amount: string) =>
      found(
        example,
        availabilityWith({
          scales: [{ by: 'points', mode, rows }],
          examples: [{ at: points('120'), pays: eur(amount) }],
        }),
      );
    expect(sum('each part at its own rate', '312')).toEqual([]);
    expect(sum('each part at its own rate', '313')[0]?.message).toContain('the tariff gives EUR\u00a0312');
    expect(sum('rows add up', '6.60')).toEqual([]);
    expect(sum('highest row applies', '3.60')).toEqual([]);
  });

  it('is silent where the tariff leaves it open, and where no fee makes both comparable', () => {
    const payments = githubBands;
    expect(says('99', eur('7'), { payments })).toEqual([]);
    const credits = { payments: tiers, base: { fee: 'Unknown' }, examples: [{ at: percent('99'), pays: eur('7') }] };
    expect(found(example, availabilityWith(credits))).toEqual([]);
  });
});
