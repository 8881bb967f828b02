import type { IToken } from 'chevrotain';
import type { LangiumDocument, Lexer } from 'langium';
import type { FoldingRangeProvider, LangiumServices } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { commentFolds } from './comments.ts';
import { foldLines } from './lines.ts';

/** What can be folded. Found by tokens, so that half-written clauses do not unfold the rest of the file. */
export class SlaFoldingRangeProvider implements FoldingRangeProvider {
  readonly #lexer: () => Lexer;

  constructor(services: LangiumServices) {
    this.#lexer = () => services.parser.Lexer;
  }

  getFoldingRanges({ textDocument }: LangiumDocument): FoldingRange[] {
    const { tokens, hidden } = this.#lexer().tokenize(textDocument.getText());
    const found = [
      ...blocks(tokens),
      ...grids(tokens),
      ...uses(tokens),
      ...longTexts(tokens),
      ...commentFolds(hidden, tokens),
    ];
    return nested(found);
  }
}

/** Blocks without their last line, so that the closing brace stays visible. */
function* blocks(tokens: readonly IToken[]): Generator<FoldingRange> {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (token.image === '{') open.push(token);
    if (token.image !== '}') continue;
    const start = open.pop();
    if (start) yield* foldLines(start, token, { leaveLast: true });
  }
}

/** The rows of a table under its head. */
function* grids(tokens: readonly IToken[]): Generator<FoldingRange> {
  let head: IToken | undefined;
  let last: IToken | undefined;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isRow = token.image === '|';
    if (head && last && !isRow && token.startLine !== last.endLine) {
      yield* foldLines(head, last);
      head = undefined;
    }
    if (isRow && token.startLine !== before?.endLine) head ??= token;
    if (isRow) last = token;
  }
  if (head && last) yield* foldLines(head, last);
}

/** Files that are used one after the other. */
function* uses(tokens: readonly IToken[]): Generator<FoldingRange> {
  let first: IToken | undefined;
  let last: IToken | undefined;
  for (const [index, token] of tokens.entries()) {
    const path = tokens[index + 1];
    const isUse = token.image === 'uses' && path?.tokenType.name === 'STRING';
    if (isUse) {
      first ??= token;
      last = path;
    } else if (first && last && token !== last && token.image !== ';') {
      yield* foldLines(first, last, { kind: FoldingRangeKind.Imports });
      first = undefined;
    }
  }
  if (first && last) yield* foldLines(first, last, { kind: FoldingRangeKind.Imports });
}

function* longTexts(tokens: readonly IToken[]): Generator<FoldingRange> {
  for (const token of tokens) {
    if (token.tokenType.name !== 'TEXT_BLOCK') continue;
    yield* foldLines(token, token, { leaveLast: /\n[ \t]*"""$/.test(token.image) });
  }
}

/** One fold for each first line, and none that reaches out of the one around it. */
function nested(folds: readonly FoldingRange[]): FoldingRange[] {
  const around: FoldingRange[] = [];
  const kept: FoldingRange[] = [];
  for (const fold of folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)) {
    while (around.length > 0 && (around.at(-1)?.endLine ?? 0) < fold.startLine) around.pop();
    const outer = around.at(-1);
    if (outer && (outer.startLine === fold.startLine || outer.endLine < fold.endLine)) continue;
    around.push(fold);
    kept.push(fold);
  }
  return kept;
}
