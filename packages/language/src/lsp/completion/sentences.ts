import { CompletionItemKind } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import type { Leaf } from '../place/follower.ts';
import { restOf } from './form-proposals.ts';
import { keywordProposals } from './keywords.ts';
import type { Proposal } from './proposal.ts';
import { nameProposal } from './references.ts';
import type { Request } from './request.ts';
import { observationOf } from './observation.ts';
import type { Known } from './surroundings.ts';
import { plainOf } from './template.ts';

const figures = 'mean median outages downtime every p95'.split(' ');

/** Promises about the metrics that are known, as each of them can be promised. */
export function sentenceProposals(request: Request, leaves: readonly Leaf[], rank: number): Proposal[] {
  const promises = request.around.names('Metric').flatMap((metric) =>
    promisesOf(metric).map(({ figure, rest }, index): Proposal => {
      const text = request.fill(`${figure} ${rest}`);
      const { about } = nameProposal(metric, rank);
      // Who looks for the metric types its name, whatever the promise begins with.
      const filter = figure.startsWith(metric.name) || index > 0 ? figure : `${metric.name} ${figure}`;
      const label = plainOf(request.fill(figure));
      const kind = CompletionItemKind.Snippet;
      return { label, about, text, rest: restOf(text, label), kind, rank: rank + index, filter, begins: true };
    }),
  );
  const words = keywordProposals(request, leaves, rank + 2).map((each) => ({
    ...each,
    rank: each.rank + Math.max(0, figures.indexOf(each.label)),
  }));
  return [...promises, ...words];
}

/** What is promised of a metric, by what it observes. */
function promisesOf({ name, node }: Known): { readonly figure: string; readonly rest: string }[] {
  const each = 'each <month|quarter|year>';
  const observed = observationOf(node as ast.Metric | undefined);
  switch (observed?.$type) {
    case 'DurationBetween':
      return [
        { figure: `every ${name}`, rest: 'within <4 h>' },
        { figure: `95% of ${name}`, rest: `within <4 h> ${each}` },
        { figure: `p95 of ${name}`, rest: `<= <4 h> ${each}` },
      ];
    case 'NumberOf':
      return [{ figure: name, rest: `<= <3 incidents> ${each}` }];
    case 'ReadingOf': {
      const rest = `<= <100> ${observed.unit || '<ms>'} ${each}`;
      return ['mean', 'p95'].map((measure) => ({ figure: `${measure} of ${name}`, rest }));
    }
    default:
      return [{ figure: name, rest: `>= <99.9%> ${each}` }];
  }
}
