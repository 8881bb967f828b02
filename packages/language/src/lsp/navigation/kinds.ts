import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';

type Worded = ast.Part | ast.Agreement | ast.Contact | ast.CategoryEntry | ast.Priority | ast.Cell;

/** Kinds that are not called by the name of their type. */
const words: Readonly<Record<string, string>> = {
  CategoryEntry: 'entry',
  Cell: 'priority',
  ForceMajeure: 'force majeure',
  Prose: 'clause',
};

/** What something with a name is, in the words of the language: "provider", "force majeure". */
export function kindOf(node: AstNode): string {
  const { $type: type, role, kind } = node as Worded & { readonly role?: string; readonly kind?: string };
  return role ?? kind ?? words[type] ?? type.toLowerCase();
}
