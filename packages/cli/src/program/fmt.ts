import type { Command } from 'commander';
import type { FmtOptions } from '../commands/fmt.ts';
import type { Terminal } from '../terminal.ts';
import { examples, exitCodes, type Finish } from './shared.ts';

export function addFmt(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('fmt')
    .summary('lay out .sla files')
    .description('Lays out .sla files: indentation, spaces and aligned tables. What they say stays the same.')
    .argument('[paths...]', 'files, folders or patterns; - reads standard input and writes to standard output', ['.'])
    .option('--check', 'change nothing; fail when a file would change')
    .option('--root <folder>', 'read and write nothing outside of this folder')
    .option('--stdin-filename <path>', 'what the text from standard input is called')
    .addHelpText(
      'after',
      examples(
        ['sla fmt', 'lay out all .sla files below this folder'],
        ['sla fmt --check', 'for CI: fail when a file is not laid out'],
        ['cat a.sla | sla fmt -', 'lay out a text that is no file'],
      ) +
        '\n' +
        exitCodes,
    )
    .action(async (paths: string[], options: FmtOptions) => {
      const { fmt } = await import('../commands/fmt.ts');
      finish(await fmt(paths, options, terminal));
    });
}
