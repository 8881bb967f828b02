import { compiledCalendar } from '../facts/budgets.ts';
import { countingOf } from '../facts/deadlines.ts';
import type { Deadline, Moment } from '../model/index.ts';
import { nthBusinessDay } from '../time/business-days.ts';
import { formatDate, parseDate, type Day } from '../time/day.ts';
import { deadlineOf, periodAt } from '../time/index.ts';
import type { Draft } from './draft.ts';

/** Whether what is due was asked for in time. Without word on claims they are taken to be in time. */
export function applyClaim(draft: Draft): void {
  const { credits, now } = draft;
  const { claim } = credits;
  if (!claim || draft.isNothing) return;
  const at = claim.origin ?? claim.deadline?.origin;
  const step = { kind: 'claim', claimed: undefined, until: undefined } as const;
  if (claim.automatic) return draft.step({ ...step, effect: 'automatic' }, at);
  const until = claim.deadline && lastDay(draft, claim.deadline);
  const shown = { ...step, until: until === undefined ? undefined : formatDate(until) };
  const { claims } = now.period;
  if (!claims) return draft.step({ ...shown, effect: 'taken to be in time' }, at);
  const first = claim.notBefore?.moment && dayOf(draft, claim.notBefore.moment);
  // A claim that comes too early is none.
  const made = claims
    .filter((each) => each.for === credits.id || credits.for.includes(each.for))
    .map(({ on }) => on)
    .filter((on) => first === undefined || (parseDate(on) ?? Infinity) >= first);
  const claimed = made.toSorted()[0];
  if (claimed === undefined) return draft.step({ ...shown, effect: 'not claimed' }, at, []);
  if (claim.deadline && until === undefined) return draft.open({ kind: 'claim period unknown' }, at);
  const isLate = until !== undefined && (parseDate(claimed) ?? Infinity) > until;
  if (!isLate) return draft.step({ ...shown, claimed, effect: 'in time' }, at);
  if (claim.late !== 'lapse') return draft.open({ kind: 'effect of late claim' }, at);
  draft.step({ ...shown, claimed, effect: 'lapsed' }, at, []);
}

/** The last day of a deadline; undefined where the day that it counts from is not known. */
function lastDay(draft: Draft, { relation, duration, moment }: Deadline): Day | undefined {
  const { facts, clock } = draft.account;
  const from = moment && dayOf(draft, moment);
  if (from === undefined) return undefined;
  if (relation === 'by' || relation === 'before') return duration ? undefined : relation === 'by' ? from : from - 1;
  const rule = relation === 'within' && duration ? countingOf(facts, duration) : undefined;
  const end = rule && deadlineOf(rule, clock.at(from), clock);
  return end === undefined ? undefined : clock.dayAt(end - 1);
}

function dayOf(draft: Draft, moment: Moment): Day | undefined {
  switch (moment.kind) {
    case 'event':
      return happened(draft, moment.event);
    case 'report':
      return happened(draft, moment.report);
    case 'text':
      return happened(draft, moment.text);
    case 'date':
      return parseDate(moment.date);
    case 'period': {
      const period = periodOf(draft, moment);
      return period && parseDate(moment.edge === 'start' ? period.from : period.until);
    }
    case 'day': {
      const first = parseDate(periodOf(draft, moment)?.from ?? '');
      if (first === undefined) return undefined;
      return moment.clock === 'business' ? openDay(draft, moment, first) : first + moment.day - 1;
    }
  }
}

function periodOf(draft: Draft, moment: Extract<Moment, { kind: 'period' | 'day' }>) {
  const { context, clock } = draft.account;
  const { unit, flavour, nth, after = moment.afterOccasion } = moment;
  const day = after === undefined ? draft.now.until : happened(draft, after);
  return day === undefined ? undefined : periodAt({ kind: 'each', unit, flavour }, context, clock.at(day), nth);
}

/** The so many'th open day from the first one on. */
function openDay({ account: { facts } }: Draft, moment: Extract<Moment, { kind: 'day' }>, first: Day): Day | undefined {
  const calendar = compiledCalendar(facts, moment.calendar ?? facts.agreement.businessDays);
  return calendar && nthBusinessDay(calendar, first - 1, moment.day);
}

const happened = ({ now }: Draft, name: string): Day | undefined =>
  parseDate(now.period.happened.find(({ what }) => what === name)?.on ?? '');
