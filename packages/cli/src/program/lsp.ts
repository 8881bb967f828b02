import type { Command } from 'commander';
import { examples } from './shared.ts';

export function addLsp(program: Command): void {
  program
    .command('lsp')
    .summary('serve an editor')
    .description('The language server: findings while typing, fixes, names, completion and layout in any editor.')
    .requiredOption('--stdio', 'speak on standard input and output')
    .addHelpText('after', examples(['sla lsp --stdio', 'what the configuration of an editor starts']))
    .action(async () => {
      const [{ serve }, { equipment }] = await Promise.all([
        import('@sla-lang/language/lsp-node'),
        import('../equipment.ts'),
      ]);
      serve(equipment);
      // The connection ends the process when the editor hangs up.
      await new Promise(() => undefined);
    });
}
