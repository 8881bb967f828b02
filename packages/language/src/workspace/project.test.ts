import { describe, expect, it } from 'vitest';
import { Project } from '../project.ts';
import { ReadProblem } from '../files/read-problem.ts';
import { memory, project, wordsAt } from '../testing/project.ts';

async function told(files: Readonly<Record<string, string | Error>>, path = 'a.sla') {
  const opened = await Project.open({ reader: memory(files), entries: ['a.sla'] });
  return opened
    .diagnostics(path)
    .filter(({ code }) => code.startsWith('text/'))
    .map((each) => `${each.code} ${wordsAt(each, String(files[path]))}`);
}

describe('a project', () => {
  it('reads its entries and all that they use, each once', async () => {
    const read: string[] = [];
    const files = memory({
      'a/own.sla': 'uses "../b/lib.sla"; uses "near.sla"\nagreement A {}',
      'a/near.sla': 'uses "../b/lib.sla"',
      'b/lib.sla': 'event E',
    });
    const reader = { read: (path: string) => (read.push(path), files.read(path)) };
    const steps: [number, string][] = [];
    const opened = await Project.open({
      reader,
      entries: ['a/own.sla', 'a/near.sla'],
      progress: (done, path) => steps.push([done, path]),
    });
    expect(read).toEqual(['a/own.sla', 'a/near.sla', 'b/lib.sla']);
    expect(steps).toEqual(read.map((path, index) => [index + 1, path]));
    expect(opened.entries).toEqual(['a/own.sla', 'a/near.sla']);
    expect(opened.text('b/lib.sla')).toBe('event E');
    expect(opened.text('b/other.sla')).toBeUndefined();
    expect(opened.agreements('b/other.sla')).toEqual([]);
    expect(opened.diagnostics('b/other.sla')).toEqual([]);
  });

  it('needs its entries', async () => {
    const open = Project.open({ reader: memory({}), entries: ['a.sla'] });
    await expect(open).rejects.toMatchObject({ name: 'ReadProblem', reason: 'missing' });
  });

  it('passes on a failure that is no problem of reading', async () => {
    const files = { 'a.sla': 'uses "b.sla"', 'b.sla': new Error('disk on fire') };
    await expect(told(files)).rejects.toThrow('disk on fire');
  });
});

describe('a used file', () => {
  it('that is not there is told where it is used', async () => {
    expect(await told({ 'a.sla': 'uses "b.sla"\nagreement A {}' })).toEqual(['text/uses-missing "b.sla"']);
  });

  it.each(['unreadable', 'too large'] as const)('that is %s is told with the reason', async (reason) => {
    const files = { 'a.sla': 'uses "b.sla"', 'b.sla': new ReadProblem(reason, 'no rights') };
    const opened = await Project.open({ reader: memory(files), entries: ['a.sla'] });
    expect(opened.diagnostics('a.sla')).toMatchObject([
      { code: 'text/uses-unreadable', message: expect.stringContaining('no rights') as unknown },
    ]);
    expect(opened.problem('b.sla')).toMatchObject({ reason });
  });

  it.each(['../b.sla', 'x/../../b.sla', '/etc/b.sla'])('outside the workspace is not even read: %s', async (path) => {
    const read: string[] = [];
    const text = `uses "${path}"`;
    const reader = { read: (each: string) => (read.push(each), Promise.resolve(text)) };
    const opened = await Project.open({ reader, entries: ['a.sla'] });
    expect(read).toEqual(['a.sla']);
    expect(opened.diagnostics('a.sla').map(({ code }) => code)).toEqual(['text/uses-outside']);
  });

  it('may stand in a folder with blanks and signs', async () => {
    const files = {
      'a.sla': 'uses "my terms/100% #1?.sla"\nagreement A { based on B }',
      'my terms/100% #1?.sla': 'agreement B {}',
    };
    expect(await told(files)).toEqual([]);
  });

  it('may use the one that uses it, which is told in both', async () => {
    const files = { 'a.sla': 'uses "b.sla"\nagreement A {}', 'b.sla': 'uses "c.sla"', 'c.sla': 'uses "a.sla"' };
    expect(await told(files)).toEqual(['text/uses-circle "b.sla"']);
    expect(await told(files, 'c.sla')).toEqual(['text/uses-circle "a.sla"']);
    expect(await told({ 'a.sla': 'uses "a.sla"' })).toEqual(['text/uses-circle "a.sla"']);
  });
});

describe('the fingerprint', () => {
  const files = {
    'a.sla':
      'uses "low.sla"; uses "lib.sla"; uses "unused.sla"\nagreement A { based on Low }\nreport R { within 1 day of E }',
    'low.sla': 'agreement Low { currency EUR }',
    'lib.sla': 'event E',
    'unused.sla': 'event F',
  };
  const source = async (changed: Readonly<Record<string, string>> = {}) =>
    (await project({ ...files, ...changed })).agreements('a.sla')[0]?.source;

  it('covers the agreement, its levels though only their header counts, and the parts that it refers to', async () => {
    expect((await source())?.files).toEqual(['a.sla', 'lib.sla', 'low.sla']);
  });

  it('changes with each of these files and with no other', async () => {
    const before = (await source())?.sha256;
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect((await source({ 'low.sla': 'agreement Low { currency USD }' }))?.sha256).not.toBe(before);
    expect((await source({ 'lib.sla': 'event E "logged"' }))?.sha256).not.toBe(before);
    expect((await source({ 'unused.sla': 'event G' }))?.sha256).toBe(before);
  });
});
