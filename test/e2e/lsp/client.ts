import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { serve, type Equipment } from '@sla-lang/language/lsp-node';
import { agreementsChanged, type ClientOptions, type Method } from '@sla-lang/language/protocol';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeResult,
  InitializeRequest,
  LogMessageNotification,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';

export interface ClientSetup {
  readonly folders?: readonly string[];
  readonly options?: ClientOptions;
  readonly capabilities?: ClientCapabilities;
  /** The section `sla` of the settings, by the folder that they are asked for. */
  readonly settings?: (folder: string | undefined) => unknown;
  readonly equipment?: Equipment;
  /** What is answered to requests of the server, by their names. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** An open text as the editor has it. */
interface Open {
  version: number;
  /** The version that the checks have gone through. */
  settled: number;
}

/** An editor, as far as a server can tell. */
export class Client {
  readonly connection: ProtocolConnection;
  /** What the server said about each file last. */
  readonly told = new Map<string, PublishDiagnosticsParams>();
  /** Files that the checks have gone through. */
  readonly checked = new Set<string>();
  readonly log: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  /** What is answered when the server asks for settings. */
  settings: (folder: string | undefined) => unknown;
  readonly #open = new Map<string, Open>();
  readonly #watchers = new Set<() => void>();
  #result: InitializeResult | undefined;

  constructor(reader: MessageReader, writer: MessageWriter, setup: ClientSetup) {
    this.settings = setup.settings ?? (() => ({}));
    this.connection = createProtocolConnection(reader, writer);
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.told.set(params.uri, params);
      this.#happened();
    });
    this.connection.onNotification(agreementsChanged.method, ({ uris }: { uris: string[] }) => {
      for (const uri of uris) this.#settle(uri);
      this.#happened();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.shown.push(message);
      this.#happened();
    });
    this.connection.onRequest(ConfigurationRequest.type, ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => this.settings(scopeUri)),
    );
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.#happened();
    });
    for (const [method, answer] of Object.entries(setup.answers ?? {})) {
      this.connection.onRequest(method, (params: never) => answer(params));
    }
    this.connection.listen();
  }

  async start({ folders, options, capabilities }: ClientSetup): Promise<this> {
    this.#result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: folders?.map(folderOf) ?? null,
      initializationOptions: options,
      capabilities: capabilities ?? { workspace: { configuration: true, workspaceFolders: true } },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return this;
  }

  /** What the server said about itself. */
  get server(): InitializeResult {
    if (!this.#result) throw new Error('the server was not started');
    return this.#result;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#open.set(uri, { version: 1, settled: 0 });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'sla', version: 1, text },
    });
  }

  /** Replaces the text, or parts of it one after the other. */
  async change(uri: string, ...contentChanges: (TextDocumentContentChangeEvent | string)[]): Promise<void> {
    const version = (this.#opened(uri).version += 1);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: contentChanges.map((change) => (typeof change === 'string' ? { text: change } : change)),
    });
  }

  async close(uri: string): Promise<void> {
    this.#open.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells that files came (1), changed (2) or went (3). */
  async watched(...changes: readonly { readonly uri: string; readonly type: 1 | 2 | 3 }[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [...changes] });
  }

  async configure(settings: Client['settings']): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** Sends settings without being asked. */
  async push(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added.map(folderOf), removed: removed.map(folderOf) },
    });
  }

  /** A request of ours. */
  ask<Params, Result>({ method }: Method<Params, Result>, params: Params): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** What is said about the text as it is now, as soon as something is. */
  async atOnce(uri: string): Promise<readonly Diagnostic[]> {
    await this.until(() => this.told.get(uri)?.version === this.#opened(uri).version);
    return this.diagnostics(uri);
  }

  /** Everything that is said about the text as it is now. */
  async settled(uri: string): Promise<readonly Diagnostic[]> {
    await this.until(() => this.#opened(uri).settled === this.#opened(uri).version);
    return this.diagnostics(uri);
  }

  /** What is said about a file that was checked, when the condition holds. */
  async toldThat(
    uri: string,
    condition: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    await this.until(() => this.checked.has(uri) && condition(this.diagnostics(uri)));
    return this.diagnostics(uri);
  }

  diagnostics(uri: string): readonly Diagnostic[] {
    return this.told.get(uri)?.diagnostics ?? [];
  }

  codes(uri: string): unknown[] {
    return this.diagnostics(uri).map(({ code }) => code);
  }

  /** Waits until something that the server tells makes the condition true. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  async end(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  #opened(uri: string): Open {
    const open = this.#open.get(uri);
    if (!open) throw new Error(`${uri} is not open`);
    return open;
  }

  #settle(uri: string): void {
    this.checked.add(uri);
    const open = this.#open.get(uri);
    const version = this.told.get(uri)?.version;
    if (open && version !== undefined) open.settled = version;
  }

  #happened(): void {
    for (const look of [...this.#watchers]) look();
  }
}

const folderOf = (uri: string): WorkspaceFolder => ({ uri, name: uri.split('/').at(-1) ?? uri });

/** An editor with a server in the same process, which starts at once. */
export function connect(setup: ClientSetup = {}): Promise<Client> {
  const there = new PassThrough();
  const back = new PassThrough();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back));
  serve(setup.equipment ?? {}, server);
  return new Client(new StreamMessageReader(back), new StreamMessageWriter(there), setup).start(setup);
}

/** An editor at the other end of `sla lsp --stdio`, as it was built last. */
export async function connectProgram(setup: ClientSetup = {}): Promise<{
  readonly client: Client;
  /** Ends the server and gives its exit code. */
  readonly end: () => Promise<number | null>;
}> {
  const program = join(import.meta.dirname, '../../../packages/cli/bin/sla.js');
  const server = spawn(process.execPath, [program, 'lsp', '--stdio']);
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const client = new Client(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin), setup);
  await client.start(setup);
  const end = async () => {
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    return ended;
  };
  return { client, end };
}
