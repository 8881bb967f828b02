import { relative, resolve } from 'node:path';
import { formats, type Annex, type FormatName, type LocaleName } from '@sla-lang/documents';
import { hasHolidays, noHolidays } from '@sla-lang/core';
import { exits, worstExit, wrongUse, type Exit } from '../exit.ts';
import { toPosix } from '../files/root.ts';
import { writeText, WriteProblem } from '../files/write.ts';
import type { JudgeOptions } from '../options.ts';
import { progressOn } from '../progress.ts';
import { count, exitOf } from '../report/counts.ts';
import type { Report } from '../report/report.ts';
import { sayError, type Terminal } from '../terminal.ts';
import { loadHolidays } from '../workspace/holidays.ts';
import { absolute, readInputs, type Inputs } from '../workspace/inputs.ts';
import { load } from '../workspace/load.ts';
import type { Loaded } from '../workspace/loaded.ts';
import { plan, type Planned } from './plan.ts';
import { agreementSummary, findingLine, totalSummary, type WrittenFile } from './summary.ts';

export interface BuildOptions extends JudgeOptions {
  readonly out: string;
  readonly format?: readonly FormatName[] | undefined;
  readonly locale: LocaleName;
  readonly annex?: readonly Annex[] | undefined;
  readonly force?: boolean | undefined;
  readonly watch?: boolean | undefined;
}

export interface Built {
  readonly exit: Exit;
  /** Everything that was read, absolute. */
  readonly read: readonly string[];
}

/**
 * Checks agreements and writes them, once.
 *
 * @throws {Stop} when the paths mean no agreement
 */
export async function buildOnce(paths: readonly string[], options: BuildOptions, terminal: Terminal): Promise<Built> {
  const inputs = await readInputs(paths, { root: options.root, json: true }, terminal);
  const loaded = await load(inputs, options, terminal);
  const findings = loaded.files.flatMap((file) => file.findings);
  if (loaded.agreements.length === 0 && findings.length === 0 && loaded.unread.length === 0) {
    throw wrongUse(`There is no agreement in ${paths.join(', ')}.`);
  }
  const planned = plan(loaded.agreements, {
    out: resolve(terminal.cwd, options.out),
    formats: options.format ?? (Object.keys(formats) as FormatName[]),
    force: options.force === true,
  });
  const files = await writeAll(planned, inputs, options, terminal);
  if (options.quiet !== true) {
    terminal.out(strayFindings(loaded, inputs, terminal) + totalSummary(planned.length, files, findings));
  }
  const isIncomplete = loaded.unread.length > 0 || files.some(({ state }) => state === 'failed');
  return {
    exit: worstExit(
      exitOf(count(findings), options),
      isIncomplete ? exits.files : exits.fine,
      ...planned.map(({ stopped }) => stopped?.exit ?? exits.fine),
    ),
    read: [...inputs.reader.paths].map((path) => absolute(inputs, path)),
  };
}

async function writeAll(planned: readonly Planned[], inputs: Inputs, options: BuildOptions, terminal: Terminal) {
  const progress = progressOn(terminal, 'writing');
  const taken = new Set([...inputs.texts, ...inputs.jsons].map((path) => absolute(inputs, path)));
  const all: WrittenFile[] = [];
  for (const [index, each] of planned.entries()) {
    progress.update(index, planned.length, each.path);
    const files = await writeOne(each, taken, options, terminal);
    all.push(...files);
    if (each.stopped?.exit === exits.files)
      sayError(`${each.agreement.id} is not written: ${each.stopped.reason}.`, terminal);
    const isTrouble = each.stopped !== undefined || files.some(({ state }) => state === 'failed');
    if (options.quiet === true && !isTrouble) continue;
    progress.end();
    terminal.out(agreementSummary(each, files, inputs, terminal) + '\n');
  }
  progress.end();
  return all;
}

/** All formats are made before the first is written: a fault in one leaves the old files together. */
async function writeOne(
  { agreement, targets }: Planned,
  taken: ReadonlySet<string>,
  { locale, out, annex = [] }: BuildOptions,
  terminal: Terminal,
): Promise<WrittenFile[]> {
  const holidays = targets.length > 0 && hasHolidays(agreement) ? await loadHolidays() : noHolidays;
  const made = targets.map(({ file, format }) => ({
    file,
    text: formats[format].render(agreement, { locale, holidays, annexes: annex }),
  }));
  const written: WrittenFile[] = [];
  for (const { file, text } of made) {
    const shown = toPosix(relative(terminal.cwd, file));
    try {
      if (taken.has(file)) throw new WriteProblem(file, 'it is what is read; choose another folder with --out');
      written.push({ shown, state: await writeText(file, text, resolve(terminal.cwd, out)) });
    } catch (error) {
      if (!(error instanceof WriteProblem)) throw error;
      sayError(`${shown} cannot be written: ${error.message}.`, terminal);
      written.push({ shown, state: 'failed' });
    }
  }
  return written;
}

/** What was found outside of all agreements, for example in a file that holds only parts for others. */
function strayFindings({ files, agreements }: Loaded, report: Pick<Report, 'base'>, { colors }: Terminal): string {
  const told = new Set(agreements.flatMap(({ findings }) => findings));
  const lines = files
    .flatMap((file) => file.findings)
    .filter((finding) => !told.has(finding) && finding.accepted === undefined && finding.severity !== 'info')
    .map((finding) => findingLine(finding, report, colors) + '\n');
  return lines.length > 0 ? lines.join('') + '\n' : '';
}
