import { commands, l10n, type LogOutputChannel, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import { Falls } from './falls.ts';

/** Starts the server again when it stops by itself, and says so once. What falls again and again is let lie. */
export class Comebacks implements ErrorHandler {
  readonly #output: LogOutputChannel;
  readonly #falls = new Falls();

  constructor(output: LogOutputChannel) {
    this.#output = output;
  }

  error(error: Error): ErrorHandlerResult {
    this.#output.error(error);
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const { isHopeless, isNews } = this.#falls.fall(Date.now());
    if (isHopeless) void this.#sayHopeless();
    else if (isNews) void this.#sayRestarted();
    return { action: isHopeless ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
  }

  async #sayRestarted(): Promise<void> {
    const show = l10n.t('Show Output');
    const message = l10n.t('The language server of SLA Lang stopped and was started again.');
    if ((await window.showWarningMessage(message, show)) === show) this.#output.show();
  }

  async #sayHopeless(): Promise<void> {
    const show = l10n.t('Show Output');
    const restart = l10n.t('Restart');
    const message = l10n.t('The language server of SLA Lang stops again and again, and is not started any more.');
    const choice = await window.showErrorMessage(message, restart, show);
    if (choice === show) this.#output.show();
    if (choice === restart) await commands.executeCommand('sla.restartServer');
  }
}
