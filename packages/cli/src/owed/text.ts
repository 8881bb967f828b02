import type { Explained, ExplainedLine, ExplainedPart, ExplainedPeriod, Origin } from '@sla-lang/core';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import type { MeasuredPeriod } from './observed.ts';

export interface TextOptions {
  readonly title: string;
  readonly colors: Terminal['colors'];
  /** `file:line` of a clause, where that is known. */
  readonly place: (origin: Origin) => string | undefined;
}

const OUTCOMES = {
  met: 'met',
  missed: 'missed',
  undecided: 'undecided',
  due: '',
  nothing: '',
} as const;

/** The explanation for people: each promise with its outcome, and for each schedule how its amount arises, clause by clause. */
export function owedText(
  { periods, totals }: Explained,
  measured: readonly MeasuredPeriod[],
  options: TextOptions,
): string {
  const { title, colors } = options;
  const sum = totals.map(visible).join('\n');
  const blocks = [
    ...measured.map((period) => measuredText(period, options)),
    ...periods.map((period) => periodText(period, options)),
  ];
  return `${[colors.bold(visible(title)), ...blocks, colors.bold(sum)].join('\n\n')}\n`;
}

/** What was measured: each figure with its value and the way to it. */
function measuredText({ from, until, figures }: MeasuredPeriod, options: TextOptions): string {
  const { colors } = options;
  const lines = figures.flatMap((figure) => [
    `  ${colors.bold(visible(figure.title))}: ${figure.value === undefined ? colors.yellow('undecided') : visible(figure.value)}`,
    ...figure.lines.map((line) => lineText(line, options)),
  ]);
  return [colors.underline(`measured from ${from} to ${until}`), ...lines].join('\n');
}

function periodText(period: ExplainedPeriod, options: TextOptions): string {
  const { colors } = options;
  const parts = [...period.judgements, ...period.schedules].map((part) => partText(part, options));
  const exits = period.exits.map((exit) => `  ${colors.yellow(visible(exit.text))}${placeText(exit, options)}`);
  const heading = `${period.from} to ${period.until}`;
  return [colors.underline(heading), ...parts, ...exits].join('\n');
}

function partText({ title, outcome, lines }: ExplainedPart, options: TextOptions): string {
  const { colors } = options;
  const paint = {
    met: colors.green,
    missed: colors.red,
    undecided: colors.yellow,
    due: colors.bold,
    nothing: colors.dim,
  };
  const word = OUTCOMES[outcome] === '' ? '' : `: ${paint[outcome](OUTCOMES[outcome])}`;
  return [`  ${colors.bold(visible(title))}${word}`, ...lines.map((line) => lineText(line, options))].join('\n');
}

function lineText(line: ExplainedLine, options: TextOptions): string {
  const result = line.comesTo === undefined ? '' : ` ${options.colors.bold(`= ${visible(line.comesTo)}`)}`;
  return `    ${visible(line.text)}${result}${placeText(line, options)}`;
}

function placeText({ at }: ExplainedLine, { place, colors }: TextOptions): string {
  const where = at === undefined ? undefined : place(at);
  return where === undefined ? '' : colors.dim(`  ${visible(where)}`);
}
