import { countingOf } from '../facts/deadlines.ts';
import type { Deadline, Moment } from '../model/index.ts';
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
  const made = claims.filter((each) => each.for === credits.id || credits.for.includes(each.for)).map(({ on }) => on);
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
      const { context, clock } = draft.account;
      const day = moment.after === undefined ? draft.now.until : happened(draft, moment.after);
      if (day === undefined) return undefined;
      const { unit, flavour, edge, nth } = moment;
      const period = periodAt({ kind: 'each', unit, flavour }, context, clock.at(day), nth);
      return period && parseDate(edge === 'start' ? period.from : period.until);
    }
  }
}

const happened = ({ now }: Draft, name: string): Day | undefined =>
  parseDate(now.period.happened.find(({ what }) => what === name)?.on ?? '');
