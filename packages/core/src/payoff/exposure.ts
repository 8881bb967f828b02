import type { Facts } from '../facts/facts.ts';
import { payerOf } from '../facts/sides.ts';
import type { Credits, Id, Origin } from '../model/index.ts';
import { owedUnder, type Reason, type Sum } from '../owed/index.ts';
import { plus, sumsOf, type Part } from '../owed/parts.ts';
import { add, compare, divide, isZero, rational, type Rational } from '../quantity/index.ts';
import { curvesFor, type Drawn } from './curves.ts';
import { groupsOf } from './groups.ts';
import { partsAt } from './line.ts';
import { isQuickToDraw } from './limited.ts';
import { performanceWith, type Setting } from './performances.ts';
import { dueIn } from './sample.ts';
import type { Stretch } from './stretches.ts';
import { firstDay, firstOfYear, PER_YEAR, type Told } from './times.ts';

/** The most that schedules can come to, whatever happens. */
export type Most =
  /** `limit` is the clause that keeps it from being more, where it is not just the greatest amount itself. */
  | {
      readonly kind: 'most';
      readonly sums: readonly Sum[];
      readonly limit: Origin | undefined;
      readonly at: readonly Origin[];
    }
  | { readonly kind: 'unlimited'; readonly at: readonly Origin[] }
  | { readonly kind: 'undecided'; readonly reasons: readonly Reason[] };

/** What a party can lose at the most under schedules that hang together, in a month and in a year. */
export interface Exposure {
  readonly payer: Id | undefined;
  readonly credits: readonly Id[];
  /** None where nothing is judged by the month or more often. */
  readonly month: Most | undefined;
  readonly year: Most;
}

/**
 * The exposure of each party, group by group of schedules that limit each other. It is what `owed` says of a year in which every
 * figure is as bad as can be in every period; nothing that the agreement leaves open is taken for decided.
 */
export const exposuresOf = (facts: Facts): readonly Exposure[] => facts.once(allExposures);

const allExposures = (facts: Facts): readonly Exposure[] =>
  groupsOf(facts).flatMap((group) => {
    const byPayer = Map.groupBy(group, (credits) => payerOf(facts, credits));
    return [...byPayer].map(([payer, schedules]) => exposureOf(facts, payer, schedules));
  });

/**
 * The most that missing one promise can cost under these schedules in a month, a quarter or a year; undefined where nothing of it is
 * judged that often.
 */
export function mostFor(
  facts: Facts,
  schedules: readonly Credits[],
  promise: Id,
  period: keyof typeof PERIODS_IN,
): Most | undefined {
  if (!schedules.every((credits) => isQuickToDraw(facts, credits))) return undefined;
  const counts = PERIODS_IN[period];
  const drawn = schedules
    .flatMap((credits) => curvesFor(facts, credits))
    .filter(({ dial }) => dial.of === promise && counts[dial.unit] > 0);
  const first = period === 'month' ? firstDay(facts) : firstOfYear(facts, schedules);
  return drawn.length === 0 ? undefined : mostOf(facts, schedules, drawn, (unit) => counts[unit], first);
}

/** The smallest amount that a miss of a promise can cost; undefined where it is nothing, left open, or of several kinds. */
export function leastOf(facts: Facts, credits: Credits, promise: Id): Sum | undefined {
  if (!isQuickToDraw(facts, credits)) return undefined;
  const paid = curvesFor(facts, credits)
    .filter(({ dial }) => dial.of === promise && IN_A_MONTH[dial.unit] > 0)
    .flatMap(({ stretches }) => stretches)
    .map(({ line, low, high }) => (line ? [partsAt(line, low), partsAt(line, high)] : []));
  const parts = paid
    .flat()
    .map((each) => each.filter(({ value }) => !isZero(value)))
    .filter((each) => each.length > 0);
  const [first] = parts;
  if (!first || parts.some((each) => each.length > 1 || each[0]?.key !== first[0]?.key)) return undefined;
  return sumsOf(parts.reduce((least, each) => (isMore(least, each) ? each : least), first))[0];
}

function exposureOf(facts: Facts, payer: Id | undefined, schedules: readonly Credits[]): Exposure {
  const drawn = schedules.flatMap((credits) => curvesFor(facts, credits));
  const isMonthly = drawn.some(({ dial }) => IN_A_MONTH[dial.unit] > 0);
  return {
    payer,
    credits: schedules.map(({ id }) => id),
    month: isMonthly ? mostOf(facts, schedules, drawn, (unit) => IN_A_MONTH[unit], firstDay(facts)) : undefined,
    year: mostOf(facts, schedules, drawn, (unit) => PER_YEAR[unit], firstOfYear(facts, schedules)),
  };
}

/** What is judged over a longer time is not lost in a month; a month has 30 days, a quarter 90. */
const IN_A_MONTH: Readonly<Record<Told, number>> = { day: 30, week: 4, month: 1, quarter: 0, year: 0 };
const PERIODS_IN = {
  month: IN_A_MONTH,
  quarter: { day: 90, week: 13, month: 3, quarter: 1, year: 0 },
  year: PER_YEAR,
} as const;

function mostOf(
  facts: Facts,
  schedules: readonly Credits[],
  drawn: readonly Drawn[],
  count: (unit: Told) => number,
  first: number,
): Most {
  const worst = drawn.filter(({ dial }) => count(dial.unit) > 0).map(worstOf);
  const endless = worst.filter(({ isEndless }) => isEndless);
  if (endless.length > 0)
    return { kind: 'unlimited', at: [...new Set(endless.flatMap(({ stretch }) => stretch.sample.at))] };
  let most: (Most & { kind: 'most' }) | undefined;
  let greatest: readonly Part[] = [];
  for (const settings of byCase(worst)) {
    const { periods } = owedUnder(facts, schedules, performanceWith(facts, schedules, settings, { count, first }));
    const dues = periods.map(dueIn);
    const reasons = dues.flatMap((due) => due.reasons);
    if (reasons.length > 0) return { kind: 'undecided', reasons: distinct(reasons) };
    const parts = dues.reduce<readonly Part[]>((sum, due) => plus(sum, due.parts ?? []), []);
    if (most && !isMore(parts, greatest)) continue;
    greatest = parts;
    const at = [...new Set(dues.flatMap((due) => due.at))];
    most = { kind: 'most', sums: sumsOf(parts), limit: dues.findLast(({ limit }) => limit !== undefined)?.limit, at };
  }
  return most ?? { kind: 'most', sums: [], limit: undefined, at: [] };
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const byKey = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return [...byKey.values()];
}

interface Worst extends Setting {
  readonly stretch: Stretch;
  /** The amount grows without end. */
  readonly isEndless: boolean;
}

/** Where the most is paid; of several such values one at the worse end, where whatever else hangs on the figure is worst too. */
function worstOf({ dial, curve, stretches }: Drawn): Worst {
  const order = dial.worse === 'lower' ? stretches.toReversed() : stretches;
  const indexOf = (stretch: Stretch) => stretches.indexOf(stretch);
  const start = order.find(({ isStepped }) => !isStepped);
  let best = start;
  // What is left open may be the most, so that the most is open too.
  for (const stretch of order) {
    // The ends of steps are stretches of their own.
    if (stretch.isStepped) continue;
    if (!stretch.line) best = best?.line ? stretch : best;
    else if (best?.line && !isMore(heightOf(best), heightOf(stretch))) best = stretch;
  }
  const stretch = best ?? start;
  if (!stretch) throw new RangeError('A curve has at least one piece.');
  const piece = curve.pieces[indexOf(stretch)];
  return {
    dial,
    value: valueIn(stretch, dial.axis.step),
    stretch,
    isEndless: piece?.pays.kind === 'linear' && piece.to === undefined,
  };
}

/** The greater of its ends. */
function heightOf({ line, low, high }: Stretch): readonly Part[] {
  if (!line) return [];
  const [a, b] = [partsAt(line, low), partsAt(line, high)];
  return isMore(a, b) ? a : b;
}

/** A value in the stretch at which the most of it is paid, or as near to it as makes no difference. */
function valueIn({ line, low, lowIn, high, highIn }: Stretch, step: Rational | undefined): Rational {
  const rises = line ? isMore(partsAt(line, high), partsAt(line, low)) : false;
  if (rises ? highIn : lowIn) return rises ? high : low;
  if (rises ? lowIn && step : highIn && step) return rises ? low : high;
  return divide(add(low, high), rational(2));
}

/** Whether the first is more than the second, kind by kind; what does not compare is not. */
function isMore(a: readonly Part[], b: readonly Part[]): boolean {
  const value = (parts: readonly Part[], key: string) => parts.find((part) => part.key === key)?.value ?? rational(0);
  const keys = new Set([...a, ...b].filter((part) => !isZero(part.value)).map(({ key }) => key));
  return keys.size > 0 && [...keys].every((key) => compare(value(a, key), value(b, key)) > 0);
}

/** One choice of settings for each plan, region …: only one of these is bought. */
function byCase(worst: readonly Worst[]): readonly (readonly Setting[])[] {
  const shared = (each: Worst) => JSON.stringify([...each.dial.case].filter(([dimension]) => dimension !== 'priority'));
  const cases = Map.groupBy(worst, shared);
  const always = cases.get('[]') ?? [];
  const choices = [...cases].filter(([key]) => key !== '[]').map(([, own]) => [...always, ...own]);
  return choices.length > 0 ? choices : [always];
}
