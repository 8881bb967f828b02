import { DefaultIndexManager, type LangiumDocument, type URI } from 'langium';
import { UseGraph } from './use-graph.ts';
import { usesOf } from './uses.ts';

/**
 * Which documents a change concerns: all that use a changed file, however indirectly, since the terms of a level reach
 * everything that is based on it. The usual answer looks at direct references only. What a file exports and what its names
 * refer to is not kept: names are looked up group by group, and whoever asks for all mentions of one looks for them.
 */
export class SlaIndexManager extends DefaultIndexManager {
  readonly #uses = new UseGraph();
  readonly #dependants = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

  override updateContent(document: LangiumDocument): Promise<void> {
    this.#uses.set(
      document.uri.toString(),
      usesOf(document).map(({ uri }) => uri.toString()),
    );
    return Promise.resolve();
  }

  override updateReferences(): Promise<void> {
    return Promise.resolve();
  }

  override removeContent(uri: URI): void {
    this.#uses.delete(uri.toString());
    super.removeContent(uri);
  }

  /** The documents that use any of the changed files, however indirectly. */
  dependants(changed: Iterable<string>): ReadonlySet<string> {
    return this.#uses.dependants(changed);
  }

  override isAffected(document: LangiumDocument, changed: Set<string>): boolean {
    // Asked for each document of the workspace with one and the same set.
    let dependants = this.#dependants.get(changed);
    if (!dependants) {
      dependants = this.dependants(changed);
      this.#dependants.set(changed, dependants);
    }
    return dependants.has(document.uri.toString());
  }
}
