import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exits } from '../exit.ts';
import { BROKEN, CLEAN, WARNED } from '../testing/agreements.ts';
import { folderOf } from '../testing/folder.ts';
import { sla } from '../testing/sla.ts';

describe('sla check', () => {
  it('says that nothing was found', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN });
    expect(await sla(cwd, ['check'])).toEqual({
      exit: exits.fine,
      stdout: '1 file, 1 agreement: nothing found.\n',
      stderr: '',
    });
  });

  it('does not praise a file in which there is nothing to check', async () => {
    const cwd = await folderOf({ 'a.sla': '// nothing yet\n' });
    const { exit, stdout } = await sla(cwd, ['check', 'a.sla']);
    expect({ exit, stdout }).toEqual({
      exit: exits.fine,
      stdout: '1 file, 0 agreements: nothing found. Most checks need an agreement, and there is none here.\n',
    });
  });

  it('shows errors, and fails', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN, 'b.sla': BROKEN });
    const { exit, stdout } = await sla(cwd, ['check', '.']);
    expect(exit).toBe(exits.findings);
    expect(stdout).toMatch(/^b\.sla:17:\d+ {2}error {2}measurable\/no-window\n/m);
    expect(stdout).toMatch(/^2 files, 2 agreements: 1 error\b/m);
  });

  it('lets warnings fail only when asked', async () => {
    const cwd = await folderOf({ 'a.sla': WARNED });
    const exit = async (...options: string[]): Promise<number> => (await sla(cwd, ['check', ...options])).exit;
    expect(await exit()).toBe(exits.fine);
    expect(await exit('--strict')).toBe(exits.findings);
    expect(await exit('--max-warnings', '0')).toBe(exits.findings);
    expect(await exit('--max-warnings', '99')).toBe(exits.fine);
  });

  it('takes other severities', async () => {
    const cwd = await folderOf({ 'a.sla': BROKEN });
    const { exit, stdout } = await sla(cwd, [
      'check',
      '--severity',
      'measurable=warning',
      '--severity',
      'measurable/no-window=off',
    ]);
    expect(exit).toBe(exits.fine);
    expect(stdout).not.toContain('no-window');
  });

  it('takes other severities for the writing too, except for its errors', async () => {
    const cwd = await folderOf({ 'a.sla': CLEAN.replaceAll('Hosting', 'hosting'), 'b.sla': 'calendar {\n' });
    const found = async (choice: string): Promise<string> =>
      (await sla(cwd, ['check', 'a.sla', 'b.sla', '--severity', choice])).stdout;
    expect(await found('text/small-letter=info')).toMatch(/ {2}info {2}text\/small-letter/);
    expect(await found('text=warning')).toMatch(/ {2}warning {2}text\/small-letter/);
    const off = await found('text=off');
    expect(off).not.toContain('small-letter');
    expect(off).toMatch(/^b\.sla:.* {2}error {2}text\//m);
  });

  it('judges dates as of a day', async () => {
    const dated = CLEAN.replace('  currency', '  effective 2026-01-01 until 2026-12-31\n  currency');
    const cwd = await folderOf({ 'a.sla': dated });
    const found = async (today: string): Promise<string> => (await sla(cwd, ['check', '--today', today])).stdout;
    expect(await found('2026-12-31')).not.toContain('time/impossible-dates');
    expect(await found('2027-01-01')).toContain('time/impossible-dates');
  });

  it('reports in other formats', async () => {
    const cwd = await folderOf({ 'a.sla': BROKEN });
    const report = async (format: string): Promise<string> => (await sla(cwd, ['check', '--format', format])).stdout;
    expect(JSON.parse(await report('json'))).toMatchObject({ version: 1, failed: true, files: [{ path: 'a.sla' }] });
    expect(JSON.parse(await report('sarif'))).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'sla' } } }],
    });
    expect(await report('github')).toMatch(/^::error file=a\.sla,line=17,/m);
  });

  it('reads standard input, as a file of the current folder', async () => {
    const cwd = await folderOf({ 'parties.sla': CLEAN });
    const text = 'uses "parties.sla"\nagreement Second { based on Hosting }\n';
    expect(await sla(cwd, ['check', '-'], [text])).toMatchObject({ exit: exits.fine, stderr: '' });
    const broken = await sla(cwd, ['check', '-', '--stdin-filename', 'sub/new.sla'], [Buffer.from(BROKEN)]);
    expect(broken.exit).toBe(exits.findings);
    expect(broken.stdout).toMatch(/^sub\/new\.sla:17:/m);
  });

  it('shows the errors of a file that is used, but not its warnings', async () => {
    const cwd = await folderOf({ 'a.sla': `uses "lib/b.sla"\n${CLEAN}`, 'lib/b.sla': BROKEN, 'lib/c.sla': WARNED });
    const { exit, stdout } = await sla(cwd, ['check', 'a.sla']);
    expect(exit).toBe(exits.findings);
    expect(stdout).toContain('lib/b.sla:17:');
  });

  it('names files from where it was started', async () => {
    const cwd = await folderOf({ 'shared/a.sla': BROKEN, 'here/x': '' });
    const { stdout } = await sla(join(cwd, 'here'), ['check', '../shared']);
    expect(stdout).toMatch(/^\.\.\/shared\/a\.sla:17:/m);
  });
});

describe('bad input', () => {
  it('that is not there or holds nothing is wrong use', async () => {
    const cwd = await folderOf({ 'empty/notes.txt': '' });
    expect(await sla(cwd, ['check', 'nowhere.sla'])).toEqual({
      exit: exits.usage,
      stdout: '',
      stderr: 'error: There is no file or folder nowhere.sla.\n',
    });
    expect(await sla(cwd, ['check', 'empty'])).toMatchObject({
      exit: exits.usage,
      stderr: 'error: There are no .sla files in empty.\n',
    });
    expect(await sla(cwd, ['check', '-', 'empty'])).toMatchObject({ exit: exits.usage });
  });

  it('that cannot be read is said, and the rest is checked', async () => {
    const cwd = await folderOf({
      'a.sla': CLEAN,
      'utf16.sla': Buffer.from('\ufeffagreement', 'utf16le'),
      'large.sla': '',
    });
    await truncate(join(cwd, 'large.sla'), 50_000_000);
    const { exit, stdout, stderr } = await sla(cwd, ['check']);
    expect(exit).toBe(exits.files);
    expect(stdout).toBe('1 file, 1 agreement: nothing found.\n');
    expect(stderr.split('\n').toSorted()).toEqual([
      '',
      'error: large.sla cannot be read: it has 50 MB; the limit is 20 MB.',
      'error: utf16.sla cannot be read: it is UTF-16 text; save it as UTF-8.',
    ]);
  });

  it('from standard input is refused as well', async () => {
    const cwd = await folderOf();
    const large = Array.from({ length: 3 }, () => Buffer.alloc(10_000_000, ' '));
    expect(await sla(cwd, ['check', '-'], large)).toMatchObject({
      exit: exits.files,
      stderr: expect.stringContaining('20 MB'),
    });
    const broken = await sla(cwd, ['check', '-'], [Buffer.from([0xff, 0xfe, 0x61, 0])]);
    expect(broken).toMatchObject({ exit: exits.files, stderr: expect.stringContaining('UTF-16') });
  });

  it.each([
    ['brackets', `${CLEAN}termination by Acme { when ${'('.repeat(10_000)}"x"${')'.repeat(10_000)} }\n`],
    ['negations', `${CLEAN}termination by Acme { when ${'not '.repeat(10_000)}"x" }\n`],
    ['blocks', '{'.repeat(10_000)],
    ['unclosed blocks', 'agreement A {\n'.repeat(1000)],
    ['binary', String.fromCharCode(...Array.from({ length: 5000 }, (_, n) => n % 128))],
    ['nothing', ''],
  ])('of %s is a finding or none, never a fault', async (_, text) => {
    const { exit, stderr } = await sla(await folderOf({ 'a.sla': text }), ['check']);
    expect([exits.fine, exits.findings]).toContain(exit);
    expect(stderr).toBe('');
  });

  it('that uses itself in a circle is checked all the same', async () => {
    const cwd = await folderOf({
      'a.sla': `uses "b.sla"\n${CLEAN}`,
      'b.sla': 'uses "a.sla"\ncalendar Always { 24x7 }\n',
    });
    const { exit, stdout } = await sla(cwd, ['check']);
    expect(exit).toBe(exits.fine);
    expect(stdout).toContain('text/uses-circle');
  });

  it('that uses a file outside, by path or by link, is told', async () => {
    const outer = await folderOf({
      'secret.sla': CLEAN,
      'in/a.sla': 'uses "../secret.sla"\n',
      'in/b.sla': 'uses "link.sla"\n',
    });
    await symlink(join(outer, 'secret.sla'), join(outer, 'in/link.sla'));
    const { exit, stdout } = await sla(join(outer, 'in'), ['check', 'a.sla', 'b.sla']);
    expect(exit).toBe(exits.findings);
    expect(stdout.match(/text\/uses-outside/g)).toHaveLength(2);
    expect(stdout).not.toContain('Northwind');
  });

  it('that uses a file that cannot be read is told where it is used', async () => {
    const cwd = await folderOf({ 'a.sla': 'uses "b.sla"\nuses "c.sla"\n', 'b.sla': Buffer.from([0x61, 0xff]) });
    const { exit, stdout } = await sla(cwd, ['check', 'a.sla']);
    expect(exit).toBe(exits.findings);
    expect(stdout).toContain('b.sla cannot be read: line 1 is not UTF-8 text');
    expect(stdout).toContain('There is no file c.sla');
  });
});

describe('agreements in JSON', () => {
  it('are checked like their text', async () => {
    const cwd = await folderOf({ 'a.sla': BROKEN });
    await sla(cwd, ['build', '--force', '--format', 'json']);
    const { exit, stdout } = await sla(cwd, ['check', 'out/broken.json']);
    expect(exit).toBe(exits.findings);
    expect(stdout).toMatch(/^out\/broken\.json {2}error {2}measurable\/no-window\n/m);
  });

  it.each([
    ['no JSON', '{"a": ', 'This is not JSON'],
    ['something else', '{"name": "x"}', 'This is no agreement'],
    ['a newer version', '{"format": "sla-agreement", "version": 999, "agreement": {}}', 'newer version'],
    [
      'a broken agreement',
      '{"format": "sla-agreement", "version": 1, "agreement": {"title": 5}}',
      '/agreement/id: This is missing',
    ],
    ['deep nesting', '['.repeat(10_000) + ']'.repeat(10_000), 'nested more than'],
  ])('are refused when they are %s', async (_, text, reason) => {
    const cwd = await folderOf({ 'a.json': text });
    const { exit, stdout, stderr } = await sla(cwd, ['check', 'a.json']);
    expect({ exit, stdout }).toEqual({ exit: exits.files, stdout: '0 files, 0 agreements: nothing found.\n' });
    expect(stderr).toMatch(/^error: a\.json cannot be read: /);
    expect(stderr).toContain(reason);
  });
});
