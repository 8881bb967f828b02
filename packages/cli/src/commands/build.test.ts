import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annexNames, formats, locales } from '@sla-lang/documents';
import { describe, expect, it } from 'vitest';
import { exits } from '../exit.ts';
import { ANNEXES, FORMATS, LOCALES } from '../program/build.ts';
import { BROKEN, CLEAN } from '../testing/agreements.ts';
import { folderOf } from '../testing/folder.ts';
import { sla } from '../testing/sla.ts';

const textOf = (cwd: string, path: string): Promise<string> => readFile(join(cwd, path), 'utf8');

describe('sla build', () => {
  it('offers what can be written', () => {
    expect(FORMATS).toEqual(Object.keys(formats));
    expect(LOCALES).toEqual(Object.keys(locales));
    expect(ANNEXES).toEqual(annexNames);
  });

  it('writes each agreement in all formats, and says so', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN });
    const { exit, stdout, stderr } = await sla(cwd, ['build']);
    expect({ exit, stderr }).toEqual({ exit: exits.fine, stderr: '' });
    expect(stdout).toBe(
      [
        'Hosting (a.sla): nothing found',
        '  written   out/hosting.json',
        '  written   out/hosting.md',
        '  written   out/hosting.html',
        '',
        '1 agreement, 3 files written: nothing found.',
        '',
      ].join('\n'),
    );
    expect((await readdir(join(cwd, 'out'))).toSorted()).toEqual(['hosting.html', 'hosting.json', 'hosting.md']);
    expect(JSON.parse(await textOf(cwd, 'out/hosting.json'))).toMatchObject({ agreement: { id: 'Hosting' } });
    expect(await textOf(cwd, 'out/hosting.html')).toMatch(/^<!doctype html>/i);
  });

  it('puts the balance at the end of the contract when asked to', async () => {
    const cwd = await folderOf({ 'a.sla': BROKEN });
    await sla(cwd, ['build', '--force', '--format', 'markdown']);
    expect(await textOf(cwd, 'out/broken.md')).not.toContain('Balance');
    await sla(cwd, ['build', '--force', '--format', 'markdown', '--annex', 'balance']);
    expect(await textOf(cwd, 'out/broken.md')).toMatch(/^## .*Schedule [A-Z] – Balance$/m);
    expect((await sla(cwd, ['build', '--annex', 'appendix'])).exit).toBe(exits.usage);
  });

  it('does not write again what is the same', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN });
    await sla(cwd, ['build']);
    await utimes(join(cwd, 'out/hosting.md'), 1, 1);
    const { stdout } = await sla(cwd, ['build']);
    expect(stdout).toContain('unchanged out/hosting.md');
    expect(stdout).toContain('1 agreement, 0 files written, 3 unchanged: nothing found.');
    expect((await stat(join(cwd, 'out/hosting.md'))).mtimeMs).toBe(1000);
  });

  it('writes the formats asked for into the folder asked for', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN });
    await sla(cwd, ['build', 'a.sla', '--format', 'html,json', '--format', 'json', '--out', 'deep/er', '--quiet']);
    expect((await readdir(join(cwd, 'deep/er'))).toSorted()).toEqual(['hosting.html', 'hosting.json']);
  });

  it('does not write an agreement with errors, and keeps what was there', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN, 'b.sla': BROKEN, 'out/broken.md': 'old' });
    const { exit, stdout } = await sla(cwd, ['build']);
    expect(exit).toBe(exits.findings);
    expect(stdout).toMatch(/^ {2}b\.sla:17:\d+ error measurable\/no-window /m);
    expect(stdout).toContain('not written: it has errors');
    expect(await textOf(cwd, 'out/broken.md')).toBe('old');
    expect(await textOf(cwd, 'out/hosting.md')).toContain('Hosting');
  });

  it('writes it when forced, and still fails', async () => {
    const cwd = await folderOf({ 'b.sla': BROKEN });
    expect((await sla(cwd, ['build', '--force'])).exit).toBe(exits.findings);
    expect(await textOf(cwd, 'out/broken.md')).toContain('Broken');
  });

  it('does not build on a file with errors', async () => {
    const cwd = await folderOf({
      'base.sla': `${CLEAN}\nmetric Uptime { availability; measured by Northwind }\nobjective A { Uptime >= ; }\n`,
      'a.sla': 'uses "base.sla"\nagreement Own "Own" { based on Hosting }\n',
    });
    const { exit, stdout } = await sla(cwd, ['build', 'a.sla']);
    expect(exit).toBe(exits.findings);
    expect(stdout).toMatch(/^Own \(a\.sla\): .*error/m);
    expect(stdout).toContain('not written');
  });

  it('writes none of two agreements whose files would have the same name', async () => {
    const second = CLEAN.replace('agreement Hosting', 'agreement hosting');
    const cwd = await folderOf({ 'a.sla': CLEAN, 'b.sla': second });
    const { exit, stderr } = await sla(cwd, ['build']);
    expect(exit).toBe(exits.files);
    expect(stderr).toContain('Hosting is not written: its files would have the same name as those of hosting in b.sla');
    await expect(readdir(join(cwd, 'out'))).rejects.toThrow('ENOENT');
  });

  it('says which file it cannot write', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN, 'out/hosting.md/x': '' });
    const { exit, stdout, stderr } = await sla(cwd, ['build']);
    expect(exit).toBe(exits.files);
    expect(stderr).toBe('error: out/hosting.md cannot be written: it is a folder.\n');
    expect(stdout).toContain('written   out/hosting.html');
  });

  it('never writes over what it reads', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN });
    await sla(cwd, ['build', '--format', 'json']);
    const before = await textOf(cwd, 'out/hosting.json');
    const { exit, stderr } = await sla(cwd, ['build', 'out/hosting.json']);
    expect(exit).toBe(exits.files);
    expect(stderr).toContain('out/hosting.json cannot be written: it is what is read');
    expect(await textOf(cwd, 'out/hosting.json')).toBe(before);
  });

  it('makes the same contract of the JSON as of the text', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN });
    await sla(cwd, ['build']);
    expect((await sla(cwd, ['build', 'out/hosting.json', '--out', 'again'])).exit).toBe(exits.fine);
    for (const file of ['hosting.md', 'hosting.html', 'hosting.json']) {
      expect(await textOf(cwd, `again/${file}`)).toBe(await textOf(cwd, `out/${file}`));
    }
  });

  it('wants at least one agreement', async () => {
    const cwd = await folderOf({ 'a.sla': 'calendar Always { 24x7 }\n' });
    expect(await sla(cwd, ['build', 'a.sla'])).toEqual({
      exit: exits.usage,
      stdout: '',
      stderr: 'error: There is no agreement in a.sla.\n',
    });
  });

  it('says only what went wrong when quiet', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN });
    expect(await sla(cwd, ['build', '--quiet'])).toEqual({ exit: exits.fine, stdout: '', stderr: '' });
    await writeFile(join(cwd, 'b.sla'), BROKEN);
    expect((await sla(cwd, ['build', '--quiet'])).stdout).toMatch(/^Broken \(b\.sla\): /);
  });
});
