import { compiledCalendar } from '../facts/budgets.ts';
import type { Id, Window } from '../model/index.ts';
import { durationParts, multiply, rational, type Rational } from '../quantity/index.ts';
import { periodAt } from '../time/index.ts';
import type { Draft } from './draft.ts';
import { lengthKey } from './time.ts';

/** The length of the period of a fee that the end of this period lies in, in seconds of all time or of open hours. */
export function secondsOf(draft: Draft, window: Window, during: Id | undefined): Rational | undefined {
  if (window.kind === 'each' && window.fixedDays !== undefined) return rational(window.fixedDays * 86_400);
  const period = periodOf(draft, window);
  const calendar = during === undefined ? undefined : compiledCalendar(draft.account.facts, during);
  if (!period || (during !== undefined && !calendar)) return undefined;
  return rational(calendar ? calendar.businessTime(period.start, period.end) : period.end - period.start);
}

export function daysOf(draft: Draft, window: Window): Rational | undefined {
  if (window.kind === 'each' && window.fixedDays !== undefined) return rational(window.fixedDays * 86_400);
  const period = periodOf(draft, window);
  return period && rational(period.days * 86_400);
}

function periodOf({ account: { context, clock }, now }: Draft, window: Window) {
  const { origin: _, ...spec } = window;
  return periodAt(spec, context, clock.at(now.until + 1) - 1);
}

/** A length of whole months. */
export function monthsOf(iso: string): Rational | undefined {
  const parts = durationParts(iso) ?? [];
  const [only] = parts;
  if (parts.length !== 1 || !only || (only.unit !== 'month' && only.unit !== 'year')) return undefined;
  return multiply(rational(only.value), rational(only.unit === 'year' ? 12 : 1));
}

/** The months that a window is made of. */
export function monthsIn(window: Window): Rational | undefined {
  const [, months] = /^(\d+) month$/.exec(lengthKey(window) ?? '') ?? [];
  return months === undefined ? undefined : rational(months);
}
