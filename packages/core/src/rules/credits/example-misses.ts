import { alone, firstPeriods, MONTH, promiseOf, type Each } from '../../examples/alone.ts';
import type { Facts } from '../../facts/index.ts';
import type { Credits, Value } from '../../model/index.ts';
import { owed, Performance } from '../../owed/index.ts';
import { isInteger, tryRational, type Rational } from '../../quantity/index.ts';
import type { Worth } from '../../tariff/index.ts';

/**
 * What so many misses in the first whole period come to under this schedule alone; undefined where it pays for something else,
 * or where the text leaves it open.
 */
export function owedForMisses(facts: Facts, credits: Credits, at: Value): Worth | 'nothing' | undefined {
  const [of, ...others] = credits.for;
  const missed = at.kind === 'quantity' ? tryRational(at.value) : undefined;
  if (at.kind !== 'quantity' || !missed || of === undefined || others.length > 0 || credits.notInTheFirst)
    return undefined;
  const count = countOf(missed);
  if (count === undefined || !countsMisses(credits, at.unit)) return undefined;
  const window = windowOf(facts, credits, of);
  const from = firstPeriods(facts, window, 1)?.[0]?.from;
  if (from === undefined) return undefined;
  const performance = Performance.parse({
    periods: [{ from, unit: window.unit, counted: [{ of, missed: count }] }],
  });
  const [schedule] = owed(alone(facts, credits, promiseOf(facts, of)), performance).periods[0]?.schedules ?? [];
  const [due, ...more] = schedule?.due ?? [];
  if (!schedule?.due || more.length > 0) return undefined;
  if (!due) return 'nothing';
  const value = 'value' in due ? tryRational(due.value) : undefined;
  if (!value) return undefined;
  return due.kind === 'money' ? { unit: `money ${due.currency}`, value } : { unit: 'points', value };
}

/** Whether the schedule pays for single misses, and for nothing else if the example calls them by another name. */
function countsMisses({ payments, scales }: Credits, unit: string): boolean {
  const single = [
    ...payments.map(({ trigger }) => trigger.kind === 'each miss'),
    ...scales.map(({ by }) => by === 'misses'),
  ];
  return unit === 'miss' || unit === 'misses' ? single.includes(true) : single.length > 0 && !single.includes(false);
}

/** The period in which misses are counted: said by the schedule, else by the promise. */
function windowOf(facts: Facts, credits: Credits, of: string): Each {
  const windows = [
    ...credits.payments.map(({ trigger }) => (trigger.kind === 'each miss' ? trigger.each : undefined)),
    ...credits.scales.map(({ each }) => each),
    ...credits.free.map(({ each }) => each),
    ...(facts.find('objectives', of)?.sentences.map(({ window }) => window) ?? []),
  ];
  return windows.find((window) => window?.kind === 'each') ?? MONTH;
}

/** A whole number that a count can be. */
function countOf(value: Rational): number | undefined {
  const count = isInteger(value) ? Number(value.n) : NaN;
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
