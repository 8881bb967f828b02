import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { shop } from '../../testing/owed.ts';
import { availabilityWith, eur, githubBands, month, pays, percent, range } from '../../testing/tariff.ts';
import { notMonotone } from './not-monotone.ts';

type Amount = Parameters<typeof pays>[0];
const tiers = (mild: Amount, severe: Amount) => [
  pays(mild, range('99', 'closed', '99.9', 'open')),
  pays(severe, range('', 'open', '99', 'open')),
];
const find = (mild: Amount, severe: Amount, base?: { money: { amount: string; currency: string } }) =>
  found(notMonotone, availabilityWith({ payments: tiers(mild, severe), ...(base && { base }) }));

describe('credits/not-monotone', () => {
  it('finds a worse tier that costs less, whatever the order in the text', () => {
    const wrong = tiers(percent('25'), percent('10'));
    for (const payments of [wrong, wrong.toReversed()]) {
      const [finding, ...others] = found(notMonotone, availabilityWith({ payments }));
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        severity: 'error',
        at: 'range -99',
        related: [{ at: 'range 99-99.9' }],
        disadvantages: ['Acme'],
        message:
          'The credits for Available: under 99% is worse than from 99% to under 99.9%, yet it costs less: 10% instead of 25%.',
      });
    }
  });

  it('is silent about equal and rising tiers', () => {
    expect(find(percent('10'), percent('10'))).toEqual([]);
    expect(find(percent('10'), percent('10.01'))).toEqual([]);
    expect(found(notMonotone, availabilityWith({ payments: githubBands }))).toEqual([]);
  });

  it('compares money with shares of a known base, and nothing with an unknown one', () => {
    const base = { money: { amount: '1000', currency: 'EUR' } };
    expect(find(percent('10'), eur('99.99'), base)).toHaveLength(1);
    expect(find(percent('10'), eur('100'), base)).toEqual([]);
    expect(find(percent('10'), eur('0.01'))).toEqual([]);
  });

  it('reads a bonus the other way round', () => {
    const bonus = (first: string, second: string) =>
      found(
        notMonotone,
        availabilityWith({
          kind: 'bonus',
          payments: [
            pays(percent(first), range('99.95', 'closed', '99.99', 'open')),
            pays(percent(second), range('99.99', 'closed', '', 'open')),
          ],
        }),
      );
    expect(bonus('1', '2')).toEqual([]);
    expect(bonus('2', '1')[0]).toMatchObject({ at: 'range 99.99-', disadvantages: ['Northwind'] });
  });

  it('lets the rate of a further part fall, since the sum still rises', () => {
    const misses = (text: string) => ({ kind: 'quantity', value: text, unit: '' }) as const;
    const rows = [
      { range: range('1', 'closed', '10', 'closed', misses), amount: eur('100') },
      { range: range('10', 'open', '', 'closed', misses), amount: eur('50') },
    ];
    const scale = (mode: 'each part at its own rate' | 'highest row applies') =>
      found(notMonotone, availabilityWith({ scales: [{ by: 'misses', mode, rows }] }));
    expect(scale('each part at its own rate')).toEqual([]);
    expect(scale('highest row applies')).toHaveLength(1);
  });

  it('is silent where a maximum makes both tiers equal', () => {
    const wrong = [
      pays(percent('25'), range('99', 'closed', '99.9', 'open')),
      pays(percent('10'), range('', 'open', '99', 'open')),
    ];
    const capped = (most: string) => shop({ payments: wrong, caps: [{ amount: percent(most), each: month }] });
    expect(found(notMonotone, capped('10'))).toEqual([]);
    expect(found(notMonotone, capped('11'))).toHaveLength(1);
  });

  it('compares what has grown inside a tier with the next one', () => {
    const grown = (last: string) => [
      {
        amount: { kind: 'multiple' as const, value: '50', time: true },
        trigger: pays(percent('1'), range('99', 'closed', '99.9', 'open')).trigger,
      },
      pays(percent(last), range('', 'open', '99', 'open')),
    ];
    // 1 % of a month is lost at 99 %: 50 times the fee for it is half of the fee.
    expect(found(notMonotone, shop({ payments: grown('50') }))).toEqual([]);
    expect(found(notMonotone, shop({ payments: grown('49') }))).toMatchObject([
      { message: expect.stringContaining('yet it costs less: EUR\u00a0490 instead of EUR\u00a0500') },
    ]);
  });

  it('lets two amounts change places where all is in order then', () => {
    const placed = (value: string) => ({ ...percent(value), origin: value });
    const [finding] = find(placed('25'), placed('10'));
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: '25', place: 'replace', text: '10%' },
      { at: '10', place: 'replace', text: '25%' },
    ]);
  });
});
