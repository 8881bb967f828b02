import { Option, type Command } from 'commander';
import type { ExplainOptions } from '../commands/explain.ts';
import type { Terminal } from '../terminal.ts';
import { examples, type Finish } from './shared.ts';

export function addExplain(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('explain')
    .summary('tell what a check says, and why')
    .description(
      'Tells what a check finds, why it matters and what to write instead. Without a code, lists all checks.',
    )
    .argument('[code]', 'a check, for example measurable/no-window, or a family, for example fair')
    .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'markdown', 'json']).default('text'))
    .addHelpText(
      'after',
      examples(
        ['sla explain', 'list all checks'],
        ['sla explain credits', 'list the checks of a family'],
        ['sla explain credits/gap', 'tell about one check'],
      ),
    )
    .action(async (code: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(code, options, terminal));
    });
}
