import type { Moment, Priority, Support, Target, Value } from '../model/index.ts';
import { clockOf, limitOf, limitWords, type Clock, type TimeLimit } from './clocks.ts';
import type { Facts } from './facts.ts';
import { anyCase, casesOf, valueIn, type Case } from './values.ts';
import { valueWords } from './words.ts';

/** A time limit of a priority with all that it takes to read it. */
export interface PlacedTarget {
  readonly support: Support;
  readonly priority: Priority;
  readonly target: Target;
  /** The clock of the priority; undefined where its calendar does not exist. */
  readonly clock: Clock | undefined;
}

/** The moments at which clocks of a support start and stop, those of single steps too. */
export const clockMoments = ({ starts, stops, stepStarts, stepStops }: Support): readonly (Moment | undefined)[] => [
  starts,
  stops,
  ...[...stepStarts, ...stepStops].map(({ moment }) => moment),
];

export function* targetsOf(facts: Facts): Generator<PlacedTarget> {
  for (const support of facts.agreement.support) {
    for (const priority of support.priorities) yield* targetsOfPriority(facts, support, priority);
  }
}

export function* targetsOfPriority(facts: Facts, support: Support, priority: Priority): Generator<PlacedTarget> {
  const clock = clockOf(facts, priority.clock);
  for (const target of priority.targets) yield { support, priority, target, clock };
}

/** What may make a difference to the limits of a priority beside the priority itself: plans and categories. */
export const casesOfTargets = (facts: Facts, ...targets: readonly PlacedTarget[]): readonly Case[] =>
  casesOf(
    facts,
    targets.map(({ target }) => target.value),
    // Each target knows its own priority.
    new Map([['priority', '']]),
  ).map(withoutPriority);

function withoutPriority(theCase: Case): Case {
  const others = new Map(theCase);
  others.delete('priority');
  return others;
}

/** The value of a target in a case, which need not say the priority. */
export const targetValue = (
  facts: Facts,
  { priority, target }: PlacedTarget,
  theCase: Case = anyCase,
): Value | undefined => valueIn(facts, target.value, new Map([...theCase, ['priority', priority.id]]));

/** The time limit in a case; undefined where it is none, or not known exactly. */
export function targetLimit(facts: Facts, placed: PlacedTarget, theCase: Case = anyCase): TimeLimit | undefined {
  const value = targetValue(facts, placed, theCase);
  return value?.kind === 'duration' ? limitOf(facts, value.duration, placed.clock) : undefined;
}

/** "4 h in Office hours" */
export function targetWords(facts: Facts, placed: PlacedTarget, theCase: Case = anyCase): string {
  const value = targetValue(facts, placed, theCase);
  if (value?.kind === 'duration') return limitWords(facts, value.duration, placed.clock);
  return value ? valueWords(facts, value) : facts.nameOf(undefined);
}

/** What a step is called in a sentence: "must be … within". */
export const stepWords: Readonly<Record<Target['step'], string>> = {
  respond: 'answered',
  update: 'updated',
  workaround: 'given a workaround',
  restore: 'restored',
  resolve: 'resolved',
};
