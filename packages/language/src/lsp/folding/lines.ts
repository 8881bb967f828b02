import type { IToken } from 'chevrotain';
import type { FoldingRange, FoldingRangeKind } from 'vscode-languageserver';

export interface FoldOptions {
  readonly kind?: FoldingRangeKind;
  /** Whether the last line is no part of the fold. */
  readonly leaveLast?: boolean;
}

/** The lines from one token to another, if these are several. */
export function foldLines(first: IToken, last: IToken, { kind, leaveLast = false }: FoldOptions = {}): FoldingRange[] {
  const startLine = (first.startLine ?? 1) - 1;
  const endLine = (last.endLine ?? 1) - 1 - (leaveLast ? 1 : 0);
  return endLine > startLine ? [{ startLine, endLine, ...(kind && { kind }) }] : [];
}
