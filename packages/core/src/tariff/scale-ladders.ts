import type { Facts } from '../facts/facts.ts';
import { metricOf } from '../facts/objectives.ts';
import { anyCase } from '../facts/values.ts';
import type { Credits, Id, Scale, Value } from '../model/index.ts';
import { isInteger, ONE, satisfying, tryRational, ZERO } from '../quantity/index.ts';
import { axisOf, pointOf, type Axis, type Point } from './axis.ts';
import { endsOf, goalsOf, rangeInterval, type Goal } from './goals.ts';
import type { Ladder } from './ladder.ts';

/** A scale as ladders: one for each case of the promise whose figure it goes by, else one by what it counts. */
export function scaleLadders(facts: Facts, credits: Credits, scale: Scale): readonly Ladder[] {
  const values = scale.rows.flatMap(({ range }) => endsOf(range));
  const sample = values.map(pointOf).find((point) => point !== undefined);
  if (!sample) return [];
  const tiers = scale.rows.flatMap(({ range, amount, origin }) => {
    const interval = rangeInterval(range, sample);
    return interval
      ? [{ interval, amount, at: origin ?? range.origin, rangeAt: range.origin, values: endsOf(range), grows: false }]
      : [];
  });
  const { by, mode } = scale;
  const ladder = { credits, tiers, mode, open: credits.payments.length > 0 || tiers.length < scale.rows.length };
  const goals = credits.for.flatMap((id) =>
    speaksOfFigure(facts, id, by) ? goalsOf(facts, id, undefined, sample) : [],
  );
  if (goals.length > 0) {
    return goals.map((goal) => {
      const metric = metricOf(facts, goal.figure);
      return { ...ladder, goal, figure: goal.figure, metric, axis: axisOf(sample, goal.figure, metric, values) };
    });
  }
  const [of] = credits.for;
  const axis = countAxis(sample, values);
  const goal = of !== undefined && by === 'misses' ? missesGoal(of, scale) : undefined;
  return [{ ...ladder, goal, figure: undefined, metric: undefined, axis }];
}

/** Whether a scale's heading is the figure that the objective promises, rather than a count of something. */
function speaksOfFigure(facts: Facts, id: Id, by: string): boolean {
  const objective = facts.find('objectives', id);
  return (
    by === id ||
    (objective?.sentences.some(({ figure }) => figure.metric !== undefined && figure.metric === by) ?? false)
  );
}

/** Any miss is one too many. */
const missesGoal = (of: Id, { by, each, origin }: Scale): Goal => ({
  of,
  figure: { measure: 'text', text: by },
  case: anyCase,
  met: satisfying('<=', ZERO),
  at: origin,
  window: each,
});

/** Whole numbers in all rows mean that whole things are counted. */
function countAxis(sample: Point, values: readonly Value[]): Axis {
  const axis = axisOf(sample, undefined, undefined, values);
  const whole = values.every((value) => {
    const number = value.kind === 'quantity' ? tryRational(value.value) : undefined;
    return number !== undefined && isInteger(number);
  });
  return whole ? { ...axis, step: ONE } : axis;
}
