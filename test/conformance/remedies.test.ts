import { describe, expect, it } from 'vitest';
import { at, down, due, forO, missed, months, named, type Values } from '../kit/due.ts';

describe('what a remedy comes to', () => {
  it('C01 bands: each boundary belongs to one', async () => {
    const text = forO('pays 10% from 99.0% to under 99.9%; pays 25% under 99.0%');
    const values = ['99.9%', '99.899%', '99%', '98.999%'].map(at);
    expect(await due(text, months(...values))).toEqual(['0', '300 EUR', '300 EUR', '750 EUR']);
  });

  it('C02 cumulative rows: the worst one applies', async () => {
    const text = forO(`scale by Up, highest row applies
      | Up          | credit |
      | under 99.9% | 10%    |
      | under 99.0% | 25%    |
    `);
    expect(await due(text, months(at('99.9%'), at('99%'), at('98.99%')))).toEqual(['0', '300 EUR', '750 EUR']);
  });

  it('C06, C07 the fee for the lost time, and ten times it', async () => {
    const lost = (value: string): Values => [...at('99%'), { figure: down, value }];
    const text = forO('pays 10 times fee for the lost time for a miss');
    // 3000 EUR for 31 days of 1440 minutes.
    expect(await due(text, months(lost('44.64 min')))).toEqual(['30 EUR']);
  });

  it('C08, C09 started, full and exact blocks, at their ends', async () => {
    const of = (mode: string) => forO(`pays 5% for each ${mode} 1 h of downtime over 1 h`);
    const values = ['1 h', '61 min', '2 h', '121 min'].map((value): Values => [...at('99%'), { figure: down, value }]);
    expect(await due(of('started'), months(...values))).toEqual(['0', '150 EUR', '150 EUR', '300 EUR']);
    expect(await due(of('full'), months(...values))).toEqual(['0', '0', '150 EUR', '150 EUR']);
    expect(await due(of('exact'), months(...values))).toEqual(['0', '2.5 EUR', '150 EUR', '152.5 EUR']);
    expect(await due(of(''), months([...at('99%'), { figure: down, value: '61 min' }]))).toEqual(['unsaid block']);
  });

  it('C10, C30 a day of the fee is a 28th to a 31st of it', async () => {
    const text = forO(
      'pays 1 day of fee for each started 1 h of downtime over 0 min; capped at 2 days of fee each month',
    );
    const lost = (value: string): Values => [...at('99%'), { figure: down, value }];
    expect(await due(text, months(lost('30 min'), lost('3 h')))).toEqual(['3000/31 EUR', '1500/7 EUR']);
    expect(await due(forO('pays 1/30 of fee for a miss'), months(at('99%'), at('99%')))).toEqual([
      '100 EUR',
      '100 EUR',
    ]);
  });

  it('C12 further amounts for further periods add up', async () => {
    const text = `credits for Each { pays 100 EUR for each miss; pays 250 EUR for each full 24 h of Repair over 4 h }`;
    const both = (value: string) => ({
      ...missed(1),
      values: (['every', 'value'] as const).map((measure) => ({
        figure: { measure, metric: 'Repair' },
        value,
        item: 'one',
      })),
    });
    expect(await due(text, months(both('27 h'), both('28 h'), both('53 h')))).toEqual([
      '100 EUR',
      '350 EUR',
      '600 EUR',
    ]);
  });

  it('C14 for each thing, each block of another figure, and both', async () => {
    const measured = (accounts: string, kilos: string): Values => [
      ...at('99%'),
      { figure: named('affected account'), value: accounts },
      { figure: { measure: 'value', metric: 'Load' }, value: kilos },
    ];
    const text = forO(
      'pays 5 EUR for a miss for each "affected account"; pays 2 EUR for a miss for each full 1 kilos of Load for each "affected account"',
    );
    expect(await due(text, months(measured('3', '2.9'), measured('0', '7')))).toEqual(['27 EUR', '0']);
    expect(await due(text, months(at('99%')))).toEqual(['not measured,not measured']);
    expect(await due(text, months(at('99.9%')))).toEqual(['0']);
  });

  it('C16, C17 shares of shares of the fee', async () => {
    const text = 'credits for O { pays 20% of 250% of 12% of fee of Shop for a miss }';
    expect(await due(text, months(at('99%')))).toEqual(['180 EUR']);
    const ownBase = forO('pays 20% of 50% of fee for a miss; pays 1% of fee for the whole year for a miss');
    expect(await due(ownBase, months(at('99%')))).toEqual(['660 EUR']);
    const atRisk = 'credits for O { base 12% of fee of Shop each month; pays 40% for a miss }';
    expect(await due(atRisk, months(at('99%')))).toEqual(['144 EUR']);
  });

  it('C18 grows with the exact deviation', async () => {
    const text = `objective L { Late <= 15 each month }
      credits for L { base 100 EUR; pays 4% for each exact 1 of Late over 15 }`;
    const late = (value: string): Values => [{ figure: { measure: 'value', metric: 'Late' }, value }];
    expect(await due(text, months(late('15'), late('16'), late('20')))).toEqual(['0', '4 EUR', '20 EUR']);
  });

  it('C19 escalates over months in a row', async () => {
    const text = forO(`scale by months missed in a row, highest row applies
      | months missed in a row | credit |
      | 1                      | 10%    |
      | 2                      | 20%    |
      | over 2                 | 50%    |
    `);
    const run = ['99%', '99%', '99%', '100%', '99%'].map(at);
    expect(await due(text, months(...run))).toEqual(['300 EUR', '600 EUR', '1500 EUR', '0', '300 EUR']);
  });

  it('C23 takes the greatest of several factors, at multiples of the limit', async () => {
    const text = `table Limit by plan {
      | plan  | limit |
      | Basic | 8 h   |
      | Gold  | 4 h   |
    }
    objective M { mean of Repair <= Limit each month }
    credits for M { base fee of Shop each month; pays 5% for a miss
      times 2 when mean of Repair > 2 times Limit; times 3 when mean of Repair > 3 times Limit }`;
    const mean = (value: string): Values => [{ figure: { measure: 'mean', metric: 'Repair' }, value }];
    const gold = {
      ...months(mean('4 h'), mean('5 h'), mean('8 h'), mean('481 min'), mean('13 h')),
      case: { plan: 'Gold' },
    };
    expect(await due(text, gold)).toEqual(['0', '150 EUR', '150 EUR', '300 EUR', '450 EUR']);
    const basic = { ...months(mean('13 h')), case: { plan: 'Basic' } };
    expect(await due(text, basic)).toEqual(['150 EUR']);
  });

  it('C24 pays the highest of schedules that are named', async () => {
    const text = `credits Slow for O { base fee of Shop each month; pays 5% under 99.9% }
      credits Broken for O { base fee of Shop each month; pays 0% from 99% to under 99.9%; pays 10% under 99%
        only the highest of Slow, Broken }`;
    expect(await due(text, months(at('99.5%'), at('98%')))).toEqual(['150 EUR | 0', '0 | 300 EUR']);
  });

  it('C27 takes the share of a price with a name, of the period before, and of what only the accounts know', async () => {
    expect(await due('credits for O { pays 50% of fee of Setup for a miss }', months(at('99%')))).toEqual(['450 EUR']);
    const settled = 'credits for O { pays 10% of fee for the month of settlement for a miss }';
    expect(await due(settled, months(at('99%')))).toEqual(['300 EUR']);
    const region = 'credits for O { base fee of the affected region each month; pays 10% for a miss }';
    const known = {
      ...months(at('99%')),
      fees: [{ text: 'the affected region', amount: { amount: '700', currency: 'EUR' } }],
    };
    expect(await due(region, known)).toEqual(['70 EUR']);
    expect(await due(region, months(at('99%')))).toEqual(['10 %']);
  });
});
