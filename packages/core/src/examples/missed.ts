import type { Facts } from '../facts/facts.ts';
import { metricOf } from '../facts/objectives.ts';
import { casesOf, valueIn, type Case } from '../facts/values.ts';
import { figureKey } from '../measurement/figure-key.ts';
import type { Figure, Id, Sentence } from '../model/index.ts';
import { ZERO, type Interval, type Rational } from '../quantity/index.ts';
import { axisOf, endsOf, goalsOf, missedSides, pointOf, type Axis, type Goal, type Point } from '../tariff/index.ts';
import { insideOf } from './samples.ts';

/** A value of a figure for an example. */
export interface Sample {
  readonly figure: Figure;
  readonly point: Point;
  /** The plan, the priority … that it belongs to. */
  readonly case: Case;
}

/** The figure that is measured: what every one is promised is measured of one of them. */
export const measuredOf = (figure: Figure): Figure =>
  figure.measure === 'every' || figure.measure === 'availability' ? { ...figure, measure: 'value' } : figure;

export const isSameMeasured = (a: Figure, b: Figure): boolean => figureKey(measuredOf(a)) === figureKey(measuredOf(b));

/** A value with which a promise is missed, for its first figure that has such values; undefined for a promise in words. */
export function missedValue(facts: Facts, of: Id): Sample | undefined {
  for (const { goal, axis } of goalsWithAxis(facts, of)) {
    for (const side of missedIn(goal, axis)) {
      const value = insideOf(axis, side);
      if (value) return { figure: goal.figure, point: { kind: axis.kind, unit: axis.unit, value }, case: goal.case };
    }
  }
  return undefined;
}

/** The highest value of a figure that keeps a promise of it; 0 where nothing limits it. */
export function highestKept(facts: Facts, of: Id, figure: Figure): Rational {
  for (const { goal } of goalsWithAxis(facts, of)) {
    if (goal.met.to !== 'unbounded' && isSameMeasured(goal.figure, figure)) return goal.met.to.value;
  }
  return ZERO;
}

/** The values with which a promise is missed. */
export const missedIn = (goal: Goal, { domain }: Pick<Axis, 'domain'>): readonly Interval[] =>
  missedSides(goal, domain).map(({ outside }) => outside);

function goalsWithAxis(facts: Facts, of: Id): readonly { readonly goal: Goal; readonly axis: Axis }[] {
  const objective = facts.find('objectives', of);
  if (!objective)
    return goalsOf(facts, of, undefined, SHARE).map((goal) => ({
      goal,
      axis: axisOf(SHARE, goal.figure, undefined, []),
    }));
  return objective.sentences.flatMap((sentence) => {
    const { figure } = sentence;
    const sample = samplePoint(facts, sentence);
    if (!sample) return [];
    const axis = axisOf(sample, figure, metricOf(facts, figure), endsIn(sentence));
    return goalsOf(facts, of, figure, sample).map((goal) => ({ goal, axis }));
  });
}

const SHARE: Point = { kind: 'percent', unit: '', value: ZERO };

const endsIn = ({ value, range }: Sentence) => [...(value ? [value] : []), ...(range ? endsOf(range) : [])];

/** A value of the kind that the sentence compares with. */
function samplePoint(facts: Facts, sentence: Sentence): Point | undefined {
  if (sentence.figure.measure === 'share within') return SHARE;
  const values = endsIn(sentence);
  return casesOf(facts, values)
    .flatMap((each) => values.map((value) => pointOf(valueIn(facts, value, each))))
    .find((point) => point !== undefined);
}
