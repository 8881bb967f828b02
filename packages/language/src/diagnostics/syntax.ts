import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from './diagnostic.ts';
import { textDiagnostic } from './problems.ts';

/** Nobody reads more than these. */
const MOST = 100;

/** What the lexer and the parser could not read, in the order of the text. */
export function syntaxDiagnostics(document: LangiumDocument, path: string): Diagnostic[] {
  const { lexerErrors, parserErrors } = document.parseResult;
  const end = document.textDocument.positionAt(document.textDocument.getText().length);
  const lexed = lexerErrors.map(({ message, line, column, length }) => at(path, message, span(line, column, length)));
  const parsed = parserErrors.map((error) => {
    const { message, token } = error;
    const previousToken = 'previousToken' in error ? (error.previousToken as IToken | undefined) : undefined;
    // At the end of the file there is no token to point at: the last one that was read is as near as it gets.
    const last = Number.isNaN(token.startOffset) ? previousToken : token;
    if (last === undefined || Number.isNaN(last.startOffset)) return at(path, message, { start: end, end });
    const start = document.textDocument.positionAt(
      last === token ? last.startOffset : last.startOffset + last.image.length,
    );
    return at(path, message, { start, end: document.textDocument.positionAt(last.startOffset + last.image.length) });
  });
  return onePerLine([...lexed, ...parsed]).slice(0, MOST);
}

/** The first complaint about a line; what follows on it is mostly its consequence. */
function onePerLine(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set<number>();
  return diagnostics.filter(({ range: { start } }) => {
    const isFirst = !lines.has(start.line);
    lines.add(start.line);
    return isFirst;
  });
}

const at = (path: string, message: string, range: Range): Diagnostic =>
  textDiagnostic('text/syntax', { message }, { path, range });

function span(line = 1, column = 1, length = 1): Range {
  const start = { line: line - 1, character: column - 1 };
  return { start, end: { line: start.line, character: start.character + length } };
}
