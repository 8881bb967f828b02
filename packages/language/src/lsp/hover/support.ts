import { momentWords, valueWords, windowWords, type Facts, type Priority, type Support } from '@sla-lang/core';
import { named } from './downtime.ts';
import { escaped, said } from './markdown.ts';
import { missLines } from './objective.ts';
import { missesLine } from './misses.ts';
import { whoWords } from './words.ts';

export function supportLines(facts: Facts, support: Support): string[] {
  const { starts, stops, pauses, priorities, classification } = support;
  return [
    ...said('Starts', starts && momentWords(facts, starts)),
    ...said('Stops', stops && momentWords(facts, stops)),
    ...said(
      'Pauses',
      pauses.map(({ relief, text }) => (relief === undefined ? `“${text ?? ''}”` : facts.nameOf(relief))).join(', '),
    ),
    ...said('Classified by', whoWords(facts, classification?.by)),
    ...priorities.map((priority) => `- **${escaped(priority.id)}**: ${escaped(targetsWords(facts, priority))}`),
    ...missLines(facts, support.id),
  ];
}

/** "respond within 15 min, restore within 4 h" */
function targetsWords(facts: Facts, { id, targets }: Priority): string {
  return targets.map(({ step, value }) => `${step} within ${targetWordsOf(facts, id, value)}`).join(', ');
}

/** A limit from a table is told for each plan. */
function targetWordsOf(facts: Facts, priority: string, value: Priority['targets'][number]['value']): string {
  const table = value.kind === 'table' ? facts.find('tables', value.table) : undefined;
  const side = table?.dimensions.indexOf('priority') ?? -1;
  if (!table || side < 0) return valueWords(facts, value);
  const cells = table.cells.filter(({ keys }) => keys[side] === priority);
  const told = cells.map(({ keys, value: cell }) => {
    const others = keys.filter((_, index) => index !== side);
    return `${valueWords(facts, cell)}${others.length > 0 ? ` (${others.join(', ')})` : ''}`;
  });
  return told.length > 0 ? told.join(' or ') : facts.nameOf(table.id);
}

export function priorityLines(facts: Facts, support: Support, priority: Priority): string[] {
  const { meaning, targets, clock, metFor } = priority;
  return [
    ...said('Meaning', meaning),
    ...targets.flatMap(({ step, value }) => said(capital(step), `within ${targetWordsOf(facts, priority.id, value)}`)),
    ...said('Clock', clock && named(facts, clock)),
    ...said(
      'Met for',
      metFor && `${metFor.table ?? `${metFor.percent}%`}${metFor.window ? ` ${windowWords(metFor.window)}` : ''}`,
    ),
    ...(targets.length > 0 && !metFor ? ['- Every single ticket must be in time.'] : []),
    ...said('Support', facts.nameOf(support.id)),
    ...missesLine(facts, support, priority),
  ];
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
