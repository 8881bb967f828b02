import { dimensionsOf, type Case } from '../facts/values.ts';
import type { Amount, Base, Credits, Id, Window } from '../model/index.ts';
import {
  compare,
  divide,
  durationParts,
  fixedSeconds,
  HUNDRED,
  isZero,
  multiply,
  toText,
  tryRational,
  type Rational,
} from '../quantity/index.ts';
import { amountInCase, baseOf } from '../tariff/index.ts';
import type { Draft } from './draft.ts';
import { feeOf } from './fee.ts';
import { withoutFreeTime } from './free-time.ts';
import { daysOf, monthsIn, monthsOf, secondsOf } from './lengths.ts';
import { kindPart, moneyPart, pointsPart, servicePart, sharePart, type Part } from './parts.ts';
import type { Reason } from './reason.ts';
import type { StepDetail } from './step.ts';
import { unitWindow } from './time.ts';

/** What an amount is taken of beyond its base: the time that was lost. */
export interface Subject {
  readonly of: Id | undefined;
  /** In seconds; undefined where nobody measured it. */
  readonly lost?: Rational | undefined;
  /** Which cell of a table holds, if more is known than of the whole period. */
  readonly case?: Case;
  /** The calendar in whose hours it was measured. */
  readonly during?: Id | undefined;
}

/** An amount as a part: first as it is written, then, where the fee is known, in money, with the steps between both. */
export interface Valued {
  readonly written: Part;
  readonly part: Part;
  readonly steps: readonly StepDetail[];
}

/** `nothing`: a table says expressly that there is no amount in this case. */
export type ValuedOr = { readonly valued: Valued } | { readonly reason: Reason } | { readonly nothing: true };

/** What an amount is worth, so many times. */
export function valueOf(draft: Draft, amount: Amount, times: Rational, subject: Subject): ValuedOr {
  const of = (text: string, part: (value: Rational) => Part): ValuedOr => {
    const value = tryRational(text);
    return value ? plain(part(multiply(value, times))) : { reason: { kind: 'unread' } };
  };
  switch (amount.kind) {
    case 'percent': {
      const percent = tryRational(amount.value);
      return percent ? shareOf(draft, multiply(percent, times), amount.of) : { reason: { kind: 'unread' } };
    }
    case 'multiple':
      return multipleOf(draft, amount, times, subject);
    case 'fee of time':
      return feeOfTime(draft, amount, times);
    case 'money':
      return of(amount.money.amount, (value) => moneyPart(value, amount.money.currency));
    case 'points':
      return of(amount.value, pointsPart);
    case 'service time':
      return plain(servicePart(times, amount.duration));
    case 'in kind':
      return plain(kindPart(times, amount.text));
    case 'greater':
    case 'smaller':
      return oneOf(draft, amount.kind, amount.of, times, subject);
    case 'table': {
      const given = amountInCase(draft.account.facts, amount, subject.case ?? draft.now.case);
      if (given === 'nothing') return { nothing: true };
      return given ? valueOf(draft, given, times, subject) : { reason: unknownCase(draft, amount.table, subject) };
    }
    case 'hole':
      return { reason: { kind: 'unread' } };
  }
}

function unknownCase({ account, now }: Draft, table: Id, { case: theCase = now.case }: Subject): Reason {
  const dimensions = [...dimensionsOf(account.facts, { kind: 'table', table })];
  return { kind: 'unknown case', dimension: dimensions.find((each) => !theCase.has(each)) ?? table };
}

const plain = (part: Part): ValuedOr => ({ valued: { written: part, part, steps: [] } });

/** The base of an amount is looked up once, since it is asked for in every period. */
function knownBase({ account, credits }: Draft, own: Base | undefined): Base | undefined {
  if (!own) return baseOf(own, credits);
  const bySchedule = account.facts.once(knownBases);
  const known = bySchedule.get(credits) ?? new WeakMap<Base, Base>();
  bySchedule.set(credits, known);
  const base = known.get(own) ?? baseOf(own, credits);
  if (base) known.set(own, base);
  return base;
}

const knownBases = (): Map<Credits, WeakMap<Base, Base>> => new Map();

/** So many percent of the base; in money if the fee is known. */
function shareOf(draft: Draft, percent: Rational, own: Base | undefined, before: readonly StepDetail[] = []): ValuedOr {
  const base = knownBase(draft, own);
  if (!base) return { reason: { kind: 'no base' } };
  const written = sharePart(percent, base);
  const fee = feeOf(draft.account, draft.now, base);
  if (fee.kind === 'other period') return { reason: { kind: 'other period', base, at: base.origin } };
  if (fee.kind === 'unknown') return { valued: { written, part: written, steps: before } };
  const part = moneyPart(divide(multiply(percent, fee.value), HUNDRED), fee.currency);
  const step = { kind: 'base', base, currency: fee.currency, fee: toText(fee.value) } as const;
  return { valued: { written, part, steps: [...before, step] } };
}

function multipleOf(
  draft: Draft,
  { value, of, time }: Extract<Amount, { kind: 'multiple' }>,
  times: Rational,
  { of: target, lost, during }: Subject,
): ValuedOr {
  const factor = tryRational(value);
  if (!factor) return { reason: { kind: 'unread' } };
  const percent = multiply(multiply(factor, HUNDRED), times);
  if (!time) return shareOf(draft, percent, of);
  if (!lost) return { reason: { kind: 'lost time unknown', of: target } };
  return partOfFee(draft, percent, of, withoutFreeTime(draft, lost), (window) => secondsOf(draft, window, during));
}

/** Days are days of the calendar, hours are time that passes: a day of a month with a change of the clock is one of its days. */
function feeOfTime(
  draft: Draft,
  { duration, of }: Extract<Amount, { kind: 'fee of time' }>,
  times: Rational,
): ValuedOr {
  const percent = multiply(HUNDRED, times);
  const seconds = duration.clock === 'elapsed' ? fixedSeconds(duration.iso) : undefined;
  const months = duration.clock === 'elapsed' ? monthsOf(duration.iso) : undefined;
  if (months) return partOfFee(draft, percent, of, months, (window) => monthsIn(window));
  if (!seconds) return { reason: { kind: 'lost time unknown', of: undefined } };
  const inDays = durationParts(duration.iso)?.every(({ unit }) => unit === 'day' || unit === 'week');
  return partOfFee(draft, percent, of, seconds, (window) =>
    inDays ? daysOf(draft, window) : secondsOf(draft, window, undefined),
  );
}

function partOfFee(
  draft: Draft,
  percent: Rational,
  own: Base | undefined,
  time: Rational,
  lengthOf: (window: Window) => Rational | undefined,
): ValuedOr {
  const base = knownBase(draft, own);
  if (!base) return { reason: { kind: 'no base' } };
  const window = base.each ?? unitWindow(draft.now.period.unit);
  const length = lengthOf(window);
  if (!length || isZero(length) || base.period === 'term' || base.period === 'remaining') {
    return { reason: { kind: 'other period', base, at: base.origin } };
  }
  const step = { kind: 'part of fee', base, seconds: toText(time), of: toText(length) } as const;
  return shareOf(draft, divide(multiply(percent, time), length), own, [step]);
}

/** The greater or the smaller of amounts that can be compared. */
function oneOf(
  draft: Draft,
  kind: 'greater' | 'smaller',
  amounts: readonly Amount[],
  times: Rational,
  subject: Subject,
): ValuedOr {
  let best: Valued | undefined;
  for (const amount of amounts) {
    const each = valueOf(draft, amount, times, subject);
    if ('reason' in each) return each;
    if ('nothing' in each) continue;
    const { valued } = each;
    if (best && best.part.key !== valued.part.key) return { reason: { kind: 'not comparable' } };
    const isBetter = !best || compare(valued.part.value, best.part.value) === (kind === 'greater' ? 1 : -1);
    if (isBetter) best = valued;
  }
  return best ? { valued: best } : { nothing: true };
}
