import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codes, familyOf } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { pagesFolder } from '../kit/fixtures.ts';
import { noted } from '../kit/noted-findings.ts';

const sectionsOf = (page: string): ReadonlyMap<string, string> =>
  new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section): [string, string] => {
        const [heading = '', ...lines] = section.split('\n');
        return [heading.trim(), lines.join('\n').trim()];
      }),
  );

/** A heading of Markdown as the name that a link to it ends with. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** Where a relative link of a page leads nowhere: no such file, or no such heading in it. */
function deadLinks(file: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, path = '', anchor]) => {
    const target = join(dirname(file), path);
    if (!existsSync(target)) return [link];
    if (anchor === undefined) return [];
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      anchorOf(heading),
    );
    return headings.includes(anchor) ? [] : [link];
  });
}

/** Checks of fairness say whom a clause hurts, and what they rest on. */
const checks = codes.filter((code) => ['credits', 'fair', 'law'].includes(familyOf(code)));

describe.each(checks)('the page of %s', (code) => {
  const file = join(pagesFolder, `${code}.md`);
  const sections = sectionsOf(readFileSync(file, 'utf8'));

  it('has all its parts', () => {
    const parts = ['Why', 'Who is hurt', 'Instead of', 'Write', 'Sources'];
    expect(parts.filter((heading) => !/\S.{10,}/.test(sections.get(heading) ?? ''))).toEqual([]);
  });

  it('names agreements in which the check does find something', () => {
    const named = [...(sections.get('Sources') ?? '').matchAll(/examples\/(corpus\/[\w-]+)\.sla/g)];
    const unfounded = named.filter(([, name = '']) => noted(name)[code] === undefined);
    expect(unfounded.map(([, name]) => basename(name ?? ''))).toEqual([]);
  });

  it('leads where its links say', () => {
    expect(deadLinks(file, readFileSync(file, 'utf8'))).toEqual([]);
  });
});
