import type { Evidence } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import type { Context } from './context.ts';
import { who, whoAll } from './values.ts';
import { deadline } from './windows.ts';

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
