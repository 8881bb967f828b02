import { describe, expect, it } from 'vitest';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { editor } from '../../testing/editor.ts';

async function ranges(text: string) {
  const { services, document, at } = await editor(text);
  return (await services.sla.lsp.FoldingRangeProvider!.getFoldingRanges(document, at)) ?? [];
}

/** The folds as line numbers, with their kind. */
const folds = async (text: string) =>
  (await ranges(text)).map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`);

describe('folding', () => {
  it.each([
    ['a block, its closing brace stays', 'duty D {\n  "x"\n}', ['0-1']],
    ['blocks within blocks', 'provider P {\n  kind business\n  contact C {\n    email "x"\n  }\n}', ['0-4', '2-3']],
    ['no block on one line', 'duty D { Acme must "x" }\nduty E {\n}', []],
    ['a table', 'support S {\n  | priority |\n  | P1 |\n  | P2 |\n  accept a\n}', ['0-4', '1-3']],
    ['two tables apart', 'limits L {\n| a |\n| b |\n}\nlimits M {\n| a |\n| b |\n}', ['0-2', '1-2', '4-6', '5-6']],
    ['a long remark', '/* one\ntwo\nthree */\nevent E', ['0-2 comment']],
    ['remarks below each other', '// one\n// two\n\n// alone\nevent E // behind\n// next', ['0-1 comment']],
    ['a long text, its closing quotes stay', 'clause C """\n  text\n  more\n"""', ['0-2']],
    ['a long text that ends in its line', 'clause C """\n  text\n  more"""', ['0-2']],
    ['files that are used', 'uses "a.sla"\n// why\nuses "b.sla"; uses "c.sla"\n\nagreement A {}', ['0-2 imports']],
    ['one used file', 'uses "a.sla"\nagreement A {}', []],
    [
      'regions',
      '// region Money\nevent E\n// #region Inner\n// #endregion\n// endregion',
      ['0-4 region', '2-3 region'],
    ],
    ['no region that crosses a block', 'duty D {\n// region X\n}\n// endregion', ['0-1']],
    ['no braces in texts and remarks', 'event E "{"\n// {\nevent F "}"', []],
    ['what is closed although something before is not', 'duty D {\nduty E {\n  "x"\n}\n', ['1-2']],
    ['nothing', '', []],
    ['nothing in a brace too many', '}\n}\n{', []],
  ])('finds %s', async (_, text, expected) => {
    expect(await folds(text)).toEqual(expected);
  });

  it('works with other line ends', async () => {
    expect(await folds('duty D {\r\n  "x"\r\n}\r\n')).toEqual(['0-1']);
  });

  it('nests properly, inside the file, on any text', async () => {
    for (const text of [...syntaxFixtures.values()].flatMap((each) => [
      each,
      each.replaceAll('}', ''),
      each.slice(99),
    ])) {
      const found = await ranges(text);
      const lines = text.split('\n').length;
      for (const [index, { startLine, endLine }] of found.entries()) {
        expect(startLine < endLine && endLine < lines).toBe(true);
        for (const other of found.slice(index + 1)) {
          expect(other.startLine > endLine || (other.startLine > startLine && other.endLine <= endLine)).toBe(true);
        }
      }
    }
  });
});
