import type { Facts } from '../facts/facts.ts';
import type { Credits, Origin } from '../model/index.ts';
import type { Sum } from '../owed/index.ts';
import { liabilitiesOn } from '../owed/liability.ts';
import { sumsOf, type Part } from '../owed/parts.ts';
import { equals, isZero, type Interval } from '../quantity/index.ts';
import type { Axis } from '../tariff/index.ts';
import { curvesFor, jointlyDrawn, type Drawn } from './curves.ts';
import { dialsOf } from './dial.ts';
import { groupsOf } from './groups.ts';
import { isFlat, partsAt } from './line.ts';
import { isTime } from './performances.ts';
import type { Stretch } from './stretches.ts';

/** Checks ask while somebody types: they do not wait for a schedule that more figures set off than anybody overlooks. */
export const isQuickToDraw = (facts: Facts, credits: Credits): boolean => dialsOf(facts, credits).length <= MOST_DIALS;
const MOST_DIALS = 24;

/** The curves of a schedule that checks look at. */
export const quickCurves = (facts: Facts, credits: Credits): readonly Drawn[] =>
  isQuickToDraw(facts, credits) ? curvesFor(facts, credits) : [];

/** The curves along which several schedules that exclude each other are set off together, this one among them. */
export function quickJointCurves(facts: Facts, credits: Credits): readonly Drawn[] {
  const group = groupOf(facts, credits);
  const exclude = group.some(({ stacking }) => stacking.some(({ kind }) => kind !== 'added to'));
  return exclude && haveFigureInCommon(facts, group) && group.every((each) => isQuickToDraw(facts, each))
    ? jointlyDrawn(facts, group).filter(({ schedules }) => schedules.includes(credits))
    : [];
}

/** Whether the time of one metric sets off several of them: asked before anything is drawn. */
function haveFigureInCommon(facts: Facts, group: readonly Credits[]): boolean {
  const metrics = group.flatMap((each) => [
    ...new Set(dialsOf(facts, each).flatMap(({ metric, figure }) => (metric && isTime(figure) ? [metric] : []))),
  ]);
  return new Set(metrics).size < metrics.length;
}

const groupOf = (facts: Facts, credits: Credits): readonly Credits[] =>
  groupsOf(facts).find((group) => group.includes(credits)) ?? [credits];

/** Whether a limit of liability limits what it pays, beside its own maxima. */
export const isInsideLiability = (facts: Facts, credits: Credits): boolean =>
  liabilitiesOn(facts, credits).some(({ caps }) => caps.length > 0);

/** The worst values, for all of which the same is paid because a clause keeps it from being more. */
export interface LimitedEnd {
  readonly axis: Pick<Axis, 'kind' | 'unit'>;
  readonly values: Interval;
  readonly sums: readonly Sum[];
  readonly limit: Origin;
  /** It begins with the smallest miss. */
  readonly isWhole: boolean;
}

/** Where a maximum makes the curve of a schedule flat up to its worst value; undefined where none does, or nobody can say. */
export function limitedEnd(facts: Facts, credits: Credits): LimitedEnd | undefined {
  const limits = facts.once(limitsOf);
  for (const { dial, stretches } of quickCurves(facts, credits)) {
    const [end, ...others] = dial.worse === 'lower' ? stretches : stretches.toReversed();
    const limit = end?.sample.limit;
    const paid = end && paidAlong(end);
    if (!end || limit === undefined || !limits.has(limit) || !paid || paid.every(({ value }) => isZero(value)))
      continue;
    const flat = [end];
    for (const next of others) {
      const same = next.sample.outcome === end.sample.outcome && paidAlong(next);
      if (!same || !isSame(same, paid)) break;
      flat.push(next);
    }
    const last = flat.at(-1) ?? end;
    const values: Interval =
      dial.worse === 'lower'
        ? { from: 'unbounded', to: { value: last.high, boundary: last.highIn ? 'closed' : 'open' } }
        : { from: { value: last.low, boundary: last.lowIn ? 'closed' : 'open' }, to: 'unbounded' };
    const before = others[flat.length - 1];
    return { axis: dial.axis, values, sums: sumsOf(paid), limit, isWhole: before?.sample.outcome === 'met' };
  }
  return undefined;
}

/** The places of all maxima of money. */
function limitsOf({ agreement: { credits, liabilities } }: Facts): ReadonlySet<Origin | undefined> {
  const limited = [...credits, ...liabilities].flatMap(({ caps }) => caps.map(({ origin }) => origin));
  return new Set([...limited, ...liabilities.map(({ origin }) => origin)]);
}

/** What is paid on a stretch, if it is the same on all of it. */
const paidAlong = ({ line, low }: Stretch): readonly Part[] | undefined =>
  line && isFlat(line) ? partsAt(line, low) : undefined;

export function isSame(a: readonly Part[], b: readonly Part[]): boolean {
  const [some, others] = [a, b].map((parts) => parts.filter(({ value }) => !isZero(value)));
  return (
    some?.length === others?.length &&
    (some ?? []).every(({ key, value }) => others?.some((each) => each.key === key && equals(each.value, value)))
  );
}
