import {
  amountWords,
  chainsThrough,
  consequencesOf,
  durationWords,
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

const namesOf = (facts: Facts, ids: readonly Id[]): string => ids.map((id) => facts.nameOf(id)).join(', ');

/** A duty, and what may follow from it. */
export function dutyLines(facts: Facts, duty: Duty): string[] {
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
  ];
}

/** Under which condition a relief holds, and what proves it. */
export const reliefLines = (facts: Facts, relief: Relief): string[] => causeLines(facts, relief);

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

/** duty → relief → clock or objective → credits and exits: each chain that the part is in, whole, whichever link it is. */
export const chainLines = (facts: Facts, id: Id): string[] =>
  chainsThrough(facts, id).map(({ duty, relief, does, targets }) => {
    const named = namesOf(facts, targets);
    const links = [
      duty && facts.nameOf(duty.id),
      relief ? facts.nameOf(relief.id) : 'nothing relieves',
      does && relief ? `${does} ${named || 'nothing'}` : named,
      followingWords(facts, targets),
    ];
    return `- ${escaped(links.filter(Boolean).join(' → '))}`;
  });

/** "credits for Incidents, a right to leave" where a miss costs something. */
function followingWords(facts: Facts, targets: readonly Id[]): string {
  const of = targets.map((id) => ({ id, ...consequencesOf(facts, id) }));
  const paid = of.filter(({ credits }) => credits.some(({ kind }) => kind === 'credit')).map(({ id }) => id);
  return [
    ...(paid.length > 0 ? [`credits for ${namesOf(facts, paid)}`] : []),
    ...(of.some(({ terminations }) => terminations.length > 0) ? ['a right to leave'] : []),
  ].join(', ');
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
