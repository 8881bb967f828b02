import { describe, expect, it } from 'vitest';
import { FORMAT } from './envelope.ts';
import { readJson } from './read.ts';

const file = (agreement: unknown, rest: object = {}): string =>
  JSON.stringify({ format: FORMAT, version: 1, agreement, ...rest });
const problems = (text: string) => readJson(text).problems;

describe('readJson', () => {
  it('reads an agreement and fills in the defaults', () => {
    expect(readJson(file({ id: 'A' })).agreement).toMatchObject({ id: 'A', parties: [], paidInAdvance: false });
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(readJson(`\uFEFF${file({ id: 'A' })}`).agreement?.id).toBe('A');
  });

  it.each([
    ['', ''],
    ['{', ''],
    ['[]', ''],
    ['null', ''],
    ['"text"', ''],
    ['{}', '/format'],
    ['{"format":"other"}', '/format'],
    [JSON.stringify({ format: FORMAT }), '/version'],
    [JSON.stringify({ format: FORMAT, version: '1' }), '/version'],
    [JSON.stringify({ format: FORMAT, version: 1 }), '/agreement'],
    [file({ id: 'A' }, { 'a/b~c': 1 }), '/a~1b~0c'],
  ])('says where %j is wrong', (text, path) => {
    expect(problems(text)).toEqual([{ path, message: expect.any(String) }]);
  });

  it('says that a newer version wrote it, and nothing else', () => {
    const text = JSON.stringify({ format: FORMAT, version: 2, agreement: { shape: 'unknown' } });
    expect(problems(text)).toEqual([
      { path: '/version', message: expect.stringContaining('written by a newer version of SLA Lang (format 2)') },
    ]);
  });

  it('points at each wrong value', () => {
    const text = file({
      id: 7,
      effective: { from: 'tomorrow' },
      fiscalYearStarts: 13,
      metrics: [{ id: 'M', observation: { kind: 'guess' } }, {}],
      audits: [{ id: '', by: { who: 'X' } }],
      colour: 'red',
    });
    expect(problems(text)).toEqual([
      { path: '/agreement/id', message: 'A text is expected here.' },
      { path: '/agreement/effective/from', message: 'This must be written as: Calendar date, ISO 8601.' },
      { path: '/agreement/fiscalYearStarts', message: 'This must be at most 12.' },
      {
        path: '/agreement/metrics/0/observation/kind',
        message: 'This must be one of "availability", "duration", "share", "count", "ratio", "reading", "sum".',
      },
      { path: '/agreement/metrics/1/id', message: 'This is missing.' },
      { path: '/agreement/audits/0/id', message: 'This must not be empty.' },
      { path: '/agreement/audits/0/by/party', message: 'This is missing.' },
      { path: '/agreement/audits/0/by/who', message: 'This property is not known.' },
      { path: '/agreement/colour', message: 'This property is not known.' },
    ]);
  });

  it('takes names of built-in properties for unknown properties', () => {
    const text = '{"format":"sla-agreement","version":1,"agreement":{"id":"A","__proto__":{"id":"B"},"constructor":1}}';
    expect(problems(text)).toEqual([
      { path: '/agreement/__proto__', message: 'This property is not known.' },
      { path: '/agreement/constructor', message: 'This property is not known.' },
    ]);
    expect(({} as { id?: string }).id).toBeUndefined();
  });

  it('takes such names as ids', () => {
    const result = readJson(file({ id: '__proto__', definitions: [{ id: 'constructor', text: 'x' }] }));
    expect(result.agreement).toMatchObject({ id: '__proto__', definitions: [{ id: 'constructor' }] });
  });

  it('refuses what is nested too deeply instead of running out of stack', () => {
    const nested = `${'{"kind":"not","of":'.repeat(20_000)}{"kind":"hole"}${'}'.repeat(20_000)}`;
    const text = `{"format":"sla-agreement","version":1,"agreement":{"id":"A","reliefs":[{"id":"R","when":${nested}}]}}`;
    expect(problems(text)).toEqual([{ path: '', message: 'This is nested more than 100 levels deep.' }]);
  });
});
