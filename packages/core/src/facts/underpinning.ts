import type { Id, Sentence, Target } from '../model/index.ts';
import { clockOf, limitOf, limitWords, type TimeLimit } from './clocks.ts';
import type { Facts } from './facts.ts';
import { metricOf } from './objectives.ts';
import { targetLimit, targetsOfPriority, targetWords } from './targets.ts';
import { valueIn, type Case } from './values.ts';

/** The time that something a service rests on promises for a step. */
export interface UnderpinningTime {
  readonly limit: TimeLimit;
  readonly words: string;
}

/**
 * What the steps are called in English, Dutch and German. Only a promise that names its step is compared with one: a latency, say,
 * is a time too.
 */
const STEP_WORDS: readonly (readonly [Target['step'], RegExp])[] = [
  ['respond', /respon[ds]|react|answer|reaktion|antwo[or]/i],
  ['workaround', /workaround|umgehung/i],
  ['restore', /restor|repair|recover|herstel|reparat/i],
  ['resolve', /resol|solution|oploss|lösung/i],
];

/** The time for a step of a priority: of the support for that dependency, else what its contract promises for every case. */
export function underpinningTime(
  facts: Facts,
  dependency: Id,
  priority: Id,
  step: Target['step'],
  theCase: Case,
): UnderpinningTime | undefined {
  return supportTime(facts, dependency, priority, step, theCase) ?? contractTime(facts, dependency, step, theCase);
}

function supportTime(
  facts: Facts,
  dependency: Id,
  priority: Id,
  step: Target['step'],
  theCase: Case,
): UnderpinningTime | undefined {
  for (const support of facts.once(supportByService).get(dependency) ?? []) {
    const same = support.priorities.find(({ id }) => id === priority);
    for (const placed of same ? targetsOfPriority(facts, support, same) : []) {
      const limit = placed.target.step === step ? targetLimit(facts, placed, theCase) : undefined;
      if (limit) return { limit, words: targetWords(facts, placed, theCase) };
    }
  }
  return undefined;
}

const supportByService = ({ agreement }: Facts) => Map.groupBy(agreement.support, ({ service }) => service);

function contractTime(facts: Facts, dependency: Id, step: Target['step'], theCase: Case): UnderpinningTime | undefined {
  const contract = facts.find('underpinnings', dependency);
  const clock = contract?.hours === undefined ? ({ kind: 'always' } as const) : clockOf(facts, contract.hours);
  for (const sentence of contract?.promises ?? []) {
    const value = valueIn(facts, sentence.value, theCase);
    if (value?.kind !== 'duration' || sentence.comparison === '>=' || sentence.comparison === '>') continue;
    if (stepOf(facts, sentence) !== step) continue;
    const limit = limitOf(facts, value.duration, clock);
    if (limit) return { limit, words: limitWords(facts, value.duration, clock) };
  }
  return undefined;
}

function stepOf(facts: Facts, { figure }: Sentence): Target['step'] | undefined {
  const metric = metricOf(facts, figure);
  const words = metric ? `${metric.title ?? ''} ${metric.id}` : (figure.text ?? '');
  return STEP_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
