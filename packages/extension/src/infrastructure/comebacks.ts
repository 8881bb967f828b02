import { l10n, type LogOutputChannel, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

const MOST = 5;
const WITHIN_MS = 3 * 60 * 1000;

/** Starts the server again when it stops by itself, and says so once. Who falls again and again is let lie. */
export class Comebacks implements ErrorHandler {
  readonly #output: LogOutputChannel;
  #stops: number[] = [];
  #said = false;

  constructor(output: LogOutputChannel) {
    this.#output = output;
  }

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#stops = [...this.#stops.filter((stop) => now - stop < WITHIN_MS), now];
    if (this.#stops.length > MOST) {
      this.#say(l10n.t('The language server of SLA Lang stops again and again, and is not started any more.'));
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    if (!this.#said) this.#say(l10n.t('The language server of SLA Lang stopped and was started again.'));
    this.#said = true;
    return { action: CloseAction.Restart, handled: true };
  }

  #say(message: string): void {
    const show = l10n.t('Show Output');
    void window.showWarningMessage(message, show).then((choice) => choice === show && this.#output.show());
  }
}
