import { LEVELS } from '@sla-lang/language/starter';
import { Option, type Command } from 'commander';
import type { InitOptions } from '../commands/init.ts';
import { readDate } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { examples, type Finish } from './shared.ts';

export function addInit(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('init')
    .summary('start an agreement')
    .description('Writes an agreement to start from. Asks for what is not said, if somebody sits at the terminal.')
    .argument('[folder]', 'where to write it', '.')
    .addOption(new Option('--level <level>', 'what kind of agreement').choices(LEVELS))
    .option('--title <text>', 'what the agreement is called')
    .option('--provider <name>', 'who provides the service')
    .option('--customer <name>', 'who the customer is')
    .option('--service <name>', 'what the service is called')
    .option('--availability <percent>', 'the availability promised each month')
    .option('--fee <amount>', 'what the service costs each month')
    .option('--currency <code>', 'the currency, ISO 4217')
    .option('--zone <zone>', 'the time zone, IANA')
    .option('--law <country>', 'the law that governs it; its public holidays are taken too')
    .option('--start <date>', 'the day from which it is effective')
    .option('--yes', 'ask nothing: take the proposals for everything that is not said')
    .addOption(new Option('--today <date>', 'the day on which it is written').argParser(readDate).hideHelp())
    .addHelpText(
      'after',
      examples(
        ['sla init', 'answer a few questions'],
        ['sla init contracts --yes', 'take all proposals, and change them in the file'],
        ['sla init --level customer --provider "Northwind B.V." --customer Acme --service "Web shop"', ''],
      ),
    )
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      finish(await init(folder, options, terminal));
    });
}
