import type { Facts } from '../facts/facts.ts';
import { metricOf } from '../facts/objectives.ts';
import { anyCase } from '../facts/values.ts';
import type { Credits, Id, Scale, Value } from '../model/index.ts';
import { isInteger, ONE, satisfying, tryRational, ZERO } from '../quantity/index.ts';
import { axisOf, type Axis, type Point } from './axis.ts';
import { goalsOf, type Goal } from './goals.ts';
import { inCases, sampleOf, tierIn, type Written } from './ladder-cases.ts';
import type { Ladder } from './ladder.ts';

/** A scale as ladders: one for each case of the promise whose figure it goes by, else one by what it counts, in each of its cases. */
export function scaleLadders(facts: Facts, credits: Credits, scale: Scale): readonly Ladder[] {
  const rows = scale.rows.map(writtenRow);
  const sample = sampleOf(facts, rows);
  if (!sample) return [];
  const { by, mode } = scale;
  const goals = credits.for.flatMap((id) =>
    speaksOfFigure(facts, id, by) ? goalsOf(facts, id, undefined, sample) : [],
  );
  const [of] = credits.for;
  const counted = of !== undefined && by === 'misses' ? [missesGoal(of, scale)] : [];
  return inCases(facts, goals.length > 0 ? goals : counted, rows).map(({ goal, case: theCase }) => {
    const read = rows.map((row) => tierIn(facts, row, theCase, sample));
    const tiers = read.filter((tier) => tier !== undefined && tier !== 'none');
    const values = tiers.flatMap((tier) => tier.values);
    const figure = goals.length > 0 ? goal?.figure : undefined;
    const metric = metricOf(facts, figure);
    const axis = figure ? axisOf(sample, figure, metric, values) : countAxis(sample, values);
    const open = credits.payments.length > 0 || read.includes(undefined);
    return { credits, goal, case: theCase, figure, axis, metric, tiers, mode, open };
  });
}

const writtenRow = ({ range, amount, when, origin }: Scale['rows'][number]): Written => ({
  // The words of the range are those of all columns.
  range: when ? { ...range, origin: undefined } : range,
  amount,
  only: when?.kind === 'is' ? when : undefined,
  at: origin ?? range.origin,
});

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
