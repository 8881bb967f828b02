/**
 * What is owed for 1,000 periods of 100 objectives, and for twice as many.
 *
 *     node --conditions=source test/bench/owed.bench.ts
 */
import { Agreement, owed, Performance } from '../../packages/core/src/index.ts';
import { show, type Figure } from './measure.ts';

const OBJECTIVES = 100;
const PERIODS = 1000;

const percent = (value: string) => ({ kind: 'percent', value }) as const;
const month = { kind: 'each', unit: 'month' } as const;

/** Each objective with a schedule of three tiers, a cap and a multiplier. */
function agreement(): Agreement {
  const names = Array.from({ length: OBJECTIVES }, (_, index) => index);
  return Agreement.parse({
    id: 'Bench',
    provider: 'North',
    customer: 'South',
    effective: { from: '2000-01-01' },
    services: names.map((index) => ({
      id: `S${index}`,
      fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: month }],
    })),
    metrics: names.map((index) => ({ id: `M${index}`, observation: { kind: 'availability' } })),
    objectives: names.map((index) => ({
      id: `O${index}`,
      sentences: [
        { figure: { measure: 'value', metric: `M${index}` }, comparison: '>=', value: percent('99.9'), window: month },
      ],
    })),
    credits: names.map((index) => ({
      id: `C${index}`,
      kind: 'credit',
      for: [`O${index}`],
      base: { fee: `S${index}`, each: month },
      payments: [tier('5', '99', '99.9'), tier('10', '95', '99'), tier('25', undefined, '95')],
      multipliers: [
        {
          value: '2',
          when: {
            kind: 'outcome',
            of: `O${index}`,
            outcome: 'missed',
            repetition: { kind: 'in a row', count: 3, unit: 'month' },
          },
        },
      ],
      caps: [{ amount: percent('100'), each: { kind: 'each', unit: 'year' } }],
    })),
  });
}

const tier = (amount: string, low: string | undefined, high: string) => ({
  amount: percent(amount),
  trigger: {
    kind: 'range' as const,
    range: {
      ...(low && { low: { value: percent(low), end: 'closed' as const } }),
      high: { value: percent(high), end: 'open' as const },
    },
  },
});

/** Two decimals, as reports have them; one value in five misses its target. */
function performanceOf(periods: number): Performance {
  return Performance.parse({
    periods: Array.from({ length: periods }, (_, index) => ({
      from: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
      values: Array.from({ length: OBJECTIVES }, (_each, of) => ({
        figure: { measure: 'value', metric: `M${of}` },
        value: (index * 7 + of * 13) % 5 === 0 ? `98.${(index + of) % 100}%` : `99.9${(index + of) % 90}%`,
      })),
    })),
  });
}

/** Of the processor, since other work on the machine would tell the two sizes apart more than they differ. */
function milliseconds(action: () => unknown, runs = 3): number {
  // Warm, as for all figures of this kind.
  for (let run = 0; run < runs; run++) action();
  const times = Array.from({ length: runs }, () => {
    const before = process.threadCpuUsage();
    action();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return times.toSorted((x, y) => x - y)[Math.floor(runs / 2)] ?? 0;
}

export function owedBench(): Figure[] {
  const text = agreement();
  const [once, twice] = [performanceOf(PERIODS), performanceOf(2 * PERIODS)];
  const [first, second] = [once, twice].map((performance) => milliseconds(() => owed(text, performance)));
  return [
    { name: `owed: ${PERIODS} periods × ${OBJECTIVES} objectives`, value: first ?? 0, unit: 'ms', wanted: 1000 },
    { name: 'owed: twice the periods', value: (second ?? 0) / (first ?? 1), unit: '×', wanted: 2.2 },
  ];
}

if (import.meta.main) for (const figure of owedBench()) console.log(show(figure));
