import { describe, expect, it } from 'vitest';
import { at, down, due, forO, missed, months, named, type Values } from '../kit/due.ts';

describe('what limits, tables and counts make of it', () => {
  it('C29, C31, C32 caps of all periods and of a number', async () => {
    const text = forO('pays 40% for a miss; capped at 30% of fee each month; capped at 2000 EUR any 3 months');
    expect(await due(text, months(...Array.from({ length: 4 }, () => at('99%'))))).toEqual([
      '900 EUR',
      '900 EUR',
      '200 EUR',
      '900 EUR',
    ]);
    const year = Array.from({ length: 5 }, () => at('99%'));
    expect(await due(forO('pays 40% for a miss; capped at 10% of fee any 12 months'), months(...year))).toEqual([
      '1200 EUR',
      '1200 EUR',
      '1200 EUR',
      '0',
      '0',
    ]);
    expect(await due(forO('pays 40% for a miss; capped at 90% any 12 months'), months(...year.slice(2)))).toEqual([
      '1200 EUR',
      '1200 EUR',
      '300 EUR',
    ]);
    // 24 months of fee: 10% of them is 7200 EUR.
    const term = forO('pays 90% for a miss; capped at 10% of fee over the term');
    expect(await due(term, months(...year.slice(1)))).toEqual(['2700 EUR', '2700 EUR', '1800 EUR', '0']);
    const count = 'credits for Each { pays 50 EUR for each miss; capped at 3 credits each month }';
    expect(await due(count, months(missed(2), missed(3), missed(7)))).toEqual(['100 EUR', '150 EUR', '150 EUR']);
    const daily = 'credits for Each { pays 50 EUR for each miss; capped at 100 EUR each day }';
    expect(await due(daily, months(missed(2), missed(3)))).toEqual(['100 EUR', 'cap of shorter period']);
  });

  it('C33 what is too little lapses, just so much as it is said, and a minimum lifts it', async () => {
    const credit = (clauses: string) => `credits for Each { pays 1 EUR for each miss; ${clauses} }`;
    expect(await due(credit('credits under 2 EUR lapse'), months(missed(1), missed(2)))).toEqual(['0', '2 EUR']);
    expect(await due(credit('credits to 2 EUR lapse'), months(missed(2), missed(3)))).toEqual(['0', '3 EUR']);
    expect(await due(credit('minimum 5 EUR'), months(missed(0), missed(1), missed(6)))).toEqual([
      '0',
      '5 EUR',
      '6 EUR',
    ]);
  });

  it('C40 passes on what the supplier credits', async () => {
    const text = 'credits for O { pays 100% of credits of Net for a miss }';
    const fees = [{ of: 'Net', amount: { amount: '80', currency: 'EUR' } }];
    expect(await due(text, { ...months(at('99%')), fees })).toEqual(['80 EUR']);
    expect(await due(text, months(at('99%')))).toEqual(['100 %']);
  });

  it('C44, C48 amounts and caps from tables', async () => {
    const text = `table Most by plan {
      | plan  | cap        |
      | Basic | 10% of fee |
      | Gold  | 1000 EUR   |
    }
    table Pays by plan {
      | plan  | amount                 |
      | Basic | 20%                    |
      | Gold  | 1/2 of fee             |
    }
    credits for O { base fee of Shop each month; pays Pays under 99.9%; capped at Most each month }`;
    const of = (plan: string) => ({ ...months(at('99%')), case: { plan } });
    expect(await due(text, of('Basic'))).toEqual(['300 EUR']);
    expect(await due(text, of('Gold'))).toEqual(['1000 EUR']);
    expect(await due(text, months(at('99%')))).toEqual(['unknown case']);
  });

  it('C15, C47 turns points into money, less those that another score earns', async () => {
    const text = `metric Happy of Shop { share of "answers"; good when "happy" }
      credits for O { base fee of Shop each month
      pays 5 points for a miss; pays -2 points from 90% to under 95% of Happy; pays 0 points under 90% of Happy
      pays -3 points from 95% up of Happy
      scale by points each month, highest row applies
      | points      | credit |
      | from 1 to 4 | 2%     |
      | over 4      | 5%     |
    }`;
    const score = (value: string): Values => [...at('99%'), { figure: { measure: 'value', metric: 'Happy' }, value }];
    expect(await due(text, months(score('89.9%'), score('90%'), score('95%')))).toEqual([
      '150 EUR',
      '60 EUR',
      '60 EUR',
    ]);
  });

  it('C20 adds up points until good months wipe them out', async () => {
    const text = `credits for O { pays 2 points for a miss; points reset when O met in 2 months in a row
      scale by points over the term, highest row applies
      | points      | consequence         |
      | from 1 to 3 | 0 EUR               |
      | from 4 to 5 | 100 EUR             |
      | over 5      | 300 EUR             |
    }`;
    const run = ['99%', '99%', '99%', '100%', '100%', '99%', '99%'].map(at);
    expect(await due(text, months(...run))).toEqual(['0', '100 EUR', '200 EUR', '0', '0', '0', '100 EUR']);
  });

  it('C22 pays a bonus, and C43 more for a repeated failure', async () => {
    const bonus = 'bonus for O { base fee of Shop each month; pays 2% over 99.99% }';
    expect(await due(bonus, months(at('99.99%'), at('99.991%')))).toEqual(['0', '60 EUR']);
    const more = forO('pays 10% for a miss; times 2 when O missed in 2 of any 3 months');
    const run = ['99%', '100%', '99%', '100%', '100%', '99%'].map(at);
    expect(await due(more, months(...run))).toEqual(['300 EUR', '0', '600 EUR', '0', '0', '300 EUR']);
  });

  it('C34 rounds money', async () => {
    const text = forO('pays 0.05% for a miss; rounded down to 1 EUR');
    expect(await due(text, months(at('99%')))).toEqual(['1 EUR']);
  });

  it('C41 takes a late report for a miss', async () => {
    const text = `report Monthly { by P to C; each month; within 10 days of the end of the month; late report counts as a miss of O }
      ${forO('pays 10% for a miss')}`;
    expect(await due(text, months({ values: at('100%'), late: ['Monthly'] }, at('100%')))).toEqual(['300 EUR', '0']);
  });

  it('C48 amounts by a category that the measured value decides', async () => {
    const text = `metric Delay of Shop { time from "the plan" to "the arrival" }
    category Band { Short when mean of Delay under 30 min; Long when mean of Delay >= 30 min }
    table Refund by Band {
      | Band  | refund |
      | Short | 25%    |
      | Long  | 50%    |
    }
    credits for O { base fee of Shop each month; pays Refund for a miss }`;
    const delay = (value: string): Values => [...at('99%'), { figure: { measure: 'mean', metric: 'Delay' }, value }];
    expect(await due(text, months(delay('29.9 min'), delay('30 min'), at('99%')))).toEqual([
      '750 EUR',
      '1500 EUR',
      'unknown case',
    ]);
  });

  it('C45 converts at the rate that was measured, after the caps', async () => {
    const text = `credits for O { pays 500 USD for a miss; capped at 800 USD each quarter
      converted to EUR at "the rate" of the end of the month }`;
    const rate = (value: string): Values => [...at('99%'), { figure: named('the rate'), value }];
    expect(await due(text, months(rate('0.9'), rate('0.8'), at('99%'), at('99%')))).toEqual([
      '450 EUR',
      '240 EUR',
      '0',
      '500 USD',
    ]);
  });

  it('C49 counts every outage by itself', async () => {
    const outages = (...values: string[]): Values => [
      ...at('99%'),
      ...values.map((value, index) => ({ figure: down, value, item: String(index) })),
    ];
    const text = forO('pays 5% for each full 1 h of downtime over 0 min each outage');
    expect(await due(text, months(outages('40 min', '40 min'), outages('60 min', '130 min')))).toEqual([
      '0',
      '450 EUR',
    ]);
    expect(await due(text, months([...at('99%'), { figure: down, value: '80 min' }]))).toEqual(['not measured']);
  });

  it('C50 leaves the first ones free', async () => {
    const text = 'credits for Each { pays 100 EUR for each miss over 30 each quarter }';
    expect(await due(text, months(missed(30), missed(3), missed(0), missed(30)))).toEqual(['0', '300 EUR', '0', '0']);
  });

  it('C52, C53 marginal rates, and amounts that rise with the ordinal', async () => {
    const marginal = `credits for Each { scale by misses each month, each part at its own rate
      | misses         | each     |
      | to 20          | 0 EUR    |
      | over 20 to 100 | 3 EUR    |
      | over 100       | 3.60 EUR |
    }`;
    expect(await due(marginal, months(missed(20), missed(100), missed(120)))).toEqual(['0', '240 EUR', '312 EUR']);
    const ordinal = `credits for Each { scale by misses each year, each part at its own rate
      | miss   | amount  |
      | 1      | 75 EUR  |
      | 2      | 100 EUR |
      | over 2 | 200 EUR |
    }`;
    expect(await due(ordinal, months(missed(1), missed(1), missed(3)))).toEqual(['75 EUR', '100 EUR', '600 EUR']);
  });
});

describe('what a claim changes', () => {
  const claim = (clauses: string) => forO(`pays 10% for a miss; ${clauses}, late claims lapse`);
  const made = (on: string, happened: readonly { what: string; on: string }[] = []) =>
    months({ values: at('99%'), claims: [{ for: 'O', on }], happened });

  it('E02 ends with its last day', async () => {
    const text = claim('claim within 30 days of the end of the month');
    expect(await due(text, made('2026-03-02'))).toEqual(['300 EUR']);
    expect(await due(text, made('2026-03-03'))).toEqual(['0']);
  });

  it('E03 ends with the second month after the incident', async () => {
    const text = claim('claim by the end of the 2nd month after Incident');
    const happened = [{ what: 'Incident', on: '2026-01-15' }];
    expect(await due(text, made('2026-03-31', happened))).toEqual(['300 EUR']);
    expect(await due(text, made('2026-04-01', happened))).toEqual(['0']);
    expect(await due(text, made('2026-03-31'))).toEqual(['claim period unknown']);
  });

  it('E04 is none before its first day', async () => {
    const text = claim(
      'claim not before the 5th business day of the next month, within 30 days of the end of the month',
    );
    // The first working day of February 2026 is Monday, the 2nd.
    expect(await due(text, made('2026-02-05'))).toEqual(['0']);
    expect(await due(text, made('2026-02-06'))).toEqual(['300 EUR']);
    expect(await due(claim('claim before the 20th day of the next month'), made('2026-02-19'))).toEqual(['300 EUR']);
    expect(await due(claim('claim before the 20th day of the next month'), made('2026-02-20'))).toEqual(['0']);
  });
});
