import { addMonths, formatDate, isZone, parseDate } from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import { isShare, observationOf } from './observation.ts';
import type { Known, Surroundings } from './surroundings.ts';
import type { Source } from './template.ts';

/** What forms ask of a document beyond the names of a kind. */
type Ask = (around: Surroundings, today: string) => readonly string[];

const asks: ReadonlyMap<string, Ask> = new Map<string, Ask>([
  ['provider', (around) => parties(around, 'provider')],
  ['customer', (around) => parties(around, 'customer')],
  ['currency', (around) => [around.currency]],
  ['law', (around) => [around.clause('LawClause')?.law ?? 'NL']],
  ['region', (around) => [around.clause('LawClause')?.law ?? 'NL']],
  ['zone', (around) => [around.clause('ZoneClause')?.zone ?? ownZone()]],
  ['nextMonth', (_, today) => [nextMonth(today)]],
  ['inAYear', (_, today) => [formatDate(addMonths(dayOf(nextMonth(today)), 12) - 1)]],
  [
    'durations',
    (around) =>
      namesOf(
        around
          .names('Metric')
          .filter(({ node }) => observationOf(node as ast.Metric | undefined)?.$type === 'DurationBetween'),
      ),
  ],
  ['shares', (around) => namesOf(around.names('Metric').filter(({ node }) => isShare(node as ast.Metric | undefined)))],
  ['percentages', (around) => namesOf(around.names('Objective').filter(isPercentage))],
]);

/** Fills the slots of forms from what stands around a place. */
export function sourceOf(around: Surroundings, today: string): Source {
  return {
    known: ({ kind, nth }) => {
      const names = asks.get(kind)?.(around, today) ?? namesOf(around.names(kind));
      return [...names.slice(nth), ...names.slice(0, nth)];
    },
    fresh: (name) => freshName(name, around),
  };
}

const namesOf = (known: readonly Known[]): string[] => known.map(({ name }) => name);

const parties = (around: Surroundings, role: string): string[] =>
  namesOf(around.names('Party').filter(({ node }) => (node as ast.Party | undefined)?.role === role));

/** Whether an objective promises a percentage as such, and not of cases in time. */
const isPercentage = ({ node }: Known): boolean =>
  ((node as ast.Objective | undefined)?.items ?? []).some(
    (item) => item.$type === 'Sentence' && item.value?.$type === 'Percent',
  );

function freshName(name: string, around: Surroundings): string {
  const taken = new Set(namesOf(around.names('Named')));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.has(`${name}${number}`)) return `${name}${number}`;
}

const dayOf = (date: string): number => parseDate(date) ?? 0;

/** The first day of the next month. */
export const nextMonth = (today: string): string => formatDate(addMonths(dayOf(`${today.slice(0, 8)}01`), 1));

/** The zone of this computer, where it is a place. */
function ownZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone.includes('/') && isZone(timeZone) ? timeZone : 'Europe/Amsterdam';
}
