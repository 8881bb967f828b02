import { isOperationCancelled, type LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { SlaSharedServices } from '../editor.ts';
import { agreementsChanged } from '../protocol.ts';
import { giveWay } from '../workspace/give-way.ts';

/** The checks begin when nobody has typed for so long. */
const PAUSE_MS = 250;
/** Clients hear of changed agreements at least this often while there is much to do. */
const MOST_CHANGED = 50;

/**
 * What need not be done at once: the checks of the open documents, and everything about files that nobody looks at. It goes in
 * small steps, gives way to each change, and goes on after it.
 */
export class Background {
  readonly #services: SlaSharedServices;
  /** Documents that the checks have not gone through since they were built. */
  readonly #unjudged = new Map<string, LangiumDocument>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPaused = false;
  #isRunning = false;
  #isWanted = false;

  constructor(services: SlaSharedServices) {
    this.#services = services;
  }

  /** The document has been built: the checks are to look at it. */
  add(document: LangiumDocument): void {
    this.#unjudged.set(document.uri.toString(), document);
  }

  /** Nothing is begun while a change is being worked in. */
  pause(): void {
    this.#isPaused = true;
    clearTimeout(this.#timer);
  }

  /** Begins after a while without changes, or at once if somebody waits. */
  resume(): void {
    this.#isPaused = false;
    clearTimeout(this.#timer);
    if (!this.#services.lsp.Connection) return;
    this.#timer = setTimeout(() => this.#begin(), this.#isWanted ? 0 : PAUSE_MS);
  }

  /** Somebody waits for documents that are not built yet. */
  hurry(): void {
    this.#isWanted = true;
    if (!this.#isPaused && !this.#isRunning) this.resume();
  }

  #begin(): void {
    if (this.#isPaused || this.#isRunning) return;
    const { workspace, editor } = this.#services;
    void workspace.WorkspaceLock.write((token) => this.#run(token)).catch((error: unknown) =>
      editor.Log.fault('Work in the background', error),
    );
  }

  async #run(token: CancellationToken): Promise<void> {
    const { DocumentBuilder } = this.#services.workspace;
    this.#isRunning = true;
    try {
      await DocumentBuilder.buildUrgent(token);
      await this.#judge([...this.#unjudged.values()], token);
      for (;;) {
        await giveWay(token);
        const built = await DocumentBuilder.buildNext(token);
        if (!built) break;
        // Who waits for links between all files does not wait for checks.
        if (!DocumentBuilder.isAwaited) await this.#judge([built], token);
      }
      await this.#judge([...this.#unjudged.values()], token);
      this.#isWanted = false;
    } catch (error) {
      if (!isOperationCancelled(error)) throw error;
    } finally {
      this.#isRunning = false;
      this.#tellChanged();
    }
  }

  async #judge(documents: readonly LangiumDocument[], token: CancellationToken): Promise<void> {
    const { Examinations, Reporter } = this.#services.editor;
    for (const document of documents) {
      if (!(await Examinations.judge(document, token))) continue;
      const uri = document.uri.toString();
      this.#unjudged.delete(uri);
      Reporter.tell(document);
      this.#changed.add(uri);
      if (this.#changed.size >= MOST_CHANGED) this.#tellChanged();
    }
  }

  #tellChanged(): void {
    if (this.#changed.size === 0) return;
    const { lsp, editor } = this.#services;
    const uris = [...this.#changed];
    this.#changed.clear();
    void lsp.Connection?.sendNotification(agreementsChanged.method, { uris });
    // Lenses count findings, and hints may tell of terms of another file.
    editor.Client.refresh();
  }
}
