import { Option, type Command } from 'commander';
import type { OwedOptions } from '../commands/owed.ts';
import { readDate } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { examples, exitCodes, type Finish } from './shared.ts';

const collect = (text: string, before: readonly string[] = []): string[] => [...before, text];

export function addOwed(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('owed')
    .summary('tell what is owed for measured values')
    .description(
      'Tells for measured values which promises were kept, how far the next tier is, and how each credit arises, clause by clause.',
    )
    .argument('<file>', 'an agreement: .sla, or JSON of `sla build`')
    .option('--agreement <name>', 'which one, if the file has several');
  command
    .optionsGroup('What happened in one period:')
    .option('--period <period>', '2026-03, 2026-Q1, 2026, a day, or 2026-03-15/2026-04-14; last month when left out');
  for (const [flags, what] of [
    ['--value <figure=value>', 'a measured value, for example "Uptime=99.87%"'],
    ['--missed <what=number>', 'single misses, for example "P1=2" or "P1=2 of 40"'],
    ['--late <duty>', 'a duty or report that was late'],
    ['--open <duty>', 'a duty that was asked for and is not done yet'],
    ['--extent <relief=share>', 'how far a relief was the cause, for example "WaitingForAcme=25%"'],
    ['--fact <text>', 'a condition in words that held'],
    ['--happened <what@date>', 'an event, for example "the incident@2026-03-09" or "the incident@2026-03-09 14:30"'],
    [
      '--claimed <credits=date>',
      'a claim that was made, its time of day may follow; without one, claims are taken to be made in time',
    ],
    ['--chosen <credits>', 'of credits of which only one is paid, the one that was chosen'],
  ] as const) {
    command.addOption(new Option(flags, `${what}; may be repeated`).argParser(collect));
  }
  command
    .optionsGroup('What holds for all periods:')
    .addOption(new Option('--case <category=entry>', 'the plan, region …; may be repeated').argParser(collect))
    .addOption(
      new Option('--fee <what=amount>', 'a fee that the agreement does not state; may be repeated').argParser(collect),
    )
    .option('--input <file>', 'what happened, as JSON or CSV, in place of options')
    .option(
      '--observed <file>',
      'outages, probes, readings, tickets … as JSON or CSV, from which the values are measured',
    );
  command
    .optionsGroup('How it is told:')
    .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'json']).default('text'))
    .option('--root <folder>', 'read no agreement outside of this folder')
    .addOption(new Option('--today <date>', 'the day on which it is asked').argParser(readDate).hideHelp())
    .addHelpText(
      'after',
      examples(
        ['sla owed acme.sla --value "Uptime=99.87%"', 'what a value of last month comes to'],
        ['sla owed acme.sla --period 2026-03 --missed "P1=2 of 40"', 'two tickets were late in March'],
        ['sla owed acme.sla --input measured.csv', 'several months, from a table'],
        ['sla owed acme.sla --period 2026-03 --observed log.json', 'by what was observed in March'],
        ['sla owed acme.sla --input measured.json --format json', 'for a program'],
      ) +
        '\n' +
        exitCodes,
    )
    .action(async (file: string, options: OwedOptions) => {
      const { owedCommand } = await import('../commands/owed.ts');
      finish(await owedCommand(file, options, terminal));
    });
}
