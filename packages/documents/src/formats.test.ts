import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import type { Node } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats, isFormatName, renderContract, type FormatName } from './formats.ts';
import { agreements } from './testing/arbitrary.ts';
import { agreement, HOSTILE, named } from './testing/small.ts';
import { webshop } from './testing/webshop.ts';

const names = Object.keys(formats) as FormatName[];
const html = (made = webshop): string => renderContract(made, { format: 'html' });
const markdown = (made = webshop): string => renderContract(made, { format: 'markdown' });

describe('formats', () => {
  it.each(names)('%s of the web shop is as recorded', async (name) => {
    const { extension, render } = formats[name];
    await expect(render(webshop)).toMatchFileSnapshot(`testing/snapshots/webshop.${extension}`);
  });

  it.each(names)('%s of an agreement with nothing in it is as recorded', async (name) => {
    const { extension, render } = formats[name];
    await expect(render(agreement())).toMatchFileSnapshot(`testing/snapshots/empty.${extension}`);
  });

  it('knows its names, and no others', () => {
    expect(names.every(isFormatName)).toBe(true);
    expect(['pdf', 'constructor', '__proto__', ''].some(isFormatName)).toBe(false);
  });

  it('gives the same text for the same agreement, ending in one line feed', () => {
    fc.assert(
      fc.property(agreements({ complete: true }), (made) => {
        for (const name of names) {
          const text = formats[name].render(made);
          expect(formats[name].render(structuredClone(made))).toBe(text);
          expect(text).not.toContain('\r');
          expect(text).toMatch(/[^\n]\n$/);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('writes every agreement that the model allows', () => {
    fc.assert(
      fc.property(agreements(), (made) => names.every((name) => formats[name].render(made).length > 0)),
      { numRuns: 40 },
    );
  });
});

describe('HTML', () => {
  let validator: HtmlValidate;
  beforeAll(() => {
    validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    });
  });
  const messages = (text: string): string[] =>
    validator
      .validateStringSync(text)
      .results.flatMap((result) => result.messages.map(({ message, selector }) => `${message} ${selector ?? ''}`));

  it('is valid', () => {
    expect(messages(html())).toEqual([]);
    expect(messages(html(agreement()))).toEqual([]);
    fc.assert(
      fc.property(agreements({ complete: true }), (made) => {
        expect(messages(html(made))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it('stands alone', () => {
    const text = html();
    expect(text).not.toMatch(/<script|<link|<img|@import|url\(|\sstyle=/);
    expect(text).toMatch(/^<!doctype html><html lang="en">/);
    expect(text).toContain('<title>Managed hosting of the Acme web shop</title>');
  });

  it('leads only to places that it has', () => {
    const text = html();
    const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...text.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(HOSTILE)('takes the name %s for a name', (name) => {
    const text = html(named(name));
    expect(messages(text)).toEqual([]);
    expect(text).not.toMatch(/<script|<b>/);
    const [, title = ''] = /<title>(.*)<\/title>/.exec(text) ?? [];
    expect(title.replaceAll('&#x26;', '&').replaceAll('&#x3C;', '<')).toBe(name);
  });
});

describe('Markdown', () => {
  const texts = (node: Node): string[] => [
    ...('value' in node && node.type === 'text' ? [String(node.value)] : []),
    ...('children' in node ? (node.children as Node[]).flatMap(texts) : []),
  ];

  it('holds no HTML but the places that links lead to', () => {
    const tags = markdown().match(/<[^>@]+>/g) ?? [];
    expect(tags.filter((tag) => !/^(<a id="(clause|schedule|term|row)-[\w-]+">|<\/a>)$/.test(tag))).toEqual([]);
  });

  it('leads only to places that it has', () => {
    const text = markdown();
    const ids = new Set([...text.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id));
    const targets = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(HOSTILE)('takes the name %s for a name', (name) => {
    const text = markdown(named(name));
    const read = fromMarkdown(text);
    expect(texts(read)).toContain(name);
    expect(text.match(/<(?!a id=|\/a>)/g) ?? []).toEqual(text.match(/\\<(?!a id=)/g)?.map(() => '<') ?? []);
  });

  it('keeps a bar in a cell inside its cell', () => {
    const tables = markdown(named('| a | b |'))
      .split('\n\n')
      .filter((block) => block.startsWith('| '));
    expect(tables.join()).toContain('\\|');
    for (const table of tables) {
      const columns = table.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(columns).size).toBe(1);
    }
  });
});
