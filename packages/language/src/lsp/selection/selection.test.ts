import type { SelectionRange } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { editor } from '../../testing/editor.ts';
import { selectionRanges } from './selection.ts';

const chain = (range: SelectionRange | undefined): SelectionRange[] => (range ? [range, ...chain(range.parent)] : []);

/** What the selection at the cursor grows to. */
async function grown(text: string): Promise<string[]> {
  const { document, position } = await editor(text);
  const [first] = selectionRanges(document, [position]);
  return chain(first).map(({ range }) => document.textDocument.getText(range));
}

describe('a selection', () => {
  it('grows from a word to its text, clause, block, part, agreement and file', async () => {
    const part = 'event E "about ou<|>tages" { seen by both; recorded in "log" }';
    expect(await grown(`event Z\nagreement A {}\n${part}\nevent F\n`)).toEqual([
      'outages',
      'about outages',
      '"about outages"',
      'event E "about outages" { seen by both; recorded in "log" }',
      'agreement A {}\nevent E "about outages" { seen by both; recorded in "log" }\nevent F',
      'event Z\nagreement A {}\nevent E "about outages" { seen by both; recorded in "log" }\nevent F\n',
    ]);
  });

  it('grows through the clauses of a block', async () => {
    expect(await grown('objective O { Up >= 9<|>9.9% each month; aim only }')).toEqual([
      '99.9',
      '99.9%',
      'Up >= 99.9% each month',
      'Up >= 99.9% each month; aim only',
      '{ Up >= 99.9% each month; aim only }',
      'objective O { Up >= 99.9% each month; aim only }',
    ]);
  });

  it('grows from a cell to its row and table', async () => {
    const text = 'limits L {\n  | plan | at most |\n  | Go<|>ld | 3 |\n}';
    expect((await grown(text)).slice(0, 3)).toEqual(['Gold', '| Gold | 3 |', '| plan | at most |\n  | Gold | 3 |']);
  });

  it.each([
    ['behind a word', 'event E<|>', ['E', 'event E']],
    ['in a remark', 'event E // a re<|>mark', ['remark', '// a remark', 'event E // a remark']],
    [
      'in what cannot be read',
      'event E\nnon<|>sense here\n',
      ['nonsense', 'nonsense here', 'event E\nnonsense here\n'],
    ],
    ['between clauses', 'event E {\n<|>\n}', ['{\n\n}', 'event E {\n\n}']],
    ['in an empty file', '<|>', ['']],
  ])('works %s', async (_, text, expected) => {
    expect(await grown(text)).toEqual(expected);
  });

  it('is answered for each of many positions', async () => {
    const { document } = await editor('event E\nevent F');
    const positions = [
      { line: 1, character: 6 },
      { line: 0, character: 6 },
      { line: 99, character: 99 },
    ];
    const found = selectionRanges(document, positions).map(({ range }) => document.textDocument.getText(range));
    expect(found).toEqual(['F', 'E', 'F']);
  });

  it('grows at every position of any text, around the position', async () => {
    for (const text of [...syntaxFixtures.values()].flatMap((each) => [each, each.replaceAll(';', ' ?')])) {
      const { document } = await editor(text);
      const { textDocument } = document;
      const offsets = Array.from({ length: Math.ceil(text.length / 7) }, (_, index) => index * 7);
      const positions = offsets.map((offset) => textDocument.positionAt(offset));
      for (const [index, first] of selectionRanges(document, positions).entries()) {
        let before = { start: offsets[index]!, end: offsets[index]! };
        for (const { range } of chain(first)) {
          const now = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
          const isWider =
            now.start <= before.start && before.end <= now.end && now.end - now.start > before.end - before.start;
          if (!isWider) expect.fail(`at ${offsets[index]}: ${JSON.stringify([before, now])}`);
          before = now;
        }
        expect(before).toEqual({ start: 0, end: text.length });
      }
    }
  });
});
