import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider, LangiumServices } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { isDeclarationOf, NameIndex } from './name-index.ts';
import { rangeOf } from './places.ts';

/** Where the thing at the cursor is called by its name in this file. */
export class SlaDocumentHighlightProvider implements DocumentHighlightProvider {
  readonly #names: NameIndex;

  constructor(services: LangiumServices) {
    this.#names = NameIndex.of(services.shared);
  }

  getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
    const mention = this.#names.at(document, position);
    const targets = mention ? this.#names.targetsOf(mention) : [];
    return this.#names.within(document, targets).map((each) => ({
      range: rangeOf(document, each),
      kind: isDeclarationOf(each, targets) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  }
}
