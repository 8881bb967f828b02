import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agreement } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { corpusNames, exampleOf, foundAt, type Example } from '../kit/corpus.ts';
import { factsOf } from '../kit/corpus-facts.ts';

interface FindingNote {
  readonly line: number;
  readonly severity: string;
  readonly message: string;
  readonly accepted?: string;
}
/** By code: why the findings are right, and the findings. */
type Notes = Record<string, { readonly why: string; readonly found: readonly FindingNote[] }>;

const notesFile = (name: string): string => join(import.meta.dirname, 'corpus-findings', `${name}.json`);
const notesOf = (name: string): Notes =>
  existsSync(notesFile(name)) ? (JSON.parse(readFileSync(notesFile(name), 'utf8')) as Notes) : {};

/** The findings of today with the reasons that were noted before; `vitest -u` keeps the reasons too. */
function notesNow(name: string, { diagnostics }: Example): Notes {
  const before = notesOf(name);
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

describe.each(corpusNames)('%s', (name) => {
  it('is read without mistakes, into a model that holds', async () => {
    const { diagnostics, agreement } = await exampleOf(name);
    expect(diagnostics.filter(({ code }) => code.startsWith('text/'))).toEqual([]);
    expect(Agreement.safeParse(agreement).error?.issues).toBeUndefined();
  });

  it('has exactly the findings that are noted', async () => {
    const notes = notesNow(name, await exampleOf(name));
    await expect(`${JSON.stringify(notes, undefined, 2)}\n`).toMatchFileSnapshot(notesFile(name));
  });

  it('has a reason for each kind of finding', () => {
    const unexplained = Object.entries(notesOf(name)).filter(([, { why }]) => !/^\S.{20,}\.$/.test(why));
    expect(unexplained.map(([code]) => code)).toEqual([]);
  });

  it('can be built: what is an error is accepted, and says that it is published so', async () => {
    const { diagnostics } = await exampleOf(name);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ accepted }) => !accepted?.startsWith('as published'))).toEqual([]);
  });

  it('has no fault that a check could find and does not', async () => {
    const example = await exampleOf(name);
    for (const defect of factsOf(name).defects) {
      expect.soft(foundAt(example, defect).length > 0 || defect.unsaid !== undefined, defect.fault).toBe(true);
    }
  });
});
