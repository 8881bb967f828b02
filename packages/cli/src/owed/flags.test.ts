import { Facts, Table } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { measuredFacts } from '../testing/measured.ts';
import { generalOf, periodOf, type GeneralFlags, type MeasuredFlags } from './flags.ts';

const period = (flags: MeasuredFlags) => periodOf(measuredFacts(), flags, '2026-04-02');
const general = (flags: GeneralFlags) => generalOf(measuredFacts(), flags);

describe('what happened, in options', () => {
  it('is of last month where no period is named', () => {
    expect(period({})).toMatchObject({ from: '2026-03-01', unit: 'month' });
  });

  it('has values, also with an equals sign in them', () => {
    expect(period({ value: ['Uptime = 99.87 %', 'mean of Checkout=1=2'] }).values).toEqual([
      { figure: { measure: 'value', metric: 'Uptime' }, value: '99.87 %' },
      { figure: { measure: 'mean', metric: 'Checkout' }, value: '1=2' },
    ]);
  });

  it('has misses of a priority, a support or an objective', () => {
    expect(period({ missed: ['P1=2', 'Incidents.P2=1 of 40', 'Requests=0', 'Fast=3'] }).counted).toEqual([
      { of: 'Incidents', priority: 'P1', missed: 2 },
      { of: 'Incidents', priority: 'P2', missed: 1, total: 40 },
      { of: 'Requests', missed: 0 },
      { of: 'Fast', missed: 3 },
    ]);
  });

  it('has duties, events, claims and texts', () => {
    expect(
      period({
        late: ['Answer'],
        extent: ['Waiting=25%', 'waiting = 1/3'],
        fact: ['an invoice is unpaid'],
        happened: ['The  incident@2026-03-09 14:30', 'an e-mail to a@b.example@2026-03-10', 'Strike'],
        claimed: ['Refund=2026-04-01', 'Refund=2026-04-02  09:00'],
        chosen: ['Refund'],
      }),
    ).toMatchObject({
      late: ['Answer'],
      extents: [
        { of: 'Waiting', share: '0.25' },
        { of: 'Waiting', share: '1/3' },
      ],
      facts: [{ text: 'an invoice is unpaid' }],
      happened: [
        { what: 'the incident', on: '2026-03-09', at: '14:30' },
        { what: 'an e-mail to a@b.example', on: '2026-03-10' },
        { what: 'Strike' },
      ],
      claims: [
        { for: 'Refund', on: '2026-04-01' },
        { for: 'Refund', on: '2026-04-02', at: '09:00' },
      ],
      chosen: ['Refund'],
    });
    expect(period({}).claims).toBeUndefined();
  });

  it.each<[MeasuredFlags, string]>([
    [{ value: ['Uptime'] }, '--value Uptime: write --value "Uptime=99.87%".'],
    [{ value: ['=5'] }, '--value'],
    [{ missed: ['P1=some'] }, '--missed P1=some: write a number, or "2 of 40".'],
    [{ missed: ['P2=1'] }, 'Several supports have a priority P2: write Incidents.P2 or Requests.P2.'],
    [{ missed: ['P3=1'] }, 'There is no objective, support or priority P3. Did you mean'],
    [{ late: ['Answers'] }, 'The agreement has no duty or report Answers. Did you mean Answer? It knows: Answer.'],
    [{ late: ['Refund'] }, 'The agreement has no duty or report Refund.'],
    [{ extent: ['Waiting=125%'] }, '--extent Waiting=125%: write a share from 0% to 100%.'],
    [{ extent: ['Waitin=25%'] }, 'The agreement has no relief Waitin. Did you mean Waiting?'],
    [{ open: ['Available'] }, 'The agreement has no duty Available.'],
    [{ fact: ['an invoice is paid'] }, 'The agreement has no condition in words an invoice is paid. Did you mean'],
    [
      { happened: ['an incident@2026-03-09'] },
      'The agreement has no event, report or moment an incident. Did you mean the incident?',
    ],
    [{ claimed: ['Uptime=2026-04-01'] }, 'The agreement has no credits Uptime.'],
    [{ chosen: ['Refunds'] }, 'The agreement has no credits Refunds. Did you mean Refund?'],
    [{ claimed: ['Refund=2026-04-01 25:00'] }, '--claimed: 2026-04-01 25:00 is no date like 2026-01-31'],
    [{ claimed: ['Refund=soon'] }, '--claimed: soon is no date like 2026-01-31, or 2026-01-31 14:30.'],
  ])('is refused where it cannot be meant: %j', (flags, message) => {
    expect(() => period(flags)).toThrow(message);
  });

  it('has a case and fees that hold for all periods', () => {
    expect(
      general({
        case: ['plan=gold', 'Region=__proto__'],
        fee: ['12000 EUR', 'the order value=9.99 USD', 'the shop=5 EUR', 'The affected cluster=1 EUR'],
      }),
    ).toEqual({
      case: Object.fromEntries([
        ['plan', 'Gold'],
        ['Region', '__proto__'],
      ]),
      fees: [
        { amount: { amount: '12000', currency: 'EUR' } },
        { text: 'the order value', amount: { amount: '9.99', currency: 'USD' } },
        { of: 'Shop', amount: { amount: '5', currency: 'EUR' } },
        { text: 'the affected cluster', amount: { amount: '1', currency: 'EUR' } },
      ],
    });
  });

  it.each<[GeneralFlags, string]>([
    [{ fee: ['much'] }, 'write an amount and a currency'],
    [
      { fee: ['Shp=5 EUR'] },
      'The agreement has no fee Shp. Did you mean Shop? It knows: the order value, Shop, the affected cluster.',
    ],
    [{ fee: ['Uptime=5 EUR'] }, 'The fee as a whole has no name: write --fee "12000 EUR".'],
    [{ case: ['paln=Gold'] }, 'The agreement has no category paln. Did you mean plan?'],
    [{ case: ['plan=Silver'] }, 'The agreement has no plan Silver. It knows: Gold.'],
    [{ case: ['Region=UE'] }, 'The agreement has no entry of Region UE. Did you mean EU?'],
  ])('is refused where that is not in the agreement: %j', (flags, message) => {
    expect(() => general(flags)).toThrow(message);
  });

  it('tells the second side of a matrix that has one category on both sides', () => {
    const { agreement } = measuredFacts();
    const matrix = Table.parse({ id: 'Delay', dimensions: ['Region', 'Region'], cells: [] });
    const facts = new Facts({ ...agreement, tables: [matrix] });
    expect(generalOf(facts, { case: ['Region=EU', 'region (second side)=eu'] }).case).toEqual({
      Region: 'EU',
      'Region (second side)': 'EU',
    });
    expect(() => general({ case: ['Region (second side)=EU'] })).toThrow('The agreement has no category');
  });

  it('has no fee where nothing is a share of one, and asks for its name where all have one', () => {
    const { agreement } = measuredFacts();
    const having = (payments: (typeof agreement.credits)[number]['payments']) =>
      new Facts({ ...agreement, credits: agreement.credits.map((each) => ({ ...each, payments })) });
    const payments = agreement.credits.flatMap((each) => each.payments);
    expect(() => generalOf(having([]), { fee: ['5 EUR'] })).toThrow('No amount of the agreement is a share of a fee.');
    expect(() => generalOf(having(payments.slice(1, 3)), { fee: ['5 EUR'] })).toThrow(
      'Write which fee it is: the order value, Shop; for example --fee "the order value=12000 EUR".',
    );
  });
});
