import { writeSeconds, writeWindow, type Facts } from '../../facts/index.ts';
import type { Found } from '../../findings/rule.ts';
import type { Maintenance, Sentence } from '../../model/index.ts';
import { compare, divide, floor, multiply, rational, type Rational } from '../../quantity/index.ts';

type Fixes = NonNullable<Found<'time/maintenance-eats-budget'>['fixes']>;

/** A working week; in days of the calendar where the agreement does not say what a business day is. */
export const noticeClause = ({ agreement }: Facts): string =>
  agreement.businessDays === undefined ? 'notice 7 days' : 'notice 5 business days';

/** Maintenance must be announced, and what is not counts as downtime. */
export function noticeEdits(facts: Facts, { origin, lateNotice }: Maintenance): Fixes {
  const clauses = [noticeClause(facts), ...(lateNotice === 'counts as down' ? [] : ['late notice counts as down'])];
  return [{ name: 'counts', edits: clauses.map((text) => ({ at: origin, place: 'into' as const, text })) }];
}

/** A smaller maximum, in whole minutes; only where one maintenance is alone to blame. */
export function limitEdits(maintenance: readonly Maintenance[], { window }: Sentence, allowed: Rational): Fixes {
  const [only, ...others] = maintenance;
  const most = writeSeconds(wholeMinutes(allowed));
  if (!only || !window || others.length > 0 || only.furtherLimits.length > 0 || most === undefined) return [];
  const text = `at most ${most} ${writeWindow(window)}`;
  const edit = only.limit?.origin
    ? { at: only.limit.origin, place: 'replace' as const, text }
    : { at: only.origin, place: 'into' as const, text };
  return [{ name: 'smaller', params: { most: `${most} ${writeWindow(window)}` }, edits: [edit] }];
}

/** Rounded down; under a minute, to whole seconds. */
function wholeMinutes(seconds: Rational): Rational {
  const minute = rational(60);
  return compare(seconds, minute) < 0 ? floor(seconds) : multiply(floor(divide(seconds, minute)), minute);
}
