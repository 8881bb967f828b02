import { describe, expect, it } from 'vitest';
import { base, parts } from '../testing/base.ts';
import { lowered, remarks } from '../testing/project.ts';

const others = 'underpinning Net { by "a carrier" }\ntable Caps by plan {\n| plan | most |\n| Gold | 30% |\n}';

async function credits(text: string) {
  const [schedule] = await parts(
    'credits',
    `plan Gold\n${others}\ncredits for Uptime { ${text} }\ncredits Other for Fast { }`,
  );
  if (!schedule) throw new Error('no credits');
  return schedule;
}
const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };
const fee = { period: 'same' };
const hole = { kind: 'hole' };

describe('an amount', () => {
  it.each([
    ['10%', { kind: 'percent', value: '10' }],
    ['10% of fee', { kind: 'percent', value: '10', of: fee }],
    ['10% of fee of Shop', { kind: 'percent', value: '10', of: { ...fee, fee: 'Shop' } }],
    ['10% of "the order value"', { kind: 'percent', value: '10', of: { ...fee, text: 'the order value' } }],
    ['10% of fee for the previous month', { kind: 'percent', value: '10', of: { each: month, period: 'previous' } }],
    ['10% of fee for the whole term', { kind: 'percent', value: '10', of: { period: 'term' } }],
    [
      '10% of fee for the previous 30 days',
      { kind: 'percent', value: '10', of: { each: { ...month, unit: 'day', count: 30 }, period: 'previous' } },
    ],
    [
      '10% of fee for the month of settlement',
      { kind: 'percent', value: '10', of: { each: month, period: 'settlement' } },
    ],
    [
      '20% of 250% of 1/464 of "the price"',
      {
        kind: 'percent',
        value: '20',
        of: { ...fee, text: 'the price', shares: [{ percent: '250' }, { times: '1/464' }] },
      },
    ],
    ['100% of credits of Net', { kind: 'percent', value: '100', of: { ...fee, creditsOf: 'Net' } }],
    ['Caps', { kind: 'table', table: 'Caps' }],
    ['Caps of fee', { kind: 'table', table: 'Caps', of: fee }],
    ['1/30 of fee', { kind: 'multiple', value: '1/30', of: fee, time: false }],
    ['10 times fee for the lost time', { kind: 'multiple', value: '10', of: fee, time: true }],
    ['1 day of fee', { kind: 'fee of time', duration: { iso: 'P1D', clock: 'elapsed' }, of: fee }],
    ['2 days of service', { kind: 'service time', duration: { iso: 'P2D', clock: 'elapsed' } }],
    ['500 EUR', { kind: 'money', money: { amount: '500', currency: 'EUR' } }],
    ['2 points', { kind: 'points', value: '2' }],
    ['-2 points', { kind: 'points', value: '-2' }],
    ['"a free month"', { kind: 'in kind', text: 'a free month' }],
    [
      'the greater of 5 EUR and 1% of fee',
      {
        kind: 'greater',
        of: [
          { kind: 'money', money: { amount: '5', currency: 'EUR' } },
          { kind: 'percent', value: '1', of: fee },
        ],
      },
    ],
  ])('%s', async (text, amount) => {
    const { payments } = await credits(`pays ${text} for a miss`);
    expect(payments).toEqual([{ amount, trigger: { kind: 'miss' }, perUnit: [] }]);
  });

  it.each(['1/0 of fee', '10% of fee of Shopp', '10% of 1/0 of fee', '10% of credits of Nobody', 'Nothing'])(
    'is a hole for %s',
    async (text) => {
      expect((await credits(`pays ${text} for a miss`)).payments).toMatchObject([
        { amount: hole, trigger: { kind: 'miss' } },
      ]);
    },
  );

  it('in an unknown or missing currency is kept and told', async () => {
    const { payments, caps } = await credits('pays 5 EURO; capped at 500');
    expect(payments).toMatchObject([{ amount: { money: { amount: '5', currency: 'EURO' } } }]);
    expect(caps).toMatchObject([{ amount: { money: { amount: '500', currency: '' } } }]);
    expect(await remarks(`${base}credits for Uptime { pays 5 EURO; capped at 500 }`)).toEqual([
      'text/unknown-currency EURO',
      'text/unknown-currency 500',
    ]);
  });
});

describe('what limits and combines credits', () => {
  it.each([
    [
      'capped at 50% of fee each month',
      { amount: { kind: 'percent', value: '50', of: fee }, each: month, sharedWith: [] },
    ],
    ['capped at 3 credits each month', { count: { value: '3', unit: 'credits' }, each: month, sharedWith: [] }],
    [
      'capped at 6 points over the term',
      { amount: { kind: 'points', value: '6' }, each: { kind: 'term' }, sharedWith: [] },
    ],
    [
      'capped at 30 days of fee, shared with Fast, Help',
      {
        amount: { kind: 'fee of time', duration: { iso: 'P30D', clock: 'elapsed' }, of: fee },
        sharedWith: ['Fast', 'Help'],
      },
    ],
  ])('%s', async (text, cap) => {
    expect((await credits(text)).caps).toEqual([cap]);
  });

  it('lists how they combine, in the order of the text', async () => {
    const { stacking } = await credits(
      'not added to Fast; only the highest of Uptime, Fast; only one of Fast, chosen by Acme; added to Help',
    );
    expect(stacking).toEqual([
      { kind: 'not added to', others: ['Fast'] },
      { kind: 'only the highest of', others: ['Uptime', 'Fast'] },
      { kind: 'only one of', others: ['Fast'], chosenBy: { party: 'Acme' } },
      { kind: 'added to', others: ['Help'] },
    ]);
  });

  it('reads what stands around the payments', async () => {
    expect(
      await credits(`base fee of Shop each month; times 2 when Uptime missed; returned when Uptime met
        points reset when "a new year"; first 2 misses free each month; first 2 days free; minimum 5 EUR each month; not in the first 90 days
        only when "nothing is overdue", set by North, otherwise lost; sole remedy except "intent"
        beside other remedies; counts not towards damages; outside the liability cap
        example "bad month" at 98.7% pays 12 EUR`),
    ).toMatchObject({
      base: { fee: 'Shop', each: month, period: 'same' },
      multipliers: [{ value: '2', when: { kind: 'outcome' } }],
      returned: [{ when: { outcome: 'met' } }],
      pointsReset: [{ when: { text: 'a new year' } }],
      free: [
        { value: '2', unit: 'misses', each: month },
        { value: '2', unit: 'day' },
      ],
      floors: [{ amount: { kind: 'money', money: { amount: '5', currency: 'EUR' } }, each: month }],
      notInTheFirst: { iso: 'P90D' },
      preconditions: [{ condition: { kind: 'fact' }, setBy: { party: 'North' }, otherwise: 'lost' }],
      soleRemedy: { except: ['intent'] },
      besideOtherRemedies: true,
      countsTowardsDamages: false,
      liabilityCap: 'outside',
      examples: [{ text: 'bad month', at: { value: '98.7' }, pays: { kind: 'money' } }],
    });
  });
});

describe('claim and settlement', () => {
  it('reads a claim with all its tails', async () => {
    const text = `claim within 30 days of Monthly, with "dates", "times", data held by North, late claims are reduced
      cure 10 days; decision within 10 business days, by North, dispute "the court", open to Acme`;
    expect((await credits(text)).claim).toEqual({
      automatic: false,
      deadline: {
        relation: 'within',
        duration: { iso: 'P30D', clock: 'elapsed' },
        moment: { kind: 'report', report: 'Monthly' },
      },
      items: ['dates', 'times'],
      dataHeldBy: { party: 'North' },
      late: 'are reduced',
      cure: { iso: 'P10D', clock: 'elapsed' },
      decision: {
        by: { party: 'North' },
        dispute: 'the court',
        within: { relation: 'within', duration: { iso: 'P10D', clock: 'business', calendar: 'Office' } },
        openTo: [{ party: 'Acme' }],
      },
    });
  });

  it('is automatic when it is said, and unsaid otherwise', async () => {
    expect((await credits('automatic')).claim).toEqual({ automatic: true, items: [] });
    expect(await credits('pays 1 EUR')).not.toHaveProperty('claim');
  });

  it.each([
    [
      'claim not before the 5th business day of the next month, within 30 days of Monthly, to Desk',
      {
        notBefore: {
          relation: 'not before',
          moment: { kind: 'day', day: 5, clock: 'business', calendar: 'Office', unit: 'month', nth: 1 },
        },
        deadline: { relation: 'within', moment: { report: 'Monthly' } },
        to: { contact: 'Desk' },
      },
    ],
    [
      'claim by the end of the 2nd billing month after Logged, to "the portal"',
      {
        deadline: { relation: 'by', moment: { kind: 'period', nth: 2, flavour: 'billing', afterOccasion: 'Logged' } },
        to: { channel: 'the portal' },
      },
    ],
    [
      'decision within 5 days, at its discretion, on data of North and Probes, late decisions count as granted',
      {
        decision: {
          discretion: true,
          data: [{ party: 'North' }, { party: 'Probes' }],
          late: { countsAs: 'granted' },
        },
      },
    ],
    [
      'decided by North, late decisions cost 5 EUR each day',
      {
        decision: {
          by: { party: 'North' },
          late: { cost: { amount: { kind: 'money', money: { amount: '5' } }, each: { unit: 'day' } } },
        },
      },
    ],
  ])('%s', async (text, claim) => {
    expect((await credits(text)).claim).toMatchObject(claim);
  });

  it('says what the credits are in law, of which fee they are shares, and which schedules they combine with', async () => {
    const read = await credits(`base fee of the affected region, without "set-up"
      counts as a price reduction; only the highest of Other, Fast; capped at 5 EUR, shared with Other`);
    expect(read).toMatchObject({
      base: { affected: 'region', without: ['set-up'] },
      nature: 'price reduction',
      stacking: [{ others: ['Other', 'Fast'] }],
      caps: [{ sharedWith: ['Other'] }],
    });
  });

  it.each([
    [
      'settled on the next invoice or in money, chosen by North',
      { form: 'set-off', or: ['money'], chosenBy: { party: 'North' } },
    ],
    [
      'settled on the next invoice, the rest in money within 30 days',
      { form: 'set-off', rest: { form: 'money', deadline: { relation: 'within' } } },
    ],
    ['settled on the prepaid package', { form: 'package' }],
    [
      'converted to USD at "the rate" of the end of the month',
      { conversion: { to: 'USD', rate: 'the rate', moment: { kind: 'period', edge: 'end' } } },
    ],
    ['settled on the next invoice', { form: 'set-off' }],
    ['settled in money within 30 days of Monthly', { form: 'money', deadline: { relation: 'within' } }],
    ['settled as service time', { form: 'service time' }],
    ['settled as "a voucher"', { form: 'other', text: 'a voucher' }],
    ['expires on termination', { expires: { onTermination: true } }],
    [
      'expires 12 months after "the note"; expires on termination',
      { expires: { after: { duration: { iso: 'P12M' }, moment: { text: 'the note' } }, onTermination: true } },
    ],
    ['credits under 1 EUR lapse', { minimum: { amount: '1', currency: 'EUR' }, minimumIncluded: false }],
    ['credits to 1 EUR lapse', { minimum: { amount: '1', currency: 'EUR' }, minimumIncluded: true }],
    ['remainder paid out at the end', { remainder: 'paid out' }],
    ['remainder lapses at the end', { remainder: 'lapses' }],
    ['rounded to nearest to 0.05 EUR', { rounding: { mode: 'nearest', to: { amount: '0.05' } } }],
    ['rounded down', { rounding: { mode: 'down' } }],
  ])('%s', async (text, settlement) => {
    expect((await credits(text)).settlement).toMatchObject(settlement);
  });
});

describe('who pays', () => {
  it('is the provider for credits, the customer for a bonus, and whoever is named', async () => {
    const found = await parts(
      'credits',
      'credits for Uptime { }\nbonus for Uptime { }\ncredits Back for Fast { paid by Acme to North }',
    );
    expect(found.map(({ id, kind, payer, payee }) => [id, kind, payer, payee])).toEqual([
      ['CreditsForUptime', 'credit', 'North', 'Acme'],
      ['BonusForUptime', 'bonus', 'Acme', 'North'],
      ['Back', 'credit', 'Acme', 'North'],
    ]);
  });

  it('is the only provider where "between" is missing, and nobody where there are two', async () => {
    const payers = async (text: string) =>
      (
        await lowered(`agreement A {}\n${text}\ncustomer C\nmetric M { availability }\nobjective O { M >= 1% }
        credits for O { pays 1 EUR }`)
      ).credits.map(({ payer, payee }) => [payer, payee]);
    expect(await payers('provider P')).toEqual([['P', 'C']]);
    expect(await payers('provider P\nprovider Q')).toEqual([[undefined, 'C']]);
  });
});
