import { formatText, ReadProblem } from '@sla-lang/language';
import { exits, worstExit, type Exit } from '../exit.ts';
import { writeText, WriteProblem } from '../files/write.ts';
import { counted } from '../report/counts.ts';
import { humanFindings } from '../report/human.ts';
import { shownPath, type ReportedFile } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import { sayError, type Terminal } from '../terminal.ts';
import { absolute, readInputs, type Inputs } from '../workspace/inputs.ts';
import { sayUnread } from '../workspace/load.ts';

export interface FmtOptions {
  readonly check?: boolean | undefined;
  readonly root?: string | undefined;
  readonly stdinFilename?: string | undefined;
}

/** What comes of one file. */
type Outcome =
  | { readonly kind: 'same' | 'changed'; readonly text: string }
  | { readonly kind: 'broken'; readonly file: ReportedFile }
  | { readonly kind: 'unread'; readonly reason: string };

/** `sla fmt [PATHS]`: lays out texts. A file that cannot be parsed is left as it is. */
export async function fmt(paths: readonly string[], options: FmtOptions, terminal: Terminal): Promise<Exit> {
  const inputs = await readInputs(paths, options, terminal);
  const isStdin = paths.includes('-');
  const changed: string[] = [];
  const codes: Exit[] = [];
  for (const path of inputs.texts) {
    const outcome = await formatted(path, inputs);
    if (outcome.kind === 'changed') changed.push(shownPath(inputs, path));
    if ('text' in outcome && isStdin && options.check !== true) terminal.out(outcome.text);
    else codes.push(await settle(path, outcome, inputs, options, terminal));
  }
  if (!isStdin || options.check === true) terminal.out(summary(changed, inputs.texts.length, options));
  return worstExit(...codes);
}

async function formatted(path: string, { reader }: Inputs): Promise<Outcome> {
  let text;
  try {
    text = await reader.read(path);
  } catch (error) {
    if (error instanceof ReadProblem) return { kind: 'unread', reason: error.message };
    throw error;
  }
  const result = formatText(text);
  if ('text' in result) return { kind: result.text === text ? 'same' : 'changed', text: result.text };
  // The formatter knows no path, and offers no fixes for a single text.
  const findings = result.diagnostics.map((finding) => ({ ...finding, path, related: [], fixes: [] }));
  return { kind: 'broken', file: { path, text, agreements: [], findings } };
}

/** Writes a file or tells why not; how that ends. */
async function settle(
  path: string,
  outcome: Outcome,
  inputs: Inputs,
  { check }: FmtOptions,
  terminal: Terminal,
): Promise<Exit> {
  switch (outcome.kind) {
    case 'same':
      return exits.fine;
    case 'changed':
      return check === true ? exits.findings : replace(path, outcome.text, inputs, terminal);
    case 'broken':
      terminal.err(humanFindings({ base: inputs.base, files: [outcome.file] }, { colors: terminal.errColors }));
      return exits.findings;
    case 'unread':
      sayUnread(shownPath(inputs, path), outcome.reason, terminal);
      return exits.files;
  }
}

async function replace(path: string, text: string, inputs: Inputs, terminal: Terminal): Promise<Exit> {
  try {
    await writeText(absolute(inputs, path), text, inputs.root);
    return exits.fine;
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    sayError(`${shownPath(inputs, path)} cannot be written: ${error.message}.`, terminal);
    return exits.files;
  }
}

function summary(changed: readonly string[], files: number, { check }: FmtOptions): string {
  const verb = check === true ? 'would change' : 'changed';
  const lines = changed.map((path) => `${visible(path)} ${verb}\n`).join('');
  return `${lines}${counted(files, 'file')}, ${changed.length} ${verb}.\n`;
}
