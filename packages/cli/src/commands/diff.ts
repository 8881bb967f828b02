import { compareAgreements, Facts, noHolidays, pairVersions, type Agreement, type Difference } from '@sla-lang/core';
import { exits, Stop, wrongUse, type Exit } from '../exit.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { tool } from '../tool.ts';
import { readInputs, type Inputs } from '../workspace/inputs.ts';
import { load } from '../workspace/load.ts';

export interface DiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly root?: string | undefined;
  readonly exitCode?: boolean | undefined;
  /** A revision in Git or a range of them. */
  readonly git?: string | undefined;
}

interface Compared {
  readonly id: string;
  readonly title: string;
  readonly nameOf: (party: string) => string;
  readonly differences: readonly Difference[];
}

/**
 * `sla diff OLD NEW`: what has changed in meaning from one version of an agreement to another, and whom it serves. With one
 * path, since a version in Git.
 */
export async function diff(
  path: string,
  other: string | undefined,
  options: DiffOptions,
  terminal: Terminal,
): Promise<Exit> {
  const [old, now] = await versions(path, other, options, terminal);
  const before = await agreementsIn(old, terminal);
  const after = await agreementsIn(now, terminal);
  if (!before || !after) return exits.files;
  const compared = pairs(before, after).map(([from, to]) => compare(from, to));
  terminal.out(await told(compared, options, terminal));
  const changed = compared.some(({ differences }) => differences.length > 0);
  return changed && options.exitCode === true ? exits.findings : exits.fine;
}

async function versions(
  path: string,
  other: string | undefined,
  { git, root }: DiffOptions,
  terminal: Terminal,
): Promise<readonly [Inputs, Inputs]> {
  const options = { root, json: true };
  if (other !== undefined) {
    if (git !== undefined) throw wrongUse('With --git, give one file: it is compared with what it was.');
    const old = await readInputs([path], options, terminal).catch((error: unknown) => {
      if (!(error instanceof Stop) || /\.(sla|json)$/i.test(path)) throw error;
      throw new Stop(error.exit, `${error.message} For a version in Git: sla diff --git ${path} ${other}`);
    });
    return [old, await readInputs([other], options, terminal)];
  }
  const { LAST_COMMIT, readVersions } = await import('../workspace/versions.ts');
  return await readVersions(path, git ?? LAST_COMMIT, options, terminal);
}

async function agreementsIn(inputs: Inputs, terminal: Terminal): Promise<readonly Agreement[] | undefined> {
  const { agreements, unread } = await load(inputs, {}, terminal);
  return unread.length > 0 ? undefined : agreements.map(({ agreement }) => agreement);
}

function pairs(before: readonly Agreement[], after: readonly Agreement[]) {
  if (before.length === 0 || after.length === 0) throw wrongUse('There is no agreement to compare.');
  const found = pairVersions(before, after);
  const ids = (agreements: readonly Agreement[]) => agreements.map(({ id }) => visible(id)).join(', ');
  if (found.length > 0) return found;
  throw wrongUse(`No agreement is in both: the first has ${ids(before)}, the second ${ids(after)}.`);
}

function compare(before: Agreement, after: Agreement): Compared {
  const [old, now] = [before, after].map((agreement) => new Facts(agreement, { holidays: noHolidays })) as [
    Facts,
    Facts,
  ];
  return {
    id: after.id,
    title: after.title ?? after.id,
    nameOf: (party) => now.nameOf(party),
    differences: compareAgreements(old, now),
  };
}

async function told(compared: readonly Compared[], { format }: DiffOptions, { colors }: Terminal): Promise<string> {
  switch (format) {
    case 'json': {
      const agreements = compared.map(({ id, differences }) => ({ agreement: id, differences }));
      return JSON.stringify({ version: 1, tool: { name: 'sla', version: tool.version }, agreements }, null, 2) + '\n';
    }
    case 'markdown': {
      const { differencesMarkdown } = await import('@sla-lang/documents');
      return compared.map(({ differences, ...options }) => differencesMarkdown(differences, options)).join('\n');
    }
    case 'text':
      return compared.map((each) => text(each, colors)).join('\n');
  }
}

function text({ title, nameOf, differences }: Compared, colors: Terminal['colors']): string {
  if (differences.length === 0) return `${colors.bold(visible(title))}\n  Nothing has changed in meaning.\n`;
  const groups = Map.groupBy(differences, ({ of }) => of);
  const lines = [...groups].flatMap(([of, all]) => [
    `  ${colors.bold(visible(of))}`,
    ...all.map((difference) => `    ${line(difference, nameOf, colors)}`),
  ]);
  return `${[colors.bold(visible(title)), ...lines].join('\n')}\n`;
}

function line(
  { kind, what, before, after, effect, favours }: Difference,
  nameOf: Compared['nameOf'],
  colors: Terminal['colors'],
): string {
  const paint = { added: colors.green, removed: colors.red, changed: colors.yellow }[kind];
  const from = before === undefined ? '' : visible(before);
  const to = after === undefined ? '' : visible(after);
  const values = kind === 'changed' ? [from, to].filter(Boolean).join(' → ') : from || to;
  const said = [visible(what) || kind, values].filter(Boolean).join(': ');
  const comes = [effect, favours === undefined ? undefined : `favours ${nameOf(favours)}`]
    .filter(Boolean)
    .map((each) => visible(each ?? ''));
  return `${paint(kind === 'added' ? '+' : kind === 'removed' ? '-' : '~')} ${said}${comes.length > 0 ? colors.dim(` (${comes.join('; ')})`) : ''}`;
}
