import type { Agreement, Id, PartList } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import * as causes from './causes.ts';
import type { Context } from './context.ts';
import * as governance from './governance.ts';
import * as metrics from './metrics.ts';
import { credits } from './money.ts';
import * as parties from './parties.ts';
import * as services from './services.ts';
import * as support from './support.ts';

type Lower<T extends ast.Part['$type'], L extends PartList> = readonly [
  list: L,
  lower: (
    context: Context,
    node: Extract<ast.Part, { $type: T }>,
  ) => Omit<Agreement[L][number], 'id' | 'level' | 'origin'>,
];

type AnyLower<T extends ast.Part['$type']> = { [L in PartList]: Lower<T, L> }[PartList];

/** Where each kind of part goes, and how it is lowered. A new kind of part needs a line here. */
const table = {
  Definition: ['definitions', parties.definition],
  Party: ['parties', parties.party],
  ThirdParty: ['thirdParties', parties.thirdParty],
  Calendar: ['calendars', parties.calendar],
  Event: ['events', parties.event],
  Category: ['categories', services.category],
  Plan: ['plans', services.plan],
  Service: ['services', services.service],
  Underpinning: ['underpinnings', services.underpinning],
  Limits: ['limits', services.limits],
  Table: ['tables', services.table],
  Metric: ['metrics', metrics.metric],
  Objective: ['objectives', metrics.objective],
  Support: ['support', support.support],
  Escalation: ['escalations', support.escalation],
  Maintenance: ['maintenance', causes.maintenance],
  Exclusion: ['exclusions', causes.exclusion],
  Duty: ['duties', causes.duty],
  Relief: ['reliefs', causes.relief],
  ForceMajeure: ['forceMajeure', causes.forceMajeure],
  Credits: ['credits', credits],
  Report: ['reports', governance.report],
  Review: ['reviews', governance.review],
  Termination: ['terminations', governance.termination],
  Change: ['changes', governance.change],
  Hold: ['holds', governance.hold],
  Liability: ['liabilities', governance.liability],
  Indemnity: ['indemnities', governance.indemnity],
  Confidentiality: ['confidentiality', governance.confidentiality],
  Limitation: ['limitations', governance.limitation],
  Audit: ['audits', governance.audit],
  Prose: ['clauses', governance.clause],
} as const satisfies { [T in ast.Part['$type']]: AnyLower<T> };

/** Parts whose text behind the name is what they say, not what they are called. */
const textIsNoTitle: ReadonlySet<string> = new Set(['Event', 'Exclusion']);

/** The kinds of parts of the syntax tree. */
export const isPart = (node: { readonly $type: string }): node is ast.Part => Object.hasOwn(table, node.$type);

/** Adds a part to the list of its kind. */
export function lowerPart(context: Context, node: ast.Part, id: Id, level: Id | undefined, into: Agreement): void {
  const [list, lower] = table[node.$type] as unknown as readonly [
    PartList,
    (context: Context, node: ast.Part) => object,
  ];
  const part = {
    id,
    title: textIsNoTitle.has(node.$type) ? undefined : node.title,
    level,
    ...lower(context, node),
    origin: context.origin(node),
  };
  (into[list] as object[]).push(part);
}
