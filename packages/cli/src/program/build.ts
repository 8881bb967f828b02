import type { Command } from 'commander';
import type { BuildOptions } from '../commands/build.ts';
import { readChoice, readList } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { addJudging, examples, exitCodes, type Finish } from './shared.ts';

export const FORMATS = ['json', 'markdown', 'html'] as const;
export const LOCALES = ['en'] as const;
export const ANNEXES = ['balance'] as const;

export function addBuild(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('build')
    .summary('check agreements, and write contracts and JSON')
    .description(
      'Checks agreements and writes each as JSON, and as a contract in Markdown and HTML. An agreement with errors is not written.',
    )
    .argument('[paths...]', 'files, folders or patterns', ['.'])
    .option('--out <folder>', 'where to write', 'out')
    .option('--format <list>', `what to write: ${FORMATS.join(', ')}; all when left out`, readList(FORMATS))
    .option('--locale <locale>', `the language of the contract: ${LOCALES.join(', ')}`, readChoice(LOCALES), 'en')
    .option('--annex <list>', `what to put at the end of the contract: ${ANNEXES.join(', ')}`, readList(ANNEXES))
    .option('--force', 'write agreements with errors too')
    .option('--watch', 'go on, and build again after each change, until Ctrl-C')
    .option('--quiet', 'say only what went wrong');
  addJudging(command)
    .addHelpText(
      'after',
      examples(
        ['sla build', 'build all agreements below this folder into out/'],
        ['sla build acme.sla --format html', 'write the contract as HTML only'],
        ['sla build contracts --out dist --watch', 'build again after each change'],
      ) +
        '\n' +
        exitCodes,
    )
    .action(async (paths: string[], options: BuildOptions) => {
      const { build } = await import('../commands/build.ts');
      finish(await build(paths, options, terminal));
    });
}
