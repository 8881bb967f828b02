import type { Facts } from '../facts/facts.ts';
import type { Case } from '../facts/values.ts';
import { caseWords } from '../facts/words.ts';
import type { Amount, Credits, Figure, Metric, Origin, Scale, Value } from '../model/index.ts';
import type { Interval, Rational } from '../quantity/index.ts';
import type { Axis } from './axis.ts';
import type { Goal } from './goals.ts';
import { paymentLadders } from './payment-ladders.ts';
import { scaleLadders } from './scale-ladders.ts';

/** One tier: an amount for a stretch of the figure's values. */
export interface Tier {
  readonly interval: Interval;
  /** In the case of the ladder: what a table gives there. */
  readonly amount: Amount;
  readonly written: Amount;
  readonly at: Origin | undefined;
  /** The words of its range alone, where it is written as one. */
  readonly rangeAt: Origin | undefined;
  /** What the ends were written as. */
  readonly values: readonly Value[];
  /** The amount grows inside the tier: with each block of the figure, or with the time lost. */
  readonly grows: boolean;
  readonly block?: Block | undefined;
}

/** A length of the figure that the amount is paid for once more, and how a part of it counts. */
export interface Block {
  readonly size: Rational;
  readonly mode: 'started' | 'full' | 'exact' | 'unsaid';
}

/**
 * The tiers of a credit schedule along one figure, with the promise they follow: the curve that all checks of tiers look
 * at. One for each figure, case and scale of the schedule.
 */
export interface Ladder {
  readonly credits: Credits;
  readonly goal: Goal | undefined;
  /** The plan, the priority … that it holds for: that of the promise, and what its tiers depend on besides. */
  readonly case: Case;
  /** The figure that the tiers are about; undefined where they just count something. */
  readonly figure: Figure | undefined;
  readonly axis: Axis;
  readonly metric: Metric | undefined;
  /** In the order of the text. */
  readonly tiers: readonly Tier[];
  /** `one applies`: plain payments; the others are the modes of a scale. */
  readonly mode: 'one applies' | Scale['mode'];
  /** Something else may pay for values that no tier contains: a sum for any miss, or terms nobody can read. */
  readonly open: boolean;
}

/** All ladders of the agreement, schedule by schedule. */
export const laddersOf = (facts: Facts): readonly Ladder[] => facts.once(allLadders);

const allLadders = (facts: Facts): readonly Ladder[] =>
  facts.agreement.credits.flatMap((credits) => [
    ...paymentLadders(facts, credits),
    ...credits.scales.flatMap((scale) => scaleLadders(facts, credits, scale)),
  ]);

/** The ladders of one schedule. */
export const laddersFor = (facts: Facts, credits: Credits): readonly Ladder[] =>
  facts.once(laddersBySchedule).get(credits) ?? [];

const laddersBySchedule = (facts: Facts): ReadonlyMap<Credits, readonly Ladder[]> =>
  Map.groupBy(laddersOf(facts), ({ credits }) => credits);

/** The case of a ladder in words; none where what is told of it is the same in all cases of the promise. */
export function tellingCase(facts: Facts, ladder: Ladder, told: (ladder: Ladder) => string): string {
  const { credits, figure, goal } = ladder;
  const alike = laddersFor(facts, credits).filter(
    (each) => each.goal?.of === goal?.of && JSON.stringify(each.figure) === JSON.stringify(figure),
  );
  const own = told(ladder);
  return alike.length > 1 && alike.every((each) => told(each) === own) ? '' : caseWords(facts, ladder.case);
}
