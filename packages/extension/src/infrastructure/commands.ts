import { commands, type Disposable, l10n, window } from 'vscode';
import type { Server } from './server.ts';

/** A command of ours. What goes wrong in it is told, with the way to the details. */
export function command<Args extends readonly unknown[]>(
  id: string,
  { output }: Pick<Server, 'output'>,
  run: (...args: Args) => unknown,
): Disposable {
  return commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...(args as unknown as Args));
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      const reason = error instanceof Error ? error.message : String(error);
      const show = l10n.t('Show Output');
      const choice = await window.showErrorMessage(l10n.t('This did not work: {0}', reason), show);
      if (choice === show) output.show();
      return undefined;
    }
  });
}
