import { Agreement, Facts, hasHolidays, type Holidays, type Origin } from '@sla-lang/core';
import { type AstNode, AstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { Context } from '../../lower/context.ts';
import { names } from '../../lower/ids.ts';
import { lowerPart } from '../../lower/part.ts';
import { groupOf, groupsOf } from '../../workspace/groups.ts';
import type { SlaSharedServices } from '../editor.ts';

/** Where somebody looks, and what is known there. */
export interface Spot {
  readonly shared: SlaSharedServices;
  readonly document: LangiumDocument;
  readonly leaf: LeafCstNode;
  /** What is known about the agreement around it; nothing where there is none. */
  readonly facts: Facts | undefined;
}

/** The facts of the agreement that a node belongs to; of parts that stand before any agreement, those of the first one. */
export async function factsAt(
  shared: SlaSharedServices,
  document: LangiumDocument,
  node: AstNode,
): Promise<Facts | undefined> {
  const { Examinations } = shared.editor;
  const agreements = Examinations.agreements(document);
  const own = groupOf(node)?.agreement?.name;
  const agreement = own === undefined ? agreements[0] : agreements.find(({ id }) => id === own);
  if (!agreement) return agreements.length === 0 ? factsOf(looseParts(document), undefined) : undefined;
  return factsOf(agreement, hasHolidays(agreement) ? await Examinations.loadHolidays() : undefined);
}

const loose = new WeakMap<AstNode, Agreement>();

/** The parts of a file that has no agreement, as if they were one: libraries of calendars, events and terms. */
function looseParts(document: LangiumDocument): Agreement {
  const file = document.parseResult.value as ast.SlaFile;
  const before = loose.get(file);
  if (before) return before;
  const agreement = Agreement.parse({ id: document.uri.toString() });
  const context = new Context(() => document.uri.toString());
  for (const { id, part } of groupsOf(file).flatMap(names)) lowerPart(context, part, id, undefined, agreement);
  loose.set(file, agreement);
  return agreement;
}

const known = new WeakMap<Agreement, { readonly holidays: Holidays | undefined; readonly facts: Facts }>();

/** The facts of an agreement, kept as long as it is. */
export function factsOf(agreement: Agreement, holidays: Holidays | undefined): Facts {
  const before = known.get(agreement);
  if (before?.holidays === holidays && before) return before.facts;
  const facts = new Facts(agreement, holidays && { holidays });
  known.set(agreement, { holidays, facts });
  return facts;
}

/** Where a node was written, as the model says it. */
export function originOf(node: AstNode): Origin | undefined {
  const cst = node.$cstNode;
  return cst && `${AstUtils.getDocument(node).uri.toString()}#${cst.offset}-${cst.end}`;
}

/** The node of a kind that a place is in. */
export function around<T extends AstNode>({ leaf }: Spot, type: T['$type']): T | undefined {
  return AstUtils.getContainerOfType(leaf.astNode, (node): node is T => node.$type === type);
}
