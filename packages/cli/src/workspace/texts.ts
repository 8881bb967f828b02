import { noHolidays, type Holidays } from '@sla-lang/core';
import { Project, ReadProblem } from '@sla-lang/language';
import { analysing, type JudgeOptions } from '../options.ts';
import { progressOn } from '../progress.ts';
import type { Reported, ReportedFile } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';
import { loadHolidays, mentionsHolidays } from './holidays.ts';
import type { Inputs } from './inputs.ts';
import type { Loaded, LoadedAgreement, Unread } from './loaded.ts';

/** Reads and checks the texts in the language, and whatever they use. */
export async function loadTexts(inputs: Inputs, options: JudgeOptions, terminal: Terminal): Promise<Loaded> {
  const { readable, unread } = await tryAll(inputs);
  if (readable.length === 0) return { files: [], agreements: [], unread };
  const progress = progressOn(terminal, 'reading');
  let holidays: Holidays = noHolidays;
  const project = await Project.open({
    reader: inputs.reader,
    entries: readable,
    ...analysing(options),
    holidays: (region, year) => holidays(region, year),
    progress: (done, path) => progress.update(done, Math.max(done, readable.length), path),
  });
  progress.end();
  const paths = [...inputs.reader.paths].filter((path) => project.text(path) !== undefined).sort();
  if (paths.some((path) => mentionsHolidays(project.text(path) ?? ''))) holidays = await loadHolidays();
  const files = checked(project, paths, terminal);
  return { files, agreements: agreementsOf(project, files), unread };
}

async function tryAll({ texts, reader }: Inputs) {
  const unread: Unread[] = [];
  const tried = await Promise.all(
    texts.map(async (path) => {
      try {
        await reader.read(path);
        return [path];
      } catch (error) {
        if (!(error instanceof ReadProblem)) throw error;
        unread.push({ path, reason: error.message });
        return [];
      }
    }),
  );
  return { readable: tried.flat(), unread };
}

/** The files asked for; and of those that they use, the ones whose errors they rest on. */
function checked(project: Project, paths: readonly string[], terminal: Terminal): ReportedFile[] {
  const entries = new Set(project.entries);
  const progress = progressOn(terminal, 'checking');
  const files = paths.flatMap((path, index) => {
    progress.update(index, paths.length, path);
    const found = project.diagnostics(path);
    if (entries.has(path)) return [fileOf(project, path, found)];
    const errors = found.filter(({ severity, accepted }) => severity === 'error' && accepted === undefined);
    return errors.length === 0 ? [] : [{ ...fileOf(project, path, errors), agreements: [] }];
  });
  progress.end();
  return files;
}

const fileOf = (project: Project, path: string, findings: readonly Reported[]): ReportedFile => ({
  path,
  text: project.text(path),
  agreements: project.agreements(path).map(({ id }) => id),
  findings,
});

/** Looked up by file and agreement: a file may hold thousands of agreements, each with its findings. */
function agreementsOf(project: Project, files: readonly ReportedFile[]): LoadedAgreement[] {
  const key = (path: string, agreement: string | undefined): string => JSON.stringify([path, agreement]);
  const findings = Map.groupBy(
    files.flatMap((file) => file.findings),
    ({ path, agreement }) => key(path, agreement),
  );
  return project.entries.flatMap((path) =>
    project.agreements(path).map((agreement) => ({
      agreement,
      path,
      place: (origin) => project.place(origin),
      findings: [...new Set([path, ...(agreement.source?.files ?? [])])].flatMap((source) => [
        ...(findings.get(key(source, undefined)) ?? []),
        ...(findings.get(key(source, agreement.id)) ?? []),
      ]),
    })),
  );
}
