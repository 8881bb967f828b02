import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/facts.ts';
import type { AgreementInput } from '../model/index.ts';
import { owed, Performance } from '../owed/index.ts';
import { partOf } from '../owed/parts.ts';
import { compare, fromIntegers, rational, toText, type Rational } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, elapsed, eur, month, pays, percent, range } from '../testing/tariff.ts';
import { payoffOf, type Curve, type Piece } from './index.ts';

type Credits = Parameters<typeof availabilityWith>[0];

const factsOf = (credits: Credits, objective?: Parameters<typeof availabilityWith>[1]): Facts =>
  new Facts(
    agreementOf({
      services: [{ id: 'Shop', fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: month }] }],
      ...availabilityWith({ base: { fee: 'Shop', each: month }, ...credits }, objective),
    } satisfies Partial<AgreementInput>),
  );

/** The piece that a value lies in. */
const pieceAt = ({ pieces }: Curve, value: Rational): readonly Piece[] =>
  pieces.filter(({ from, to }) => {
    const low = from ? compare(value, rational(from.value.value)) : 1;
    const high = to ? compare(value, rational(to.value.value)) : -1;
    return (low > 0 || (low === 0 && from?.end === 'closed')) && (high < 0 || (high === 0 && to?.end === 'closed'));
  });

/** What the piece says of a value, by its own line. */
function saidOf(piece: Piece | undefined, value: Rational): string {
  if (piece?.pays.kind === 'flat') return sumText(piece.pays.sums);
  if (piece?.pays.kind !== 'linear' || !piece.from) return piece?.pays.kind ?? 'no piece';
  const number = (sums: typeof piece.pays.from) => Number(sums[0] ? partOf(sums[0]).value : 0);
  const x = Number(value) - Number(rational(piece.from.value.value));
  return (number(piece.pays.from) + number(piece.pays.slope) * x).toFixed(6);
}

const sumText = (sums: readonly { readonly kind: string }[]): string =>
  sums.map((sum) => ('value' in sum ? Number(rational(String(sum.value))).toFixed(6) : '?')).join() || '0.000000';

/** What is owed for a month of 30 days with this value, and the downtime that it means. */
function owedAt(facts: Facts, value: Rational, counted?: number): string {
  const figure = { measure: 'value', metric: 'Uptime' } as const;
  const down = toText(fromIntegers((100n * value.d - value.n * value.s) * 25_920n, value.d));
  const values = [
    { figure, value: `${toText(value)}%` },
    { figure: { measure: 'downtime', metric: 'Uptime' } as const, value: `${down} s` },
  ];
  const missed = counted === undefined ? [] : [{ of: 'Available', missed: counted }];
  const { periods } = owed(facts, Performance.parse({ periods: [{ from: '2026-04-01', values, counted: missed }] }));
  const schedule = periods[0]?.schedules[0];
  return schedule?.due ? sumText(schedule.due) : 'undecided';
}

/** From 0 to 100 % with three decimals, most of it near the top. */
const value = fc
  .oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 94_000, max: 100_000 }))
  .map((n) => rational(`${n}/1000`));
const cap = fc.integer({ min: 1, max: 60 });

const schedules: fc.Arbitrary<Credits> = fc.oneof(
  fc
    .record({ cap, low: fc.integer({ min: 900, max: 989 }), ends: fc.constantFrom('closed', 'open', 'unsaid') })
    .map(({ cap: most, low, ends }) => ({
      payments: [
        pays(percent('10'), range(`${low / 10}`, ends, '99.9', 'open')),
        pays(percent('25'), range('', 'open', `${low / 10}`, ends === 'closed' ? 'open' : 'closed')),
      ],
      caps: [{ amount: percent(`${most}`), each: month }],
    })),
  fc.record({ cap, times: fc.integer({ min: 1, max: 40 }) }).map(({ cap: most, times }) => ({
    payments: [
      { amount: { kind: 'multiple' as const, value: `${times}`, time: true }, trigger: { kind: 'miss' as const } },
    ],
    caps: [{ amount: percent(`${most}`), each: month }],
  })),
  fc
    .record({
      cap,
      size: fc.integer({ min: 7, max: 90 }),
      mode: fc.constantFrom('started' as const, 'full' as const, 'exact' as const),
    })
    .map(({ cap: most, size, mode }) => ({
      payments: [
        {
          amount: percent('1'),
          trigger: {
            kind: 'block' as const,
            block: elapsed(`PT${size}M`),
            mode,
            of: { measure: 'downtime' as const },
            beyond: elapsed('PT43M12S'),
          },
        },
      ],
      caps: [{ amount: percent(`${most}`), each: month }],
    })),
);

describe('the payoff', () => {
  it('says of every value what is owed for it', () => {
    fc.assert(
      fc.property(schedules, fc.array(value, { minLength: 20, maxLength: 40 }), (credits, values) => {
        const facts = factsOf(credits);
        const [curve, ...others] = payoffOf(facts);
        expect(others).toEqual([]);
        for (const each of curve ? values : []) {
          const x = curve?.axis.kind === 'time' ? fromIntegers((100n * each.d - each.n) * 25_920n, each.d) : each;
          const found = curve ? pieceAt(curve, x) : [];
          expect(found).toHaveLength(1);
          if (found[0]?.pays.kind !== 'stepped') expect(saidOf(found[0], x)).toBe(owedAt(facts, each));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never pays more than the cap, and has no gap between its pieces', () => {
    fc.assert(
      fc.property(schedules, (credits) => {
        const facts = factsOf(credits);
        const amount = facts.agreement.credits[0]?.caps[0]?.amount;
        const most = rational(amount?.kind === 'percent' ? amount.value : '0');
        for (const { pieces } of payoffOf(facts)) {
          for (const [index, { pays: paid, to }] of pieces.entries()) {
            const sums =
              paid.kind === 'flat' ? paid.sums : paid.kind === 'undecided' ? [] : [...paid.from, ...(paid.to ?? [])];
            for (const sum of sums)
              expect(compare(partOf(sum).value, rational(`${Number(most) * 10}`))).toBeLessThanOrEqual(0);
            const next = pieces[index + 1]?.from;
            expect(next?.value.value).toBe(next ? to?.value.value : undefined);
            expect(next ? [next.end, to?.end].sort() : ['closed', 'open']).toEqual(['closed', 'open']);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('takes roundings of the metric into account', () => {
    const rounding = { mode: 'down', decimals: 1 } as const;
    const facts = factsOf(
      {
        payments: [
          pays(percent('10'), range('99.0', 'open', '99.9', 'open')),
          pays(percent('25'), range('', 'open', '99.0', 'closed')),
        ],
      },
      { rounding },
    );
    const [curve] = payoffOf(facts);
    expect(curve?.pieces.map(({ from, to }) => [from?.value.value, from?.end, to?.value.value, to?.end])).toEqual([
      ['0', 'closed', '99.1', 'open'],
      ['99.1', 'closed', '99.9', 'open'],
      ['99.9', 'closed', '100', 'closed'],
    ]);
  });

  it('counts misses in whole numbers, up to the cap and on and on without one', () => {
    const trigger = { kind: 'each miss' as const, over: 1 };
    const capped = payoffOf(
      factsOf({ payments: [{ amount: eur('50'), trigger }], caps: [{ amount: eur('220'), each: month }] }),
    ).at(-1);
    expect(
      capped?.pieces.map(({ from, to, pays: paid }) => [
        from?.value.value,
        to?.value.value,
        paid.kind === 'flat' ? sumText(paid.sums) : paid.kind,
      ]),
    ).toEqual([
      ['0', '1', '0.000000'],
      ['2', '5', 'linear'],
      ['6', undefined, '220.000000'],
    ]);
    const endless = payoffOf(factsOf({ payments: [{ amount: eur('50'), trigger }] }))
      .at(-1)
      ?.pieces.at(-1);
    expect([endless?.pays.kind, endless?.to]).toEqual(['linear', undefined]);
  });

  it('leaves a gap and an unsaid end undecided', () => {
    const [curve] = payoffOf(
      factsOf({
        payments: [
          pays(percent('10'), range('99.0', 'unsaid', '99.8', 'open')),
          pays(percent('25'), range('', 'open', '99.0', 'unsaid')),
        ],
      }),
    );
    expect(
      curve?.pieces.map(({ pays: paid }) => (paid.kind === 'undecided' ? paid.reasons[0]?.kind : paid.kind)),
    ).toEqual(['flat', 'unsaid end', 'flat', 'gap', 'flat']);
  });

  it('tells what schedules come to together where one metric sets off both and only the highest is paid', () => {
    const parts = availabilityWith({
      base: { fee: 'Shop', each: month },
      payments: [pays(eur('100'), range('', 'open', '99.9', 'open'))],
    });
    const [available] = parts.credits ?? [];
    const figure = { measure: 'downtime', metric: 'Uptime' } as const;
    const short = {
      id: 'Short',
      sentences: [{ figure, comparison: '<=' as const, value: elapsed('PT2H'), window: month }],
    };
    const trigger = { kind: 'block' as const, block: elapsed('PT1H'), mode: 'exact' as const, beyond: elapsed('PT2H') };
    const other = {
      id: 'Other',
      kind: 'credit' as const,
      for: ['Short'],
      payments: [{ amount: eur('50'), trigger }],
      caps: [{ amount: eur('300'), each: month }],
      stacking: [{ kind: 'only the highest of' as const, others: ['Available credits'] }],
    };
    const facts = new Facts(
      agreementOf({
        ...parts,
        objectives: [...(parts.objectives ?? []), short],
        credits: [...(available ? [available] : []), other],
      }),
    );
    const joint = payoffOf(facts).find(({ credits }) => credits.length > 1);
    const told = joint?.pieces.map(({ from, to, pays: paid }) => [from?.value.value, to?.value.value, paid.kind]);
    // 100 from 43 min 12 s on, until 4 h of downtime cost more, which grow by 50 an hour up to 300 at 8 h.
    expect(told?.toReversed()).toEqual([
      ['99.9', '100', 'flat'],
      ['895/9', '99.9', 'flat'],
      ['890/9', '895/9', 'linear'],
      ['0', '890/9', 'flat'],
    ]);
  });
});
