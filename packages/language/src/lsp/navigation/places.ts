import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { Location, LocationLink, Range } from 'vscode-languageserver';
import { nameNodeOf } from './declared.ts';

/** Characters of a text as the protocol counts them. */
export const rangeOf = ({ textDocument }: LangiumDocument, { start, end }: { start: number; end: number }): Range => ({
  start: textDocument.positionAt(start),
  end: textDocument.positionAt(end),
});

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The way to a declaration: all of it, and its name; a part without a name leads to its first word. */
export function linkTo(target: AstNode, originSelectionRange: Range): LocationLink | undefined {
  const document = AstUtils.getDocument(target);
  const cst = target.$cstNode;
  if (!cst) return undefined;
  const name = nameNodeOf(target) ?? CstUtils.flattenCst(cst).find(({ hidden }) => !hidden) ?? cst;
  return {
    originSelectionRange,
    targetUri: document.textDocument.uri,
    targetRange: rangeOf(document, { start: cst.offset, end: cst.end }),
    targetSelectionRange: rangeOf(document, { start: name.offset, end: name.end }),
  };
}

/** The way to the beginning of a file. */
export const linkToFile = ({ textDocument }: LangiumDocument, originSelectionRange: Range): LocationLink => ({
  originSelectionRange,
  targetUri: textDocument.uri,
  targetRange: beginning,
  targetSelectionRange: beginning,
});

export const locationOf = ({ targetUri, targetSelectionRange }: LocationLink): Location => ({
  uri: targetUri,
  range: targetSelectionRange,
});
