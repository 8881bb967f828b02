import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import { priorityCells } from '../../references/names.ts';
import { groupsOf, partIn, type Group } from '../../workspace/groups.ts';
import { kindOf } from '../navigation/kinds.ts';
import { nameNodeOf } from '../navigation/declared.ts';
import { rangeOf } from '../navigation/places.ts';
import { gistOf, onOneLine } from './gist.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** The outline of a file: its agreements, each with the parts that belong to it. */
export class SlaDocumentSymbolProvider implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return groupsOf(document.parseResult.value as ast.SlaFile).flatMap((group) => groupSymbols(document, group));
  }
}

function groupSymbols(document: LangiumDocument, { agreement, elements }: Group): DocumentSymbol[] {
  const parts = elements.flatMap((element) => {
    const part = partIn(element);
    return part ? symbols(document, part, element) : [];
  });
  if (!agreement) return parts;
  const [header] = symbols(document, agreement);
  const last = elements.at(-1)?.$cstNode?.end;
  if (!header) return parts;
  const { start, end } = header.range;
  const whole = last === undefined ? end : document.textDocument.positionAt(last);
  return [{ ...header, range: { start, end: whole }, children: parts }];
}

/** A node with what is named inside it. A `replaces` belongs to its part. */
function symbols(document: LangiumDocument, node: AstNode, around: AstNode = node): DocumentSymbol[] {
  const cst = around.$cstNode;
  const name = nameNodeOf(node) ?? firstWordOf(node);
  if (!cst || !name) return [];
  const children = [...inside(node)].flatMap(([inner, row]) => symbols(document, inner, row));
  const detail = detailOf(node, around);
  return [
    {
      name: headOf(node),
      ...(detail && { detail }),
      kind: symbolKindOf(node),
      range: rangeOf(document, { start: cst.offset, end: cst.end }),
      selectionRange: rangeOf(document, { start: name.offset, end: name.end }),
      ...(children.length > 0 && { children }),
    },
  ];
}

/** What is named inside a part; a priority of a table is its whole row. */
function* inside(node: AstNode): Generator<readonly [AstNode, AstNode?]> {
  const part = node as ast.Part;
  if (part.$type === 'Party') for (const item of part.items) if (item.$type === 'Contact') yield [item];
  if (part.$type === 'Category') for (const entry of part.entries) yield [entry];
  if (part.$type !== 'Support') return;
  for (const item of part.items) if (item.$type === 'Priority') yield [item];
  for (const cell of priorityCells(part)) if (cell.target) yield [cell, cell.$container];
}

const firstWordOf = ({ $cstNode: cst }: AstNode) => cst && CstUtils.flattenCst(cst).find(({ hidden }) => !hidden);

/** The name; for a part without one how it begins, such as "termination by Acme". */
function headOf(node: AstNode): string {
  const name = nameNodeOf(node)?.text;
  const [beginning = ''] = (node.$cstNode?.text ?? '').split(/[{"\r\n]/, 1);
  return name || onOneLine(beginning) || kindOf(node);
}

function detailOf(node: AstNode, around: AstNode): string {
  const { title } = node as { readonly title?: string };
  const replaces = around.$type === 'Replaces' ? 'replaces' : undefined;
  return [replaces, title, gistOf(node)]
    .filter((each) => each)
    .map((each) => onOneLine(each ?? ''))
    .join(' · ');
}
