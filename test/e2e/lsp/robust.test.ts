import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeLensRequest,
  CompletionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  ReferencesRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { exactly } from '../../bench/text.ts';
import { connect, type Client } from './client.ts';
import { folderWith } from './folder.ts';

const uri = 'file:///agreements/a.sla';
const half = [
  '',
  '{',
  'agreement',
  'agreement A {',
  'agreement A { based on A }',
  'uses "a.sla"\nagreement A { based on A, A }\nsupport S {\n| priority |',
  'objective O { Uptime >=',
  '\u0000\u202e"',
  'agreement __proto__ {}\nparty constructor\nservice hasOwnProperty',
  `${'{'.repeat(5000)}`,
  `agreement A { ${'('.repeat(2000)}`,
  '"""',
  '\r\r\n\n\u2028',
];

let client: Client;
afterEach(() => client.end());

const requests = [
  HoverRequest.type,
  CompletionRequest.type,
  DocumentSymbolRequest.type,
  FoldingRangeRequest.type,
  SemanticTokensRequest.type,
  CodeLensRequest.type,
];

describe('the server', () => {
  it('answers everything about half-written text, and writes no fault into its log', async () => {
    client = await connect();
    await client.open(uri, '');
    for (const text of half) {
      await client.change(uri, text);
      for (const line of [0, 1, 99]) {
        const params = { textDocument: { uri }, position: { line, character: line } };
        await Promise.all(requests.map((request) => client.connection.sendRequest<unknown>(request.method, params)));
      }
      await client.atOnce(uri);
    }
    await client.settled(uri);
    expect(client.log).toEqual([]);
  });

  it('gives way while a large text is worked on, and tells of it in the end', { timeout: 60_000 }, async () => {
    client = await connect();
    const large = exactly(20_000);
    await client.open(uri, large);
    for (let line = 0; line < 5; line += 1) {
      await client.change(uri, { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: ' ' });
    }
    const other = 'file:///agreements/b.sla';
    await client.open(other, 'agreement B {}\nobjective O { "quick" }\n');
    await client.settled(other);
    expect(client.codes(other)).toContain('measurable/no-target');
    await client.settled(uri);
    expect(client.told.get(uri)?.version).toBe(6);
  });

  it('answers a request that is given up with the code for that', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${index}.sla`, exactly(60).replaceAll('A0', `B${index}`)]),
    );
    const folder = await folderWith(files);
    client = await connect({ folders: [folder.uri] });
    const address = folder.at('0.sla');
    await client.open(address, exactly(60));
    await client.atOnce(address);
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      ReferencesRequest.type,
      {
        textDocument: { uri: address },
        position: { line: 0, character: 11 },
        context: { includeDeclaration: true },
      },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(client.log).toEqual([]);
    await folder.remove();
  });

  it('answers a request about a file that it does not know without a fault', async () => {
    client = await connect();
    const params = { textDocument: { uri: 'file:///nowhere/x.sla' }, position: { line: 0, character: 0 } };
    const answers = requests.map((request) =>
      client.connection.sendRequest<unknown>(request.method, params).catch((error: { code: number }) => error.code),
    );
    for (const answer of await Promise.all(answers)) expect([null, LSPErrorCodes.ServerCancelled]).toContain(answer);
    expect(client.log).toEqual([]);
  });

  it('answers all the same when a part of it fails, and logs that once with the way there', async () => {
    client = await connect({
      equipment: {
        loadHolidays: () => Promise.reject(new Error('no holidays today')),
      },
    });
    const text =
      'agreement A { time zone Europe/Amsterdam }\ncalendar C { Mon-Fri 08:00-18:00; closed on holidays NL }\n';
    await client.open(uri, text);
    await client.settled(uri);
    await client.change(uri, `${text}objective O { "quick" }\n`);
    await client.settled(uri);
    expect(client.codes(uri)).toContain('measurable/no-target');
    expect(client.log).toHaveLength(1);
    expect(client.log[0]).toContain('no holidays today');
  });

  it('says who it is and what it can do', async () => {
    client = await connect({ equipment: { version: '1.2.3' } });
    expect(client.server.serverInfo).toEqual({ name: 'sla', version: '1.2.3' });
    expect(client.server.capabilities).toMatchObject({
      selectionRangeProvider: true,
      codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.sla']) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  it('asks to be told of changed files and settings where the editor can', async () => {
    const dynamicRegistration = true;
    client = await connect({
      capabilities: {
        workspace: {
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration },
          didChangeConfiguration: { dynamicRegistration },
        },
      },
    });
    await client.until(() => client.registered.length === 2);
    expect(client.registered.toSorted()).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });
});
