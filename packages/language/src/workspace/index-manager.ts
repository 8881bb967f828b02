import {
  DefaultIndexManager,
  type LangiumDocument,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
} from 'langium';
import { reachable, usesOf } from './uses.ts';

/**
 * Which documents a change concerns: all that use a changed file, however indirectly, since the terms of a level reach
 * everything that is based on it. The usual answer looks at direct references only.
 */
export class SlaIndexManager extends DefaultIndexManager {
  readonly #documents: () => LangiumDocuments;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.#documents = () => services.workspace.LangiumDocuments;
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    return reachable(document, this.#documents()).some(
      (each) => changedUris.has(each.uri.toString()) || usesOf(each).some(({ uri }) => changedUris.has(uri.toString())),
    );
  }
}
