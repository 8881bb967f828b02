import { Disposable, type LangiumDocument, type URI } from 'langium';
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Folders } from '../workspace/folders.ts';
import { readSettings } from './read-settings.ts';
import { defaultEditorSettings, type EditorSettings } from './settings.ts';

const SECTION = 'sla';

/** The settings of each folder of the workspace, as the editor told them last. */
export class SettingsProvider {
  readonly #connection: Connection | undefined;
  readonly #client: Client;
  readonly #folders: Folders;
  readonly #byFolder = new Map<string, EditorSettings>();
  readonly #listeners = new Set<() => void>();
  /** What was complained about already: nobody wants to hear it twice. */
  readonly #told = new Set<string>();
  #pushed: unknown;

  constructor(connection: Connection | undefined, client: Client, folders: Folders) {
    this.#connection = connection;
    this.#client = client;
    this.#folders = folders;
  }

  /** The settings that hold for a document: those of its folder, else those of the whole workspace. */
  settingsFor(document: Pick<LangiumDocument, 'uri'>): EditorSettings {
    return this.#byFolder.get(this.#keyOf(this.#folders.folderOf(document.uri))) ?? defaultEditorSettings;
  }

  /** Calls back when any settings have changed. */
  onChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return Disposable.create(() => this.#listeners.delete(listener));
  }

  /** Asks the editor for all settings anew; without a way to ask, the ones it pushed hold. */
  async refresh(pushed?: unknown): Promise<void> {
    if (pushed !== undefined) this.#pushed = (pushed as Readonly<Record<string, unknown>> | null)?.[SECTION];
    const scopes = [undefined, ...this.#folders.all];
    const sections = await this.#sections(scopes);
    const before = JSON.stringify([...this.#byFolder]);
    this.#byFolder.clear();
    for (const [index, scope] of scopes.entries()) {
      const { settings, problems } = readSettings(sections[index]);
      this.#byFolder.set(this.#keyOf(scope), settings);
      this.#tell(problems);
    }
    if (JSON.stringify([...this.#byFolder]) !== before) for (const listener of this.#listeners) listener();
  }

  #keyOf(folder: URI | undefined): string {
    return folder?.toString() ?? '';
  }

  async #sections(scopes: readonly (URI | undefined)[]): Promise<readonly unknown[]> {
    if (!this.#connection || this.#client.capabilities.workspace?.configuration !== true) {
      return scopes.map(() => this.#pushed);
    }
    try {
      return (await this.#connection.workspace.getConfiguration(
        scopes.map((scope) => ({ section: SECTION, ...(scope && { scopeUri: scope.toString() }) })),
      )) as readonly unknown[];
    } catch {
      // The editor says it could be asked, and cannot: what it pushed is as good as it gets.
      return scopes.map(() => this.#pushed);
    }
  }

  #tell(problems: readonly string[]): void {
    const fresh = problems.filter((problem) => !this.#told.has(problem));
    if (fresh.length === 0) return;
    for (const problem of fresh) this.#told.add(problem);
    void this.#connection?.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `SLA settings: ${fresh.join(' ')}`,
    });
  }
}
