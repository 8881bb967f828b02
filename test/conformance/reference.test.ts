import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../.build/reference-page.ts';
import { documented } from '../../packages/language/src/lsp/documentation/generated/documented.ts';
import { mistakesOf } from '../../packages/language/src/testing/mistakes.ts';
import { diagnosticsOf } from '../kit/project.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8');
const blocks = (kind: string) =>
  [...page.matchAll(/```sla( variant)?\n([\s\S]*?)```/g)]
    .filter(([, variant = '']) => variant === kind)
    .map(([, , text = '']) => text);
const told = (diagnostics: Awaited<ReturnType<typeof diagnosticsOf>>) =>
  diagnostics.map(({ severity, code, message, range }) => `${range.start.line + 1}: ${severity} ${code} ${message}`);

describe('the language reference', () => {
  const whole = blocks('').join('\n');

  it('is one agreement that the checks find nothing wrong with', async () => {
    const found = await diagnosticsOf(whole);
    expect(told(found.filter(({ severity }) => severity !== 'info'))).toEqual([]);
  });

  it.each(blocks(' variant'))('has variants that can be read: %s', async (text) => {
    const found = await diagnosticsOf(text);
    expect(told(found.filter(({ code }) => code === 'text/syntax'))).toEqual([]);
  });
});

describe('the index of usual phrases', () => {
  const [, index = ''] = page.split('## How do I say …');
  const clauses = [...index.matchAll(/`([^`]+)`/g)]
    .map(([, clause = '']) => clause)
    // Single words name a clause; dots stand for what the writer adds.
    .filter((clause) => clause.includes(' ') && !clause.includes('…'));
  /** Where a clause or a part of one can stand. */
  const places = [
    ...['…', 'agreement A { … }', 'event E { … }', 'service S { … }', 'metric M { … }', 'objective O { … }'],
    ...['objective O { M … }', 'objective O { M >= 1% … }', 'objective O { every M within … }', 'maintenance P { … }'],
    ...['limits L { | operation | at most |\n| "x" | … |\n}', 'credits for O { … }', 'duty D { … }'],
    ...['agreement A { effective 2027-01-01 … }', 'termination by A { when O missed … }', 'support S { … }'],
    ...['termination by A { … }', 'change by A { … }'],
  ];

  it('has clauses that can be read', () => {
    expect(clauses.length).toBeGreaterThan(60);
    const unread = clauses.filter((clause) =>
      places.every((place) => mistakesOf(place.replace('…', () => clause)).length > 0),
    );
    expect(unread).toEqual([]);
  });
});

describe('the words that the editor shows', () => {
  it('are those of the reference as it is now', () => {
    const topics = topicsOf(page);
    const rows = topics.flatMap((topic) => topic.rows);
    expect(rows.length).toBeGreaterThan(200);
    const meanings = new Set(documented.map(({ meaning }) => meaning));
    expect(rows.filter(({ meaning }) => !meanings.has(meaning))).toEqual([]);
    const known = new Set([...rows, ...topics].map(({ meaning }) => meaning));
    expect([...meanings].filter((meaning) => !known.has(meaning))).toEqual([]);
  });
});

describe('the readme', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const text = /```sla\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

  it('shows an agreement that has no mistake of writing and no error', async () => {
    const found = await diagnosticsOf(text);
    expect(text).toContain('agreement');
    expect(told(found.filter(({ severity, code }) => severity === 'error' || code.startsWith('text/')))).toEqual([]);
  });

  it('leads to what is there', () => {
    for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(existsSync(join(import.meta.dirname, '../..', target)), target).toBe(true);
    }
  });
});
