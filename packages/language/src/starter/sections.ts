import {
  addMonths,
  formatDate,
  parseDate,
  rational,
  subtract,
  toText,
  multiply,
  isNegative,
  isZero,
} from '@sla-lang/core';
import type { Answers } from './answers.ts';
import type { Names } from './names.ts';

/** An agreement to be written: what was answered, the names of its parts, and what the answers lead to. */
export interface Draft extends Answers {
  readonly names: Names;
  /** Region whose public holidays are known. */
  readonly holidays?: string | undefined;
}

/** A text in the language: in quotes, on one line. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ').trim()}"`;
}

export const heading = (title: string): string => `// ---- ${title} ${'-'.repeat(Math.max(4, 108 - title.length))}`;

const isForCustomer = ({ level }: Answers): boolean => level === 'customer';

export function header(draft: Draft): string {
  const { names, level, title, zone, currency, law, start } = draft;
  const end = formatDate(addMonths(parseDate(start) ?? 0, 12) - 1);
  return [
    `agreement ${names.agreement} ${quoted(title)} {`,
    '  version "1.0"',
    `  level ${level}`,
    ...(level === 'corporate' ? [] : [`  between ${names.provider} and ${names.customer}`]),
    `  effective ${start} until ${end}`,
    '  renews every 12 months, notice 60 days',
    isForCustomer(draft) ? '  terms negotiated' : `  terms standard terms of ${names.provider}`,
    `  time zone ${zone}`,
    `  currency ${currency}`,
    ...(law === undefined ? [] : [`  law ${law}`]),
    '  business days OfficeHours',
    '  shared hours count for neither',
    '  payment within 30 days of "receipt of the invoice"',
    '}',
  ].join('\n');
}

export function parties({ names, provider, customer, level }: Draft): string {
  return [
    `provider ${names.provider} ${quoted(provider)} {`,
    '  kind business',
    '  contact ServiceDesk "Service desk" { email "service.desk@example.com"; hours AroundTheClock }',
    '}',
    ...(level === 'corporate'
      ? []
      : [
          `customer ${names.customer} ${quoted(customer)} {`,
          '  kind business',
          '  contact ServiceOwner "Service owner" { email "service.owner@example.com" }',
          '}',
        ]),
  ].join('\n');
}

export const hours = ({ holidays }: Draft): string =>
  [
    'calendar AroundTheClock { 24x7 }',
    'calendar OfficeHours "office hours" {',
    '  Mon-Fri 09:00-17:00',
    ...(holidays === undefined ? [] : [`  closed on holidays ${holidays}`]),
    '}',
  ].join('\n');

export const service = ({ names, service: title, fee, currency }: Draft): string =>
  `service ${names.service} ${quoted(title)} { fee ${fee} ${currency} each month }`;

export const standards = ({ names, availability }: Draft): string => `metric Uptime "Availability" of ${names.service} {
  availability
  probe "https://service.example.com/health" every 1 min from 3 places
  down after 3 failures in a row, up after 3 successes in a row
  no data counts as down
  excluded time is taken out
  rounded down to ${Math.max(3, decimalsOf(availability) + 1)} decimals
  measured by ${names.provider}, evidence to ${names.customer} within 5 business days
  dispute "an independent expert whom both parties appoint decides"
}
objective Available "Availability" {
  Uptime >= ${availability}% each month
  excluding PlannedMaintenance, CustomerChanges, Events
}`;

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

export const support = ({
  names,
}: Draft): string => `event Logged "the incident is logged at the service desk" { seen by both; recorded in "ticket system" }
event Restored "the service works again and the customer was told" { seen by both; recorded in "ticket system" }

support Incidents "Incidents" for ${names.service} {
  starts when Logged
  stops when Restored
  pauses while WaitingForAnswer
  reopened within 3 days continues
  classified by ${names.customer}, dispute "the contacts of both parties decide together", open to both
  | priority | meaning                      | respond | restore         | clock          | met for        |
  | P1       | "Nobody can use the service" | 15 min  | 4 h             | AroundTheClock | 95% each month |
  | P2       | "A part cannot be used"      | 1 h     | 8 h             | AroundTheClock | 95% each month |
  | P3       | "Anything else"              | 4 h     | 5 business days | OfficeHours    | 90% each month |
}`;

export const causes = ({ names }: Draft): string => `maintenance PlannedMaintenance "Planned maintenance" {
  window Sun 02:00-06:00
  at most 2 h each month
  notice 5 business days
  late notice counts as down
  overrun counts as down
}
exclusion CustomerChanges "Outages caused by changes of the customer" {
  caused by ${names.customer}
  controlled by ${names.customer}
  evidence "change log", held by ${names.customer}, open to ${names.provider}
  to the extent caused
}
duty Answers "Answers to questions" {
  ${names.customer} must "answer questions about an incident" within 2 h of "the question"
  triggered by ${names.provider}
}
relief WaitingForAnswer "Waiting for an answer" {
  when Answers is open
  pauses Incidents
  applies per "incident"
  to the extent caused
  notified within 1 h of "the question"
  late notice counts from the notice
  evidence "ticket history", open to both
}`;

export const forceMajeure = (): string => `force majeure Events "Events that nobody controls" {
  for either party
  covers "war", "flood", "an outage of the public power grid of more than 8 hours"
  fee stops
  notified within 24 h of "its beginning"
  leave after 30 days
}`;

export function credits({ names, availability }: Draft): string {
  return `credits for Available {
  base fee of ${names.service} each month
${bands(availability).join('\n')}
  capped at 50% of fee each month
  automatic
  settled on the next invoice
  remainder paid out at the end
}
credits for Incidents {
  base fee of ${names.service} each month
  pays 5% for a miss
  capped at 10% of fee each month
  only the highest of Incidents, Available
  automatic
  settled on the next invoice
  remainder paid out at the end
}`;
}

/** 10 % down to ten times the allowed downtime, 25 % down to fifty times, 50 % below; without bounds that no month reaches. */
function bands(availability: string): string[] {
  const target = rational(availability);
  const downtime = subtract(rational('100'), target);
  const bounds = [10, 50]
    .map((times) => subtract(rational('100'), multiply(downtime, rational(times))))
    .filter((bound) => !isNegative(bound) && !isZero(bound))
    .map(toText);
  const edges = [availability, ...bounds];
  const shares = [10, 25, 50];
  return edges.map((edge, index) => {
    const share = index === edges.length - 1 ? 50 : shares[index];
    const next = edges[index + 1];
    return next === undefined ? `  pays ${share}% under ${edge}%` : `  pays ${share}% from ${next}% to under ${edge}%`;
  });
}

export const endings = ({ names }: Draft): string => `termination by ${names.customer} {
  when Available missed in 3 of any 6 months or Incidents missed in 3 of any 6 months
  exercised within 60 days of Monthly
  notice 30 days
  refund fee for the remaining term
  transition 60 days
}
termination by ${names.provider} {
  when "an undisputed invoice is unpaid" for 60 days
  cure 30 days
  notice 30 days
}`;

export const reporting = ({ names }: Draft): string => `report Monthly "Monthly service report" {
  by ${names.provider} to ${names.customer}
  each month
  within 10 business days of the end of the month
  covers Available, Incidents
  records open to both
}
review Quarterly "Service review" { every 3 months; with ServiceDesk and ServiceOwner; covers Available, Incidents }`;

export const generalTerms = (): string => `change by either party {
  of "the terms of this agreement"
  notice 60 days
  reason required
  consent required
  not for past periods
}
confidentiality of either party {
  "Each party keeps secret what it learns about the other's business, and uses it for this agreement alone."
  for 3 years
}
liability of either party {
  at most 12 times fee over the term
  unlimited for "intent", "gross negligence"
}`;
