import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  Project,
  type Diagnostic,
  type ProjectOptions,
  type Reader,
  ReadProblem,
  type TextFix,
} from '@sla-lang/language';

/** Files in memory, for tests. */
export const memory = (files: Readonly<Record<string, string>>): Reader => ({
  read: (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? Promise.reject(new ReadProblem('missing', `no file ${path}`)) : Promise.resolve(text);
  },
});

const onDisk = (folder: string): Reader => ({
  read: (path) =>
    readFile(join(folder, path), 'utf8').catch(() => {
      throw new ReadProblem('missing', `no file ${path}`);
    }),
});

/** A project of one text. */
export const projectOf = (text: string, options: Partial<ProjectOptions> = {}): Promise<Project> =>
  Project.open({ reader: memory({ 'a.sla': text }), entries: ['a.sla'], ...options });

/** What there is to say about one text. */
export async function diagnosticsOf(
  text: string,
  options: Partial<ProjectOptions> = {},
): Promise<readonly Diagnostic[]> {
  return (await projectOf(text, options)).diagnostics('a.sla');
}

/** The project of a file on disk, with what it uses. */
export const projectAt = (file: string, options: Partial<ProjectOptions> = {}): Promise<Project> =>
  Project.open({ reader: onDisk(dirname(file)), entries: [basename(file)], ...options });

/** The text after a fix; edits that overlap are an error of the fix. */
export function applyFix(text: string, fix: TextFix): string {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const offset = ({ line, character }: { line: number; character: number }) => (lines[line] ?? text.length) + character;
  const edits = fix.edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .toSorted((a, b) => b.start - a.start || b.end - a.end);
  let before = Infinity;
  let fixed = text;
  for (const { start, end, newText } of edits) {
    if (end > before) throw new Error(`the edits of "${fix.title}" overlap`);
    before = start;
    fixed = fixed.slice(0, start) + newText + fixed.slice(end);
  }
  return fixed;
}

/** How often each code is found; with the severity where it matters that a warning became a remark. */
export function tally(
  diagnostics: readonly Diagnostic[],
  key = ({ code }: Diagnostic): string => code,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of diagnostics) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  return counts;
}
