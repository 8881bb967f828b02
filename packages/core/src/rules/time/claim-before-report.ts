import {
  countingOf,
  deadlineWords,
  lookedAt,
  listWords,
  metricOf,
  windowContext,
  type Facts,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Deadline, Id, Moment, Report } from '../../model/index.ts';
import {
  deadlineOf,
  periodAt,
  periods,
  zoneClock,
  type Epoch,
  type Period,
  type WindowSpec,
} from '../../time/index.ts';

/**
 * Who must claim before the report comes claims in the dark. Counted out on real dates, since business days and days of the
 * calendar overtake each other; the deadline of the claim must be a later day in every period.
 */
export const claimBeforeReport = rule('time/claim-before-report', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const deadline = credits.claim?.deadline;
    if (credits.kind !== 'credit' || credits.claim?.automatic || deadline?.relation !== 'within') continue;
    const reports = facts.agreement.reports.filter(({ covers }) => speaksOfAny(covers, credits.for));
    const [first] = reports;
    if (!first || !reports.every((each) => comesTooLate(facts, credits, deadline, each))) continue;
    report({
      at: deadline.origin ?? credits.claim?.origin,
      part: credits.id,
      params: {
        credits: listWords(credits.for.map((id) => facts.nameOf(id))),
        claim: deadlineWords(facts, deadline),
        report: facts.nameOf(first.id),
        due: first.deadline ? deadlineWords(facts, first.deadline) : '',
      },
      related: [{ at: first.deadline?.origin ?? first.origin, role: 'report' }],
      disadvantages: [credits.payee ?? facts.agreement.customer],
      fixes: [
        {
          name: 'fromReport',
          edits: [{ at: deadline.origin, place: 'replace', text: `within 30 days of ${first.id}` }],
        },
      ],
    });
  }
});

/** A report that names nothing covers everything. */
const speaksOfAny = (covers: readonly Id[], ids: readonly Id[]): boolean =>
  covers.length === 0 || ids.some((id) => covers.includes(id));

/** Whether there is a period whose report is due on the last day for the claim, or later. */
function comesTooLate(facts: Facts, credits: Credits, claim: Deadline, { deadline }: Report): boolean {
  const reported = deadline?.moment;
  if (deadline?.relation !== 'within' || reported?.kind !== 'period' || reported.edge !== 'end') return false;
  const [claimRule, reportRule] = [claim, deadline].map(({ duration }) => duration && countingOf(facts, duration));
  if (!claimRule || !reportRule) return false;
  const clock = zoneClock(facts.agreement.zone ?? 'UTC');
  for (const period of periodsOf(facts, reported)) {
    const begins = claimBegins(facts, credits, claim.moment, reported, period);
    const ends = endOf(facts, reported, period);
    const lastDay = begins === undefined ? undefined : deadlineOf(claimRule, begins, clock);
    const due = ends === undefined ? undefined : deadlineOf(reportRule, ends, clock);
    // A day ends when the next one begins.
    if (lastDay !== undefined && due !== undefined && clock.dayAt(lastDay - 1) <= clock.dayAt(due - 1)) return true;
  }
  return false;
}

type PeriodMoment = Extract<Moment, { kind: 'period' }>;

const windowOf = ({ unit, flavour }: PeriodMoment): WindowSpec => ({ kind: 'each', unit, flavour });

function periodsOf(facts: Facts, reported: PeriodMoment): readonly Period[] {
  // Nobody reports on seconds, of which a term has too many.
  if (reported.unit === 'second') return [];
  return [...periods(windowOf(reported), lookedAt(facts))].filter(({ full }) => full);
}

/** The last moment of the period that a moment such as "the end of the month" or "of the next quarter" speaks of. */
function endOf(facts: Facts, moment: PeriodMoment, own: Period): Epoch | undefined {
  const period = moment.nth ? periodAt(windowOf(moment), windowContext(facts), own.start, moment.nth) : own;
  return period && period.end - 1;
}

/** When the time to claim begins: with the end of a period, or with the earliest event in it that the promise is about. */
function claimBegins(
  facts: Facts,
  credits: Credits,
  moment: Moment | undefined,
  reported: PeriodMoment,
  period: Period,
): Epoch | undefined {
  if (moment?.kind === 'event') return eventsOf(facts, credits).has(moment.event) ? period.start : undefined;
  if (moment?.kind !== 'period' || moment.edge !== 'end' || moment.after !== reported.after) return undefined;
  return moment.unit === reported.unit && moment.flavour === reported.flavour
    ? endOf(facts, moment, period)
    : undefined;
}

/** The events that a clock of what is paid for starts or stops with: they lie in the period that is reported. */
function eventsOf(facts: Facts, credits: Credits): ReadonlySet<Id> {
  const moments = credits.for.flatMap((id) => {
    const support = facts.find('support', id);
    const metrics = facts.find('objectives', id)?.sentences.map(({ figure }) => metricOf(facts, figure)) ?? [];
    const observed = metrics.flatMap((metric) => {
      const { observation } = metric ?? {};
      return observation?.kind === 'duration' ? [observation.from, observation.to] : [metric?.countsFrom];
    });
    return [support?.starts, support?.stops, ...observed];
  });
  return new Set(moments.flatMap((moment) => (moment?.kind === 'event' ? [moment.event] : [])));
}
