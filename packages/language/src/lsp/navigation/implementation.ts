import type { LangiumDocument } from 'langium';
import type { ImplementationProvider } from 'langium/lsp';
import type { ImplementationParams, LocationLink } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { SlaLanguageServices } from '../editor.ts';
import { NameIndex } from './name-index.ts';
import { linkTo, locationOf, rangeOf } from './places.ts';

/** The parts of other levels that take the place of the one at the cursor. */
export class SlaImplementationProvider implements ImplementationProvider {
  readonly #names: NameIndex;
  readonly #client: Client;

  constructor(services: SlaLanguageServices) {
    this.#names = NameIndex.of(services.shared);
    this.#client = services.shared.editor.Client;
  }

  getImplementation(document: LangiumDocument, { position }: ImplementationParams): LocationLink[] {
    const mention = this.#names.at(document, position);
    if (!mention) return [];
    const origin = rangeOf(document, mention);
    const links = this.#names
      .everywhere(mention.targets)
      .filter(({ mention: { replaced } }) => replaced !== undefined && mention.targets.includes(replaced))
      .flatMap((placed) => placed.mention.targets)
      .map((target) => linkTo(target, origin))
      .filter((link) => link !== undefined);
    if (this.#client.capabilities.textDocument?.implementation?.linkSupport) return links;
    return links.map(locationOf) as unknown as LocationLink[];
  }
}
