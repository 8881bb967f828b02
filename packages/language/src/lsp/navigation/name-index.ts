import {
  type AstNode,
  AstUtils,
  DocumentCache,
  DocumentState,
  type LangiumDocument,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
} from 'langium';
import type { Position } from 'vscode-languageserver';
import { mentionsIn, type Mention } from './mentions.ts';

/** The names of one file, by what they stand for. */
interface FileNames {
  readonly file: AstNode;
  readonly mentions: readonly Mention[];
  readonly byTarget: ReadonlyMap<AstNode, readonly Mention[]>;
}

/** A mention and the file that it stands in. */
export interface PlacedMention {
  readonly document: LangiumDocument;
  readonly mention: Mention;
}

const indexes = new WeakMap<LangiumSharedCoreServices, NameIndex>();

/**
 * Where each thing of the workspace is called by its name. Kept file by file until a file is linked anew, so that a
 * question costs one look-up in each file.
 */
export class NameIndex {
  readonly #documents: LangiumDocuments;
  readonly #files: DocumentCache<'names', FileNames>;

  private constructor(shared: LangiumSharedCoreServices) {
    this.#documents = shared.workspace.LangiumDocuments;
    this.#files = new DocumentCache(shared, DocumentState.Linked);
  }

  /** The one that all features of a server share. */
  static of(shared: LangiumSharedCoreServices): NameIndex {
    let index = indexes.get(shared);
    if (!index) indexes.set(shared, (index = new NameIndex(shared)));
    return index;
  }

  /** All names of a file, in the order of the text. */
  in(document: LangiumDocument): readonly Mention[] {
    return this.#of(document).mentions;
  }

  /** The name at a position, or the one that ends there. */
  at(document: LangiumDocument, position: Position): Mention | undefined {
    const offset = document.textDocument.offsetAt(position);
    const mention = this.in(document).findLast(({ start }) => start <= offset);
    return mention && offset <= mention.end ? mention : undefined;
  }

  /** Where things are called by their name in a file: where they are declared, used, or replaced. */
  within(document: LangiumDocument, targets: readonly AstNode[]): readonly Mention[] {
    const { byTarget } = this.#of(document);
    return [...new Set(targets.flatMap((target) => byTarget.get(target) ?? []))];
  }

  /** The same in all files of the workspace, their own file first. */
  everywhere(targets: readonly AstNode[]): PlacedMention[] {
    if (targets.length === 0) return [];
    const documents = new Set([...targets.map((target) => AstUtils.getDocument(target)), ...this.#documents.all]);
    return [...documents].flatMap((document) =>
      this.within(document, targets).map((mention) => ({ document, mention })),
    );
  }

  #of(document: LangiumDocument): FileNames {
    const file = document.parseResult.value;
    const known = this.#files.get(document.uri, 'names');
    if (known?.file === file) return known;
    const mentions = mentionsIn(document, this.#documents);
    const byTarget = new Map<AstNode, Mention[]>();
    for (const mention of mentions) {
      for (const target of mention.replaced ? [...mention.targets, mention.replaced] : mention.targets) {
        const others = byTarget.get(target);
        if (others) others.push(mention);
        else byTarget.set(target, [mention]);
      }
    }
    const names = { file, mentions, byTarget };
    // Before a file is linked its names may still come to mean something else.
    if (document.state >= DocumentState.Linked) {
      this.#files.clear(document.uri);
      this.#files.get(document.uri, 'names', () => names);
    }
    return names;
  }
}

/** Whether a name stands there to declare one of these things. */
export const isDeclarationOf = ({ isDeclaration, targets }: Mention, things: readonly AstNode[]): boolean =>
  isDeclaration && targets.some((target) => things.includes(target));
