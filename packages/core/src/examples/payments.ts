import type { Facts } from '../facts/facts.ts';
import { metricOf } from '../facts/objectives.ts';
import { anyCase } from '../facts/values.ts';
import type { Credits, Figure, Id, Payment } from '../model/index.ts';
import { add, contains } from '../quantity/index.ts';
import { axisOf, laddersFor, pointOf, type Ladder } from '../tariff/index.ts';
import { highestKept, isSameMeasured, missedIn, missedValue, type Sample } from './missed.ts';
import type { Situation } from './reckon.ts';
import { sampleOf, someBlocks } from './samples.ts';

/** The situations in which a payment should be due: one for each promise that the schedule pays for. */
export function paymentSituations(facts: Facts, credits: Credits, payment: Payment): readonly Situation[] {
  if (payment.perUnit.length > 0) return [];
  const { trigger } = payment;
  const tiers = tierSituations(facts, credits, payment);
  if (tiers.length > 0) return tiers;
  return credits.for.flatMap((of) => {
    const situation = { credits, of, values: [], when: payment.when };
    switch (trigger.kind) {
      case 'miss':
        return missSituation(facts, situation, of);
      case 'each miss': {
        const free = freeMisses(credits);
        const count = free === undefined ? undefined : free + (trigger.over ?? 0) + 2;
        const { priority } = trigger;
        return count === undefined ? [] : [{ ...situation, happened: { kind: 'misses', count, priority } as const }];
      }
      case 'block':
        return blockSituation(facts, situation, of, trigger);
      default:
        return [];
    }
  });
}

type Plain = Omit<Situation, 'happened'>;

/** A value in a tier. */
function tierSituations(facts: Facts, credits: Credits, payment: Payment): readonly Situation[] {
  return laddersFor(facts, credits).flatMap((ladder) => {
    const tier = ladder.tiers.find(({ written }) => written === payment.amount);
    const targets = ladder.goal ? [ladder.goal.of] : credits.for;
    const { axis, goal, mode } = ladder;
    if (!tier || mode !== 'one applies') return [];
    const missed = goal && credits.kind === 'credit' ? missedIn(goal, axis) : [];
    const value = sampleOf(axis, tier, missed);
    if (!value) return [];
    return targets.flatMap((of) => {
      const figure = figureOf(facts, ladder, of);
      const sample = figure && {
        figure,
        point: { kind: axis.kind, unit: axis.unit, value },
        case: ladder.case,
      };
      return sample ? [withValue(facts, { credits, of, values: [], when: payment.when }, of, sample)] : [];
    });
  });
}

/** "downtime" alone is that of the metric which the objective promises. */
function figureOf(facts: Facts, { figure, goal }: Pick<Ladder, 'figure' | 'goal'>, of: Id): Figure | undefined {
  return goal?.figure ?? (figure && withMetric(facts, figure, of));
}

function withMetric(facts: Facts, figure: Figure, of: Id): Figure {
  const own = facts.find('objectives', of)?.sentences.map((sentence) => metricOf(facts, sentence.figure)?.id);
  const metric = figure.metric ?? own?.find((id) => id !== undefined);
  return figure.measure === 'text' || metric === undefined ? figure : { ...figure, metric };
}

/** The value, and another one that makes the promise missed where that is of another figure. */
function withValue(facts: Facts, situation: Plain, of: Id, sample: Sample): Situation {
  const other = missedValue(facts, of);
  const isOther = other !== undefined && !isSameMeasured(other.figure, sample.figure);
  const makesMissed = isOther && situation.credits.kind === 'credit';
  return {
    ...situation,
    values: makesMissed ? [sample, other] : [sample],
    happened: { kind: 'value', of, ...sample },
  };
}

/** The promise is missed, whatever by. */
function missSituation(facts: Facts, situation: Plain, of: Id): readonly Situation[] {
  if (situation.credits.kind === 'bonus') return [];
  const value = missedValue(facts, of);
  if (value) return [withValue(facts, situation, of, value)];
  return [{ ...situation, happened: { kind: 'misses', count: 1, priority: undefined } }];
}

/** Blocks that are counted from nothing, and beyond what is promised of the same figure. */
function blockSituation(
  facts: Facts,
  situation: Plain,
  of: Id,
  { of: named, block }: Extract<Payment['trigger'], { kind: 'block' }>,
): readonly Situation[] {
  const size = pointOf(block);
  if (!size) return [];
  const figure = withMetric(facts, named ?? { measure: 'downtime' }, of);
  const axis = axisOf(size, figure, metricOf(facts, figure), [block]);
  const value = add(highestKept(facts, of, figure), someBlocks(axis, size.value));
  if (contains(axis.domain, value) !== 'yes') return [];
  return [withValue(facts, situation, of, { figure, point: { ...size, value }, case: anyCase })];
}

/** How many misses cost nothing; undefined for what is no whole number. */
export function freeMisses({ free }: Credits): number | undefined {
  const all = free.filter(({ unit }) => unit === 'miss' || unit === 'misses').map(({ value }) => value);
  return all.every((value) => /^\d{1,4}$/.test(value)) ? all.reduce((sum, value) => sum + Number(value), 0) : undefined;
}
