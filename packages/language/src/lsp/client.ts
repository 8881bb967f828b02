import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from './protocol.ts';

/** The editor at the other end: what it can do, and what it told at the start. */
export class Client {
  #capabilities: ClientCapabilities = {};
  #options: ClientOptions = {};

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
