import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface Launch {
  readonly command: readonly string[];
  readonly languageId: string;
  /** What the server is told when it asks for its configuration, by section. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** Where the workspace is, if there is one. */
  readonly folder?: string;
}

/** A language server in a process of its own, as an editor sees it. Times are in milliseconds. */
export class Server {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #languageId: string;
  readonly #started: number;
  readonly #waiting = new Map<string, () => void>();
  #version = 1;
  /** By address, the version that was typed last. */
  readonly #versions = new Map<string, number>();

  private constructor(process: ChildProcess, connection: ProtocolConnection, languageId: string, started: number) {
    this.#process = process;
    this.#connection = connection;
    this.#languageId = languageId;
    this.#started = started;
  }

  static async start({
    command: [program = '', ...args],
    languageId,
    configuration = {},
    folder,
  }: Launch): Promise<Server> {
    const started = performance.now();
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new Server(child, connection, languageId, started);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version }) => {
      // What is said of an earlier text is no answer to the last letter.
      if (version !== undefined && version < (server.#versions.get(uri) ?? 0)) return;
      server.#waiting.get(uri)?.();
      server.#waiting.delete(uri);
    });
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section = '' }) => configuration[section] ?? null),
    );
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
        },
        textDocument: {
          synchronization: {},
          publishDiagnostics: { relatedInformation: true },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  /** The time from the start of the process until something is said about this text, its first one. */
  async open(uri: string, text: string): Promise<number> {
    const told = this.#told(uri);
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: this.#languageId, version: this.#version, text },
    });
    await told;
    return performance.now() - this.#started;
  }

  /** The time from a letter typed at a position, or taken away again, until something is said about the text. */
  async type(uri: string, position: Position, letter: string | undefined): Promise<number> {
    const end = letter === undefined ? { ...position, character: position.character + 1 } : position;
    const told = this.#told(uri);
    this.#versions.set(uri, (this.#version += 1));
    const start = performance.now();
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range: { start: position, end }, text: letter ?? '' }],
    });
    await told;
    return performance.now() - start;
  }

  async complete(uri: string, position: Position): Promise<{ readonly ms: number; readonly items: number }> {
    const start = performance.now();
    const answer = await this.#connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    const items = Array.isArray(answer) ? answer.length : (answer?.items.length ?? 0);
    return { ms: performance.now() - start, items };
  }

  async hover(uri: string, position: Position): Promise<{ readonly ms: number; readonly isEmpty: boolean }> {
    const start = performance.now();
    const answer = await this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return { ms: performance.now() - start, isEmpty: answer === null };
  }

  /** The most memory that the process has held, in MB; only Linux tells. */
  peakMemory(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await ended;
    this.#connection.dispose();
  }

  #told(uri: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(uri, resolve));
  }
}
