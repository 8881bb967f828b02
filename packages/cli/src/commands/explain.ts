import { codes, entryOf, families, familyOf, isCode, type Code } from '@sla-lang/core';
import { pages } from '@sla-lang/core/pages';
import { exits, wrongUse, type Exit } from '../exit.ts';
import { severityColour } from '../report/human.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';
import type { Terminal } from '../terminal.ts';

export interface ExplainOptions {
  readonly format: 'text' | 'markdown' | 'json';
}

/** `sla explain [CODE]`: what a check says, and why; without a code, all checks. */
export async function explain(code: string | undefined, options: ExplainOptions, terminal: Terminal): Promise<Exit> {
  if (code === undefined) terminal.out(listOf(codes, options, terminal));
  else if (isCode(code)) terminal.out(await page(code, options, terminal));
  else terminal.out(listOf(codesOfFamily(code), options, terminal));
  return exits.fine;
}

function codesOfFamily(text: string): readonly Code[] {
  const wanted = text.replace(/\/$/, '');
  const found = codes.filter((code) => familyOf(code) === wanted);
  if (found.length > 0) return found;
  throw wrongUse(`There is no check ${visible(text)}.${didYouMean(text, codes)} \`sla explain\` lists all.`);
}

async function page(code: Code, { format }: ExplainOptions, terminal: Terminal): Promise<string> {
  if (format === 'json') return JSON.stringify(factsOf(code), null, 2) + '\n';
  const markdown = pages.get(code) ?? `# ${code}\n\n${entryOf(code).title}.\n`;
  if (format === 'markdown') return markdown;
  const { severity, strict, balance } = entryOf(code);
  const { colors } = terminal;
  const notes = [
    severity.map((each) => severityColour(each, colors)(each)).join(' or '),
    ...(strict === true ? ['an error with --strict'] : []),
    ...(balance === true ? ['info where two businesses negotiated'] : []),
  ].join(', ');
  const { markdownToTerminal } = await import('../terminal-markdown.ts');
  const [heading = '', ...rest] = markdownToTerminal(markdown, terminal).split('\n');
  return [heading, `${entryOf(code).title} (${notes})`, ...rest].join('\n');
}

function listOf(wanted: readonly Code[], { format }: ExplainOptions, { colors }: Terminal): string {
  if (format === 'json') return JSON.stringify(wanted.map(factsOf), null, 2) + '\n';
  if (format === 'markdown') {
    return wanted.map((code) => `- \`${code}\` (${entryOf(code).severity[0]}): ${entryOf(code).title}\n`).join('');
  }
  const width = Math.max(...wanted.map((code) => code.length));
  return families
    .map((family) => wanted.filter((code) => familyOf(code) === family))
    .filter((group) => group.length > 0)
    .map((group) => group.map((code) => line(code, width, colors)).join(''))
    .join('\n');
}

function line(code: Code, width: number, colors: Terminal['colors']): string {
  const { severity, title } = entryOf(code);
  return `${colors.bold(code.padEnd(width))}  ${severityColour(severity[0], colors)(severity[0].padEnd(7))}  ${title}\n`;
}

function factsOf(code: Code) {
  const { severity, strict, balance, title, fixes } = entryOf(code);
  return {
    code,
    family: familyOf(code),
    title,
    severities: severity,
    strict: strict ?? false,
    balance: balance ?? false,
    fixable: Object.keys(fixes ?? {}).length > 0,
    page: pages.get(code) ?? null,
  };
}
