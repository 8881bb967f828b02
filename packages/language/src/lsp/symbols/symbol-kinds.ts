import type { AstNode } from 'langium';
import { SymbolKind } from 'vscode-languageserver';

/** The picture beside a name. Editors know programs only, so each kind gets the one that comes nearest. */
const kinds: Readonly<Record<string, SymbolKind>> = {
  Agreement: SymbolKind.Class,
  Definition: SymbolKind.Key,
  Party: SymbolKind.Object,
  ThirdParty: SymbolKind.Object,
  Contact: SymbolKind.Field,
  Calendar: SymbolKind.Constant,
  Event: SymbolKind.Event,
  Category: SymbolKind.Enum,
  CategoryEntry: SymbolKind.EnumMember,
  Plan: SymbolKind.Package,
  Service: SymbolKind.Package,
  Underpinning: SymbolKind.Package,
  Limits: SymbolKind.Array,
  Table: SymbolKind.Array,
  Metric: SymbolKind.Variable,
  Objective: SymbolKind.Property,
  Support: SymbolKind.Interface,
  Priority: SymbolKind.EnumMember,
  Cell: SymbolKind.EnumMember,
  Escalation: SymbolKind.Operator,
  Maintenance: SymbolKind.Boolean,
  Exclusion: SymbolKind.Boolean,
  ForceMajeure: SymbolKind.Boolean,
  Duty: SymbolKind.Method,
  Relief: SymbolKind.Boolean,
  Credits: SymbolKind.Number,
  Report: SymbolKind.File,
  Review: SymbolKind.File,
  Prose: SymbolKind.String,
};

/** Terms of law, such as a termination, are functions: somebody may use them. */
export const symbolKindOf = ({ $type }: AstNode): SymbolKind => kinds[$type] ?? SymbolKind.Function;
