import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EmptyFileSystem, type LangiumDocument, type RootCstNode, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { createSlaServices } from '../services.ts';
import { parse, parserServices } from '../testing/parse.ts';
import { applyChanges } from './changes.ts';
import { layoutOf } from './format-document.ts';
import { formatText } from './format-text.ts';
import { readTokens } from './read-tokens.ts';
import { format } from './testing/format.ts';
import { layOut } from './testing/gaps.ts';
import { meaningOf } from './testing/meaning.ts';
import { chooser, sentence } from './testing/sentences.ts';
import type { Token } from './token.ts';

const { shared, sla } = createSlaServices(EmptyFileSystem);
const read = (text: string): LangiumDocument =>
  shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('sla:/text.sla'));
const tokensOf = (text: string): Token[] => readTokens(parse(text).file.$cstNode as RootCstNode);

/** All examples and fixtures that can be read. */
const texts = ['examples/', 'test/fixtures/'].flatMap((name) => {
  const folder = new URL(`../../../../${name}`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.sla'))
    .map((path) => [path, readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8')] as const)
    .filter(([, text]) => 'text' in formatText(text));
});
const anyText = fc.constantFrom(...texts.map(([, text]) => text));
/** What decides at random. */
const anySeed = fc.integer();

function expectGoodLayout(text: string): void {
  const formatted = format(text);
  expect(meaningOf(formatted), formatted).toEqual(meaningOf(text));
  expect(format(formatted)).toBe(formatted);
}

describe('a text that is laid out', () => {
  it.each(texts)('means the same, keeps its comments, and stays as it is: %s', (_, text) => {
    expectGoodLayout(text);
  });

  it('does so however it was laid out before', { timeout: 60_000 }, () => {
    const layOutAnew = (text: string, seed: number): string =>
      layOut(
        tokensOf(text).filter(({ comment }) => !comment),
        chooser(seed),
      );
    fc.assert(
      fc.property(anyText, anySeed, (original, seed) => {
        const text = layOutAnew(original, seed);
        fc.pre(meaningOf(text) !== undefined);
        expectGoodLayout(text);
      }),
      { numRuns: 25 },
    );
  });

  it('does so whatever the grammar lets it say', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const choose = chooser(seed);
        const text = layOut(sentence(parserServices.Grammar, choose), choose);
        fc.pre(meaningOf(text) !== undefined);
        expectGoodLayout(text);
      }),
      { numRuns: 200 },
    );
  });

  it('means the same when only some of the changes are made', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText, anySeed, (original, seed) => {
        const choose = chooser(seed);
        const text = layOut(tokensOf(original), choose);
        const layout = layoutOf(read(text), sla.parser.LangiumParser);
        fc.pre('changes' in layout);
        const some = 'changes' in layout ? layout.changes.filter(() => choose([true, false])) : [];
        expect(meaningOf(applyChanges(text, some))).toEqual(meaningOf(text));
      }),
      { numRuns: 15 },
    );
  });

  it('has the line ending it had', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(format(text.replaceAll('\n', '\r\n'))).toBe(format(text).replaceAll('\n', '\r\n'));
      }),
    );
  });
});
