import { Option, type Command } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import type { Terminal } from '../terminal.ts';
import { addJudging, examples, exitCodes, type Finish } from './shared.ts';

export function addCheck(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('check')
    .summary('check agreements')
    .description('Checks agreements: whether they can be measured, contradict themselves, and are fair to both sides.')
    .argument('[paths...]', 'files, folders or patterns; JSON of `sla build` too; - reads standard input', ['.'])
    .addOption(
      new Option('--format <format>', 'how to report').choices(['human', 'json', 'sarif', 'github']).default('human'),
    )
    .option('--accepted', 'show accepted findings too, with the reason')
    .option('--quiet', 'show errors only')
    .option('--stdin-filename <path>', 'what the text from standard input is called');
  addJudging(command)
    .addHelpText(
      'after',
      examples(
        ['sla check', 'check all .sla files below this folder'],
        ['sla check "contracts/**/*.sla" --strict', 'let warnings fail too'],
        ['sla check --severity fair=error', 'take fairness seriously'],
        ['sla check --format sarif > sla.sarif', 'write a report for code scanning'],
        ['cat a.sla | sla check -', 'check a text that is no file'],
      ) +
        '\n' +
        exitCodes,
    )
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('../commands/check.ts');
      finish(await check(paths, options, terminal));
    });
}
