import { Option, type Command } from 'commander';
import type { DiffOptions } from '../commands/diff.ts';
import type { Terminal } from '../terminal.ts';
import { examples, exitCodes, type Finish } from './shared.ts';

export function addDiff(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('diff')
    .summary('tell what has changed in meaning')
    .description(
      'Compares two versions of an agreement by what they mean, not by their lines: what has changed, what it comes to, and whom it favours. One file alone is compared with its last version in Git.',
    )
    .argument('<old>', 'the old version: .sla, or JSON of `sla build`; or the file to compare with Git')
    .argument('[new]', 'the new version')
    .option('--git <revision>', 'the version in Git to compare with: a commit, branch or tag, or two as A..B')
    .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'markdown', 'json']).default('text'))
    .option('--exit-code', 'fail when something has changed')
    .option('--root <folder>', 'read nothing outside of this folder')
    .addHelpText(
      'after',
      examples(
        ['sla diff signed.json acme.sla', 'what has changed since it was signed'],
        ['sla diff acme.sla', 'what has changed since the last commit'],
        ['sla diff --git main acme.sla --format markdown', 'for the description of a pull request'],
        ['sla diff --git v1..v2 acme.sla', 'what has changed from one version in Git to another'],
      ) +
        '\n' +
        exitCodes,
    )
    .action(async (old: string, now: string | undefined, options: DiffOptions) => {
      const { diff } = await import('../commands/diff.ts');
      finish(await diff(old, now, options, terminal));
    });
}
