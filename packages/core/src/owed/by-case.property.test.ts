import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../testing/found.ts';
import { months, owedFor, shop, shown } from '../testing/owed.ts';
import { THOUSAND } from '../testing/slow-judge.ts';
import { slowOwed } from '../testing/slow-owed.ts';
import { percent, range } from '../testing/tariff.ts';
import { Performance } from './index.ts';

const PLANS = ['Basic', 'Silver', 'Gold'];
type Credits = Parameters<typeof shop>[0];
type Parts = NonNullable<Parameters<typeof shop>[1]>;

/** Ends of rows in tenths of a percent from the target down, and what each row pays for each plan; 0 is nothing at all. */
const tariff = fc
  .record({
    target: fc.array(fc.integer({ min: 996, max: 999 }), { minLength: 3, maxLength: 3 }),
    ends: fc.uniqueArray(fc.integer({ min: 960, max: 994 }), { minLength: 1, maxLength: 3 }),
    amounts: fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    }),
  })
  // There is one amount at least, so that there is a tariff.
  .map((given) => ({
    ...given,
    amounts: given.amounts.with(
      0,
      [5, 0, 0].map((most, plan) => Math.max(most, given.amounts[0]?.[plan] ?? 0)),
    ),
  }));
type Tariff = Parameters<Parameters<typeof tariff.map>[0]>[0];
const text = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`;

/** The rows of one plan, from the target down; the last one has no end. */
const rowsOf = ({ target, ends, amounts }: Tariff, plan: number) => {
  const tops = [target[plan] ?? 0, ...ends.toSorted((a, b) => b - a)];
  return tops.map((top, row) => ({
    range: range(tops[row + 1] === undefined ? '' : text(tops[row + 1] ?? 0), 'closed', text(top), 'open'),
    paid: amounts[row]?.[plan] ?? 0,
    row,
  }));
};
const is = (entry: string | undefined) => ({ kind: 'is' as const, category: 'plan', entry: entry ?? '' });
const cells = (of: (plan: number) => { kind: 'percent'; value: string } | { kind: 'none' }) =>
  PLANS.map((plan, index) => ({ keys: [plan], value: of(index) }));
const promiseTable = ({ target }: Tariff) => ({
  id: 'Promise',
  dimensions: ['plan'],
  cells: cells((plan) => percent(text(target[plan] ?? 0))),
});
const promised = { kind: 'table', table: 'Promise' } as const;

/** The same tariff, written down in several ways. */
const WAYS: Readonly<Record<string, (tariff: Tariff) => readonly [Credits, Parts]>> = {
  'a line for each plan': (given) => [
    {
      payments: PLANS.flatMap((plan, index) =>
        rowsOf(given, index)
          .filter(({ paid }) => paid > 0)
          .map((row) => ({
            amount: percent(String(row.paid)),
            trigger: { kind: 'range', range: row.range },
            when: is(plan),
          })),
      ),
    },
    { tables: [promiseTable(given)] },
  ],
  'a table with a column for each plan': (given) => [
    {
      scales: [
        {
          by: 'Uptime',
          rows: PLANS.flatMap((plan, index) =>
            rowsOf(given, index)
              .filter(({ paid }) => paid > 0)
              .map((row) => ({ range: row.range, amount: percent(String(row.paid)), when: is(plan) })),
          ),
        },
      ],
    },
    { tables: [promiseTable(given)] },
  ],
  'tables for amounts and for the first end': (given) => [
    {
      payments: rowsOf(given, 0).map((row) => ({
        amount: { kind: 'table', table: `Row${row.row}` },
        trigger: {
          kind: 'range',
          range: row.row === 0 ? { ...row.range, high: { value: promised, end: 'open' } } : row.range,
        },
      })),
    },
    {
      tables: [
        promiseTable(given),
        ...rowsOf(given, 0).map(({ row }) => ({
          id: `Row${row}`,
          dimensions: ['plan'],
          cells: cells((plan) => {
            const paid = given.amounts[row]?.[plan] ?? 0;
            return paid > 0 ? percent(String(paid)) : { kind: 'none' };
          }),
        })),
      ],
    },
  ],
};
const plans: Parts['plans'] = PLANS.map((id) => ({ id }));

describe.each(Object.entries(WAYS))('what differs by plan, as %s', (_, write) => {
  it('comes to what the slow reading of each plan alone comes to', () => {
    fc.assert(
      fc.property(tariff, fc.integer({ min: 950, max: 1000 }), fc.nat({ max: 2 }), (given, uptime, plan) => {
        const performance = months([`${text(uptime)}%`]);
        const alone = shop(
          {
            payments: rowsOf(given, plan)
              .filter(({ paid }) => paid > 0)
              .map((row) => ({ amount: percent(String(row.paid)), trigger: { kind: 'range', range: row.range } })),
          },
          {},
          { target: percent(text(given.target[plan] ?? 0)) },
        );
        const slow = slowOwed(agreementOf(alone), Performance.parse(performance)).due(0, 0);
        const [credits, parts] = write(given);
        const all = shop(credits, { ...parts, plans }, { target: promised });
        const [period] = owedFor(all, { ...performance, case: { plan: PLANS[plan] ?? '' } }).periods;
        const [schedule] = period?.schedules ?? [];
        const due = schedule?.due ? Number(shown(schedule)) * THOUSAND : 'open';
        expect(due).toEqual(slow);
      }),
    );
  });

  it('stays open where nobody tells the plan', () => {
    const given = { target: [999, 998, 997], ends: [990], amounts: [[10, 20, 30], [20, 30, 40], [], []] };
    const [credits, parts] = write(given);
    const [period] = owedFor(shop(credits, { ...parts, plans }, { target: promised }), months(['99.5%'])).periods;
    expect(period?.schedules.map(({ due }) => due)).toEqual([undefined]);
  });
});
