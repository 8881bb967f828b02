import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes, entryOf, familyOf } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { filesBelow, pagesFolder } from '../kit/fixtures.ts';
import { faultyFixes } from '../kit/fixes.ts';
import { diagnosticsOf } from '../kit/project.ts';

/** A block of a page under a heading, with the other codes that a comment above it allows. */
function block(page: string, heading: string): { text: string; also: string[] } | undefined {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  const text = /```sla\n([\s\S]*?)```/.exec(section ?? '')?.[1];
  if (text === undefined) return undefined;
  const also = /<!--\s*also:([^>]*)-->/.exec(section ?? '')?.[1]?.split(',') ?? [];
  return { text: withHeader(text), also: also.map((code) => code.trim()) };
}

/** A page shows what it speaks of; whatever else an agreement needs is added here. */
const withHeader = (text: string): string =>
  /^agreement /m.test(text)
    ? text
    : `agreement Example { between Northwind and Acme; time zone Europe/Amsterdam; currency EUR }\n${text}`;

const checks = codes.filter((code) => familyOf(code) !== 'text');

describe('the pages of the checks', () => {
  it('are there for each check, and for no other', () => {
    expect(filesBelow(pagesFolder, '.md')).toEqual(checks.map((code) => `${code}.md`).toSorted());
  });
});

describe.each(checks)('the page of %s', (code) => {
  const file = join(pagesFolder, `${code}.md`);
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const bad = block(page, 'Instead of');
  const good = block(page, 'Write');

  it('has an example that raises it and nothing unsaid', async () => {
    const found = new Set((await diagnosticsOf(bad?.text ?? '')).map((each) => each.code));
    expect([...found].toSorted()).toEqual([code, ...(bad?.also ?? [])].toSorted());
  });

  it('has a better example that does not raise it', async () => {
    const found = (await diagnosticsOf(good?.text ?? '')).map((each) => each.code);
    expect(good?.text).toBeDefined();
    expect(found.filter((each) => each === code || each.startsWith('text/'))).toEqual([]);
  });

  it('has fixes that work on its example', async () => {
    expect(await faultyFixes(bad?.text ?? '')).toEqual([]);
  });

  it('shows a fix where the check has one', async () => {
    const offered = (await diagnosticsOf(bad?.text ?? '')).some((each) => each.code === code && each.fixes.length > 0);
    expect(offered).toBe(entryOf(code).fixes !== undefined);
  });
});
