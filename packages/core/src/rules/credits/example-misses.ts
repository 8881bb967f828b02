import { Facts } from '../../facts/index.ts';
import { windowContext } from '../../facts/budgets.ts';
import { horizonOf } from '../../facts/horizon.ts';
import type { Credits, Value, Window } from '../../model/index.ts';
import { owed, Performance } from '../../owed/index.ts';
import { isInteger, tryRational, type Rational } from '../../quantity/index.ts';
import { formatDate, periods } from '../../time/index.ts';
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
  const from = firstDay(facts, window);
  if (from === undefined) return undefined;
  const alone = new Facts(
    {
      ...facts.agreement,
      credits: [credits],
      objectives: one(facts.find('objectives', of)),
      support: one(facts.find('support', of)),
      terminations: [],
    },
    { holidays: facts.holidays },
  );
  const performance = Performance.parse({
    periods: [{ from, unit: window.unit, counted: [{ of, missed: count }] }],
  });
  const [schedule] = owed(alone, performance).periods[0]?.schedules ?? [];
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

const one = <T>(part: T | undefined): T[] => (part ? [part] : []);

type Each = Extract<Window, { kind: 'each' }>;
const MONTH: Each = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };

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

function firstDay(facts: Facts, window: Each): string | undefined {
  const { first, last } = horizonOf(facts);
  const term = { from: formatDate(first), until: formatDate(last) };
  if (window.unit === 'second' || window.unit === 'minute' || window.unit === 'hour') return undefined;
  for (const period of periods(window, { ...windowContext(facts), term })) if (period.full) return period.from;
  return undefined;
}

/** A whole number that a count can be. */
function countOf(value: Rational): number | undefined {
  const count = isInteger(value) ? Number(value.n) : NaN;
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
