import { CstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import { usesOf } from '../../workspace/uses.ts';
import type { SlaLanguageServices } from '../editor.ts';
import { NameIndex } from './name-index.ts';
import { linkTo, linkToFile, locationOf, rangeOf } from './places.ts';
import { termAt } from './terms.ts';

/**
 * Where a name, a defined term in a text or a used file comes from. The name of a part that replaces another one leads to
 * the one it replaces.
 */
export class SlaDefinitionProvider implements DefinitionProvider {
  readonly #services: SlaLanguageServices;
  readonly #names: NameIndex;

  constructor(services: SlaLanguageServices) {
    this.#services = services;
    this.#names = NameIndex.of(services.shared);
  }

  getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
    const links = this.#linksAt(document, params);
    if (this.#services.shared.editor.Client.capabilities.textDocument?.definition?.linkSupport) return links;
    // The protocol allows both; the type of the provider knows the newer one only.
    return links?.map(locationOf) as unknown as LocationLink[] | undefined;
  }

  #linksAt(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const mention = this.#names.at(document, position);
    if (mention) {
      const targets = mention.replaced ? [mention.replaced] : this.#names.targetsOf(mention);
      const origin = rangeOf(document, mention);
      return targets.map((target) => linkTo(target, origin)).filter((link) => link !== undefined);
    }
    return this.#fileAt(document, position) ?? this.#termAt(document, position);
  }

  #fileAt(document: LangiumDocument, position: DefinitionParams['position']): LocationLink[] | undefined {
    const offset = document.textDocument.offsetAt(position);
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    if (leaf?.astNode.$type !== 'Uses' || leaf.tokenType.name !== 'STRING') return undefined;
    const use = usesOf(document).find(({ node }) => node === leaf.astNode);
    const used = use && this.#services.shared.workspace.LangiumDocuments.getDocument(use.uri);
    return used && [linkToFile(used, rangeOf(document, { start: leaf.offset, end: leaf.end }))];
  }

  #termAt(document: LangiumDocument, position: DefinitionParams['position']): LocationLink[] | undefined {
    const offset = document.textDocument.offsetAt(position);
    const term = termAt(document, offset, this.#services.shared.workspace.LangiumDocuments);
    const link = term && linkTo(term.definition, rangeOf(document, term));
    return link && [link];
  }
}
