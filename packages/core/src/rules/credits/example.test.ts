import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, elapsed, eur, githubBands, month, pays, percent, range } from '../../testing/tariff.ts';
import { example } from './example.ts';

type Credits = Parameters<typeof availabilityWith>[0];
type Amount = Parameters<typeof pays>[0];
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
      examples: [{ at: percent(at), pays: { ...(amount as object), origin: 'amount' }, origin: 'example' }],
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
      fixes: [{ title: 'Let the example say EUR\u00a01,200', edits: [{ place: 'replace', text: '1200 EUR' }] }],
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
    // A minimum is another matter.
    expect(says('98', eur('3000'), { caps, floors: [{ amount: eur('3000') }] })).toEqual([]);
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

  it('counts single misses: over a free number, without the first ones, and those that cost nothing', () => {
    const misses = (credits: Credits, text: string, amount: string, unit = 'misses') =>
      found(example, {
        ...availabilityWith({
          examples: [{ at: { kind: 'quantity', value: text, unit }, pays: eur(amount), origin: 'example' }],
          ...credits,
        }),
      }).map(({ message }) => message.replace(/^.*gives /, ''));
    const quarter = { kind: 'each', unit: 'quarter' } as const;
    const over: Credits = {
      payments: [{ amount: eur('100'), trigger: { kind: 'each miss', over: 30, each: quarter } }],
    };
    expect(misses(over, '33', '300')).toEqual([]);
    expect(misses(over, '33', '300', 'collections')).toEqual([]);
    expect(misses(over, '33', '200')).toEqual(['EUR\u00a0300.']);
    expect(misses(over, '30', '0')).toEqual([]);
    expect(misses(over, '30', '100')).toEqual(['EUR\u00a00.']);
    expect(misses(over, '30.5', '100')).toEqual([]);
    const each: Credits = { payments: [{ amount: eur('100'), trigger: { kind: 'each miss' } }] };
    const free: Credits = { ...each, free: [{ value: '2', unit: 'misses', each: month }] };
    expect(misses(free, '5', '300')).toEqual([]);
    expect(misses(free, '5', '500')).toEqual(['EUR\u00a0300.']);
    expect(misses({ ...free, notInTheFirst: { iso: 'P90D' } }, '5', '500')).toEqual([]);
  });

  it('reads what the text of the example says', () => {
    const text = (words: string, amount: Amount = eur('3000')) =>
      found(
        example,
        availabilityWith({
          payments: tiers,
          base,
          examples: [{ text: words, at: percent('98.7'), pays: amount, origin: 'example' }],
        }),
      );
    expect(text('A month at 98.7 % of a fee of EUR 12,000: EUR 3,000 back')).toEqual([]);
    expect(text('A month at 98,7 %: € 3.000')).toEqual([]);
    expect(text('A bad month')).toEqual([]);
    expect(text('At 98 % one gets EUR 3,000')[0]).toMatchObject({ at: 'example' });
    expect(text('At 98.7 % one gets EUR 1,200')[0]?.message).toBe(
      'The credits for Available: the example is EUR\u00a03,000 at 98.7%, and its text “At 98.7 % one gets EUR 1,200” says something else.',
    );
    expect(text('25 % of the fee', percent('25'))).toEqual([]);
    expect(text('a quarter: 3000 EUR', percent('25'))).toEqual([]);
  });

  it('is silent where the tariff leaves it open, and where no fee makes both comparable', () => {
    const payments = githubBands;
    expect(says('99', eur('7'), { payments })).toEqual([]);
    const credits = { payments: tiers, base: { fee: 'Unknown' }, examples: [{ at: percent('99'), pays: eur('7') }] };
    expect(found(example, availabilityWith(credits))).toEqual([]);
  });
});
