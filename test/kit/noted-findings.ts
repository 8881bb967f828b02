import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '@sla-lang/language';
import { expect, it } from 'vitest';

interface FindingNote {
  readonly line: number;
  readonly severity: string;
  readonly message: string;
  readonly accepted?: string;
}
/** By code: why the findings are right, and the findings. */
type Notes = Record<string, { readonly why: string; readonly found: readonly FindingNote[] }>;

const notesFile = (name: string): string =>
  join(import.meta.dirname, '../conformance/findings', `${name.replace(/\.sla$/, '')}.json`);
/** The noted findings of an example, by code; none where nothing is noted. */
export const noted = (name: string): Notes =>
  existsSync(notesFile(name)) ? (JSON.parse(readFileSync(notesFile(name), 'utf8')) as Notes) : {};

/** The findings of today with the reasons that were noted before; `vitest -u` keeps the reasons too. */
function notesNow(name: string, diagnostics: readonly Diagnostic[]): Notes {
  const before = noted(name);
  const byCode = Map.groupBy(diagnostics, ({ code }) => code);
  const notes = [...byCode].toSorted(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(
    notes.map(([code, found]) => [
      code,
      {
        why: before[code]?.why ?? '',
        found: found.map(({ range, severity, message, accepted }) => ({
          line: range.start.line + 1,
          severity,
          message,
          ...(accepted === undefined ? {} : { accepted }),
        })),
      },
    ]),
  );
}

/**
 * Tests that an example, called as its file is below examples/, has exactly the findings that are noted in
 * test/conformance/findings, and that each kind has a sentence that says why a careful lawyer of either side would nod.
 */
export function hasNotedFindings(name: string, found: () => Promise<readonly Diagnostic[]>): void {
  it('has exactly the findings that are noted', async () => {
    const notes = notesNow(name, await found());
    await expect(`${JSON.stringify(notes, undefined, 2)}\n`).toMatchFileSnapshot(notesFile(name));
  });

  it('has a reason for each kind of finding', () => {
    const unexplained = Object.entries(noted(name)).filter(([, { why }]) => !/^\S.{20,}\.$/.test(why));
    expect(unexplained.map(([code]) => code)).toEqual([]);
  });
}
