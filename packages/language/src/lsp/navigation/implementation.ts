import type { LangiumDocument } from 'langium';
import type { ImplementationProvider, LangiumServices } from 'langium/lsp';
import type { ImplementationParams, LocationLink } from 'vscode-languageserver';
import { NameIndex } from './name-index.ts';
import { linkTo, rangeOf } from './places.ts';

/** The parts of other levels that take the place of the one at the cursor. */
export class SlaImplementationProvider implements ImplementationProvider {
  readonly #names: NameIndex;

  constructor(services: LangiumServices) {
    this.#names = NameIndex.of(services.shared);
  }

  getImplementation(document: LangiumDocument, { position }: ImplementationParams): LocationLink[] {
    const mention = this.#names.at(document, position);
    if (!mention) return [];
    const origin = rangeOf(document, mention);
    return this.#names
      .everywhere(mention.targets)
      .filter(({ mention: { replaced } }) => replaced !== undefined && mention.targets.includes(replaced))
      .flatMap((placed) => placed.mention.targets)
      .map((target) => linkTo(target, origin))
      .filter((link) => link !== undefined);
  }
}
