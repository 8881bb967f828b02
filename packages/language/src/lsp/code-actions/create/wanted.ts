import type { LangiumDocument, Reference, ReferenceInfo } from 'langium';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type * as ast from '../../../generated/ast.ts';
import { steps } from '../../../lower/support.ts';
import { groupOf, type Group } from '../../../workspace/groups.ts';
import type { SlaLanguageServices } from '../../editor.ts';
import type { Situation } from '../situation.ts';

/** A name that nothing has, and what it should stand for. */
export interface Wanted {
  readonly diagnostic: Diagnostic;
  readonly name: string;
  /** The type that the place asks for. */
  readonly type: string;
  /** The node that the name stands in. */
  readonly container: ReferenceInfo['container'];
  readonly property: string;
  readonly group: Group;
}

/** The names at a place that nothing has, cells of tables among them. */
export function wantedNames({ here, document, services }: Situation): Wanted[] {
  return here.flatMap((diagnostic): Wanted[] => {
    if (diagnostic.code !== 'text/unresolved' && diagnostic.code !== 'text/cell') return [];
    const info = brokenReferenceAt(document, diagnostic);
    const group = info && groupOf(info.container);
    const type = info && typeOf(info, services);
    if (!info || !group || type === undefined) return [];
    const { reference, container, property } = info;
    return [{ diagnostic, name: reference.$refText, type, container, property, group }];
  });
}

function brokenReferenceAt(document: LangiumDocument, { range }: Diagnostic): ReferenceInfo | undefined {
  const start = document.textDocument.offsetAt(range.start);
  const end = document.textDocument.offsetAt(range.end);
  const found = document.references.find(({ $refNode }) => $refNode?.offset === start && $refNode.end === end);
  return found && 'error' in found ? (found as Reference).error?.info : undefined;
}

/** A cell may hold any name; its column says what is meant. */
function typeOf(info: ReferenceInfo, services: SlaLanguageServices): string | undefined {
  if (info.container.$type !== 'Cell') return services.shared.AstReflection.getReferenceType(info);
  const row = info.container.$container as ast.GridRow;
  const around = row.$container;
  if (around.$type !== 'Support') return undefined;
  const column = around.rows[0]?.cells[row.cells.indexOf(info.container as ast.Cell)];
  const head = column?.target?.$refText;
  if (head === 'clock') return 'Calendar';
  return steps.some((step) => step === head) ? 'Table' : undefined;
}
