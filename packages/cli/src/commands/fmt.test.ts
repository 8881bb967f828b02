import { chmod, readFile, stat, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exits } from '../exit.ts';
import { folderOf } from '../testing/folder.ts';
import { sla } from '../testing/sla.ts';

const TIDY = 'calendar Always { 24x7 }\n';
const UNTIDY = 'calendar   Always{24x7}\n';
const BROKEN = 'calendar Always { 24x7\nmetric {\n';

const textOf = (cwd: string, path: string): Promise<string> => readFile(join(cwd, path), 'utf8');

describe('sla fmt', () => {
  it('lays out files, and says which', async () => {
    const cwd = await folderOf({ 'a.sla': TIDY, 'b.sla': UNTIDY });
    expect(await sla(cwd, ['fmt'])).toEqual({
      exit: exits.fine,
      stdout: 'b.sla changed\n2 files, 1 changed.\n',
      stderr: '',
    });
    expect(await textOf(cwd, 'b.sla')).not.toBe(UNTIDY);
    expect((await sla(cwd, ['fmt'])).stdout).toBe('2 files, 0 changed.\n');
  });

  it('does not touch what is laid out', async () => {
    const cwd = await folderOf({ 'a.sla': UNTIDY });
    await sla(cwd, ['fmt']);
    await utimes(join(cwd, 'a.sla'), 1, 1);
    await sla(cwd, ['fmt']);
    expect((await stat(join(cwd, 'a.sla'))).mtimeMs).toBe(1000);
  });

  it('keeps the rights of a file, and a link as a link', async () => {
    const cwd = await folderOf({ 'real.sla': UNTIDY });
    await chmod(join(cwd, 'real.sla'), 0o640);
    await symlink('real.sla', join(cwd, 'link.sla'));
    await sla(cwd, ['fmt', 'link.sla']);
    expect(await textOf(cwd, 'real.sla')).not.toBe(UNTIDY);
    expect((await stat(join(cwd, 'real.sla'))).mode & 0o777).toBe(0o640);
  });

  it('only tells with --check', async () => {
    const cwd = await folderOf({ 'a.sla': TIDY, 'b.sla': UNTIDY });
    expect(await sla(cwd, ['fmt', '--check'])).toEqual({
      exit: exits.findings,
      stdout: 'b.sla would change\n2 files, 1 would change.\n',
      stderr: '',
    });
    expect(await textOf(cwd, 'b.sla')).toBe(UNTIDY);
    expect((await sla(cwd, ['fmt', '--check', 'a.sla'])).exit).toBe(exits.fine);
  });

  it('leaves a file that cannot be parsed, shows why, and goes on', async () => {
    const cwd = await folderOf({ 'a.sla': BROKEN, 'b.sla': UNTIDY });
    const { exit, stdout, stderr } = await sla(cwd, ['fmt']);
    expect(exit).toBe(exits.findings);
    expect(stderr).toMatch(/^a\.sla:\d+:\d+ {2}error {2}text\//m);
    expect(stdout).toContain('b.sla changed');
    expect(await textOf(cwd, 'a.sla')).toBe(BROKEN);
  });

  it('formats standard input to standard output', async () => {
    const cwd = await folderOf();
    const { exit, stdout, stderr } = await sla(cwd, ['fmt', '-'], [UNTIDY]);
    expect({ exit, stderr }).toEqual({ exit: exits.fine, stderr: '' });
    expect(await sla(cwd, ['fmt', '-'], [stdout])).toEqual({ exit: exits.fine, stdout, stderr: '' });
    expect(await sla(cwd, ['fmt', '-', '--check'], [UNTIDY])).toMatchObject({ exit: exits.findings });
    const broken = await sla(cwd, ['fmt', '-', '--stdin-filename', 'x.sla'], [BROKEN]);
    expect(broken).toMatchObject({ exit: exits.findings, stdout: '' });
    expect(broken.stderr).toContain('x.sla:');
  });

  it('cannot format JSON, or what cannot be read', async () => {
    const cwd = await folderOf({ 'a.json': '{}', 'b.sla': Buffer.from([0xff]) });
    expect(await sla(cwd, ['fmt', 'a.json'])).toMatchObject({ exit: exits.usage });
    expect(await sla(cwd, ['fmt', 'b.sla'])).toMatchObject({
      exit: exits.files,
      stderr: 'error: b.sla cannot be read: line 1 is not UTF-8 text; save the file as UTF-8.\n',
    });
  });
});
