import { AstUtils, type LangiumDocument, type LangiumParser, type ParseResult, TextDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';

/** Whether a text is read as the same clauses after a change that only gives things other names. */
export function isReadAlike({ parseResult, textDocument }: LangiumDocument, edits: TextEdit[], parser: LangiumParser) {
  return shapeOf(parseResult) === shapeOf(parser.parse(TextDocument.applyEdits(textDocument, edits)));
}

/** The kinds of nodes with the properties that they have, and how many mistakes there are. */
function shapeOf({ value, parserErrors, lexerErrors }: ParseResult): string {
  const nodes = AstUtils.streamAst(value).map(({ $type, ...node }) => [
    $type,
    ...Object.entries(node).flatMap(([key, inner]) => (key.startsWith('$') || !inner ? [] : [key])),
  ]);
  return JSON.stringify([parserErrors.length, lexerErrors.length, ...nodes]);
}
