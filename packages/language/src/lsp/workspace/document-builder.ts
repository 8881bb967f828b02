import {
  type AstNode,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  type LangiumDocument,
  URI,
} from 'langium';
import { ReadProblem } from '../../files/read-problem.ts';
import type { SlaFile } from '../../generated/ast.ts';
import { usesOf } from '../../workspace/uses.ts';
import type { SlaSharedServices } from '../editor.ts';
import { Progress } from './progress.ts';

type Token = Cancellation.CancellationToken;
const { CancellationToken } = Cancellation;

/**
 * Builds what has changed and what is open at once, and leaves files that merely depend on it for the background: each is
 * built by itself, when all that it uses has been read.
 */
export class SlaDocumentBuilder extends DefaultDocumentBuilder {
  readonly #services: SlaSharedServices;
  /** To be built: what is open or waited for, and the rest. By address, in the order of building. */
  readonly #urgent = new Map<string, LangiumDocument>();
  readonly #later = new Map<string, LangiumDocument>();
  readonly #progress = new Progress();
  /** How many wait until all files are built. */
  #waiters = 0;
  /** Files that are still being looked for. */
  #searches = 0;

  constructor(services: SlaSharedServices) {
    super(services);
    this.#services = services;
  }

  override resetToState<T extends AstNode>(document: LangiumDocument<T>, state: DocumentState): void {
    this.#services.editor.Examinations.forget(document.uri);
    super.resetToState(document, state);
  }

  override update(changed: URI[], deleted: URI[], token = CancellationToken.None): Promise<void> {
    return this.#work(token, async () => {
      const gone = deleted.flatMap((uri) => this.#delete(uri));
      for (const uri of changed) this.#change(uri);
      this.#affect([...changed, ...gone]);
      await this.emitUpdate(changed, gone);
    });
  }

  /** Looks at all documents again, whose texts are as they were: the settings have changed. */
  reconsider(token = CancellationToken.None): Promise<void> {
    return this.#work(token, () => {
      for (const document of this.langiumDocuments.all) {
        this.resetToState(document, DocumentState.IndexedReferences);
        this.#enqueue(document);
      }
    });
  }

  /** Makes changes, builds what is urgent, and leaves the rest for later. */
  async #work(token: Token, change: () => void | Promise<void>): Promise<void> {
    const { Background } = this.#services.editor;
    Background.pause();
    try {
      await change();
      await interruptAndCheck(token);
      await this.buildUrgent(token);
      // Without an editor nobody types: all is done at once.
      if (!this.#services.lsp.Connection) while (await this.buildNext(token)) continue;
    } finally {
      Background.resume();
    }
  }

  /** Until the promise is settled there may be more files than are known. */
  expectFiles(search: Promise<unknown>): void {
    this.#searches += 1;
    void search.finally(() => {
      this.#searches -= 1;
      this.#progress.fire();
    });
  }

  /** Whether somebody waits until all files are built. */
  get isAwaited(): boolean {
    return this.#waiters > 0;
  }

  async buildUrgent(token: Token): Promise<void> {
    for (const document of this.#urgent.values()) await this.#complete(document, token);
  }

  /** Builds one of the documents that nobody looks at; nothing if all are built. */
  async buildNext(token: Token): Promise<LangiumDocument | undefined> {
    await this.buildUrgent(token);
    for (const document of this.#later.values()) {
      await this.#complete(document, token);
      return document;
    }
    return undefined;
  }

  /** Whether a document was made from the text as it is in the editor. */
  isCurrent(document: LangiumDocument): boolean {
    const open = this.#services.workspace.TextDocuments.get(document.uri);
    return (
      !open ||
      (document.textDocument === open &&
        this.#services.workspace.LangiumDocumentFactory.versionOf(document) === open.version)
    );
  }

  protected override async notifyDocumentPhase(
    document: LangiumDocument,
    state: DocumentState,
    token: Token,
  ): Promise<void> {
    await super.notifyDocumentPhase(document, state, token);
    this.#progress.fire();
  }

  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: Token): Promise<URI> {
    for (;;) {
      const document = this.langiumDocuments.getDocument(uri);
      const isOpen = this.#isOpen(uri);
      // What was opened a moment ago will be a document in another moment.
      if (!document && !isOpen) return super.awaitDocumentState(state, uri, token);
      if (document && document.state >= state && this.isCurrent(document)) return uri;
      if (document && !isOpen) {
        this.#urgent.set(uri.toString(), document);
        this.#services.editor.Background.hurry();
      }
      await this.#progress.next(token);
    }
  }

  protected override async awaitBuilderState(state: DocumentState, token: Token): Promise<void> {
    this.#waiters += 1;
    try {
      while (!this.#isBuilt(state)) {
        this.#services.editor.Background.hurry();
        await this.#progress.next(token);
      }
    } finally {
      this.#waiters -= 1;
    }
  }

  #isBuilt(state: DocumentState): boolean {
    const isReached = (document: LangiumDocument) => document.state >= state;
    return this.#searches === 0 && [this.#urgent, this.#later].every((queue) => [...queue.values()].every(isReached));
  }

  /** A document that cannot be built is left as it is: the others can. */
  async #complete(document: LangiumDocument, token: Token): Promise<void> {
    try {
      await this.#readWithUsed(document, token);
      await this.buildDocuments([document], this.updateBuildOptions, token);
      this.#services.editor.Background.add(document);
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      if (!(error instanceof ReadProblem)) this.#services.editor.Log.fault(`Reading ${document.uri.toString()}`, error);
    }
    this.#dequeue(document);
    this.#progress.fire();
  }

  /**
   * Reads a document and all that it uses, however indirectly, so that its names can be looked up.
   *
   * @throws {ReadProblem} if it cannot be read itself
   */
  async #readWithUsed(document: LangiumDocument, token: Token): Promise<void> {
    const reached = new Map([[document.uri.toString(), document]]);
    for (const each of reached.values()) {
      try {
        await this.#read(each, token);
      } catch (error) {
        if (!(error instanceof ReadProblem)) throw error;
        await this.#drop(each);
        if (each === document) throw error;
        continue;
      }
      for (const { uri } of usesOf(each)) {
        if (reached.has(uri.toString())) continue;
        const used = this.langiumDocuments.getDocument(uri) ?? (await this.#load(uri, each));
        if (used) reached.set(uri.toString(), used);
      }
    }
  }

  async #read(document: LangiumDocument, token: Token): Promise<void> {
    await this.runCancelable([document], DocumentState.Parsed, token, (each) =>
      this.langiumDocumentFactory.update(each, token),
    );
    await this.runCancelable([document], DocumentState.IndexedContent, token, (each) =>
      this.indexManager.updateContent(each, token),
    );
    // There are no local symbols: names are looked up when they are asked for.
    await this.runCancelable([document], DocumentState.ComputedScopes, token, () => undefined);
  }

  /** Fetches a used file that is not known yet. One that could not be had is tried again while its user is being edited. */
  async #load(uri: URI, user: LangiumDocument): Promise<LangiumDocument | undefined> {
    const { FileAccess } = this.#services.editor;
    const problem = FileAccess.problem(user.uri, uri);
    if (problem && (problem.reason !== 'missing' || !this.#isOpen(user.uri))) return undefined;
    try {
      const text = await FileAccess.read(uri, user.uri);
      const document = this.langiumDocuments.getDocument(uri) ?? this.langiumDocuments.createDocument(uri, text);
      // There it is after all, for its other users too.
      if (problem) this.#affect([uri]);
      return document;
    } catch (error) {
      if (error instanceof ReadProblem) return undefined;
      throw error;
    }
  }

  async #drop(document: LangiumDocument): Promise<void> {
    this.langiumDocuments.deleteDocument(document.uri);
    this.#forget(document);
    await this.emitUpdate([], [document.uri]);
  }

  #delete(uri: URI): URI[] {
    this.#services.editor.FileAccess.forget(uri);
    const deleted = this.langiumDocuments.deleteDocuments(uri);
    for (const document of deleted) this.#forget(document);
    // Others may speak of a file that was never there.
    return deleted.length > 0 ? deleted.map((document) => document.uri) : [uri];
  }

  #forget(document: LangiumDocument): void {
    this.#dequeue(document);
    this.cleanUpDeleted(document);
  }

  #change(uri: URI): LangiumDocument {
    this.#services.editor.FileAccess.forget(uri);
    const document = this.langiumDocuments.getDocument(uri) ?? this.#create(uri);
    this.resetToState(document, DocumentState.Changed);
    this.#enqueue(document);
    return document;
  }

  /** A document with nothing in it until it is read. */
  #create(uri: URI): LangiumDocument {
    const model: SlaFile = { $type: 'SlaFile', parts: [] };
    const document = this.langiumDocumentFactory.fromModel(model, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return document;
  }

  /** What uses any of these files, however indirectly, is to be linked anew. */
  #affect(changed: readonly URI[]): void {
    const own = new Set(changed.map((uri) => uri.toString()));
    for (const key of this.#services.workspace.IndexManager.dependants(own)) {
      const waiting = this.#later.get(key);
      // While somebody types in a standard, its many users are waiting already.
      if (waiting && waiting.state <= DocumentState.ComputedScopes && waiting.references.length === 0) continue;
      const document = own.has(key) ? undefined : (waiting ?? this.langiumDocuments.getDocument(URI.parse(key)));
      if (!document) continue;
      this.resetToState(document, DocumentState.ComputedScopes);
      this.#enqueue(document);
    }
  }

  #enqueue(document: LangiumDocument): void {
    (this.#isOpen(document.uri) ? this.#urgent : this.#later).set(document.uri.toString(), document);
  }

  #dequeue({ uri }: LangiumDocument): void {
    this.#urgent.delete(uri.toString());
    this.#later.delete(uri.toString());
  }

  #isOpen(uri: URI): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }
}
