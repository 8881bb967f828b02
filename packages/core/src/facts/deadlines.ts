import type { Deadline, Duration, Moment, Part } from '../model/index.ts';
import { deadlineRule, type DeadlineRule } from '../time/index.ts';
import { compiledCalendar } from './budgets.ts';
import type { Facts } from './facts.ts';
import { durationWords, windowWords } from './words.ts';

/** How a duration is counted from a moment; undefined where its clock is not known or it has no meaning. */
export function countingOf(facts: Facts, { iso, clock, calendar }: Duration): DeadlineRule | undefined {
  return deadlineRule(iso, clock, compiledCalendar(facts, calendar ?? facts.agreement.businessDays));
}

/** "within 10 business days of the end of the month" */
export function deadlineWords(facts: Facts, { relation, duration, moment, each }: Deadline): string {
  const of = relation === 'within' ? 'of ' : '';
  return [
    relation === 'each' ? undefined : relation,
    duration && durationWords(facts, duration),
    moment && `${duration ? of : ''}${momentWords(facts, moment)}`,
    each && windowWords(each),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "the end of the billing month", "the end of the 2nd month after “the incident”" */
export function momentWords(facts: Facts, moment: Moment): string {
  switch (moment.kind) {
    case 'event':
      return facts.nameOf(moment.event);
    case 'report':
      return facts.nameOf(moment.report);
    case 'date':
      return moment.date;
    case 'text':
      return `“${moment.text}”`;
    case 'period':
      return `the ${moment.edge} of ${periodWords(facts, moment)}`;
    case 'day': {
      const business = moment.clock === 'business' ? 'business ' : '';
      return `the ${ordinal(moment.day)} ${business}day of ${periodWords(facts, moment)}`;
    }
  }
}

function periodWords(facts: Facts, moment: Extract<Moment, { kind: 'period' | 'day' }>): string {
  const { unit, flavour, nth, after, afterOccasion } = moment;
  const which = nth === 0 ? '' : nth === 1 ? 'next ' : `${ordinal(nth)} `;
  const kind = flavour === 'calendar' ? '' : `${flavour} `;
  const from = afterOccasion === undefined ? after && `“${after}”` : facts.nameOf(afterOccasion);
  return `the ${which}${kind}${unit}${from === undefined ? '' : ` after ${from}`}`;
}

/** 1st, 2nd, 3rd, 4th … 11th, 21st. */
function ordinal(count: number): string {
  const last = Math.floor(count / 10) % 10 === 1 ? 0 : count % 10;
  return `${count}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

/** A deadline with the part it stands in and what is due by then. */
export interface PlacedDeadline {
  readonly deadline: Deadline;
  readonly part: Part;
  readonly what: string;
}

/** The deadlines by which something must be done, said, paid or returned. */
export function* deadlinesOf(facts: Facts): Generator<PlacedDeadline> {
  const { duties, reports, credits, terminations } = facts.agreement;
  const named = (part: Part, deadlines: readonly (Deadline | undefined)[]): PlacedDeadline[] =>
    deadlines.flatMap((deadline) => (deadline ? [{ deadline, part, what: facts.nameOf(part.id) }] : []));
  for (const duty of duties) {
    for (const { deadline, text } of duty.obligations) if (deadline) yield { deadline, part: duty, what: `“${text}”` };
  }
  for (const report of reports) yield* named(report, [report.deadline]);
  for (const each of credits) yield* named(each, [each.claim?.deadline, each.settlement?.deadline]);
  for (const each of terminations) yield* named(each, [each.exercised, each.dataReturned]);
}
