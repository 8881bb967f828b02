import { TextDocument, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { addressOf, editor } from '../../testing/editor.ts';
import { followMoves, movedBy } from './moves.ts';

type Files = Readonly<Record<string, string>>;

/** The files that change when others move, as they are afterwards, by their old path. */
async function after(files: Files, moves: Readonly<Record<string, string>>): Promise<Files> {
  const { services, file } = await editor(files);
  const list = Object.entries(moves).map(([from, to]) => ({ oldUri: addressOf(from), newUri: addressOf(to) }));
  const changes = followMoves(list, services.shared.workspace.LangiumDocuments);
  return Object.fromEntries(
    Object.keys(files).flatMap((path) => {
      const edits = changes.get(addressOf(path));
      return edits ? [[path, TextDocument.applyEdits(file(path).textDocument, edits)]] : [];
    }),
  );
}

describe('when files move, what uses them follows', () => {
  it.each<[string, Files, Files, Files]>([
    [
      'a file gets another name',
      { 'a.sla': 'uses "b.sla" // b', 'b.sla': '' },
      { 'b.sla': 'c.sla' },
      { 'a.sla': 'uses "c.sla" // b' },
    ],
    [
      'it moves into a folder',
      { 'a.sla': 'uses "b.sla"', 'b.sla': '' },
      { 'b.sla': 'x/b.sla' },
      { 'a.sla': 'uses "x/b.sla"' },
    ],
    [
      'the one that uses it moves',
      { 'a.sla': 'uses "b.sla"', 'b.sla': '' },
      { 'a.sla': 'x/y/a.sla' },
      { 'a.sla': 'uses "../../b.sla"' },
    ],
    [
      'both move together',
      { 'x/a.sla': 'uses "b.sla"', 'x/b.sla': '' },
      { 'x/a.sla': 'y/a.sla', 'x/b.sla': 'y/b.sla' },
      {},
    ],
    [
      'both move apart',
      { 'x/a.sla': 'uses "b.sla"', 'x/b.sla': '' },
      { 'x/a.sla': 'a.sla', 'x/b.sla': 'y/b.sla' },
      { 'x/a.sla': 'uses "y/b.sla"' },
    ],
    [
      'a folder moves: in it, out of it, into it',
      { 'x/a.sla': 'uses "b.sla"; uses "../c.sla"', 'x/b.sla': '', 'c.sla': 'uses "x/a.sla"' },
      { x: 'y/z' },
      { 'x/a.sla': 'uses "b.sla"; uses "../../c.sla"', 'c.sla': 'uses "y/z/a.sla"' },
    ],
    ['a folder of a longer name stays', { 'xy/a.sla': '', 'b.sla': 'uses "xy/a.sla"' }, { x: 'z' }, {}],
    [
      'names have blanks, signs and other letters',
      { 'a.sla': 'uses "b.sla"', 'b.sla': '' },
      { 'b.sla': 'my terms/100% #1? Größe 故障.sla' },
      { 'a.sla': 'uses "my terms/100% #1? Größe 故障.sla"' },
    ],
    [
      'a name has quotes and backslashes',
      { 'a.sla': 'uses "b.sla"', 'b.sla': '' },
      { 'b.sla': 'b"\\c.sla' },
      { 'a.sla': 'uses "b\\"\\\\c.sla"' },
    ],
    [
      'a path begins with ./',
      { 'a.sla': 'uses "./b.sla"', 'b.sla': '' },
      { 'b.sla': 'x/c.sla' },
      { 'a.sla': 'uses "./x/c.sla"' },
    ],
    [
      'a file that is not there stays where it was not',
      { 'a.sla': 'uses "b.sla"' },
      { 'a.sla': 'x/a.sla' },
      { 'a.sla': 'uses "../b.sla"' },
    ],
    [
      'a closing quote is missing',
      { 'a.sla': 'uses "b.sla\nevent E', 'b.sla': '' },
      { 'b.sla': 'c.sla' },
      { 'a.sla': 'uses "c.sla"\nevent E' },
    ],
    ['a used path is half-written', { 'a.sla': 'uses\nuses ""', 'b.sla': '' }, { 'b.sla': 'c.sla' }, {}],
  ])('%s', async (_, files, moves, expected) => {
    expect(await after(files, moves)).toEqual(expected);
  });

  it('on a drive of Windows', () => {
    const moved = movedBy([{ oldUri: 'file:///c%3A/Agreements/x', newUri: 'file:///c%3A/Agreements/y%20z' }]);
    expect(moved(URI.parse('file:///c:/Agreements/x/a.sla')).path).toBe('/c:/Agreements/y z/a.sla');
  });
});

describe('the file operations', () => {
  it('are asked for files of the language and for folders', async () => {
    const { services } = await editor('');
    const { willRename, didRename, didDelete } = services.shared.lsp.FileOperationHandler!.fileOperationOptions;
    for (const options of [willRename, didRename, didDelete]) {
      expect(options?.filters.map(({ pattern }) => [pattern.glob, pattern.matches])).toEqual([
        ['**/*.sla', 'file'],
        ['**', 'folder'],
      ]);
    }
  });
});
