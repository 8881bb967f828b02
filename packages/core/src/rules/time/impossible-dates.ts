import { deadlinesOf, durationWords, exceedsTerm, windowIso, windowWords, type Facts } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Origin } from '../../model/index.ts';
import { parseDate, termBegins, termEnds } from '../../time/index.ts';

type ImpossibleDate = Found<'time/impossible-dates'>;

/** Dates are compared with each other and, where the caller says what day it is, with today. */
export const impossibleDates = rule('time/impossible-dates', (facts, report) => {
  const { agreement, today } = facts;
  const { from, fromTime, until, untilTime, origin } = agreement.effective ?? {};
  for (const { date, at, part } of datesOf(facts)) {
    if (parseDate(date) === undefined) report({ at, part, params: { kind: 'no such date', date } });
  }
  const last = parseDate(until ?? '');
  if (until === undefined || last === undefined) return;
  const [begins, ends] = [termBegins(agreement.effective), termEnds(agreement.effective)];
  if (begins !== undefined && ends !== undefined && ends <= begins) {
    const params = { from: worded(from, fromTime), until: worded(until, untilTime) };
    report({ at: origin, params: { kind: 'ends before it starts', ...params } });
    return;
  }
  const now = parseDate(today ?? '');
  if (today !== undefined && now !== undefined && last < now) {
    report({ at: origin, severity: 'warning', params: { kind: 'expired', until, today } });
  }
  for (const found of [...tooLong(facts), ...tooLate(facts, last)]) report({ ...found, severity: 'warning' });
});

const worded = (...moment: readonly (string | undefined)[]): string =>
  moment.filter((each) => each !== undefined).join(' ');

function* datesOf(facts: Facts): Generator<{ date: string; at: Origin | undefined; part?: string }> {
  const { effective, calendars } = facts.agreement;
  for (const date of [effective?.from, effective?.until]) if (date !== undefined) yield { date, at: effective?.origin };
  for (const { id, origin, exceptions } of calendars) {
    for (const each of exceptions) yield { date: each.date, at: each.origin ?? origin, part: id };
  }
  for (const { deadline, part } of deadlinesOf(facts)) {
    const { moment } = deadline;
    if (moment?.kind === 'date') yield { date: moment.date, at: moment.origin ?? deadline.origin, part: part.id };
  }
}

/** What must be done when the agreement is over already. A renewal makes it last. */
function* tooLate(facts: Facts, last: number): Generator<ImpossibleDate> {
  const { effective, renewal } = facts.agreement;
  if (renewal) return;
  for (const { deadline, part, what } of deadlinesOf(facts)) {
    const { relation, moment } = deadline;
    if (moment?.kind !== 'date' || relation === 'not before' || (parseDate(moment.date) ?? 0) <= last) continue;
    yield {
      at: deadline.origin ?? part.origin,
      part: part.id,
      params: { kind: 'after the end', what, date: moment.date, until: effective?.until ?? '' },
    };
  }
}

/** Notices and rounds of reviews that do not fit into the term. */
function* tooLong(facts: Facts): Generator<ImpossibleDate> {
  const { effective, renewal, terminations, changes, reviews } = facts.agreement;
  const { from = '', until = '' } = effective ?? {};
  const long = (what: string, iso: string | undefined, length: string, place: Pick<ImpossibleDate, 'at' | 'part'>) =>
    iso !== undefined && exceedsTerm(facts, iso)
      ? [{ ...place, params: { kind: 'longer than the term' as const, what, length, from, until } }]
      : [];
  if (renewal?.notice) {
    const { notice } = renewal;
    yield* long('The notice against renewal', notice.iso, durationWords(facts, notice), {
      at: notice.origin ?? renewal.origin,
    });
  }
  if (renewal) return;
  for (const { id, origin, notice } of [...terminations, ...changes]) {
    if (!notice) continue;
    const what = `The notice of ${facts.nameOf(id)}`;
    yield* long(what, notice.iso, durationWords(facts, notice), { at: notice.origin ?? origin, part: id });
  }
  for (const { id, origin, each } of reviews) {
    if (!each) continue;
    const what = `The time until ${facts.nameOf(id)} is due first`;
    yield* long(what, windowIso(each), windowWords(each), { at: each.origin ?? origin, part: id });
  }
}
