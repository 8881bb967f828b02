import type { Facts } from '../facts/facts.ts';
import { conditionsIn } from '../facts/objectives.ts';
import type { Condition, Credits } from '../model/index.ts';
import { owedUnder, type Performance } from '../owed/index.ts';
import { minus, partOf, plus, times, type Part } from '../owed/parts.ts';
import type { Dial } from '../payoff/dial.ts';
import { performanceWith } from '../payoff/performances.ts';
import { daysFrom, firstOfYear, PER_YEAR } from '../payoff/times.ts';
import { rational, type Rational } from '../quantity/index.ts';
import { windowKey } from '../tariff/index.ts';
import { costOfRounds } from './cheapest.ts';
import { machineOf } from './machine.ts';
import type { Pattern } from './pattern.ts';
import { limitsOn } from './reach.ts';
import type { Grades, Stake } from './stake.ts';

/**
 * What one round of a pattern of misses costs, when it has been going on for as long as it takes to come round, what is earned back
 * taken off; each miss is the smallest there is. Undefined where something of it is undecided.
 */
export function costOfPattern(facts: Facts, stake: Stake, pattern: Pattern): readonly Part[] | undefined {
  if (!remembers(facts, stake)) return times(stake.smallest, rational(pattern.filter(Boolean).length));
  const { best, miss } = stake.values;
  const machine = machineOf(facts, { ...stake, values: [best, miss], exits: [] });
  return machine && costOfRounds(machine, pattern.map(Number));
}

/** After how many of the periods of a year, all of them as bad as can be, nothing more falls due: the rest of the year is free. */
export function freeAfter(facts: Facts, stake: Stake): { readonly after: number; readonly of: number } | undefined {
  const {
    credits,
    dial,
    values: { worst },
  } = stake;
  const of = PER_YEAR[dial.unit];
  if (!worst || of === 1 || !hasLongerCap(facts, credits, dial)) return undefined;
  const due = dues(
    facts,
    stake,
    Array.from({ length: of }, () => worst),
  );
  const after = due.findLastIndex((parts) => parts === undefined || parts.length > 0) + 1;
  return after > 0 && after < of && due.every(Boolean) ? { after, of } : undefined;
}

/** What falls due, less what goes back, in periods of a year that have these values of the figure. */
function dues(
  facts: Facts,
  { credits, dial }: Stake,
  values: readonly Rational[],
): readonly (readonly Part[] | undefined)[] {
  const days = daysFrom(firstOfYear(facts, [credits]), dial.unit, values.length);
  const told = new Map<Rational, Performance>();
  const toldOf = (value: Rational): Performance => {
    const known = told.get(value) ?? performanceWith(facts, [credits], [{ dial, value }]);
    told.set(value, known);
    return known;
  };
  const [first] = values;
  if (!first) return [];
  const periods = values.flatMap((value, index) =>
    toldOf(value).periods.map((period) => ({ ...period, from: days[index] ?? period.from })),
  );
  return owedUnder(facts, [credits], { ...toldOf(first), periods }).periods.map(({ schedules }) =>
    schedules.reduce<readonly Part[] | undefined>(
      (sum, { due, returned }) => (sum && due ? minus(plus(sum, due.map(partOf)), returned.map(partOf)) : undefined),
      [],
    ),
  );
}

/** Whether what a period costs depends on those before it. */
export function remembers(facts: Facts, { credits, dial }: Grades): boolean {
  const { payments, multipliers, returned, pointsReset, scales, free } = credits;
  const conditions: readonly (Condition | undefined)[] = [
    ...payments.flatMap(({ trigger, when }) => [trigger.kind === 'when' ? trigger.condition : undefined, when]),
    ...multipliers.map(({ when }) => when),
  ];
  return (
    returned.length + pointsReset.length + scales.length + free.length > 0 ||
    hasLongerCap(facts, credits, dial) ||
    conditions.some((each) => each && [...conditionsIn(each)].some(({ kind }) => kind === 'outcome'))
  );
}

/** A maximum for another time than the one that is judged. */
const hasLongerCap = (facts: Facts, credits: Credits, { window }: Dial): boolean =>
  limitsOn(facts, credits).some(
    ({ each, sharedWith }) => sharedWith.length > 0 || (each && windowKey(each) !== windowKey(window)),
  );
