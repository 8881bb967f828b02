import { CompletionItemKind } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import type { Leaf } from '../place/follower.ts';
import { restOf } from './form-proposals.ts';
import { keywordProposals } from './keywords.ts';
import type { Proposal } from './proposal.ts';
import { nameProposal } from './references.ts';
import type { Request } from './request.ts';
import { isDuration } from './source.ts';
import type { Known } from './surroundings.ts';
import { plainOf } from './template.ts';

const figures = 'mean median outages downtime every p95'.split(' ');

/** Promises about the metrics that are known, as each of them can be promised. */
export function sentenceProposals(request: Request, leaves: readonly Leaf[], rank: number): Proposal[] {
  const metrics = request.around.names('Metric');
  const promises = metrics.map((metric): Proposal => {
    const text = request.fill(promiseOf(metric));
    const { about } = nameProposal(metric, rank);
    const label = plainOf(text).slice(0, plainOf(text).indexOf(metric.name) + metric.name.length);
    // Who looks for the metric types its name, whatever the promise begins with.
    const filter = `${metric.name} ${label}`;
    const kind = CompletionItemKind.Snippet;
    return { label, about, text, rest: restOf(text, label), kind, rank, filter, begins: true };
  });
  const cases = metrics.filter(isDuration).map((metric): Proposal => {
    const text = request.fill(`<95%> of ${metric.name} within <4 h> each <month|quarter|year>`);
    const label = `95% of ${metric.name}`;
    return { label, text, rest: restOf(text, label), kind: CompletionItemKind.Snippet, rank: rank + 1, begins: true };
  });
  const words = keywordProposals(request, leaves, rank + 2).map((each) => ({
    ...each,
    rank: each.rank + Math.max(0, figures.indexOf(each.label)),
  }));
  return [...promises, ...cases, ...words];
}

function promiseOf({ name, node }: Known): string {
  const items = (node as ast.Metric | undefined)?.items ?? [];
  for (const item of items) {
    if (item.$type === 'DurationBetween') return `every ${name} within <4 h>`;
    if (item.$type === 'NumberOf') return `${name} <= <3> each <month|quarter|year>`;
    if (item.$type === 'ReadingOf') return `mean of ${name} <= <100> ${item.unit || '<ms>'} each <month|quarter|year>`;
  }
  return `${name} >= <99.9%> each <month|quarter|year>`;
}
