import type { Id, Origin, Value } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { metricOf } from './objectives.ts';
import type { CostlyPromise } from './promises.ts';
import type { Limit } from './used-up.ts';
import { casesOf, valueIn } from './values.ts';
import { caseWords, durationWords } from './words.ts';

/** One time limit of a promise, in one case. */
export interface TimeTarget extends Limit {
  /** "4 h to restore (P1 and Gold)" */
  readonly words: string;
  readonly at: Origin | undefined;
  /** The priority of the ticket that it is for. */
  readonly priority: Id | undefined;
}

/**
 * The time limits of a promise that waiting can use up, the first in the text first: those of a support after the first answer
 * (nobody can be waited for before it), and limits on the durations that an objective judges.
 */
export function* timeTargets(facts: Facts, { id }: CostlyPromise): Generator<TimeTarget> {
  const support = facts.find('support', id);
  for (const { id: priority, clock, targets, origin } of support?.priorities ?? []) {
    for (const { step, value, origin: at = origin } of targets) {
      if (step === 'respond' || step === 'update') continue;
      const action = step === 'workaround' ? 'find a workaround' : step;
      const fixed = new Map([['priority', priority]]);
      yield* durations(facts, value, clock, at, (length, where) => `${length} to ${action} (${where})`, fixed);
    }
  }
  for (const { figure, value, origin: at } of facts.find('objectives', id)?.sentences ?? []) {
    const metric = metricOf(facts, figure);
    if (metric?.observation?.kind !== 'duration') continue;
    yield* durations(facts, value, metric.during, at, (length, where) => (where ? `${length} (${where})` : length));
  }
}

function* durations(
  facts: Facts,
  value: Value | undefined,
  clock: string | undefined,
  at: Origin | undefined,
  words: (length: string, where: string) => string,
  fixed?: ReadonlyMap<string, string>,
): Generator<TimeTarget> {
  for (const theCase of casesOf(facts, [value], fixed)) {
    const found = valueIn(facts, value, theCase);
    if (found?.kind !== 'duration') continue;
    const { duration } = found;
    yield {
      duration,
      clock,
      at,
      priority: fixed?.get('priority'),
      words: words(durationWords(facts, duration), caseWords(facts, theCase)),
    };
  }
}
