import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { editor, type Editor } from '../../testing/editor.ts';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { legend } from './legend.ts';

interface Coloured {
  readonly text: string;
  readonly offset: number;
  readonly colour: string;
}

/** The tokens that some numbers of the protocol stand for. */
function decoded({ textDocument }: Editor['document'], { data }: SemanticTokens): Coloured[] {
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(5 * index);
    [line, character] = lines > 0 ? [line + lines, characters] : [line, character + characters];
    const offset = textDocument.offsetAt({ line, character });
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const colour = [legend.tokenTypes[type], ...modifiers].join('.');
    return { text: textDocument.getText().slice(offset, offset + length), offset, colour };
  });
}

async function tokens(text: string): Promise<Coloured[]> {
  const { services, document, at } = await editor(text);
  return decoded(document, await services.sla.lsp.SemanticTokenProvider!.semanticHighlight(document, at));
}

const coloured = async (text: string): Promise<string[]> =>
  (await tokens(text)).map(({ text: word, colour }) => `${word} ${colour}`);

describe('semantic tokens', () => {
  it.each([
    ['agreement A { }', ['agreement keyword.declaration', 'A namespace.declaration']],
    ['provider N', ['provider keyword.declaration', 'N interface.declaration']],
    ['define Outage "x"', ['define keyword.declaration', 'Outage type.declaration.definition']],
    [
      'force majeure Events { fee stops }',
      [
        'force keyword.declaration',
        'majeure keyword.declaration',
        'Events function.declaration',
        'fee keyword.clause',
        'stops keyword',
      ],
    ],
    [
      'category R { plan; Y }',
      ['category keyword.declaration', 'R enum.declaration', 'plan enumMember.declaration', 'Y enumMember.declaration'],
    ],
    ['replaces plan plan { }', ['replaces keyword.clause', 'plan keyword.declaration', 'plan class.declaration']],
    [
      'service S { fee 10 EUR each month; volume 4 service each month }',
      [
        'service keyword.declaration',
        'S class.declaration',
        'fee keyword.clause',
        'each keyword',
        'volume keyword.clause',
        'each keyword',
      ],
    ],
    ['calendar C { Mon-Fri 08:00-12:00 }', ['calendar keyword.declaration', 'C struct.declaration']],
    [
      'event metric "x"\nreport report { within 1 day of metric }',
      [
        'event keyword.declaration',
        'metric event.declaration',
        'report keyword.declaration',
        'report event.declaration',
        'within keyword.clause',
        'of keyword',
        'metric event',
      ],
    ],
    [
      'provider N { contact Desk { } }\nescalation of P { at 50% to Desk }',
      [
        'provider keyword.declaration',
        'N interface.declaration',
        'contact keyword.declaration',
        'Desk interface.declaration',
        'escalation keyword.declaration',
        'of keyword',
        'P variable',
        'at keyword.clause',
        'to keyword',
        'Desk interface',
      ],
    ],
    [
      'plan Gold\ntable T by plan {\n| plan | x |\n| Gold | - |\n}',
      [
        'plan keyword.declaration',
        'Gold class.declaration',
        'table keyword.declaration',
        'T struct.declaration',
        'by keyword',
        'plan keyword',
        'Gold class',
      ],
    ],
    [
      'relief R { when not "a" and "b" for 3 days }',
      ['relief keyword.declaration', 'R function.declaration', 'when keyword.clause', 'for keyword'],
    ],
    [
      'metric Verfügbarkeit_故障 { availability } // metric',
      ['metric keyword.declaration', 'Verfügbarkeit_故障 variable.declaration', 'availability keyword.clause'],
    ],
  ])('colour %s', async (text, expected) => {
    expect(await coloured(text)).toEqual(expected);
  });

  it('stand where the words do, behind characters of two units too', async () => {
    expect((await tokens('/* 🙂 */ provider N "🙂" { kind business }')).map(({ text }) => text)).toEqual([
      'provider',
      'N',
      'kind',
      'business',
    ]);
  });

  it.each([...syntaxFixtures])('do not overlap and are words in %s', async (_, text) => {
    const found = await tokens(text);
    expect(found.length).toBeGreaterThan(100);
    const wrong = found.filter(({ text: word, offset }, index) => {
      const before = found[index - 1];
      return !/^[\p{L}\p{M}\p{N}_°µ²³]+$/u.test(word) || (before && before.offset + before.text.length > offset);
    });
    expect(wrong).toEqual([]);
  });

  it('are those of a range where only that is asked for', async () => {
    const { services, document, at } = await editor('event A\nevent B\nevent C');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } };
    const found = await services.sla.lsp.SemanticTokenProvider!.semanticHighlightRange(document, { ...at, range });
    expect(decoded(document, found).map(({ text }) => text)).toEqual(['event', 'B']);
  });

  it.each([
    ['a longer name', 'event A\nevent B\nevent C', 'event A\nevent Bigger\nevent C'],
    ['a new line', 'event A\nevent C', 'event A\n\nplan B\nevent C'],
    ['less', 'event A\nevent B\nevent C', 'event C'],
    ['nothing', 'event A', 'event A'],
    ['all', 'event A', ''],
  ])('tell only what has changed: %s', async (_, before, after) => {
    const opened = await editor(before);
    const provider = opened.services.sla.lsp.SemanticTokenProvider!;
    const { data, resultId = '' } = await provider.semanticHighlight(opened.document, opened.at);
    const changed = await editor(after);
    const delta = (await provider.semanticHighlightDelta(changed.document, {
      ...changed.at,
      previousResultId: resultId,
    })) as SemanticTokensDelta;
    const now = [...data];
    for (const { start, deleteCount, data: added = [] } of delta.edits) now.splice(start, deleteCount, ...added);
    expect(now).toEqual((await provider.semanticHighlight(changed.document, changed.at)).data);
    expect(delta.edits).toHaveLength(before === after ? 0 : 1);
  });

  it('are told anew to who knows something else', async () => {
    const { services, document, at } = await editor('event A');
    const provider = services.sla.lsp.SemanticTokenProvider!;
    const answer = await provider.semanticHighlightDelta(document, { ...at, previousResultId: 'old' });
    expect(answer).toHaveProperty('data');
  });

  it('have a range in a text that got shorter meanwhile', async () => {
    const { services, document, at } = await editor('event A');
    const range = { start: { line: 70, character: 3 }, end: { line: 90, character: 0 } };
    expect(await services.sla.lsp.SemanticTokenProvider!.semanticHighlightRange(document, { ...at, range })).toEqual({
      data: [],
    });
  });
});
