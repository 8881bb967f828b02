import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementInput, Credits } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { slowOwed } from '../testing/slow-owed.ts';
import { dueOf, months, shop } from '../testing/owed.ts';
import { eur, month, percent } from '../testing/tariff.ts';
import { owed, Performance, type PerformanceInput } from './index.ts';

type CreditsInput = NonNullable<AgreementInput['credits']>[number];

const OBJECTIVES = ['A', 'B'];
const each = (unit: 'month' | 'quarter' | 'year') => ({ kind: 'each', unit, count: 1, flavour: 'calendar' }) as const;
const window = fc.constantFrom(
  each('month'),
  each('quarter'),
  each('year'),
  { kind: 'rolling', length: 'P12M' } as const,
  { kind: 'term' } as const,
);
const someUnit = fc.constantFrom(each('month'), each('quarter'), each('year'), undefined);

/** Tenths of a percent around the target of 99.5, so that values meet ends often. */
const tenth = fc.integer({ min: 985, max: 1000 });
const text = (tenths: number) => (tenths / 10).toFixed(1);
const end = fc.constantFrom('closed' as const, 'open' as const, 'open' as const, 'closed' as const, 'unsaid' as const);

/** Tiers below the target that follow each other, most of the time. */
const tiers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 986, max: 995 }), { minLength: 1, maxLength: 3 }),
    end,
    fc.boolean(),
    fc.boolean(),
  )
  .map(([cuts, mode, gap, points]): PaymentInput[] => {
    const sorted = [...cuts.toSorted((a, b) => b - a)];
    return sorted.map((high, index) => {
      const low = sorted[index + 1];
      const amount = points
        ? ({ kind: 'points', value: String(index + 1) } as const)
        : percent(String(5 * (index + 1)));
      const range = {
        high: { value: percent(text(high)), end: index > 0 && mode === 'unsaid' ? mode : ('open' as const) },
        ...(low !== undefined && { low: { value: percent(text(gap ? low + 1 : low)), end: mode } }),
      };
      return { amount, trigger: { kind: 'range', range } };
    });
  });

const miss = fc.constant({ amount: eur('50'), trigger: { kind: 'miss' } } as const);
const eachMiss = fc
  .record({ over: fc.integer({ min: 0, max: 3 }), each: someUnit })
  .map((trigger) => ({ amount: eur('7.5'), trigger: { kind: 'each miss', ...trigger } }) as const);
/** Without what the schema adds. */
type PaymentInput = Omit<Credits['payments'][number], 'perUnit'>;
/** Each promise adds its points to one account. */
const account = fc.constant(
  OBJECTIVES.map((of, index): PaymentInput => ({
    amount: { kind: 'points', value: String(index + 1) },
    trigger: { kind: 'when', condition: { kind: 'outcome', of, outcome: 'missed' } },
  })),
);
const payments: fc.Arbitrary<PaymentInput[]> = fc.oneof(
  tiers,
  fc.tuple(tiers, miss).map(([some, one]) => [...some, one]),
  miss.map((one) => [one]),
  eachMiss.map((one) => [one]),
  fc.tuple(miss, eachMiss).map((both) => [...both]),
  account,
);

const whole = (value: number) => ({ kind: 'quantity', value: String(value), unit: '' }) as const;
const scale = fc
  .record({
    by: fc.constantFrom('misses', 'points'),
    each: someUnit,
    mode: fc.constantFrom(
      'highest row applies' as const,
      'each part at its own rate' as const,
      'rows add up' as const,
      'unsaid' as const,
    ),
    cuts: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 3, max: 5 })),
    amounts: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 40 }))),
    last: fc.boolean(),
  })
  .map(({ cuts: [first, second], amounts, last, by, each: of, mode }) => ({
    by,
    ...(of && { each: of }),
    mode,
    rows: [
      { low: whole(1), high: whole(first) },
      { low: whole(first + 1), high: whole(second) },
      ...(last ? [{ low: whole(second + 1), high: undefined }] : []),
    ].map(({ low, high }, index) => ({
      range: {
        low: { value: low, end: 'closed' as const },
        ...(high && { high: { value: high, end: 'closed' as const } }),
      },
      amount: eur(String(amounts[index])),
    })),
  }));

const repetition = fc.oneof(
  fc
    .record({ count: fc.integer({ min: 1, max: 3 }) })
    .map(({ count }) => ({ kind: 'in a row', count, unit: 'month' }) as const),
  fc
    .record({ count: fc.integer({ min: 1, max: 3 }), of: fc.integer({ min: 3, max: 6 }) })
    .map((numbers) => ({ kind: 'of', unit: 'month', rolling: true, ...numbers }) as const),
);
const condition = (outcome: 'met' | 'missed') =>
  fc
    .record({ of: fc.constantFrom(...OBJECTIVES), repetition: fc.option(repetition, { nil: undefined }) })
    .map((more) => ({ kind: 'outcome', outcome, ...more }) as const);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const money = (min: number, max: number) => fc.integer({ min, max }).map((value) => eur(String(value)));

const schedule = (index: number): fc.Arbitrary<CreditsInput> =>
  fc
    .record({
      targets: fc.constantFrom('A', 'B', 'AB').map((both) => both.split('')),
      payments,
      scales: fc.array(scale, { maxLength: 1 }),
      multiplier: maybe(fc.record({ value: fc.constantFrom('2', '3'), when: condition('missed') })),
      second: maybe(fc.record({ value: fc.constantFrom('2', '4'), when: condition('missed') })),
      caps: fc.array(fc.record({ amount: money(20, 300), each: window }), { maxLength: 2 }),
      shared: maybe(
        fc.record({ amount: money(50, 300), each: window, sharedWith: fc.constantFrom('A', 'B').map((id) => [id]) }),
      ),
      free: maybe(
        fc.record({ value: fc.constantFrom('1', '2'), unit: fc.constantFrom('misses', 'points'), each: someUnit }),
      ),
      returned: maybe(condition('met')),
      reset: maybe(condition('met')),
      rounding: maybe(
        fc.record({
          mode: fc.constantFrom('down' as const, 'up' as const, 'nearest' as const),
          to: fc.constant({ amount: '20', currency: 'EUR' }),
        }),
      ),
      minimum: maybe(fc.constant({ amount: '45', currency: 'EUR' })),
      claim: fc.boolean(),
    })
    .map((all) => {
      const points = all.payments.some(({ amount }) => amount.kind === 'points');
      const byPoints = all.scales.some(({ by }) => by === 'points');
      const counts =
        all.payments.some(({ trigger }) => trigger.kind === 'each miss') ||
        all.scales.some(({ by }) => by === 'misses');
      const isFree = all.free && (all.free.unit === 'points' ? byPoints : counts);
      return {
        id: `C${index}`,
        kind: 'credit' as const,
        for: all.targets,
        base: { fee: 'Shop', each: month },
        payments: points && !byPoints ? [{ amount: eur('30'), trigger: { kind: 'miss' as const } }] : all.payments,
        scales: all.scales,
        multipliers: [all.multiplier, all.second].filter((each) => each !== undefined),
        caps: [...all.caps, ...(all.shared ? [all.shared] : [])],
        free: isFree && all.free ? [all.free] : [],
        returned: all.returned ? [{ when: all.returned }] : [],
        pointsReset: all.reset && byPoints ? [{ when: all.reset }] : [],
        settlement: { ...(all.rounding && { rounding: all.rounding }), ...(all.minimum && { minimum: all.minimum }) },
        ...(all.claim && { claim: {} }),
      };
    });

const agreement = fc
  .record({ first: schedule(0), second: schedule(1), highest: fc.boolean() })
  .map(({ first, second, highest }) =>
    agreementOf({
      whichCapBinds: 'smallest',
      services: [{ id: 'Shop', fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: month }] }],
      metrics: OBJECTIVES.map((id) => ({ id: `M${id}`, observation: { kind: 'availability' as const } })),
      objectives: OBJECTIVES.map((id) => ({
        id,
        sentences: [
          {
            figure: { measure: 'value' as const, metric: `M${id}` },
            comparison: '>=' as const,
            value: percent('99.5'),
            window: month,
          },
        ],
      })),
      credits: [
        first,
        { ...second, stacking: highest ? [{ kind: 'only the highest of' as const, others: ['A', 'B'] }] : [] },
      ],
    }),
  );

const value = fc.oneof(
  { weight: 12, arbitrary: tenth.map((tenths) => `${text(tenths)}%`) },
  { weight: 2, arbitrary: fc.constant(null) },
);
const performance = fc
  .array(
    fc.record({
      a: value,
      b: value,
      missed: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 2 }),
      claimed: fc.constantFrom(undefined, undefined, ['C0'], ['C1', 'C0'], []),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((all): PerformanceInput => ({
    periods: all.map(({ a, b, missed, claimed }, index) => ({
      from: `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
      values: [
        { figure: { measure: 'value', metric: 'MA' }, value: a },
        { figure: { measure: 'value', metric: 'MB' }, value: b },
      ],
      counted: missed === undefined ? [] : [{ of: 'A', missed }],
      ...(claimed && { claims: claimed.map((id) => ({ for: id, on: '2026-01-01' })) }),
    })),
  }));

const inThousandths = (sums: readonly { kind: string; value?: string }[] | undefined) =>
  sums === undefined ? 'open' : Math.round(Number(sums.find(({ kind }) => kind === 'money')?.value ?? '0') * 1000);

describe('owed', () => {
  it('agrees with the slow and obvious way, period by period', () => {
    fc.assert(
      fc.property(agreement, performance, (text_, input) => {
        const happened = Performance.parse(input);
        const slow = slowOwed(text_, happened);
        const { periods } = owed(text_, happened);
        for (const [index, { schedules }] of periods.entries()) {
          for (const { credits, due, returned } of schedules) {
            const number = Number(credits.slice(1));
            expect([index, credits, inThousandths(due)]).toEqual([index, credits, slow.due(number, index)]);
            expect([index, credits, inThousandths(returned)]).toEqual([index, credits, slow.returned(number, index)]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** One schedule of tiers that follow each other without gaps, worse values paying more. */
const falling = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 900, max: 994 }), { minLength: 0, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 5 }),
    fc.constantFrom('closed' as const, 'open' as const),
    fc.option(fc.integer({ min: 10, max: 400 }), { nil: undefined }),
  )
  .map(([cuts, rises, low, cap]) => {
    const ends = [995, ...cuts.toSorted((a, b) => b - a)];
    const high = low === 'closed' ? ('open' as const) : ('closed' as const);
    let total = 0;
    const tiersOfAll = ends.map((from, index) => {
      total += rises[index] ?? 0;
      const next = ends[index + 1];
      return {
        amount: percent(String(total)),
        trigger: {
          kind: 'range' as const,
          range: {
            high: { value: percent(text(from)), end: index === 0 ? ('open' as const) : high },
            ...(next !== undefined && { low: { value: percent(text(next)), end: low } }),
          },
        },
      };
    });
    return {
      payments: tiersOfAll,
      caps: cap === undefined ? [] : [{ amount: eur(String(cap)), each: each('year') }],
      cap,
    };
  });

describe('a tariff that rises as values fall', () => {
  it('never owes less for a worse value, and never more than its cap', () => {
    fc.assert(
      fc.property(
        falling,
        fc.array(fc.integer({ min: 880, max: 1000 }), { minLength: 2, maxLength: 12 }),
        (credits, values) => {
          const { cap, ...tariff } = credits;
          const due = (tenths: readonly number[]) =>
            dueOf(shop(tariff, {}, { target: percent('99.5') }), months(tenths.map((one) => `${text(one)}%`))).map(
              Number,
            );
          const single = values.toSorted((a, b) => b - a).map((one) => due([one])[0] ?? NaN);
          expect(single).toEqual(single.toSorted((a, b) => a - b));
          const sum = due(values).reduce((total, one) => total + one, 0);
          expect(sum).toBeLessThanOrEqual(cap ?? Infinity);
        },
      ),
    );
  });
});
