import { findFilesRequest, readFileRequest, type FileContent } from '@sla-lang/language/protocol';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import { connectWorker, loadWorker } from './worker.ts';

const folder = 'vscode-vfs://github/acme/agreements';
const standard = 'agreement Standard {}\nprovider North\ncustomer Acme\nevent Logged "logged"\n';
const own = 'uses "levels/standard.sla"\nagreement Own { based on Standard }\nreport R { within 1 day of Logged }\n';

let client: Client;
beforeAll(loadWorker);
afterEach(() => client.end());

/** An editor whose files are somewhere else. */
async function start(files: Readonly<Record<string, string>>): Promise<string[]> {
  const read: string[] = [];
  client = await connectWorker({
    folders: [folder],
    options: { files: true },
    answers: {
      [findFilesRequest.method]: () => Object.keys(files).map((path) => `${folder}/${path}`),
      [readFileRequest.method]: ({ uri }: { uri: string }): FileContent => {
        read.push(uri);
        const text = files[uri.slice(folder.length + 1)];
        if (text === undefined) return { problem: 'missing', reason: 'there is no such file or folder' };
        return { base64: Buffer.from(text).toString('base64') };
      },
    },
  });
  return read;
}

describe('a server in a browser', () => {
  it('reads the files of the workspace through the editor', async () => {
    await start({ 'levels/standard.sla': standard.replace('Logged', 'Opened'), 'own.sla': own });
    await client.toldThat(`${folder}/own.sla`, (told) => told.some(({ code }) => code === 'text/unresolved'));
    await client.open(`${folder}/levels/standard.sla`, standard);
    await client.toldThat(`${folder}/own.sla`, (told) => !told.some(({ code }) => code === 'text/unresolved'));
    expect(client.log).toEqual([]);
  });

  it('asks for no file outside of the workspace', async () => {
    const text = 'uses "../other/a.sla"\nuses "missing.sla"\nagreement A {}\n';
    const read = await start({ 'a.sla': text });
    await client.open(`${folder}/a.sla`, text);
    await client.settled(`${folder}/a.sla`);
    expect(client.codes(`${folder}/a.sla`)).toEqual(expect.arrayContaining(['text/uses-outside', 'text/uses-missing']));
    expect(read.filter((uri) => uri.includes('other'))).toEqual([]);
  });

  it('serves an editor that hands out no files', async () => {
    client = await connectWorker({ folders: [folder] });
    await client.open(`${folder}/own.sla`, own);
    await client.settled(`${folder}/own.sla`);
    expect(client.codes(`${folder}/own.sla`)).toContain('text/uses-missing');
  });
});
