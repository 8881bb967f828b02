import { betterIn } from '../../facts/better.ts';
import { allowance } from '../../facts/budgets.ts';
import { conditionWords } from '../../facts/condition-words.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { metricOf } from '../../facts/objectives.ts';
import { promiseeOf, promisorOf } from '../../facts/promises.ts';
import { stepWords } from '../../facts/targets.ts';
import { holdsIn } from '../../facts/in-case.ts';
import { anyCase, casesOf, valueIn } from '../../facts/values.ts';
import {
  inARowWords,
  entryName,
  figureWords,
  goalWords,
  listWords,
  valueWords,
  windowWords,
} from '../../facts/words.ts';
import type { Id, Objective, Priority, Sentence, Support, Value } from '../../model/index.ts';
import { formatPercent, fromIntegers, negate } from '../../quantity/index.ts';
import { plainText } from '../plain.ts';
import { topic, type Term } from '../term.ts';
import { said } from './said.ts';

const DAYS_30 = 30 * 86_400;

export const objectives = topic<'objectives'>({
  list: 'objectives',
  tells: ['sentences', 'excluding', 'strength', 'breachOnly'],
  serves: (facts, { id }) => promiseeOf(facts, id),
  terms: (facts, objective) => [
    ...binding(facts, objective),
    ...objective.sentences.map((sentence) => target(facts, objective, sentence)),
    ...objective.excluding.map((excluded) => ({
      key: `excluding ${excluded}`,
      name: `the exclusion of ${facts.nameOf(excluded)}`,
      words: '',
      at: objective.origin,
      serves: promisorOf(facts, objective.id),
    })),
  ],
});

const STRENGTHS: readonly Objective['strength'][] = ['aim', 'best effort', 'commercially reasonable', 'binding'];

function binding(facts: Facts, { id, strength, breachOnly, origin: at }: Objective): readonly Term[] {
  const promisor = promisorOf(facts, id);
  return [
    ...said('how binding it is', strength, {
      at,
      size: { unit: 'strength', value: fromIntegers(BigInt(STRENGTHS.indexOf(strength)), 1n) },
      moreServes: facts.otherParty(promisor),
    }),
    ...said('when a miss is a breach', breachOnly && `after ${inARowWords(breachOnly)}`, {
      at,
      size: breachOnly && { unit: breachOnly.unit, value: fromIntegers(BigInt(breachOnly.count), 1n) },
      serves: promisor,
      moreServes: promisor,
    }),
  ];
}

function target(facts: Facts, objective: Objective, sentence: Sentence): Term {
  const { figure, window, when, value, origin, range } = sentence;
  const promisee = promiseeOf(facts, objective.id);
  const share = figure.measure === 'share within' ? figure.percent : undefined;
  const name = share === undefined ? figureWords(facts, figure) : facts.nameOf(figure.metric);
  const what = [name, window && windowWords(window)].filter(Boolean).join(' ');
  const condition = when ? `when ${conditionWords(facts, when)}` : '';
  // One target of a figure stays the same one when its condition changes; of several, the condition tells which is meant.
  const isOnly = objective.sentences.filter((each) => aboutSame(each, sentence)).length === 1;
  const better = betterIn(facts, sentence);
  const size = range ? undefined : magnitudeOf(facts, value);
  const ordered = size && better(value!, value!) === 0 ? size : undefined;
  return {
    key: isOnly ? `target ${what}` : `target ${what} ${when ? plainText(when) : ''}`,
    name: ['the target for', what, !isOnly && condition].filter(Boolean).join(' '),
    words: [
      share && formatPercent(share, 'en-GB'),
      goalWords(facts, sentence),
      givenWords(facts, sentence),
      isOnly && condition,
    ]
      .filter(Boolean)
      .join(' '),
    // The values of a table are told of the table.
    exact: value?.kind === 'table' ? plainText([share, sentence.comparison, value, when]) : undefined,
    at: origin ?? objective.origin,
    ...(share === undefined ? { size: ordered } : { sizes: sharesAndTimes(facts, share, value, ordered) }),
    serves: promisee,
    moreServes: gainerBy(facts, objective.id, sentence),
    allows: isAlwaysJudged(facts, sentence) ? allowance(facts, sentence, anyCase)?.(DAYS_30) : undefined,
  };
}

const aboutSame = (a: Sentence, b: Sentence): boolean =>
  plainText([a.figure, a.window]) === plainText([b.figure, b.window]);

/** What the table gives that a target is taken from, in the cases that the sentence is about: “(99.9% and 99.99%)”. */
function givenWords(facts: Facts, { value, when }: Sentence): string {
  if (value?.kind !== 'table') return '';
  const cases = casesOf(facts, [value]).filter((each) => holdsIn(when, each) !== false);
  const given = cases.flatMap((each) => valueIn(facts, value, each) ?? []);
  const words = [...new Set(given.filter(({ kind }) => kind !== 'none').map((each) => valueWords(facts, each)))];
  return words.length > 0 && words.length <= MOST_GIVEN ? `(${listWords(words)})` : '';
}

/** More values than these are a table, and not a sentence. */
const MOST_GIVEN = 6;

/** Whether a target is one of all the time: not a share of orders, and not of some hours only, of which 30 days have fewer. */
function isAlwaysJudged(facts: Facts, { figure }: Sentence): boolean {
  const metric = metricOf(facts, figure);
  return metric?.observation?.kind === 'availability' && metric.during === undefined;
}

/** A share of cases in time is worse where it is smaller, and where the time is longer; "more" is what is worse. */
function sharesAndTimes(
  facts: Facts,
  percent: string,
  value: Value | undefined,
  time: Term['size'],
): readonly NonNullable<Term['size']>[] {
  const share = magnitudeOf(facts, { kind: 'percent', value: percent });
  return [
    ...(share ? [{ unit: `in time ${plainText(value)}`, value: negate(share.value) }] : []),
    ...(time ? [{ unit: `${time.unit} for ${percent}%`, value: time.value }] : []),
  ];
}

/** A value of a table serves as the promises do that take their limit from it; nobody where they differ. */
export const tables = topic<'tables'>({
  list: 'tables',
  tells: ['cells', 'examples'],
  terms: (facts, { id, dimensions, cells, origin }) =>
    cells.map(({ keys, value, origin: at }): Term => ({
      key: `cell ${keys.join(' ')}`,
      name: keys.map((key, index) => entryName(facts, dimensions[index] ?? '', key)).join(', '),
      words: valueWords(facts, value),
      at: at ?? origin,
      size: magnitudeOf(facts, value),
      moreServes: gainerOf(facts, id),
    })),
});

function gainerOf(facts: Facts, table: Id): Id | undefined {
  const { objectives: all, support: desks } = facts.agreement;
  const takesIt = (value: Value | undefined) => value?.kind === 'table' && value.table === table;
  const gainers = new Set([
    ...all.flatMap(({ id, sentences }) =>
      sentences.filter(({ value }) => takesIt(value)).map((sentence) => gainerBy(facts, id, sentence)),
    ),
    ...desks.flatMap(({ id, priorities }) =>
      priorities.flatMap(({ targets }) =>
        targets.filter(({ value }) => takesIt(value)).map(() => promisorOf(facts, id)),
      ),
    ),
  ]);
  return gainers.size === 1 ? [...gainers][0] : undefined;
}

/** Whom it serves when the value of the sentence is greater: asked of the comparison, since it may be a time or a share. */
function gainerBy(facts: Facts, id: Id, { comparison, figure }: Sentence): Id | undefined {
  const isUpper = comparison === '<=' || comparison === '<' || figure.measure === 'share within';
  return isUpper ? promisorOf(facts, id) : promiseeOf(facts, id);
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
          size:
            metFor.percent === undefined ? undefined : magnitudeOf(facts, { kind: 'percent', value: metFor.percent }),
          serves: promisor,
          moreServes: promisee,
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
