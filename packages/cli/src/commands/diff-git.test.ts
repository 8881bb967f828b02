import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { BROKEN } from '../testing/agreements.ts';
import { folderOf } from '../testing/folder.ts';
import { sla } from '../testing/sla.ts';
import { FakeTerminal } from '../testing/terminal.ts';

const WEAKER = BROKEN.replace('99.9%', '99.5%');
const CHANGE = 'at least 99.9% → at least 99.5%';

/** A repository with a commit for each of these sets of files, the last of them checked out. */
async function repositoryOf(...commits: readonly Readonly<Record<string, string>>[]): Promise<string> {
  const folder = await folderOf();
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { env: IDENTITY, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  for (const files of commits) {
    await write(folder, files);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message=A version');
  }
  return folder;
}

const IDENTITY = {
  ...{ PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] },
  ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_CONFIG_NOSYSTEM: '1' },
  ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
};

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

describe('sla diff with Git', () => {
  it('compares one file with the last commit', async () => {
    const folder = await repositoryOf({ 'a.sla': BROKEN });
    expect((await sla(folder, ['diff', 'a.sla'])).stdout).toBe('Broken\n  Nothing has changed in meaning.\n');
    await write(folder, { 'a.sla': WEAKER });
    expect((await sla(folder, ['diff', 'a.sla'])).stdout).toContain(CHANGE);
  });

  it('compares with another version, or two of them', async () => {
    const folder = await repositoryOf({ 'in/a.sla': BROKEN }, { 'in/a.sla': WEAKER });
    const told = async (cwd: string, revision: string, path: string) =>
      (await sla(cwd, ['diff', '--git', revision, path])).stdout;
    expect(await told(folder, 'HEAD~1', 'in/a.sla')).toContain(CHANGE);
    expect(await told(folder, 'main', 'in/a.sla')).toContain('Nothing has changed');
    await rm(join(folder, 'in'), { recursive: true });
    const between = await told(folder, 'HEAD~1..main', 'in/a.sla');
    expect(between).toContain(CHANGE);
    expect(await told(folder, 'HEAD~1..', 'in/a.sla')).toBe(between);
    expect(await told(folder, 'HEAD~1...HEAD~1', 'in/a.sla')).toContain('Nothing has changed');
    expect(await told(folder, 'HEAD...HEAD~1', 'in/a.sla')).toContain('Nothing has changed');
  });

  it('says the same as for two files, in each format', async () => {
    const folder = await repositoryOf({ 'a.sla': BROKEN }, { 'a.sla': WEAKER, 'old.sla': BROKEN });
    for (const format of ['text', 'markdown', 'json']) {
      const files = await sla(folder, ['diff', 'old.sla', 'a.sla', '--format', format]);
      const versions = await sla(folder, ['diff', '--git', 'HEAD~1', 'a.sla', '--format', format, '--exit-code']);
      expect(versions).toEqual({ ...files, exit: 1 });
    }
  });

  it('reads what the old version uses as it was then', async () => {
    const own = 'uses "../lib/terms.sla"\nagreement Own "Own" { based on Broken }\n';
    const folder = await repositoryOf({ 'own/a.sla': own, 'lib/terms.sla': BROKEN }, { 'lib/terms.sla': WEAKER });
    for (const [cwd, path] of [
      ['', 'own/a.sla'],
      ['own', 'a.sla'],
      ['lib', '../own/a.sla'],
    ] as const) {
      const args = ['diff', '--git', 'HEAD~1', path, '--root', folder];
      expect((await sla(join(folder, cwd), args)).stdout).toContain(CHANGE);
    }
    const above = await sla(dirname(folder), ['diff', '--git', 'HEAD~1', join(folder, 'own/a.sla')]);
    expect(above.stdout).toContain(CHANGE);
  });

  it('compares the JSON that was built', async () => {
    const folder = await repositoryOf({ 'a.sla': BROKEN.replace('99.9%', '99.9% each month') });
    await sla(folder, ['build', '--format', 'json', 'a.sla']);
    execFileSync('git', ['-C', folder, 'add', 'out'], { env: IDENTITY });
    execFileSync('git', ['-C', folder, 'commit', '--quiet', '--message=Built'], { env: IDENTITY });
    await write(folder, { 'a.sla': BROKEN.replace('99.9%', '99.5% each month') });
    await sla(folder, ['build', '--format', 'json', 'a.sla']);
    expect((await sla(folder, ['diff', 'out/broken.json'])).stdout).toContain(CHANGE);
  });

  it.each([
    ['an unknown revision', ['--git', 'v9', 'a.sla'], 'There is no revision v9.'],
    ['an option in place of a revision', ['--git=--output=x', 'a.sla'], '--output=x is not a revision.'],
    ['an option in a range', ['--git=HEAD..-x', 'a.sla'], '-x is not a revision.'],
    ['a file that was not there', ['b.sla'], 'There is no b.sla in HEAD.'],
    ['a file that is not there', ['c.sla'], 'There is no file or folder c.sla.'],
    ['what is no agreement', ['n.txt'], 'n.txt is not an .sla file or an agreement in JSON.'],
    ['two files', ['--git', 'HEAD', 'a.sla', 'b.sla'], 'With --git, give one file'],
    ['a revision without --git', ['HEAD~1', 'a.sla'], 'For a version in Git: sla diff --git HEAD~1 a.sla'],
  ])('refuses %s', async (_, args, message) => {
    const folder = await repositoryOf({ 'a.sla': BROKEN, 'c.sla': BROKEN, 'n.txt': '' });
    await write(folder, { 'b.sla': BROKEN });
    await rm(join(folder, 'c.sla'));
    const { exit, stderr } = await sla(folder, ['diff', ...args]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('tells what in the old version cannot be read', async () => {
    const folder = await repositoryOf({ 'a.sla': 'uses "b.sla"' });
    await rm(join(folder, 'a.sla'));
    await symlink('b.sla', join(folder, 'a.sla'));
    execFileSync('git', ['-C', folder, 'commit', '--quiet', '--all', '--message=A link'], { env: IDENTITY });
    const { exit, stderr } = await sla(folder, ['diff', '--git', 'HEAD~1..HEAD', 'a.sla']);
    expect([exit, stderr]).toEqual([3, 'error: HEAD:./a.sla cannot be read: it is not a file in that version.\n']);
  });

  it('says where there is no repository, and no git', async () => {
    const folder = await folderOf({ 'a.sla': BROKEN });
    const none = await sla(folder, ['diff', 'a.sla']);
    expect([none.exit, none.stderr]).toEqual([2, `error: ${folder} is in no Git repository.\n`]);
    const terminal = new FakeTerminal({ cwd: await repositoryOf({ 'a.sla': BROKEN }) });
    terminal.env['PATH'] = folder;
    expect([await run(['diff', 'a.sla'], terminal), terminal.stderr]).toEqual([
      3,
      'error: There is no git on this computer.\n',
    ]);
  });

  it('asks the repository of the file, also where git started it for another', async () => {
    const folder = await repositoryOf({ 'a.sla': BROKEN }, { 'a.sla': WEAKER });
    const terminal = new FakeTerminal({ cwd: folder });
    terminal.env['GIT_DIR'] = join(await repositoryOf({}), '.git');
    await run(['diff', '--git', 'HEAD~1', 'a.sla'], terminal);
    expect(terminal.stdout).toContain(CHANGE);
  });
});
