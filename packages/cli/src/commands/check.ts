import type { Code } from '@sla-lang/core';
import { exits, worstExit, type Exit } from '../exit.ts';
import type { JudgeOptions } from '../options.ts';
import { count, exitOf } from '../report/counts.ts';
import { allFindings, only, type Report } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';
import { tool } from '../tool.ts';
import { readInputs } from '../workspace/inputs.ts';
import { load } from '../workspace/load.ts';

export interface CheckOptions extends JudgeOptions {
  readonly format: 'human' | 'json' | 'sarif' | 'github';
  readonly accepted?: boolean | undefined;
  readonly stdinFilename?: string | undefined;
}

/** `sla check [PATHS]`: what is wrong with agreements. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Exit> {
  const inputs = await readInputs(paths, { ...options, json: true }, terminal);
  const { files, unread } = await load(inputs, options, terminal);
  const report: Report = { base: inputs.base, files };
  terminal.out(await written(report, options, terminal));
  return worstExit(exitOf(count(allFindings(report)), options), unread.length > 0 ? exits.files : exits.fine);
}

async function written(report: Report, options: CheckOptions, { colors }: Terminal): Promise<string> {
  const shown = options.quiet === true ? only(report, ({ severity }) => severity === 'error') : report;
  switch (options.format) {
    case 'human': {
      const { human } = await import('../report/human.ts');
      return human(report, { ...options, colors });
    }
    case 'json': {
      const { json } = await import('../report/json.ts');
      return json(report, { ...options, ...tool });
    }
    case 'sarif': {
      const { sarif } = await import('../report/sarif.ts');
      const { pages } = await import('@sla-lang/core/pages');
      return sarif(shown, { ...tool, page: (code: Code) => pages.get(code) });
    }
    case 'github': {
      const { github } = await import('../report/github.ts');
      return github(shown);
    }
  }
}
