import { CstUtils, GrammarUtils, type LangiumDocument, type LangiumDocuments } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { usesOf } from '../../workspace/uses.ts';
import type { SlaLanguageServices } from '../editor.ts';
import { rangeOf } from '../navigation/places.ts';

/** Where addresses are looked for: never in code, where they cannot stand. */
const prose: ReadonlySet<string> = new Set(['STRING', 'TEXT_BLOCK', 'LINE_COMMENT', 'BLOCK_COMMENT']);
const address = /\bhttps?:\/\/[^\s"<>\\^`{|}]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** What ends a sentence around an address. */
const trailing = /[.,;:!?'’*]+$/u;

/** What can be opened: files that are used, addresses of the web and of mail in texts. */
export class SlaDocumentLinkProvider implements DocumentLinkProvider {
  readonly #documents: LangiumDocuments;

  constructor(services: SlaLanguageServices) {
    this.#documents = services.shared.workspace.LangiumDocuments;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    return [...usedFiles(document, this.#documents), ...addresses(document)];
  }
}

/** Without the quotes. A file that is not there is told by a check, and leads nowhere. */
function usedFiles(document: LangiumDocument, documents: LangiumDocuments): DocumentLink[] {
  return usesOf(document).flatMap(({ node, uri }) => {
    const path = GrammarUtils.findNodeForProperty(node.$cstNode, 'path');
    const used = documents.getDocument(uri);
    if (!path || !used) return [];
    const range = rangeOf(document, { start: path.offset + 1, end: path.end - 1 });
    return [{ range, target: used.textDocument.uri, tooltip: `Open ${node.path}` }];
  });
}

function* addresses(document: LangiumDocument): Generator<DocumentLink> {
  const root = document.parseResult.value.$cstNode;
  if (!root) return;
  for (const { 0: found, index: start } of document.textDocument.getText().matchAll(address)) {
    const leaf = CstUtils.findLeafNodeAtOffset(root, start);
    const text = trimmed(found);
    const target = text.includes('://') ? text : `mailto:${text}`;
    if (!leaf || !prose.has(leaf.tokenType.name) || leaf.astNode.$type === 'Uses' || !URL.canParse(target)) continue;
    yield { range: rangeOf(document, { start, end: start + text.length }), target };
  }
}

/** Without the end of the sentence, and without brackets that the address does not open itself. */
function trimmed(address: string): string {
  const text = address.replace(trailing, '');
  const closesMore = text.endsWith(')') && text.split(')').length > text.split('(').length;
  return closesMore ? trimmed(text.slice(0, -1)) : text;
}
