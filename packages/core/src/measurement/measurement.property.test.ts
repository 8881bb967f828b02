import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservationsInput } from './observations.ts';
import { instant, measured, type Measuring } from '../testing/measuring.ts';
import { slowDownTime, slowPercentile, slowProbes, type Minutes, type SlowMetric } from '../testing/slow-measuring.ts';

/** A Monday at midnight in Amsterdam; periods are three hours of two days. */
const ZERO = Date.parse(instant('2026-05-04 00:00'));
const LAST = 2880;
const at = (minute: number) => new Date(ZERO + minute * 60_000).toISOString();
const periodOf = ({ from, to }: Minutes) => ({
  start: ZERO / 1000 + from * 60,
  end: ZERO / 1000 + to * 60,
  full: true,
});
const spans = (list: readonly Minutes[]) => list.map(({ from, to }) => ({ start: at(from), end: at(to) }));

const minutes = fc
  .tuple(fc.integer({ min: 1200, max: 1700 }), fc.integer({ min: 1, max: 90 }))
  .map(([from, length]): Minutes => ({ from, to: from + length }));
const countsAs = fc.constantFrom('up', 'down', 'out', 'nothing');
/** 20:30 to 23:15 and 00:40 to 03:00. */
const OPEN: readonly Minutes[] = [
  { from: 1230, to: 1395 },
  { from: 1480, to: 1620 },
];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const calendars = [
  {
    id: 'Open',
    hours: [
      { days: [...days], from: '20:30', to: '23:15' },
      { days: [...days], from: '00:40', to: '03:00' },
    ],
  },
];

const metric = fc.record({
  outages: fc.array(minutes, { maxLength: 6 }),
  excluded: fc.array(minutes, { maxLength: 2 }),
  silent: fc.array(minutes, { maxLength: 2 }),
  during: fc.boolean(),
  ignoresUnder: fc.constantFrom(0, 5, 30),
  countsOnlyBeyond: fc.constantFrom(0, 10),
  excludedTime: countsAs,
  noData: countsAs,
});
type Random = typeof metric extends fc.Arbitrary<infer T> ? T : never;

const slowOf = ({ during, ...rest }: Random): SlowMetric => ({
  ...rest,
  open: (minute) => !during || OPEN.some(({ from, to }) => from <= minute && minute < to),
});

function measuringOf(random: Random, period: Minutes): Measuring {
  const { outages, excluded, silent, during, ignoresUnder, countsOnlyBeyond, excludedTime, noData } = random;
  const under = (count: number) => (count > 0 ? { iso: `PT${count}M` } : undefined);
  return {
    metric: {
      observation: { kind: 'availability' },
      ignoresUnder: under(ignoresUnder),
      countsOnlyBeyond: under(countsOnlyBeyond),
      excludedTime,
      noData,
      during: during ? 'Open' : undefined,
    },
    parts: { calendars },
    observed: { outages: spans(outages), excluded: spans(excluded), noData: spans(silent) },
    period: periodOf(period),
  };
}

const valueOf = (given: Measuring) => {
  const result = measured(given);
  if (result.kind !== 'value') return result.kind === 'undecided' ? result.questions[0]?.kind : result.kind;
  const { s, n, d } = result.value.value;
  return `${s * n}/${d}`;
};
const quotient = (above: number, below: number) => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = divisor(above, below) || 1;
  return `${above / common}/${below / common}`;
};

const PERIOD: Minutes = { from: 1320, to: 1500 };

describe('down time', () => {
  it('agrees with looking at every minute', () => {
    fc.assert(
      fc.property(metric, (random) => {
        const slow = slowDownTime(slowOf(random), PERIOD, LAST);
        const given = measuringOf(random, PERIOD);
        const open = valueOf(given);
        // Whether the shortest outage is measured by all of it is a question of its own.
        fc.pre(open !== 'short outages');
        const share = slow.total === 0 ? 'nothing to divide by' : quotient(100 * (slow.total - slow.down), slow.total);
        expect(open).toBe(share);
        expect(valueOf({ ...given, figure: { measure: 'downtime' } })).toBe(quotient(slow.down * 60, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('and outages add up over the parts of a period', () => {
    fc.assert(
      fc.property(metric, fc.integer({ min: PERIOD.from + 1, max: PERIOD.to - 1 }), (random, middle) => {
        const number = (figure: 'downtime' | 'outages', period: Minutes) => {
          const result = measured({ ...measuringOf(random, period), figure: { measure: figure } });
          fc.pre(result.kind === 'value');
          return result.kind === 'value' ? Number(result.value.value.n) : NaN;
        };
        for (const figure of ['downtime', 'outages'] as const) {
          const [first, second] = [
            { ...PERIOD, to: middle },
            { ...PERIOD, from: middle },
          ];
          expect(number(figure, first) + number(figure, second)).toBe(number(figure, PERIOD));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not hang on the order in which things are observed', () => {
    const shuffled = metric.chain((random) =>
      fc.record({
        random: fc.constant(random),
        outages: fc.shuffledSubarray(random.outages, { minLength: random.outages.length }),
        excluded: fc.shuffledSubarray(random.excluded, { minLength: random.excluded.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ random, ...order }) => {
        expect(valueOf(measuringOf({ ...random, ...order }, PERIOD))).toBe(valueOf(measuringOf(random, PERIOD)));
      }),
      { numRuns: 100 },
    );
  });

  it('of the worst window agrees with trying every minute', () => {
    fc.assert(
      fc.property(metric, fc.integer({ min: 20, max: 170 }), (random, length) => {
        const given = measuringOf(random, PERIOD);
        const sentence = { window: { kind: 'rolling', length: `PT${length}M` }, comparison: '>=' } as const;
        const found = measured({ ...given, sentence });
        fc.pre(found.kind !== 'undecided' || found.questions[0]?.kind === 'nothing to divide by');
        const windows = Array.from({ length: PERIOD.to - PERIOD.from - length + 1 }, (_, index) => PERIOD.from + index)
          .map((from) => slowDownTime(slowOf(random), { from, to: from + length }, LAST))
          .filter(({ total }) => total > 0)
          .sort((a, b) => b.down * a.total - a.down * b.total);
        const [worst] = windows;
        const expected = worst ? quotient(100 * (worst.total - worst.down), worst.total) : 'nothing to divide by';
        expect(valueOf({ ...given, sentence })).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('probes', () => {
  it('agree with a look ahead from every minute', () => {
    const letters = fc.array(fc.boolean(), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(
        letters,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (failed, failures, successes) => {
          // Enough good ones that nothing is left open at the end.
          const all = [...failed, ...Array.from({ length: 10 }, () => false)];
          const given: Measuring = {
            metric: { observation: { kind: 'availability' }, bad: [{ kind: 'run', failures, successes }] },
            observed: { probes: all.map((each, minute) => ({ at: at(minute), failed: each })) },
            period: periodOf({ from: 0, to: all.length }),
            figure: { measure: 'downtime' },
          };
          expect(valueOf(given)).toBe(quotient(slowProbes(all, failures, successes) * 60, 1));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('percentiles', () => {
  it('are the smallest value that enough others are not above', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (list, percent) => {
        const observed: Omit<ObservationsInput, 'of'> = {
          readings: list.map((value, index) => ({ at: at(index), value: String(value) })),
        };
        const given: Measuring = {
          metric: { observation: { kind: 'reading', of: 'temperature', unit: '°C' } },
          observed,
          period: periodOf({ from: 0, to: 100 }),
          figure: { measure: 'percentile', percent: String(percent) },
        };
        expect(valueOf(given)).toBe(quotient(slowPercentile(list, percent) ?? NaN, 1));
      }),
    );
  });
});
