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
        fact: ['an invoice is unpaid'],
        happened: ['the incident@2026-03-09 14:30', 'an e-mail to a@b.example@2026-03-10', 'a strike'],
        claimed: ['Refund=2026-04-01', 'Refund=2026-04-02  09:00'],
        chosen: ['Refund'],
      }),
    ).toMatchObject({
      late: ['Answer'],
      facts: [{ text: 'an invoice is unpaid' }],
      happened: [
        { what: 'the incident', on: '2026-03-09', at: '14:30' },
        { what: 'an e-mail to a@b.example', on: '2026-03-10' },
        { what: 'a strike' },
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
    [{ late: ['Answers'] }, 'The agreement has no part Answers. Did you mean Answer?'],
    [{ claimed: ['Refund=2026-04-01 25:00'] }, '--claimed: 2026-04-01 25:00 is no date like 2026-01-31'],
    [{ claimed: ['Refund=soon'] }, '--claimed: soon is no date like 2026-01-31, or 2026-01-31 14:30.'],
  ])('is refused where it cannot be meant: %j', (flags, message) => {
    expect(() => period(flags)).toThrow(message);
  });

  it('has a case and fees that hold for all periods', () => {
    expect(general({ case: ['plan=Gold', '__proto__=EU'], fee: ['12000 EUR', 'the order value=9.99 USD'] })).toEqual({
      case: Object.fromEntries([
        ['plan', 'Gold'],
        ['__proto__', 'EU'],
      ]),
      fees: [
        { amount: { amount: '12000', currency: 'EUR' } },
        { text: 'the order value', amount: { amount: '9.99', currency: 'USD' } },
      ],
    });
    expect(() => general({ fee: ['much'] })).toThrow('write an amount and a currency');
  });
});
