import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../packages/cli/package.json' with { type: 'json' };
import { agreement, broken, folderOf } from './folder.ts';
import { Sla, sla } from './sla.ts';

const COLOUR = /\u001b\[\d+m/;

describe('sla as a process', () => {
  it('tells its version', async () => {
    expect(await sla('/', ['--version'])).toEqual({ exit: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it.each([
    [0, 'nothing found', ['check', 'good.sla']],
    [1, 'an error', ['check', 'bad.sla']],
    [1, 'a file that is not laid out', ['fmt', '--check', 'untidy.sla']],
    [0, 'a file to be laid out', ['fmt', 'untidy.sla']],
    [2, 'an unknown option', ['check', '--nonsense']],
    [2, 'an unknown command', ['nonsense']],
    [2, 'no such file', ['check', 'nowhere.sla']],
    [2, 'a folder without agreements', ['check', 'empty']],
    [3, 'a file of 50 MB', ['check', 'large.sla']],
    [3, 'bytes that are no text', ['check', 'latin1.sla']],
    [3, 'JSON of another version', ['check', 'newer.json']],
    [3, 'a folder that cannot be made', ['build', 'good.sla', '--out', 'good.sla/out']],
  ])('ends with %i for %s, without a stack trace', async (exit, _, args) => {
    const cwd = await folderOf({
      'good.sla': agreement('Good'),
      'bad.sla': broken('Bad'),
      'untidy.sla': 'calendar   Always{24x7}\n',
      'empty/notes.txt': '',
      'large.sla': '',
      'latin1.sla': Buffer.from('define Stra\xdfe "x"\n', 'latin1'),
      'newer.json': '{"format": "sla-agreement", "version": 999, "agreement": {}}',
    });
    await truncate(join(cwd, 'large.sla'), 50_000_000);
    const ran = await sla(cwd, args);
    expect(ran.exit, ran.stderr).toBe(exit);
    expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at /m);
    if (exit > 1) expect(ran.stderr).toMatch(/^error: /);
  });

  it('reads what is piped in', async () => {
    const ran = await sla(await folderOf(), ['check', '-'], { stdin: broken('Piped') });
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toMatch(/^stdin\.sla:9:15 {2}error /m);
  });

  it('has no colours in a pipe, unless they are demanded', async () => {
    const cwd = await folderOf({ 'a.sla': broken('A') });
    expect((await sla(cwd, ['check'])).stdout).not.toMatch(COLOUR);
    expect((await sla(cwd, ['check'], { env: { FORCE_COLOR: '1' } })).stdout).toMatch(COLOUR);
    expect((await sla(cwd, ['check'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toMatch(COLOUR);
    expect((await sla(cwd, ['check', '--nonsense'], { env: { FORCE_COLOR: '1' } })).stderr).toMatch(COLOUR);
  });

  it('ends quietly when nobody reads any more', async () => {
    const program = new Sla('/', ['explain', '--format', 'json']);
    program.process.stdout?.destroy();
    const { exit, stderr } = await program.ended;
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });

  it('starts an agreement that can be checked and built', async () => {
    const cwd = await folderOf();
    const names = ['--provider', 'Northwind', '--customer', 'Acme', '--service', 'Web shop'];
    expect((await sla(cwd, ['init', '--level', 'customer', ...names])).exit).toBe(0);
    const built = await sla(cwd, ['build', '--strict']);
    expect(built.exit, built.stdout).toBe(0);
    expect((await sla(cwd, ['init', '--level', 'customer', ...names])).exit).toBe(3);
  });

  it('explains what it finds', async () => {
    const { exit, stdout } = await sla('/', ['explain', 'measurable/no-window']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^measurable\/no-window\n/);
  });
});
