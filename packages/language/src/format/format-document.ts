import type { AstNode, LangiumDocument, LangiumParser, RootCstNode } from 'langium';
import type { Diagnostic, Position, Range, TextEdit } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../diagnostics/places.ts';
import { textDiagnostic } from '../diagnostics/problems.ts';
import { syntaxDiagnostics } from '../diagnostics/syntax.ts';
import { isClosed } from '../diagnostics/text-checks/unclosed-texts.ts';
import { applyChanges, type Change } from './changes.ts';
import { layoutChanges } from './layout.ts';
import { readTokens } from './read-tokens.ts';
import { isSameTree } from './same-tree.ts';
import { STRING, type Token } from './token.ts';

/** A change of the document that it is for. */
export type Edit = Omit<TextEdit, 'path'>;

/** How to lay out a document, or why it cannot be done: what cannot be read must not be moved about. */
export type Layout = { readonly changes: readonly Change[] } | { readonly diagnostics: readonly Diagnostic[] };

/** Lays out a parsed document; it need not be linked. `path` is where its diagnostics are. */
export function layoutOf(document: LangiumDocument, parser: LangiumParser, path = ''): Layout {
  const file = document.parseResult.value;
  const root = file.$cstNode as RootCstNode | undefined;
  const diagnostics = syntaxDiagnostics(document, path);
  if (!root || diagnostics.length > 0) return { diagnostics };
  const tokens = readTokens(root);
  const unclosed = tokens.filter(isUnclosed);
  if (unclosed.length === 0) return { changes: safeChanges(file, root.fullText, tokens, parser) };
  return {
    diagnostics: unclosed.map(({ start, end }) =>
      textDiagnostic('text/unclosed', {}, placeOf({ path, start, end }, document.textDocument)),
    ),
  };
}

/**
 * The changes, tried out: the text is read again, and must mean the same. Where a clause could go on with the first
 * words of the next one, because a thing is called like a word of the language, it does so without the ";" between
 * them: these then stay.
 */
function safeChanges(file: AstNode, text: string, tokens: readonly Token[], parser: LangiumParser): readonly Change[] {
  for (const keepSeparators of [false, true]) {
    const changes = layoutChanges(text, tokens, { keepSeparators });
    if (changes.length === 0) return changes;
    const { value, lexerErrors, parserErrors } = parser.parse(applyChanges(text, changes));
    if (lexerErrors.length + parserErrors.length === 0 && isSameTree(file, value)) return changes;
  }
  return [];
}

/** The rest of a line belongs to a text whose closing quote is missing: anything put behind it would become text. */
const isUnclosed = ({ type, text }: Token): boolean => type === STRING && !isClosed(text);

/**
 * The edits that lay out a document, or the lines that `range` touches. Every edit alone leaves the meaning as it is.
 * There are none for a document with errors.
 */
export function formatDocument(document: LangiumDocument, parser: LangiumParser, range?: Range): Edit[] {
  const { textDocument } = document;
  const changes = changesIn(document, parser);
  if (!range) return changes.map((change) => editOf(document, change));
  const start = textDocument.offsetAt({ line: range.start.line, character: 0 });
  const end = textDocument.offsetAt({ line: range.end.line + 1, character: 0 });
  return changes
    .filter((change) => change.end >= start && change.start <= end)
    .map((change) => editOf(document, change));
}

/**
 * The edits after a character was typed that ends something: a line break, `}`, `;` or `|`. They stay within the line
 * that was ended; in a grid they set all of its rows, so that the columns stay.
 *
 * @param position right behind the character
 */
export function formatTyped(
  document: LangiumDocument,
  parser: LangiumParser,
  position: Position,
  typed: string,
): Edit[] {
  const lines = document.textDocument.getText().split(/\r\n|\n|\r/);
  const isRow = (line: number): boolean => /^[ \t]*\|/.test(lines[line] ?? '');
  let first = typed.includes('\n') ? position.line - 1 : position.line;
  let last = first;
  if (isRow(first)) {
    while (isRow(first - 1)) first--;
    while (isRow(last + 1)) last++;
  }
  const start = document.textDocument.offsetAt({ line: first, character: 0 });
  const end = document.textDocument.offsetAt({ line: last, character: lines[last]?.length ?? 0 });
  return changesIn(document, parser)
    .filter((change) => change.start >= start && change.end <= end)
    .map((change) => editOf(document, change));
}

function changesIn(document: LangiumDocument, parser: LangiumParser): readonly Change[] {
  const layout = layoutOf(document, parser);
  return 'changes' in layout ? layout.changes : [];
}

const editOf = ({ textDocument }: LangiumDocument, { start, end, text }: Change): Edit => ({
  range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
  newText: text,
});
