import { describe, expect, it } from 'vitest';
import { explainBalance } from '../explanation/index.ts';
import { Facts } from '../facts/facts.ts';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, month, pays, percent, range } from '../testing/tariff.ts';
import { balanceOf } from './index.ts';

const acme = { party: 'Acme' };
const northwind = { party: 'Northwind' };
const days = (count: number) => ({ iso: `P${count}D` });
const missedInThree = {
  kind: 'outcome' as const,
  of: 'Available',
  outcome: 'missed' as const,
  repetition: { kind: 'of' as const, count: 3, of: 6, unit: 'month' as const },
};

const parts: Partial<AgreementInput> = {
  ...availabilityWith({
    base: { fee: 'Shop', each: month },
    payments: [pays(percent('10'), range('', 'open', '99.9', 'open'))],
    caps: [{ amount: percent('60'), each: { kind: 'each', unit: 'year' }, origin: 'cap' }],
  }),
  duties: [
    {
      id: 'Answer',
      obligations: [{ actor: 'Acme', text: 'answer', deadline: { relation: 'within', duration: days(2) } }],
    },
  ],
  reports: [{ id: 'Monthly', by: northwind, to: [acme] }],
  terminations: [{ id: 'Leave', by: acme, when: [missedInThree], notice: days(30) }],
  changes: [{ id: 'Change', by: northwind, notice: days(60), otherMayLeave: true }],
};
const balance = (more: Partial<AgreementInput> = {}) => {
  const facts = new Facts(agreementOf({ ...parts, ...more }));
  return explainBalance(facts, balanceOf(facts));
};

/** The lines of one side under one heading. */
const lines = (side: 0 | 1, key: string, more: Partial<AgreementInput> = {}) =>
  balance(more)
    .sides[side]?.sections.find((each) => each.key === key)
    ?.lines.map(({ what, detail }) => `${what}: ${detail}`);

describe('the balance', () => {
  it('puts duties, reports and payment where they belong', () => {
    expect(lines(0, 'duties')).toEqual(['deliver the report “Monthly”: no deadline']);
    expect(lines(1, 'duties', { payment: { relation: 'within', duration: days(30) } })).toEqual([
      'answer: within 2 days',
      'pay what is invoiced: within 30 days',
    ]);
  });

  it('tells rights and powers, and whether something checks them', () => {
    expect(lines(1, 'rights')).toEqual(['The credits for Available: is paid', 'Monthly: is told']);
    expect(lines(0, 'powers')).toEqual(['Changes by Northwind: changes the terms']);
    expect(lines(0, 'powers', { changes: [{ id: 'Change', by: northwind }] })).toEqual([
      'Changes by Northwind: changes the terms, and nothing checks it',
    ]);
  });

  it('calls parts that nobody has named by their kind', () => {
    const changes = [{ id: 'ChangeByNorthwind', by: northwind, of: ['prices'], notice: days(60) }];
    expect(lines(0, 'notices', { changes })).toContain('Changes of “prices” by Northwind: 60 days');
    const holds = [{ id: 'SuspensionByNorthwind', kind: 'suspension' as const, by: northwind, notice: days(5) }];
    expect(lines(0, 'notices', { changes: [], holds })).toContain('Suspension by Northwind: 5 days');
    const titled = changes.map((each) => ({ ...each, title: 'New prices' }));
    expect(lines(0, 'notices', { changes: titled })).toContain('New prices: 60 days');
  });

  it('tells ways out, one from a change of the other side among them, and the notice for each', () => {
    expect(lines(1, 'exits')).toEqual([
      'Leave: when Available missed in 3 of any 6 months, notice 30 days',
      'Changes by Northwind: before a change takes effect, notice 60 days',
    ]);
    expect(lines(1, 'notices')).toEqual(['Leave: 30 days']);
    expect(lines(0, 'exits')).toEqual([]);
  });

  it('tells the most that can be lost in money and as a share of a fee that is known', () => {
    const services = [{ id: 'Shop', fees: [{ amount: { amount: '12000', currency: 'EUR' }, each: month }] }];
    expect(lines(0, 'exposures', { services })).toEqual([
      'The credits for Available: EUR\u00a01,200 in a month, which is 10% of the fee of Shop',
      'The credits for Available: EUR\u00a07,200 in a year, which is 5% of the fee of Shop',
    ]);
  });

  it('says what bounds an excuse', () => {
    const hour = { kind: 'duration' as const, duration: { iso: 'PT1H' } };
    expect(
      lines(0, 'reliefs', {
        maintenance: [
          {
            id: 'NightWork',
            limit: { value: hour, each: month },
            windows: [
              { days: ['Sun'], from: '02:00', to: '06:00' },
              { days: ['Sat'], from: '18:00', to: '22:00', when: { kind: 'fact', text: 'it is hot' } },
            ],
          },
          { id: 'Work' },
        ],
        forceMajeure: [{ id: 'Events', leaveAfter: days(30) }],
      }),
    ).toEqual([
      'Night work: at most 1 h each month, only Sun 02:00–06:00, only Sat 18:00–22:00 when “it is hot”',
      'Work: without a limit',
      'Events: until one may leave, after 30 days',
    ]);
  });

  it('calls parts without a name as the contract does', () => {
    const terminations = [{ id: 'TerminationByAcme', by: acme, when: [missedInThree], notice: days(30) }];
    const changes = [{ id: 'ChangeByEither', by: { other: 'either' as const }, notice: days(60) }];
    const exclusions = [{ id: 'OutagesOfAcme', toTheExtentCaused: true }];
    const more = { terminations, changes, exclusions };
    expect(lines(1, 'notices', more)).toEqual(['Termination by Acme: 30 days', 'Changes by either party: 60 days']);
    expect(lines(0, 'reliefs', more)).toEqual(['Outages of Acme: to the extent caused']);
    expect(balance(more).figures[0]?.detail).toContain('before Termination by Acme is in reach');
  });

  it('tells the most that can be lost as a share of a fee that is not known, with the clause that limits it', () => {
    expect(lines(0, 'exposures')).toEqual([
      'The credits for Available: 10% of the fee of Shop in a month',
      'The credits for Available: 60% of the fee of Shop in a year',
    ]);
    const facts = new Facts(agreementOf(parts));
    expect(balanceOf(facts).sides[0]?.exposures[0]?.year).toMatchObject({ kind: 'most', limit: 'cap' });
    expect(lines(1, 'exposures')).toEqual([]);
  });

  it('has no figure where nothing limits what is paid, or two schedules exclude each other without saying how', () => {
    const [credits] = parts.credits ?? [];
    const other = {
      ...credits,
      id: 'Other',
      kind: 'credit' as const,
      stacking: [{ kind: 'not added to' as const, others: ['Available credits'] }],
    };
    expect(lines(0, 'exposures', { credits: [...(parts.credits ?? []), other] })?.[0]).toMatch(/undecided/);
    const endless = {
      ...other,
      stacking: [],
      caps: [],
      payments: [{ amount: percent('1'), trigger: { kind: 'each miss' as const } }],
    };
    expect(lines(0, 'exposures', { credits: [endless] })?.[0]).toMatch(/without any limit in a month$/);
  });

  it('says once what leaves a month and a year open', () => {
    const [credits] = parts.credits ?? [];
    const range = { low: { value: percent('90'), end: 'unsaid' as const } };
    const gap = { ...credits, id: 'Gap', kind: 'credit' as const, caps: [] };
    const payments = [{ amount: percent('5'), trigger: { kind: 'range' as const, range } }];
    expect(lines(0, 'exposures', { credits: [{ ...gap, payments }] })).toEqual([
      expect.stringMatching(/^The credits for Available: undecided: /),
    ]);
  });

  it('tells how often a promise may fail for ever', () => {
    expect(balance().figures.map(({ detail }) => detail)).toEqual([
      '2 of every 6 months may be missed for ever before Leave is in reach',
      'each miss costs at least 10% of the fee of Shop, whatever was before',
      'after 6 of 12 months that are all as bad as can be, failure is free in the other 6',
    ]);
  });

  it('tells once how often it may fail under several rights together', () => {
    const missed = (repetition: object) => ({ ...missedInThree, repetition: repetition as never });
    const inRow = missed({ kind: 'in a row', count: 2, unit: 'month' });
    const ofSix = missed({ kind: 'of', count: 3, of: 6, unit: 'month' });
    const ofFour = missed({ kind: 'of', count: 3, of: 4, unit: 'month' });
    const figures = (...when: (typeof inRow)[][]) =>
      balance({ terminations: when.map((each, index) => ({ id: `E${index}`, by: acme, when: each })) })
        .figures.map(({ detail }) => detail)
        .filter((detail) => detail.includes('in reach'));
    expect(figures([inRow], [ofFour])).toEqual(['1 of each 2 months may be missed for ever before E0 is in reach']);
    expect(figures([inRow], [ofSix])).toEqual(['2 of every 6 months may be missed for ever before E1 is in reach']);
    expect(figures([inRow, ofSix])).toHaveLength(1);
  });

  it('tells the cheapest way to fail, and that each miss has its price where nothing is remembered', () => {
    const over = (credits: object, terminations: AgreementInput['terminations'] = []) => {
      const [first] = parts.credits ?? [];
      const told = balance({ terminations, credits: first ? [{ ...first, caps: [], ...credits }] : [] });
      return told.figures.map(({ detail }) => detail);
    };
    expect(over({})).toEqual([
      'every month may be missed for ever: no right to leave answers it',
      'each miss costs at least 10% of the fee of Shop, whatever was before',
    ]);
    expect(over({ settlement: { form: 'set-off' } })[2]).toBe(
      'failure is free in the last month, and after notice to leave: what is due then can be used no more',
    );
    expect(over({ settlement: { form: 'set-off', remainder: 'paid out' } })).toHaveLength(2);
    const repetition = { kind: 'in a row' as const, count: 2, unit: 'month' as const };
    const when = { kind: 'outcome' as const, of: 'Available', outcome: 'met' as const, repetition };
    expect(over({ returned: [{ when }] })[1]).toBe(
      'the cheapest way to fail again and again is 1 missed, 2 met, by however much: nothing in these 3 months, since it is earned back',
    );
  });

  it('swaps its sides with the parties', () => {
    const swapped = balance({ provider: 'Acme', customer: 'Northwind' });
    expect(swapped.sides.map(({ party }) => party)).toEqual(['Acme', 'Northwind']);
    const exits = (side: 0 | 1) => swapped.sides[side]?.sections.find(({ key }) => key === 'exits')?.lines.length;
    expect([exits(0), exits(1)]).toEqual([2, 0]);
  });
});
