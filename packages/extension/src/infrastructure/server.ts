import type { ClientOptions, Method } from '@sla-lang/language/protocol';
import {
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLIENT_NAME, type MakeClient } from './client/make.ts';
import { Comebacks } from './comebacks.ts';

/** The language server, as the features of the extension see it. */
export class Server implements Disposable {
  readonly output: LogOutputChannel = window.createOutputChannel(CLIENT_NAME, { log: true });
  readonly #client: BaseLanguageClient;

  constructor(makeClient: MakeClient, context: ExtensionContext) {
    const initializationOptions: ClientOptions = {};
    this.#client = makeClient(context, {
      documentSelector: [{ language: 'sla' }],
      outputChannel: this.output,
      initializationOptions,
      errorHandler: new Comebacks(this.output),
    });
  }

  /** Starts the server; what keeps it from starting is told. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(l10n.t('The language server of SLA Lang does not start.'));
    }
  }

  async restart(): Promise<void> {
    await this.#client.stop().catch(() => undefined);
    await this.start();
  }

  async request<Params, Result>(
    { method }: Method<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    await this.#client.start();
    return this.#client.sendRequest<Result>(method, params, token);
  }

  onNotification<Params>({ method }: Method<Params>, listener: (params: Params) => void): Disposable {
    return this.#client.onNotification(method, listener);
  }

  dispose(): void {
    this.output.dispose();
    void this.#client.dispose();
  }
}
