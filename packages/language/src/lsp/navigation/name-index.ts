import {
  type AstNode,
  AstUtils,
  DocumentCache,
  DocumentState,
  type LangiumDocument,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
  WorkspaceCache,
} from 'langium';
import type { Position } from 'vscode-languageserver';
import { namesIn } from '../../references/names.ts';
import { groupOf } from '../../workspace/groups.ts';
import { nameOf, typeOf } from './declared.ts';
import { GroupMap } from './group-map.ts';
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
  readonly #groups: WorkspaceCache<'groups', GroupMap>;
  readonly #rows: WorkspaceCache<'rows', ReadonlyMap<string, readonly PlacedMention[]>>;

  private constructor(shared: LangiumSharedCoreServices) {
    this.#documents = shared.workspace.LangiumDocuments;
    this.#files = new DocumentCache(shared, DocumentState.Linked);
    this.#groups = new WorkspaceCache(shared, DocumentState.Linked);
    this.#rows = new WorkspaceCache(shared, DocumentState.Linked);
  }

  /** The one that all features of a server share. */
  static of(shared: LangiumSharedCoreServices): NameIndex {
    let index = indexes.get(shared);
    if (!index) indexes.set(shared, (index = new NameIndex(shared)));
    return index;
  }

  /** How the groups of the workspace stand to each other. */
  get groups(): GroupMap {
    return this.#groups.get('groups', () => new GroupMap(this.#documents));
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

  /** What a name stands for. For a row that is all that those who can read the table declare by this name. */
  targetsOf({ targets, rowFor, node, name }: Mention): readonly AstNode[] {
    const own = rowFor && groupOf(node);
    if (!own) return targets;
    const found = [...this.groups.seersOf(own)].flatMap((group) => namesIn(group).get(name) ?? []);
    return found.filter(({ type }) => type === rowFor).map((named) => named.node);
  }

  /** Where things are called by their name in a file: where they are declared, used, or replaced. */
  within(document: LangiumDocument, targets: readonly AstNode[]): readonly Mention[] {
    const { byTarget } = this.#of(document);
    const rows = targets.flatMap((target) => this.rowsFor(target)).filter((row) => row.document === document);
    const found = targets.flatMap((target) => byTarget.get(target) ?? []);
    return [...new Set([...found, ...rows.map(({ mention }) => mention)])];
  }

  /** The same in all files of the workspace, their own file first. */
  everywhere(targets: readonly AstNode[]): PlacedMention[] {
    if (targets.length === 0) return [];
    const documents = new Set([...targets.map((target) => AstUtils.getDocument(target)), ...this.#documents.all]);
    const found = [...documents].flatMap((document) => {
      const { byTarget } = this.#of(document);
      const mentions = new Set(targets.flatMap((target) => byTarget.get(target) ?? []));
      return [...mentions].map((mention) => ({ document, mention }));
    });
    return [...found, ...new Set(targets.flatMap((target) => this.rowsFor(target)))];
  }

  /** Rows of tables that stand for something although they cannot see it. */
  rowsFor(target: AstNode): readonly PlacedMention[] {
    const own = groupOf(target);
    const rows = this.#rows.get('rows', () => this.#allRows()).get(rowKey(typeOf(target), nameOf(target))) ?? [];
    return rows.filter(({ mention }) => {
      const group = groupOf(mention.node);
      return own && group && this.groups.seersOf(group).has(own);
    });
  }

  #allRows(): ReadonlyMap<string, readonly PlacedMention[]> {
    const rows = this.#documents.all
      .toArray()
      .flatMap((document) => this.in(document).flatMap((mention) => (mention.rowFor ? [{ document, mention }] : [])));
    return Map.groupBy(rows, ({ mention: { rowFor = '', name } }) => rowKey(rowFor, name));
  }

  #of(document: LangiumDocument): FileNames {
    const file = document.parseResult.value;
    const known = this.#files.get(document.uri, 'names');
    if (known?.file === file) return known;
    const mentions = mentionsIn(document, this.#documents);
    const names = { file, mentions, byTarget: byTarget(mentions) };
    // Before a file is linked its names may still come to mean something else.
    if (document.state >= DocumentState.Linked) {
      this.#files.clear(document.uri);
      this.#files.get(document.uri, 'names', () => names);
    }
    return names;
  }
}

const rowKey = (type: string, name: string): string => `${type} ${name}`;

function byTarget(mentions: readonly Mention[]): ReadonlyMap<AstNode, readonly Mention[]> {
  const found = new Map<AstNode, Mention[]>();
  for (const mention of mentions) {
    for (const target of mention.replaced ? [...mention.targets, mention.replaced] : mention.targets) {
      const others = found.get(target);
      if (others) others.push(mention);
      else found.set(target, [mention]);
    }
  }
  return found;
}

/** Whether a name stands there to declare one of these things. */
export const isDeclarationOf = ({ isDeclaration, targets }: Mention, things: readonly AstNode[]): boolean =>
  isDeclaration && targets.some((target) => things.includes(target));
