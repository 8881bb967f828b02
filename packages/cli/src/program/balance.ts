import { Option, type Command } from 'commander';
import type { BalanceOptions } from '../commands/balance.ts';
import type { Terminal } from '../terminal.ts';
import { examples, exitCodes, type Finish } from './shared.ts';

export function addBalance(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('balance')
    .summary('tell who carries what, side by side')
    .description(
      'Tells for each party its duties, promises, reliefs, rights, powers, notice periods, exits and the most it can lose, and for each credit schedule what is paid for which value. No grade, and nothing added up.',
    )
    .argument('<file>', 'an agreement: .sla, or JSON of `sla build`')
    .option('--agreement <name>', 'which one, if the file has several')
    .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'json', 'html']).default('text'))
    .option('--root <folder>', 'read nothing outside of this folder')
    .addHelpText(
      'after',
      examples(
        ['sla balance acme.sla', 'both sides in the terminal'],
        ['sla balance acme.sla --format html > balance.html', 'one page, with the curves drawn'],
        ['sla balance acme.sla --format json', 'for a program'],
      ) +
        '\n' +
        exitCodes,
    )
    .action(async (file: string, options: BalanceOptions) => {
      const { balance } = await import('../commands/balance.ts');
      finish(await balance(file, options, terminal));
    });
}
