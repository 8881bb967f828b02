import { type AstNode, AstUtils, CstUtils } from 'langium';

/**
 * The words right behind a node that the parser had to skip: "A missed and" without a second condition is read as
 * "A missed", which is not what was meant. Empty where nothing was skipped.
 */
export function skippedAfter(node: AstNode | undefined): string {
  const cst = node?.$cstNode;
  if (!node || !cst) return '';
  const { parseResult, textDocument } = AstUtils.getDocument(node);
  if (parseResult.parserErrors.length === 0) return '';
  const next = CstUtils.getNextNode(cst)?.offset;
  return textDocument.getText().slice(cst.end, next).trim();
}
