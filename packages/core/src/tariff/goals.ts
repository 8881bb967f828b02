import type { Facts } from '../facts/facts.ts';
import { anyCase, casesOf, valueIn, type Case } from '../facts/values.ts';
import type { Figure, Id, Origin, Range, Sentence, Support, Value, Window } from '../model/index.ts';
import { intersect, satisfying, tryRational, type Interval, type IntervalEnd } from '../quantity/index.ts';
import { comparable, pointOf, type Point } from './axis.ts';

/** What is promised of one figure, in one case where it depends on a table or a priority. */
export interface Goal {
  /** The objective or support. */
  readonly of: Id;
  readonly figure: Figure;
  /** The plan, the priority … that this holds for; empty if it always holds. */
  readonly case: Case;
  /** The values of the figure with which the promise is kept. */
  readonly met: Interval;
  readonly at: Origin | undefined;
  readonly window: Window | undefined;
}

/** All that an objective or a support promises of a figure with values like the sample. */
export function goalsOf(facts: Facts, id: Id, figure: Figure | undefined, sample: Point): readonly Goal[] {
  const support = facts.find('support', id);
  if (support) return figure || sample.kind !== 'percent' ? [] : goalsOfSupport(support);
  const sentences = facts.find('objectives', id)?.sentences ?? [];
  const matching = sentences
    .filter((sentence) => figure === undefined || sameFigure(sentence.figure, figure))
    .map((sentence) => goalsOfSentence(facts, id, sentence, sample))
    .filter((goals) => goals.length > 0);
  const [first] = matching;
  if (figure !== undefined || !first) return matching.flat();
  // Without a figure of its own a tier speaks of the objective's figure: the first that has such values.
  return matching.filter(([goal]) => goal && first[0] && sameFigure(goal.figure, first[0].figure)).flat();
}

/** Whether both mean one figure; "downtime" alone is the downtime of whatever the other names. */
export const sameFigure = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure &&
  (a.metric === undefined || b.metric === undefined || a.metric === b.metric) &&
  a.percent === b.percent &&
  a.text === b.text;

function goalsOfSupport({ id, priorities, origin }: Support): readonly Goal[] {
  return priorities.flatMap((priority) => {
    const limit = tryRational(priority.metFor?.percent ?? '');
    if (!limit) return [];
    const figure: Figure = { measure: 'share within', percent: priority.metFor?.percent };
    const at = priority.metFor?.origin ?? priority.origin ?? origin;
    return [
      {
        of: id,
        figure,
        case: new Map([['priority', priority.id]]),
        met: satisfying('>=', limit),
        at,
        window: priority.metFor?.window,
      },
    ];
  });
}

function goalsOfSentence(facts: Facts, of: Id, sentence: Sentence, sample: Point): readonly Goal[] {
  const { figure, value, window, origin: at } = sentence;
  const goal = (met: Interval | undefined, theCase = anyCase): readonly Goal[] =>
    met ? [{ of, figure, case: theCase, met, at, window }] : [];
  if (isOfShare(sentence, sample) || sentence.range) return goal(keptBy(sentence, undefined, sample));
  return casesOf(facts, [value]).flatMap((each) => goal(keptBy(sentence, valueIn(facts, value, each), sample), each));
}

/** "95% of Repair within 8 h" promises a share, and by the same words a time. */
const isOfShare = ({ figure }: Sentence, sample: Point): boolean =>
  figure.measure === 'share within' && sample.kind === 'percent';

/**
 * The values of a sentence's figure with which it is kept, on the axis of the sample; the target is its value in the case at
 * hand. Undefined where they cannot be compared.
 */
export function keptBy(sentence: Sentence, target: Value | undefined, sample: Point): Interval | undefined {
  const { figure, comparison, range } = sentence;
  if (isOfShare(sentence, sample)) {
    const share = tryRational(figure.percent ?? '');
    return share && satisfying('>=', share);
  }
  if (range) return rangeInterval(range, sample);
  const limit = pointOf(target);
  return comparison && limit && comparable(limit, sample) ? satisfying(comparison, limit.value) : undefined;
}

/** The range as exact numbers; undefined if an end cannot be read or is of another kind than the sample. */
export function rangeInterval({ low, high }: Range, sample: Point): Interval | undefined {
  const end = (bound: Range['low']): IntervalEnd | undefined => {
    if (!bound) return 'unbounded';
    const limit = pointOf(bound.value);
    return limit && comparable(limit, sample) ? { value: limit.value, boundary: bound.end } : undefined;
  };
  const from = end(low);
  const to = end(high);
  return from && to && { from, to };
}

/** The sides on which the promise is missed, each from the target outwards. */
export interface MissedSide {
  readonly worse: 'lower' | 'higher';
  /** Without a far end. */
  readonly outside: Interval;
  /** The values among these that the figure can take. */
  readonly region: Interval;
}

export function missedSides({ met }: Goal, domain: Interval): readonly MissedSide[] {
  const { from, to } = met;
  const sides: MissedSide[] = [];
  const add = (worse: MissedSide['worse'], outside: Interval) => {
    const region = intersect(outside, domain);
    if (region) sides.push({ worse, outside, region });
  };
  if (from !== 'unbounded') add('lower', { from: 'unbounded', to: beyond(from) });
  if (to !== 'unbounded') add('higher', { from: beyond(to), to: 'unbounded' });
  return sides;
}

/** The end of what lies outside of an end: a value belongs to one of both. */
export function beyond(end: Exclude<IntervalEnd, 'unbounded'>): IntervalEnd {
  return {
    value: end.value,
    boundary: end.boundary === 'closed' ? 'open' : end.boundary === 'open' ? 'closed' : 'unsaid',
  };
}

/** The values that a range is written with. */
export const endsOf = ({ low, high }: Range): readonly Value[] => [low, high].flatMap((bound) => bound?.value ?? []);

/** The period over which an objective or a support is judged, as its first sentence or priority says. */
export const goalWindow = (facts: Facts, id: Id): Window | undefined =>
  facts.find('objectives', id)?.sentences.find(({ window }) => window)?.window ??
  facts.find('support', id)?.priorities.find(({ metFor }) => metFor?.window)?.metFor?.window;
