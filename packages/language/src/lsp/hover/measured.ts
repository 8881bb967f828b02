import { listWords, valueWords, type Facts, type Metric, type Table } from '@sla-lang/core';
import { named } from './downtime.ts';
import { escaped, said } from './markdown.ts';
import { fromTo } from './moments.ts';
import { evidenceWords, whoWords } from './words.ts';

export function metricLines(facts: Facts, metric: Metric): string[] {
  const { of, during, excludedTime, measuredBy, evidence, dispute, source, noData } = metric;
  return [
    ...said('Observes', observed(facts, metric)),
    ...said('Of', of && facts.nameOf(of)),
    ...said('Only in', during && named(facts, during)),
    ...said('Excluded time', excludedTime === 'out' ? 'taken out' : excludedTime && `counts as ${excludedTime}`),
    ...said('No data counts as', noData),
    ...said('Source', source),
    ...said('Measured by', whoWords(facts, measuredBy)),
    ...said('Evidence', evidence.map((each) => evidenceWords(facts, each)).join('; ')),
    ...said('In a dispute', dispute),
  ];
}

function observed(facts: Facts, { observation }: Metric): string | undefined {
  switch (observation?.kind) {
    case undefined:
      return undefined;
    case 'availability':
      return 'the share of the time that is not down';
    case 'duration':
      return `the time ${fromTo(facts, observation.from, observation.to)}`;
    case 'share':
      return `the share of “${observation.of}” that is good`;
    case 'count':
      return `the number of “${observation.of}”`;
    case 'ratio':
      return `the ratio of ${counted(facts, observation.of)} to ${counted(facts, observation.to)}`;
    case 'sum': {
      const parts = observation.parts.map(({ percent, metric }) => `${percent}% of ${facts.nameOf(metric)}`);
      return `the sum of ${listWords(parts)}`;
    }
    case 'reading':
      return `readings of “${observation.of}” in ${observation.unit}`;
  }
}

const MOST_CELLS = 12;

/** What a table depends on, and what it says, where that is little. */
export function tableLines(facts: Facts, { dimensions, symmetric, cells }: Table): string[] {
  const shown = cells.slice(0, MOST_CELLS);
  return [
    ...said(
      'Depends on',
      `${listWords(dimensions.map((each) => facts.nameOf(each)))}${symmetric ? ', both ways' : ''}`,
    ),
    ...shown.map(({ keys, value }) => `- ${escaped(keys.join(', '))}: ${escaped(valueWords(facts, value))}`),
    ...(cells.length > shown.length ? [`… and ${cells.length - shown.length} more`] : []),
  ];
}

/** What a ratio counts: in words, or the sum of metrics. */
const counted = (facts: Facts, what: string | readonly string[]): string =>
  typeof what === 'string' ? `“${what}”` : listWords(what.map((id) => facts.nameOf(id)));
