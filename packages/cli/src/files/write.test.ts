import { readdir, readFile, stat, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../testing/folder.ts';
import { writeText } from './write.ts';

describe('writing', () => {
  it('makes the folder and the file, and leaves nothing else behind', async () => {
    const folder = await folderOf();
    const file = join(folder, 'out/a.md');
    expect(await writeText(file, 'Größe\n', folder)).toBe('written');
    expect(await readFile(file, 'utf8')).toBe('Größe\n');
    expect(await readdir(join(folder, 'out'))).toEqual(['a.md']);
  });

  it('replaces another text and leaves the same text alone', async () => {
    const folder = await folderOf({ 'a.md': 'old' });
    const file = join(folder, 'a.md');
    expect(await writeText(file, 'new', folder)).toBe('written');
    await utimes(file, 1, 1);
    expect(await writeText(file, 'new', folder)).toBe('unchanged');
    expect((await stat(file)).mtimeMs).toBe(1000);
  });

  it('writes large texts whole', async () => {
    const folder = await folderOf();
    const text = 'ä'.repeat(5_000_000);
    await writeText(join(folder, 'a.md'), text, folder);
    expect((await readFile(join(folder, 'a.md'), 'utf8')) === text).toBe(true);
  });

  it('does not write through a link that leads out', async () => {
    const other = await folderOf({ 'precious.md': 'mine' });
    const folder = await folderOf();
    await symlink(join(other, 'precious.md'), join(folder, 'a.md'));
    await expect(writeText(join(folder, 'a.md'), 'new', folder)).rejects.toThrow('a link that leads elsewhere');
    expect(await readFile(join(other, 'precious.md'), 'utf8')).toBe('mine');
  });

  it('says why it cannot', async () => {
    const folder = await folderOf({ 'a.md/x': '', file: '' });
    await expect(writeText(join(folder, 'a.md'), 'new', folder)).rejects.toThrow('it is a folder');
    await expect(writeText(join(folder, 'file/b.md'), 'new', folder)).rejects.toThrow(
      'a file where its folder should be',
    );
  });
});
