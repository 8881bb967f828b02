import { symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exits, Stop } from '../exit.ts';
import { folderOf } from '../testing/folder.ts';
import { findInputs } from './find.ts';

async function found(cwd: string, paths: string[], json = true): Promise<string[]> {
  return (await findInputs(paths, { cwd, json })).map(({ file }) => relative(cwd, file).replaceAll('\\', '/'));
}

const refusal = async (cwd: string, path: string, json = true): Promise<string> => {
  const error: unknown = await findInputs([path], { cwd, json }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Stop);
  expect((error as Stop).exit).toBe(exits.usage);
  return (error as Stop).message;
};

const FILES = { 'a.sla': '', 'b/c.sla': '', 'b/d/e.sla': '', 'b/x.json': '', 'b/notes.txt': '' };

describe('the files that paths mean', () => {
  it('are all agreements of a folder, in the order of their paths', async () => {
    const cwd = await folderOf(FILES);
    expect(await found(cwd, ['.'])).toEqual(['a.sla', 'b/c.sla', 'b/d/e.sla']);
    expect(await found(cwd, ['b'])).toEqual(['b/c.sla', 'b/d/e.sla']);
    expect(await found(join(cwd, 'b'), ['..'])).toEqual(['../a.sla', 'c.sla', 'd/e.sla']);
  });

  it('are not those of packages, of hidden folders and of what was built', async () => {
    const cwd = await folderOf({
      ...FILES,
      'node_modules/p/x.sla': '',
      '.git/x.sla': '',
      'b/out/x.sla': '',
      '.x.sla': '',
    });
    expect(await found(cwd, ['.'])).toEqual(['a.sla', 'b/c.sla', 'b/d/e.sla']);
    expect(await found(cwd, ['node_modules/p', 'b/out'])).toEqual(['b/out/x.sla', 'node_modules/p/x.sla']);
  });

  it('are single files, each once however often it is meant', async () => {
    const cwd = await folderOf(FILES);
    expect(await found(cwd, ['b/c.sla', './b/../b/c.sla', 'b'])).toEqual(['b/c.sla', 'b/d/e.sla']);
  });

  it('are those of a pattern', async () => {
    const cwd = await folderOf(FILES);
    expect(await found(cwd, ['b/**/*.sla'])).toEqual(['b/c.sla', 'b/d/e.sla']);
    expect(await found(cwd, ['b/*'])).toEqual(['b/c.sla']);
    expect(await found(cwd, ['b/*.{sla,json}'])).toEqual(['b/c.sla', 'b/x.json']);
    expect(await found(cwd, ['[ab]*.sla'])).toEqual(['a.sla']);
  });

  it('may have a name that looks like a pattern', async () => {
    const cwd = await folderOf({ 'a[1].sla': '', 'b (2)/c.sla': '' });
    expect(await found(cwd, ['a[1].sla', 'b (2)'])).toEqual(['a[1].sla', 'b (2)/c.sla']);
  });

  it('are agreements in JSON when named, and only where these are asked for', async () => {
    const cwd = await folderOf(FILES);
    expect(await findInputs(['b/x.json'], { cwd, json: true })).toEqual([
      { file: join(cwd, 'b/x.json'), kind: 'json' },
    ]);
    expect(await refusal(cwd, 'b/x.json', false)).toBe('b/x.json is not an .sla file.');
  });

  it('do not follow links to folders', async () => {
    const cwd = await folderOf(FILES);
    await symlink(cwd, join(cwd, 'b/loop'));
    expect(await found(cwd, ['.'])).toEqual(['a.sla', 'b/c.sla', 'b/d/e.sla']);
  });

  it('must exist', async () => {
    const cwd = await folderOf({ 'empty/notes.txt': '' });
    expect(await refusal(cwd, 'nowhere.sla')).toBe('There is no file or folder nowhere.sla.');
    expect(await refusal(cwd, '.')).toBe('There are no .sla files in this folder.');
    expect(await refusal(cwd, 'empty')).toBe('There are no .sla files in empty.');
    expect(await refusal(cwd, '**/*.sla')).toBe('No .sla file matches **/*.sla.');
    expect(await refusal(cwd, 'empty/notes.txt')).toBe('empty/notes.txt is not an .sla file or an agreement in JSON.');
    expect(await refusal(cwd, 'empty/notes.txt/x.sla')).toContain('There is no file');
    expect(await refusal(cwd, 'x'.repeat(5000))).toContain('There is no file');
  });
});
