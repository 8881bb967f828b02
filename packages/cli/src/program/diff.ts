import { Option, type Command } from 'commander';
import type { DiffOptions } from '../commands/diff.ts';
import type { Terminal } from '../terminal.ts';
import { examples, exitCodes, type Finish } from './shared.ts';

export function addDiff(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('diff')
    .summary('tell what has changed in meaning')
    .description(
      'Compares two versions of an agreement by what they mean, not by their lines: what has changed, what it comes to, and whom it favours.',
    )
    .argument('<old>', 'the old version: .sla, or JSON of `sla build`')
    .argument('<new>', 'the new version')
    .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'markdown', 'json']).default('text'))
    .option('--exit-code', 'fail when something has changed')
    .option('--root <folder>', 'read nothing outside of this folder')
    .addHelpText(
      'after',
      examples(
        ['sla diff signed.json acme.sla', 'what has changed since it was signed'],
        ['sla diff old.sla new.sla --format markdown', 'for the description of a pull request'],
      ) +
        '\n' +
        exitCodes,
    )
    .action(async (old: string, now: string, options: DiffOptions) => {
      const { diff } = await import('../commands/diff.ts');
      finish(await diff(old, now, options, terminal));
    });
}
