import { betterIn } from '../../facts/better.ts';
import { allowance } from '../../facts/budgets.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { costlyPromise } from '../../facts/promises.ts';
import { stepWords } from '../../facts/targets.ts';
import { anyCase } from '../../facts/values.ts';
import { figureWords, sentenceWords, valueWords, windowWords } from '../../facts/words.ts';
import type { Id, Objective, Priority, Sentence, Support } from '../../model/index.ts';
import { plainText } from '../plain.ts';
import { topic, type Term } from '../term.ts';

const DAYS_30 = 30 * 86_400;

/** Who keeps the promise: as the credits say, else the provider. */
const promisorOf = (facts: Facts, id: Id): Id | undefined => costlyPromise(facts, id)?.by ?? facts.agreement.provider;
const promiseeOf = (facts: Facts, id: Id): Id | undefined => facts.otherParty(promisorOf(facts, id));

export const objectives = topic<'objectives'>({
  list: 'objectives',
  tells: ['sentences', 'excluding'],
  serves: (facts, { id }) => promiseeOf(facts, id),
  terms: (facts, objective) => [
    ...objective.sentences.map((sentence) => target(facts, objective, sentence)),
    ...objective.excluding.map((excluded) => ({
      key: `excluding ${excluded}`,
      name: `the exclusion of ${facts.nameOf(excluded)}`,
      words: facts.nameOf(excluded),
      at: objective.origin,
      serves: promisorOf(facts, objective.id),
    })),
  ],
});

function target(facts: Facts, objective: Objective, sentence: Sentence): Term {
  const { figure, window, when, value, origin, range, comparison } = sentence;
  const promisee = promiseeOf(facts, objective.id);
  const what = [figureWords(facts, figure), window && windowWords(window)].filter(Boolean).join(' ');
  const condition = when ? ` in a case` : '';
  const better = betterIn(facts, sentence);
  // Whether a higher number promises more: asked of the comparison, since it may be a time or a share.
  const upper = comparison === '<=' || comparison === '<' || figure.measure === 'share within';
  const size = range ? undefined : magnitudeOf(facts, value);
  return {
    key: `target ${what} ${when ? plainText(when) : ''}`,
    name: `the target for ${what}${condition}`,
    words: sentenceWords(facts, { ...sentence, window: undefined }),
    at: origin ?? objective.origin,
    size: size && better(value!, value!) === 0 ? size : undefined,
    serves: promisee,
    moreServes: upper ? promisorOf(facts, objective.id) : promisee,
    allows: allowance(facts, sentence, anyCase)?.(DAYS_30),
  };
}

export const support = topic<'support'>({
  list: 'support',
  tells: ['priorities'],
  serves: (facts, { id }) => promiseeOf(facts, id),
  terms: (facts, each) => each.priorities.flatMap((priority) => timesOf(facts, each, priority)),
});

function timesOf(facts: Facts, { id }: Support, priority: Priority): readonly Term[] {
  const promisor = promisorOf(facts, id);
  const promisee = facts.otherParty(promisor);
  const times = priority.targets.map(({ step, value, origin }): Term => ({
    key: `${priority.id} ${step}`,
    name: `the time in which ${priority.id} must be ${stepWords[step]}`,
    words: valueWords(facts, value),
    at: origin ?? priority.origin,
    size: magnitudeOf(facts, value),
    serves: promisee,
    moreServes: promisor,
  }));
  const { metFor, clock, meaning } = priority;
  const share: readonly Term[] = metFor
    ? [
        {
          key: `${priority.id} share`,
          name: `the share of ${priority.id} that must be in time`,
          words: [`${metFor.percent}%`, metFor.window && windowWords(metFor.window)].filter(Boolean).join(' '),
          at: metFor.origin,
          serves: promisor,
        },
      ]
    : [];
  const rest = {
    key: `${priority.id} clock`,
    name: `the clock of ${priority.id}`,
    words: clock ? facts.nameOf(clock) : 'none',
    at: priority.origin,
  };
  const means = {
    key: `${priority.id} meaning`,
    name: `what ${priority.id} means`,
    words: meaning ?? '',
    at: priority.origin,
  };
  return [...times, ...share, rest, means];
}
