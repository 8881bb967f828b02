import type { AstNode } from 'langium';
import { clauseKind, isOnce, kindOfClause } from '../../diagnostics/text-checks/repeated-clauses.ts';
import type * as ast from '../../generated/ast.ts';
import type { Frame, Leaf } from '../place/follower.ts';
import { blockOf, clauseOf } from '../place/openings.ts';
import { clauseForms } from './form-proposals.ts';
import { keywordProposals } from './keywords.ts';
import type { Proposal } from './proposal.ts';
import type { Request } from './request.ts';
import { sentenceProposals } from './sentences.ts';
import { usualOrder } from './usual-order.ts';

/** Behind those that are usual, and behind those that are there already. */
const others = 100;
const again = 30;
const bareWords = 1000;

/** Clauses and parts that may begin here; those first that are usual and not there yet, none that may stand only once. */
export function clauseProposals(request: Request, leaves: readonly Leaf[], rank: number): Proposal[] {
  const byRule = Map.groupBy(leaves, (leaf) => clauseOf(leaf)?.rule ?? '');
  const present = kindsIn(blockAt(request), request.around.offset);
  return [...byRule.values()].flatMap((own, index) => {
    const clause = own[0] && clauseOf(own[0]);
    if (!clause) return [];
    const block = blockOf(clause)?.type ?? '';
    const order = usualOrder(request.place.block, clause.rule) ?? others + index;
    const there = (label: string) => present.has(clauseKind(clause.type, subjectOf(label)));
    const kept = proposalsFor(request, clause, own, rank + order).filter(
      ({ label }) => !there(label) || !isOnce(clauseKind(clause.type, subjectOf(label)), block),
    );
    return kept.map((each) => ({ ...each, begins: true, rank: each.rank + (there(each.label) ? again : 0) }));
  });
}

function proposalsFor(request: Request, clause: Frame, leaves: readonly Leaf[], rank: number): Proposal[] {
  if (clause.rule === 'Sentence') return sentenceProposals(request, leaves, rank);
  const forms = clauseForms(request, clause, rank);
  const isPart = request.place.block === 'SlaFile';
  const isNew = ({ keyword }: Leaf) => !forms.some(({ label }) => label.split(' ')[0] === keyword);
  const words = isPart ? leaves : leaves.filter(isNew);
  return [...forms, ...keywordProposals(request, words, rank + (isPart ? bareWords : others))];
}

/** Of what a clause about gaps or clocks speaks: each may be said once. */
const subjectOf = (label: string): string | undefined =>
  /\b(?:data|traffic|excluded|respond|update|workaround|restore|resolve|reopened|reclassified)\b/.exec(label)?.[0];

/** The innermost part or clause in whose block the place is. */
function blockAt({ around: { part, offset }, place }: Request): AstNode | undefined {
  const inner = ((part as Partial<ast.Party> | undefined)?.items ?? []).find(
    ({ $type, $cstNode }) => $type === place.block && $cstNode && $cstNode.offset < offset && $cstNode.end >= offset,
  );
  return inner ?? part;
}

/** The kinds of clauses that a block has already, without the one that is being written. */
function kindsIn(block: AstNode | undefined, offset: number): ReadonlySet<string> {
  const items = (block as { readonly items?: readonly AstNode[] } | undefined)?.items ?? [];
  const others = items.filter(({ $cstNode }) => $cstNode && ($cstNode.offset > offset || $cstNode.end < offset));
  return new Set(others.map(kindOfClause));
}
