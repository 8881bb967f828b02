import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { Folders } from './folders.ts';

function foldersOf(...uris: string[]): Folders {
  const folders = new Folders();
  folders.initialize({ workspaceFolders: uris.map((uri) => ({ uri, name: uri })) });
  return folders;
}
const at = (uri: string): URI => URI.parse(uri);

describe('the folders of the workspace', () => {
  it('hold a file; of two the inner one', () => {
    const folders = foldersOf('file:///a', 'file:///a/b');
    expect(folders.folderOf(at('file:///a/b/c.sla'))?.path).toBe('/a/b');
    expect(folders.folderOf(at('file:///a/bc.sla'))?.path).toBe('/a');
    expect(folders.folderOf(at('file:///ab/c.sla'))).toBeUndefined();
  });

  it('are of one place: the same path elsewhere is another one', () => {
    const folders = foldersOf('vscode-vfs://github/acme');
    expect(folders.folderOf(at('vscode-vfs://github/acme/a.sla'))).toBeDefined();
    expect(folders.folderOf(at('vscode-vfs://gitlab/acme/a.sla'))).toBeUndefined();
    expect(folders.folderOf(at('file:///acme/a.sla'))).toBeUndefined();
  });

  it('are what files may be used from; without one, what lies beside and below', () => {
    const folders = foldersOf('file:///a');
    expect(folders.mayUse(at('file:///a/x/y.sla'), at('file:///a/z.sla'))).toBe(true);
    expect(folders.mayUse(at('file:///a/y.sla'), at('file:///b/z.sla'))).toBe(false);
    expect(folders.mayUse(at('file:///b/y.sla'), at('file:///b/c/z.sla'))).toBe(true);
    expect(folders.mayUse(at('file:///b/c/y.sla'), at('file:///b/z.sla'))).toBe(false);
  });

  it('come and go, and older editors know of one', () => {
    const folders = foldersOf('file:///a');
    folders.change([{ uri: 'file:///b', name: 'b' }], [{ uri: 'file:///a', name: 'a' }]);
    expect(folders.all.map(({ path }) => path)).toEqual(['/b']);
    folders.initialize({ workspaceFolders: null, rootUri: 'file:///c' });
    expect(folders.all.map(({ path }) => path)).toEqual(['/c']);
  });

  it('give files their names in words', () => {
    const folders = foldersOf('file:///a');
    expect(folders.shownPath(at('file:///a/b/c.sla'))).toBe('b/c.sla');
    expect(folders.shownPath(at('file:///x/c.sla'))).toBe('c.sla');
  });
});
