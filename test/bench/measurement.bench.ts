/**
 * Figures of a metric from many observations: probes, intervals, readings and tickets of one month, and of ten times as many, which
 * should take ten times as long.
 *
 *     node --conditions=source test/bench/measurement.bench.ts
 */
import { Facts } from '../../packages/core/src/facts/index.ts';
import {
  measure,
  measureSupport,
  Observations,
  type ObservationsInput,
} from '../../packages/core/src/measurement/index.ts';
import { agreementOf } from '../../packages/core/src/testing/found.ts';
import { instant, MAY } from '../../packages/core/src/testing/measuring.ts';

const FEW = 4_000;
const MANY = 10 * FEW;
const START = Date.parse(instant('2026-05-01 00:00'));
const LENGTH = (MAY.end - MAY.start) * 1000;

const at = (index: number, count: number): string =>
  new Date(START + Math.floor((LENGTH / count) * index)).toISOString();

const agreement = agreementOf({
  calendars: [{ id: 'Office', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' }] }],
  metrics: [
    { id: 'Probed', observation: { kind: 'availability' }, bad: [{ kind: 'run', failures: 3, successes: 3 }] },
    { id: 'Outages', observation: { kind: 'availability' }, during: 'Office' },
    { id: 'Readings', observation: { kind: 'reading', of: 'round trip', unit: 'ms' } },
  ],
  support: [
    {
      id: 'Incidents',
      priorities: [
        {
          id: 'P1',
          clock: 'Office',
          targets: [{ step: 'resolve', value: { kind: 'duration', duration: { iso: 'PT8H' } } }],
        },
      ],
    },
  ],
});

const figure = (measured: 'value' | 'percentile', metric: string) => ({
  sentence: { figure: { measure: measured, metric, percent: '95' } },
  period: MAY,
});

/** Milliseconds that each kind of figure takes of so many observations. */
function timesOf(count: number): ReadonlyMap<string, number> {
  const facts = new Facts(agreement);
  const each = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
  const inputs: Record<string, ObservationsInput> = {
    probes: { of: 'Probed', probes: each((index) => ({ at: at(index, count), failed: index % 50 < 4 })) },
    outages: { of: 'Outages', outages: each((index) => ({ start: at(index, count), end: at(index + 0.3, count) })) },
    readings: {
      of: 'Readings',
      readings: each((index) => ({ at: at(index, count), value: `${(index * 7919) % 1000}` })),
    },
    tickets: {
      of: 'Incidents',
      tickets: each((index) => ({ priority: 'P1', started: at(index, count), resolved: at(index + 40, count) })),
    },
  };
  const times = new Map<string, number>();
  for (const [name, input] of Object.entries(inputs)) {
    const observations = [Observations.parse(input)];
    const start = performance.now();
    const result =
      name === 'tickets'
        ? measureSupport(facts, { support: 'Incidents', priority: 'P1', period: MAY }, observations)
        : measure(facts, figure(name === 'readings' ? 'percentile' : 'value', input.of), observations);
    if (result.kind !== 'value') throw new Error(`No figure of ${name}.`);
    times.set(name, performance.now() - start);
  }
  return times;
}

/** One line for each kind of observation. */
export function measurementBench(): readonly string[] {
  timesOf(FEW);
  const few = timesOf(FEW);
  const many = timesOf(MANY);
  return [...many].map(
    ([name, time]) =>
      `figure of ${MANY} ${name}: ${time.toFixed(0)} ms, ${(time / (few.get(name) ?? 1)).toFixed(1)} × of a tenth`,
  );
}

if (import.meta.main) console.log(measurementBench().join('\n'));
