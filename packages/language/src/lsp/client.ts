import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import type { ClientOptions } from './protocol.ts';

/** The editor at the other end: what it can do, and what it told at the start. */
export class Client {
  readonly #connection: Connection | undefined;
  #capabilities: ClientCapabilities = {};
  #options: ClientOptions = {};

  constructor(connection?: Connection) {
    this.#connection = connection;
  }

  get capabilities(): ClientCapabilities {
    return this.#capabilities;
  }

  get options(): ClientOptions {
    return this.#options;
  }

  initialize({
    capabilities,
    initializationOptions,
  }: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>) {
    this.#capabilities = capabilities;
    this.#options = optionsOf(initializationOptions);
  }

  /** The address of a check's page, where the client has one. */
  pageOf(code: string): string | undefined {
    return this.#options.pageAddress?.replaceAll('{code}', code);
  }

  /** Asks for what is shown in and above the lines anew: it may have changed without the text. */
  refresh(): void {
    const { codeLens, inlayHint } = this.#capabilities.workspace ?? {};
    if (codeLens?.refreshSupport) this.#ask(CodeLensRefreshRequest.method);
    if (inlayHint?.refreshSupport) this.#ask(InlayHintRefreshRequest.method);
  }

  /** An editor that cannot answer has its reasons. */
  #ask(request: string): void {
    this.#connection?.sendRequest(request).catch(() => undefined);
  }

  /** Whether the client runs this command itself. */
  runs(command: string): boolean {
    return this.#options.commands?.includes(command) ?? false;
  }
}

/** Editors send anything here; what is of another kind was not said. */
function optionsOf(value: unknown): ClientOptions {
  const { commands, pageAddress, files } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(Array.isArray(commands) && { commands: commands.filter((each) => typeof each === 'string') }),
    ...(typeof pageAddress === 'string' && { pageAddress }),
    ...(typeof files === 'boolean' && { files }),
  };
}
