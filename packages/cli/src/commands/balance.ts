import {
  balanceOf,
  explainBalance,
  Facts,
  hasHolidays,
  noHolidays,
  type ExplainedBalance,
  type ExplainedCurve,
  type Origin,
} from '@sla-lang/core';
import { exits, type Exit } from '../exit.ts';
import { chooseAgreement, placer } from '../report/chosen.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { tool } from '../tool.ts';
import { loadHolidays } from '../workspace/holidays.ts';
import { readInputs } from '../workspace/inputs.ts';
import { load } from '../workspace/load.ts';

export interface BalanceOptions {
  readonly agreement?: string | undefined;
  readonly format: 'text' | 'json' | 'html';
  readonly root?: string | undefined;
}

/** `sla balance FILE`: who carries what, side by side, and what each credit schedule pays for which value. */
export async function balance(path: string, options: BalanceOptions, terminal: Terminal): Promise<Exit> {
  const inputs = await readInputs([path], { ...options, json: true }, terminal);
  const { agreements, unread } = await load(inputs, {}, terminal);
  if (unread.length > 0) return exits.files;
  const chosen = chooseAgreement(agreements, options.agreement);
  const { agreement } = chosen;
  const facts = new Facts(agreement, { holidays: hasHolidays(agreement) ? await loadHolidays() : noHolidays });
  const found = balanceOf(facts);
  const explained = explainBalance(facts, found);
  const title = agreement.title ?? agreement.id;
  switch (options.format) {
    case 'json': {
      const told = { version: 1, tool: { name: 'sla', version: tool.version }, agreement: agreement.id };
      terminal.out(JSON.stringify({ ...told, balance: found, explained }, null, 2) + '\n');
      break;
    }
    case 'html': {
      const { balanceHtml } = await import('@sla-lang/documents');
      terminal.out(balanceHtml(explained, title));
      break;
    }
    case 'text':
      terminal.out(text(explained, title, terminal.colors, placer(inputs, chosen)));
  }
  return exits.fine;
}

type Place = (origin: Origin) => string | undefined;

function text(
  { sides, figures, curves }: ExplainedBalance,
  title: string,
  colors: Terminal['colors'],
  place: Place,
): string {
  const line = (what: string, at: Origin | undefined): string => {
    const where = at === undefined ? undefined : place(at);
    return `${visible(what)}${where === undefined ? '' : colors.dim(`  ${where}`)}`;
  };
  const parts = [
    colors.bold(visible(title)),
    ...sides.map(({ party, role, sections }) =>
      [
        `${colors.bold(visible(party))}, the ${role}`,
        ...sections.flatMap(({ title: name, lines }) => [
          `  ${colors.cyan(name)}${lines.length === 0 ? ': none' : ''}`,
          ...lines.map(({ what, detail, at }) => `    ${line(`${what}: ${detail}`, at)}`),
        ]),
      ].join('\n'),
    ),
    ...(figures.length === 0
      ? []
      : [
          [
            colors.bold('What it comes to'),
            ...figures.map(({ what, detail, at }) => `  ${line(`${what}: ${detail}`, at)}`),
          ].join('\n'),
        ]),
    ...curves.map((curve) => curveText(curve, colors, line)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function curveText(
  { title, figure, who, pieces, tail }: ExplainedCurve,
  colors: Terminal['colors'],
  line: (what: string, at: Origin | undefined) => string,
): string {
  const width = Math.max(...pieces.map(({ values }) => visible(values).length));
  return [
    `${colors.bold(visible(title))}: ${visible(figure)}; ${visible(who)}`,
    ...pieces.map(({ values, pays, at }) => `  ${visible(values).padEnd(width)}  ${line(pays, at)}`),
    ...(tail === '' ? [] : [`  ${colors.yellow(visible(tail))}`]),
  ].join('\n');
}
