import type { LangiumDocument } from 'langium';
import type { LangiumServices, ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { isDeclarationOf, NameIndex } from './name-index.ts';
import { rangeOf } from './places.ts';

/** Everywhere in the workspace where something is called by its name, in closed files too. */
export class SlaReferencesProvider implements ReferencesProvider {
  readonly #names: NameIndex;

  constructor(services: LangiumServices) {
    this.#names = NameIndex.of(services.shared);
  }

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const mention = this.#names.at(document, position);
    const targets = mention ? this.#names.targetsOf(mention) : [];
    return this.#names
      .everywhere(targets)
      .filter((placed) => context.includeDeclaration || !isDeclarationOf(placed.mention, targets))
      .map((placed) => ({ uri: placed.document.textDocument.uri, range: rangeOf(placed.document, placed.mention) }));
  }
}
