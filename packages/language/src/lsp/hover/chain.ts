import {
  amountWords,
  durationWords,
  speaksOf,
  type Duty,
  type Exclusion,
  type Facts,
  type ForceMajeure,
  type Id,
  type Maintenance,
  type Relief,
  valueWords,
  windowWords,
} from '@sla-lang/core';
import { named } from './downtime.ts';
import { escaped, said } from './markdown.ts';
import { allWords, byWhen, conditionWords, evidenceWords, whoWords } from './words.ts';

type Cause = Duty | Relief | Exclusion | Maintenance;

const doings: Readonly<Record<Relief['effects'][number]['kind'], string>> = {
  pauses: 'Pauses',
  excuses: 'Excuses',
  extends: 'Extends',
  'lifts credits of': 'Lifts credits of',
  'lifts duty': 'Lifts the duty',
};

const namesOf = (facts: Facts, ids: readonly Id[]): string => ids.map((id) => facts.nameOf(id)).join(', ');

/** A duty, what may follow from it, and who is relieved when it is not done. */
export function dutyLines(facts: Facts, duty: Duty): string[] {
  const reliefs = [...facts.agreement.reliefs, ...facts.agreement.exclusions].filter(
    ({ when }) => when && speaksOf(when, duty.id),
  );
  return [
    ...duty.obligations.map(
      ({ actor, text, deadline }) =>
        `- ${escaped([actor === undefined ? 'somebody' : facts.nameOf(actor), 'must', `“${text}”`, byWhen(facts, deadline)].filter(Boolean).join(' '))}`,
    ),
    ...duty.consequences.map(({ party, ...consequence }) => {
      const what =
        consequence.kind === 'pays'
          ? `pays ${amountWords(facts, consequence.amount)}`
          : `${consequence.kind} “${consequence.text}”`;
      return `- Otherwise ${escaped(`${party === undefined ? 'somebody' : facts.nameOf(party)} ${what}`)}`;
    }),
    ...causeLines(facts, duty),
    ...reliefs.flatMap((relief) => chainLines(facts, relief)),
  ];
}

/** What a relief does, and under which condition. */
export const reliefLines = (facts: Facts, relief: Relief): string[] => [
  ...causeLines(facts, relief),
  ...chainLines(facts, relief),
];

export function exclusionLines(facts: Facts, exclusion: Exclusion): string[] {
  return [
    ...said('Meaning', exclusion.text),
    ...causeLines(facts, exclusion),
    ...said('Does not count against', excludedFrom(facts, exclusion.id)),
  ];
}

export function maintenanceLines(facts: Facts, maintenance: Maintenance): string[] {
  const { windows, during, notice, overrun } = maintenance;
  return [
    ...said(
      'Window',
      windows
        .map(({ days, from, to, nextDay }) => `${days.join(', ')} ${from}-${to}${nextDay ? ' next day' : ''}`)
        .join('; '),
    ),
    ...said('Only in', during && named(facts, during)),
    ...said('Notice', notice && durationWords(facts, notice)),
    ...said('Overrun counts as', overrun),
    ...causeLines(facts, maintenance),
    ...said('Does not count against', excludedFrom(facts, maintenance.id)),
  ];
}

export function forceMajeureLines(facts: Facts, part: ForceMajeure): string[] {
  return [
    ...said('For', whoWords(facts, part.for)),
    ...said('Covers', part.covers.map((text) => `“${text}”`).join(', ')),
    ...said('The fee', part.fee),
    ...said('To be notified', byWhen(facts, part.notifiedWithin)),
    ...said('May be left after', part.leaveAfter && durationWords(facts, part.leaveAfter)),
    ...said('Does not count against', excludedFrom(facts, part.id)),
  ];
}

/** duty → relief → clock or objective → credits, as far as the agreement names them. */
function chainLines(facts: Facts, part: Relief | Exclusion): string[] {
  const effects = 'effects' in part ? part.effects : [];
  const direct = effects.map(
    ({ kind, targets }) =>
      `- ${escaped(facts.nameOf(part.id))} → ${doings[kind].toLowerCase()} ${escaped(namesOf(facts, targets))}${credited(facts, targets)}`,
  );
  const named = facts.agreement.objectives.filter(({ excluding }) => excluding.includes(part.id)).map(({ id }) => id);
  const excluded =
    named.length > 0
      ? [
          `- ${escaped(facts.nameOf(part.id))} → does not count against ${escaped(namesOf(facts, named))}${credited(facts, named)}`,
        ]
      : [];
  return [...direct, ...excluded];
}

/** " → credits for Incidents" where a miss costs something. */
function credited(facts: Facts, targets: readonly Id[]): string {
  const paid = targets.filter((id) => facts.creditsFor(id).some(({ kind }) => kind === 'credit'));
  return paid.length > 0 ? ` → credits for ${escaped(namesOf(facts, paid))}` : '';
}

const excludedFrom = (facts: Facts, id: Id): string =>
  namesOf(
    facts,
    facts.agreement.objectives.filter(({ excluding }) => excluding.includes(id)).map((objective) => objective.id),
  );

/** What all of these can say. */
function causeLines(facts: Facts, cause: Cause): string[] {
  const { when, causedBy, controlledBy, seenBy, evidence, notifiedWithin, limit, countsAs, per } = cause;
  return [
    ...said('When', when && conditionWords(facts, when)),
    ...said('Caused by', whoWords(facts, causedBy)),
    ...said('Controlled by', whoWords(facts, controlledBy)),
    ...said('Seen by', allWords(facts, seenBy)),
    ...said('Evidence', evidence.map((each) => evidenceWords(facts, each)).join('; ')),
    ...said('To be notified', byWhen(facts, notifiedWithin)),
    ...said(
      'At most',
      [...(limit ? [limit] : []), ...('furtherLimits' in cause ? cause.furtherLimits : [])]
        .map(({ value, each }) => [valueWords(facts, value), each && windowWords(each)].filter(Boolean).join(' '))
        .join(', '),
    ),
    ...said('Counts as', countsAs),
    ...said('Reaches', per && `one ${per} at a time`),
  ];
}
