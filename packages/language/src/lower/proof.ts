import type { Decision, Evidence } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { amount } from './amounts.ts';
import type { Context } from './context.ts';
import { who, whoAll } from './values.ts';
import { deadline, window } from './windows.ts';

/** Who shows what to whom, and by when. */
export function evidence(context: Context, node: ast.EvidenceClause): Evidence {
  return {
    text: node.text,
    heldBy: who(node.heldBy),
    openTo: whoAll([...node.to, ...node.openTo]),
    deadline: deadline(context, node.deadline),
    origin: context.origin(node),
  };
}

/** What is said about a decision, besides who makes it and by when. */
export function decisionTerms(
  context: Context,
  node: ast.DecisionTerms,
): Pick<Decision, 'discretion' | 'data' | 'dispute' | 'late' | 'openTo'> {
  const { late } = node;
  return {
    discretion: node.discretion || undefined,
    data: node.data.length > 0 ? whoAll(node.data) : undefined,
    dispute: node.dispute,
    late: late && {
      countsAs: late.countsAs as 'granted' | 'refused' | undefined,
      cost: late.cost && { amount: amount(context, late.cost), each: window(context, late.window) },
      origin: context.origin(late),
    },
    openTo: whoAll(node.openTo),
  };
}
