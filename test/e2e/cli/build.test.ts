import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreement, broken, folderOf } from './folder.ts';
import { Sla, sla } from './sla.ts';

const IDS = Array.from({ length: 60 }, (_, number) => `Shop${number}`);

describe('sla build', () => {
  it('gives the same bytes for the same text', async () => {
    const cwd = await folderOf({ 'a.sla': agreement('Hosting') });
    await sla(cwd, ['build', '--out', 'one']);
    await sla(cwd, ['build', '--out', 'two']);
    for (const name of await readdir(join(cwd, 'one'))) {
      expect(await readFile(join(cwd, 'two', name))).toEqual(await readFile(join(cwd, 'one', name)));
    }
  });

  it('leaves whole files behind when it is killed', async () => {
    const texts = (title: string): string =>
      IDS.map((id) => agreement(id, title))
        .join('\n')
        .replaceAll(/^(provider|customer).*\n/gm, '');
    const parties = 'provider Northwind "Northwind"\ncustomer Acme "Acme"\n';
    const cwd = await folderOf({ 'a.sla': parties + texts('Old title') });
    await sla(cwd, ['build', '--format', 'json,html']);
    const names = (await readdir(join(cwd, 'out'))).toSorted();
    expect(names).toHaveLength(2 * IDS.length);

    await writeFile(join(cwd, 'a.sla'), parties + texts('New title'));
    const program = new Sla(cwd, ['build', '--format', 'json,html']);
    await program.until(({ stdout }) => stdout.includes('written'));
    program.process.kill('SIGKILL');
    await program.ended;

    const after = await readdir(join(cwd, 'out'));
    expect(after.filter((name) => /\.(json|html)$/.test(name)).toSorted()).toEqual(names);
    for (const name of names) {
      const text = await readFile(join(cwd, 'out', name), 'utf8');
      expect(text).toMatch(/Old title|New title/);
      if (name.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
      else expect(text.trimEnd()).toMatch(/<\/html>$/);
    }
  });
});

describe('sla build --watch', () => {
  const isWatching = (times: number) => (program: Sla) =>
    program.stderr.split('Watching for changes; Ctrl-C ends.').length > times;

  it('builds again after each change, survives what is broken, and ends with Ctrl-C', async () => {
    const cwd = await folderOf({ 'a.sla': agreement('Hosting', 'First') });
    const contract = (): Promise<string> => readFile(join(cwd, 'out/hosting.md'), 'utf8');
    const program = new Sla(cwd, ['build', '--watch']);
    await program.until(isWatching(1));
    expect(await contract()).toContain('First');

    await writeFile(join(cwd, 'a.sla'), agreement('Hosting', 'Second'));
    await program.until(isWatching(2));
    expect(await contract()).toContain('Second');

    await writeFile(join(cwd, 'a.sla'), broken('Hosting'));
    await program.until(isWatching(3));
    expect(program.stdout).toContain('not written: it has errors');
    expect(await contract()).toContain('Second');

    await writeFile(join(cwd, 'a.sla'), Buffer.from([0xff, 0xfe, 0]));
    await program.until(isWatching(4));
    expect(program.stderr).toContain('a.sla cannot be read');

    await writeFile(join(cwd, 'a.sla'), agreement('Hosting', 'Third'));
    await program.until(isWatching(5));
    expect(await contract()).toContain('Third');

    program.process.kill('SIGINT');
    expect((await program.ended).exit).toBe(0);
  });
});
