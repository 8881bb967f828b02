import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReadProblem } from '@sla-lang/language';
import { LARGEST_BYTES } from '@sla-lang/language/files';
import { folderOf } from '../testing/folder.ts';
import { FolderReader } from './reader.ts';

const problem = async (reader: FolderReader, path: string): Promise<Pick<ReadProblem, 'reason' | 'message'>> => {
  const error: unknown = await reader.read(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ReadProblem);
  return error as ReadProblem;
};

describe('reading below a folder', () => {
  it('gives the text, read once', async () => {
    const root = await folderOf({ 'a/b.sla': 'agreement X {}' });
    const reader = new FolderReader(root);
    expect(await reader.read('a/b.sla')).toBe('agreement X {}');
    await truncate(join(root, 'a/b.sla'));
    expect(await reader.read('a/b.sla')).toBe('agreement X {}');
  });

  it('takes given texts before files', async () => {
    const reader = new FolderReader(await folderOf({ 'a.sla': 'old' }), new Map([['a.sla', 'new']]));
    expect(await reader.read('a.sla')).toBe('new');
  });

  it('says what is missing', async () => {
    const reader = new FolderReader(await folderOf({ 'a.sla': '' }));
    expect(await problem(reader, 'b.sla')).toMatchObject({
      reason: 'missing',
      message: 'there is no such file or folder',
    });
    expect(await problem(reader, 'a.sla/b.sla')).toMatchObject({ reason: 'missing' });
  });

  it('does not leave the folder, neither by a path nor by a link', async () => {
    const other = await folderOf({ 'secret.sla': 'secret', 'in/x.sla': '' });
    const root = join(other, 'in');
    await symlink(join(other, 'secret.sla'), join(root, 'link.sla'));
    await symlink(other, join(root, 'up'));
    const reader = new FolderReader(root);
    for (const path of ['../secret.sla', 'link.sla', 'up/secret.sla', 'a/../../secret.sla']) {
      expect(await problem(reader, path)).toMatchObject({ reason: 'outside' });
    }
  });

  it('follows links that stay inside', async () => {
    const root = await folderOf({ 'a.sla': 'text' });
    await symlink('a.sla', join(root, 'link.sla'));
    expect(await new FolderReader(root).read('link.sla')).toBe('text');
  });

  it('refuses what is no file, no text, or too large', async () => {
    const root = await folderOf({
      'folder.sla/x': '',
      'utf16.sla': Buffer.from('\ufeffagreement', 'utf16le'),
      'big.sla': '',
    });
    const reader = new FolderReader(root);
    await truncate(join(root, 'big.sla'), LARGEST_BYTES + 1);
    expect(await problem(reader, 'folder.sla')).toMatchObject({ reason: 'unreadable', message: 'it is not a file' });
    expect(await problem(reader, 'utf16.sla')).toMatchObject({ reason: 'unreadable' });
    expect(await problem(reader, 'big.sla')).toMatchObject({
      reason: 'too large',
      message: 'it has 21 MB; the limit is 20 MB',
    });
  });

  it('reads many files at once', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.sla`, String(n)]));
    const reader = new FolderReader(await folderOf(files));
    const texts = await Promise.all(
      [...Object.keys(files), 'missing.sla'].map((path) => reader.read(path).catch(() => '?')),
    );
    expect(texts.toSorted()).toEqual([...Object.values(files), '?'].toSorted());
  });
});
