import type { ClientOptions, Method } from '@sla-lang/language/protocol';
import {
  type CancellationToken,
  type Disposable,
  env,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLIENT_NAME, type MakeClient } from './client/make.ts';
import { Comebacks } from './comebacks.ts';
import { selector } from './documents.ts';
import { serveFiles } from './server-files.ts';

/** The commands that lenses and fixes of the server may name. */
const COMMANDS = ['sla.generate', 'sla.openPreview', 'sla.showProblems', 'sla.showReferences', 'sla.explain'];

/** The language server, as the features of the extension see it. */
export class Server implements Disposable {
  readonly output: LogOutputChannel = window.createOutputChannel(CLIENT_NAME, { log: true });
  readonly client: BaseLanguageClient;

  constructor(makeClient: MakeClient, context: ExtensionContext) {
    const initializationOptions: ClientOptions = {
      commands: COMMANDS,
      pageAddress: `${env.uriScheme}://${context.extension.id}/explain?{code}`,
      files: true,
    };
    this.client = makeClient(context, {
      documentSelector: selector,
      outputChannel: this.output,
      initializationOptions,
      errorHandler: new Comebacks(this.output),
    });
    serveFiles(this.client);
  }

  /** Starts the server; what keeps it from starting is told. */
  async start(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      const show = l10n.t('Show Output');
      const message = l10n.t('The language server of SLA Lang does not start.');
      void window.showErrorMessage(message, show).then((choice) => choice === show && this.output.show());
    }
  }

  async restart(): Promise<void> {
    await this.client.stop().catch(() => undefined);
    await this.start();
  }

  /** Asks the server, as soon as it runs. */
  async request<Params, Result>(
    { method }: Method<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    await this.client.start();
    // A token that is undefined would be sent as a second parameter.
    return token
      ? this.client.sendRequest<Result>(method, params, token)
      : this.client.sendRequest<Result>(method, params);
  }

  onNotification<Params>({ method }: Method<Params>, listener: (params: Params) => void): Disposable {
    return this.client.onNotification(method, listener);
  }

  dispose(): void {
    void this.client.dispose().finally(() => this.output.dispose());
  }
}
