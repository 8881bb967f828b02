import { explainOwed, Facts, hasHolidays, noHolidays, owed } from '@sla-lang/core';
import { exits, wrongUse, type Exit } from '../exit.ts';
import { analysing, type JudgeOptions } from '../options.ts';
import { namedFigures } from '../owed/figures.ts';
import { withObserved } from '../owed/observed.ts';
import { readPerformance, tellsSomething, type PerformanceOptions } from '../owed/read.ts';
import { owedText } from '../owed/text.ts';
import { chooseAgreement, placer } from '../report/chosen.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { tool } from '../tool.ts';
import { loadHolidays } from '../workspace/holidays.ts';
import { readInputs } from '../workspace/inputs.ts';
import { load } from '../workspace/load.ts';

export interface OwedOptions extends JudgeOptions, PerformanceOptions {
  readonly agreement?: string | undefined;
  readonly format: 'text' | 'json';
}

/** `sla owed FILE`: what an agreement comes to for measured values, clause by clause. */
export async function owedCommand(path: string, options: OwedOptions, terminal: Terminal): Promise<Exit> {
  const inputs = await readInputs([path], { ...options, json: true }, terminal);
  const { agreements, unread } = await load(inputs, options, terminal);
  if (unread.length > 0) return exits.files;
  const chosen = chooseAgreement(agreements, options.agreement);
  const { agreement } = chosen;
  const holidays = hasHolidays(agreement) ? await loadHolidays() : noHolidays;
  const { settings, today } = analysing(options);
  const facts = new Facts(agreement, { settings, today, holidays });
  if (!tellsSomething(options)) throw wrongUse(whatToGive(facts, path));
  const given = await readPerformance(facts, options, { cwd: terminal.cwd, today });
  const { performance, measured } =
    options.observed === undefined
      ? { performance: given, measured: [] }
      : await withObserved(facts, given, options.observed, terminal.cwd);
  const result = owed(facts, performance);
  const errors = chosen.findings.filter(({ severity, accepted }) => severity === 'error' && accepted === undefined);
  if (errors.length > 0) {
    terminal.err(
      `${terminal.errColors.yellow('note:')} the agreement has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}, which \`sla check\` tells.\n`,
    );
  }
  const explained = explainOwed(facts, result);
  const place = placer(inputs, chosen);
  if (options.format === 'json') {
    terminal.out(
      JSON.stringify(
        {
          version: 1,
          tool: { name: 'sla', version: tool.version },
          agreement: agreement.id,
          measured,
          owed: result,
          explained,
        },
        null,
        2,
      ) + '\n',
    );
  } else {
    terminal.out(
      owedText(explained, measured, { title: agreement.title ?? agreement.id, colors: terminal.colors, place }),
    );
  }
  return result.complete ? exits.fine : exits.findings;
}

/** For who gives no values: what can be given. */
function whatToGive(facts: Facts, path: string): string {
  const figures = namedFigures(facts);
  const [first] = figures;
  const counted = facts.agreement.support.flatMap(({ priorities }) => priorities.map(({ id }) => id));
  return [
    'Say what was measured.',
    ...(figures.length > 0 ? [`Figures, for --value: ${figures.map(({ name }) => visible(name)).join(', ')}.`] : []),
    ...(counted.length > 0 ? [`Priorities, for --missed: ${counted.map(visible).join(', ')}.`] : []),
    ...(first ? [`For example: sla owed ${visible(path)} --value "${visible(first.name)}=…"`] : []),
  ].join('\n');
}
