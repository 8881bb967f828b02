import type { Credits, Id, Window } from '../model/index.ts';
import { add, max, rational, subtract, toText, tryRational, ZERO, type Rational } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { hadNoCases, isWithoutCases, missCount, type Judgment } from './judge.ts';
import type { Part } from './parts.ts';
import type { Reason } from './reason.ts';

/** Something counted: in the window before this period, and in it. */
export interface Count {
  readonly earlier: Rational;
  readonly now: Rational;
}

/** How often the targets of a schedule were missed in this period: single misses where they were counted, else 1 for the period. */
export function missesIn({ credits, judgments }: Draft, priority?: Id): Rational | Reason {
  let sum = 0;
  for (const of of credits.for) {
    const judgment = judgments.get(of);
    if (!judgment) continue;
    const unknown = judgment.judged.find(
      ({ promised, outcome, item }) =>
        promised.metric?.per !== undefined && outcome === 'undecided' && item === undefined,
    );
    if (unknown && !judgment.misses) return whyUndecided(judgment);
    const count = missCount(judgment);
    if (priority === undefined && count !== undefined) sum += count;
    else if (judgment.misses) {
      // Misses that nobody sorted may be those of the priority.
      if (judgment.misses.some((each) => each.priority === undefined)) return { kind: 'not counted', of };
      const counted = judgment.misses.filter((each) => each.priority === priority);
      sum += counted.reduce((all, { missed }) => all + missed, 0);
    } else if (judgment.outcome === 'undecided' && !hadNoCases(judgment)) return whyUndecided(judgment);
    else if (judgment.outcome === 'missed') sum += 1;
  }
  return rational(sum);
}

export function whyUndecided({ judged }: Judgment): Reason {
  const open = judged.filter(({ reason }) => reason);
  return (open.find((each) => !isWithoutCases(each)) ?? open[0])?.reason ?? { kind: 'unknown condition' };
}

/** Nothing falls due for what is undecided because there was no case; whether a reward does, the text leaves open. */
export function leaveUndecided(draft: Draft, judgment: Judgment): void {
  const { of, at } = judgment.promises;
  if (draft.credits.kind === 'credit' && hadNoCases(judgment)) draft.step({ kind: 'no cases', of }, at);
  else draft.open(whyUndecided(judgment));
}

/** 1 if one of the targets was missed in this period. */
export function missedPeriods({ credits, judgments }: Draft): Rational | Reason {
  let undecided: Reason | undefined;
  for (const of of credits.for) {
    const judgment = judgments.get(of);
    if (judgment?.breach === 'missed') return rational(1);
    if (judgment?.breach === 'undecided' && !hadNoCases(judgment)) undecided = whyUndecided(judgment);
  }
  return undecided ?? ZERO;
}

interface Counted {
  /** What is counted, as the agreement calls it; also the name of the book, if that has none of its own. */
  readonly what: string;
  readonly book?: string;
  readonly priority?: Id | undefined;
  readonly now: Rational | Reason;
  readonly each: Window | undefined;
  /** Without a window it goes on and on, instead of beginning anew with each period. */
  readonly endless?: boolean;
  readonly at: string | undefined;
  /** What is due when it has been counted; the same as before if missing. */
  readonly after?: readonly Part[];
}

/** Counts on, without what is free; undefined, and the schedule is open, where the count is not known. */
export function countOn(draft: Draft, counting: Counted): Count | undefined {
  const { what, book = what, priority, now, each, endless = false, at, after } = counting;
  draft.counted.add(book);
  const isKnown = !('kind' in now);
  const { counted, earlier } = writeDown(draft, { what: book, each, endless }, isKnown ? now : undefined);
  if (!isKnown) draft.open(now, at);
  else if (!counted || !earlier) draft.open({ kind: 'undecided before' }, at);
  else {
    const numbers = { earlier: toText(earlier), now: toText(counted) };
    draft.step({ kind: 'count', of: draft.credits.for, what, priority, ...numbers, each }, at, after);
    return { earlier, now: counted };
  }
  return undefined;
}

/** Writes down a count that was not reached in this period: nothing if that is known, else a gap that nobody takes for 0 later on. */
export function leaveOpen(draft: Draft, counted: Pick<Counted, 'what' | 'each' | 'endless'>, isNothing: boolean): void {
  if (!draft.counted.has(counted.what)) writeDown(draft, counted, isNothing ? ZERO : undefined);
}

function writeDown(
  draft: Draft,
  { what, each, endless = false }: Pick<Counted, 'what' | 'each' | 'endless'>,
  now: Rational | undefined,
) {
  let counted = now;
  for (const [index, free] of freeOf(draft.credits, what).entries()) {
    counted = withoutFree(draft, `${what} free ${index}`, free, free.each ?? each, counted);
  }
  const on = each !== undefined || endless;
  const earlier = on ? draft.account.books.countOn(draft.credits, what, each, draft.now.until, counted) : ZERO;
  return { counted, earlier };
}

type Free = Credits['free'][number];

/** What of this period's count remains when the first ones of the window cost nothing. */
function withoutFree(draft: Draft, book: string, free: Free, each: Window | undefined, now: Rational | undefined) {
  const number = tryRational(free.value) ?? ZERO;
  const earlier = each ? draft.account.books.countOn(draft.credits, book, each, draft.now.until, now) : ZERO;
  if (!earlier || !now) return undefined;
  draft.step({ kind: 'free', free: free.value, unit: free.unit, each }, free.origin);
  return subtract(beyond(add(earlier, now), number), beyond(earlier, number));
}

export const beyond = (value: Rational, limit: Rational): Rational => max(subtract(value, limit), ZERO);

/** The free ones that speak of what is counted. */
export const freeOf = ({ free }: Credits, what: string): readonly Free[] =>
  free.filter(({ unit }) => unitOf(unit) === unitOf(what));

export const unitOf = (what: string): string => {
  const [word = ''] = what.split(' ');
  return word === 'miss' || word === 'misses' ? 'miss' : word.replace(/s$/, '');
};
