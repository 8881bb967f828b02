import { figureKey } from '../measurement/figure-key.ts';
import type { PeriodUnit, Scale } from '../model/index.ts';
import { add, isNegative, isZero, rational, subtract, ZERO, type Rational } from '../quantity/index.ts';
import { findTier, type Ladder, type Reached, type Tier } from '../tariff/index.ts';
import { missed } from './conditions.ts';
import { countOn, missedPeriods, missesIn, unitOf, whyUndecided } from './counts.ts';
import type { Draft } from './draft.ts';
import { hadNoCases } from './judge.ts';
import { measuredPoint } from './measured.ts';
import { minus, type Part } from './parts.ts';
import type { Reason } from './reason.ts';
import { ladderInCase, payReached, payTiers } from './tiers.ts';

/** Whether a scale turns points into something else, and so takes them out of what is due. */
export const isOfPoints = ({ by }: Scale): boolean => unitOf(by) === 'point';

/** What a scale pays in this period, by misses, by a figure or by a number that the performance gives. */
export function payScale(draft: Draft, scale: Scale, ladders: readonly Ladder[]): void {
  const { by, each, origin: at } = scale;
  if (ladders.length === 0) return draft.open({ kind: 'unread' }, at);
  if (ladders.some(({ figure }) => figure)) {
    for (const ladder of ladders) payTiers(draft, ladder);
    return;
  }
  const ladder = ladderInCase(draft, ladders);
  if (!ladder) return;
  const [, unit, inARow] = PERIODS_MISSED.exec(by) ?? [];
  if (unit !== undefined && inARow !== undefined)
    return payRows(draft, ladder, ZERO, runOf(draft, unit as PeriodUnit), at);
  const now = unit === undefined ? numberOf(draft, by) : missedPeriods(draft);
  const isOwn = unit === undefined && !isMisses(draft, by) && each === undefined;
  const count = countOn(draft, { what: by, now, each: isOwn ? undefined : each, at });
  if (count) payRows(draft, ladder, count.earlier, add(count.earlier, count.now), at);
}

const PERIODS_MISSED = /^(minute|hour|day|week|month|quarter|year)s? missed( in a row)?$/;

const isMisses = ({ credits }: Draft, by: string): boolean => unitOf(by) === 'miss' || credits.for.includes(by);

function numberOf(draft: Draft, by: string): Rational | Reason {
  if (isMisses(draft, by)) return missesIn(draft);
  const figure = { measure: 'text', text: by } as const;
  const [of = ''] = draft.credits.for;
  const text = draft.now.values.get(figureKey(figure))?.[0]?.value;
  if (text === null) return { kind: 'nothing to measure', of, figure };
  const point = text === undefined ? undefined : measuredPoint(text);
  return point?.value ?? { kind: 'not measured', of, figure };
}

/** How many periods in a row all of the targets that were missed now have been missed; the longest run counts. */
function runOf({ account: { history }, credits, judgments, now }: Draft, unit: PeriodUnit): Rational | Reason {
  let longest = 0;
  for (const of of credits.for) {
    const judgment = judgments.get(of);
    if (!judgment) continue;
    if (judgment.outcome === 'undecided' && !hadNoCases(judgment)) return whyUndecided(judgment);
    const run = history.inARow(missed(of), unit, now.until);
    if (run === undefined) return { kind: 'missing period' };
    longest = Math.max(longest, run);
  }
  return rational(longest);
}

/** Turns the points of the period into what the scale gives for all points so far, less what it gave before. */
export function payPoints(draft: Draft, scale: Scale, ladders: readonly Ladder[]): void {
  const { by, each, origin: at } = scale;
  const points = draft.parts.filter(isPoints);
  const now = points[0]?.value ?? ZERO;
  const after = draft.parts.filter((part) => !isPoints(part));
  const count = countOn(draft, { what: by, now, each, endless: true, at, after });
  if (!count) return;
  if (ladders.length === 0) return draft.open({ kind: 'unread' }, at);
  const ladder = ladderInCase(draft, ladders);
  if (ladder) payRows(draft, ladder, count.earlier, add(count.earlier, count.now), at);
}

export const isPoints = ({ key }: Part): boolean => key === 'points ';

/**
 * Pays what the rows give for the whole count, less what they gave for the count before: each further miss is paid when it
 * happens, and over the window it comes to what the scale says.
 */
function payRows(draft: Draft, ladder: Ladder, before: Rational, now: Rational | Reason, at: string | undefined): void {
  if ('kind' in now) return draft.open(now, at);
  const [earlier, later] = [reached(before), reached(now)];
  if (!earlier || !later) return;
  const times = new Map<Tier, Rational>();
  for (const { tier, times: each } of later) times.set(tier, each);
  for (const { tier, times: each } of earlier) times.set(tier, subtract(times.get(tier) ?? ZERO, each));
  const ordered = ladder.tiers.flatMap((tier) => {
    const change = times.get(tier);
    return change && !isZero(change) ? [{ tier, times: change }] : [];
  });
  const without = draft.parts;
  for (const each of ordered) payReached(draft, ladder, each, { of: draft.credits.for[0] });
  if (minus(draft.parts, without).some(({ value }) => isNegative(value))) draft.open({ kind: 'falling scale' }, at);

  function reached(value: Rational): readonly Reached[] | undefined {
    if (isZero(value)) return [];
    const found = findTier(ladder, value);
    if (found.kind === 'open') {
      draft.open(found.why === 'overlap' ? { kind: 'unsaid mode' } : { kind: found.why }, found.tiers[0]?.at ?? at);
      return undefined;
    }
    return found.kind === 'due' ? found.reached : [];
  }
}
