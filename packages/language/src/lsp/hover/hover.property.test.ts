import { readdirSync, readFileSync } from 'node:fs';
import { CstUtils, GrammarAST, type LeafCstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { editor, type Editor } from '../../testing/editor.ts';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { NameIndex } from '../navigation/name-index.ts';

const examples = new URL('../../../../../examples/', import.meta.url);
const folder = (name: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(new URL(`${name}/`, examples))
      .filter((file) => file.endsWith('.sla'))
      .map((file) => [file, readFileSync(new URL(`${name}/${file}`, examples), 'utf8')]),
  );
const texts: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ...['webshop', 'first-look', 'corpus'].map((name) => [name, folder(name)] as const),
  ...[...syntaxFixtures].map(([name, text]) => [name, { [name]: text }] as const),
];

async function hoverAt(
  { services }: Editor,
  document: Editor['document'],
  offset: number,
): Promise<string | undefined> {
  const hover = await services.sla.lsp.HoverProvider!.getHoverContent(document, {
    textDocument: { uri: document.textDocument.uri },
    position: document.textDocument.positionAt(offset),
  });
  return hover && (hover.contents as { value: string }).value;
}

const leavesOf = (document: Editor['document']): LeafCstNode[] =>
  CstUtils.flattenCst(document.parseResult.value.$cstNode!)
    .filter(({ hidden }) => !hidden)
    .toArray();

describe.each(texts)('the hover in %s', (_, files) => {
  it('says something about every word of the language and every name', async () => {
    const opened = await editor(files);
    const names = NameIndex.of(opened.services.shared);
    const silent: string[] = [];
    for (const path of Object.keys(files)) {
      const document = opened.file(path);
      const mentions = new Set(names.in(document).map(({ start }) => start));
      for (const leaf of leavesOf(document)) {
        const text = await hoverAt(opened, document, leaf.offset);
        const isWord = GrammarAST.isKeyword(leaf.grammarSource) && /\p{L}/u.test(leaf.text);
        if ((isWord || mentions.has(leaf.offset)) && !text)
          silent.push(`${path}:${leaf.range.start.line + 1} ${leaf.text}`);
        if (/undefined|NaN|\[object/.test(text ?? '')) silent.push(`${leaf.text}: ${text}`);
      }
    }
    expect(silent).toEqual([]);
  });
});

describe('the hover in half-written text', () => {
  const [text = ''] = Object.values(folder('first-look'));
  const cuts = Array.from({ length: 40 }, (_, index) => Math.floor((text.length * (index + 1)) / 41));

  it.each(cuts)('never fails, cut off after %i characters', async (cut) => {
    const opened = await editor({ 'a.sla': text.slice(0, cut) });
    for (const leaf of leavesOf(opened.document).slice(-12)) await hoverAt(opened, opened.document, leaf.offset);
    await expect(hoverAt(opened, opened.document, cut + 10_000)).resolves.not.toBe('');
  });
});
