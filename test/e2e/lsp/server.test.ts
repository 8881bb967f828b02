import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  RenameRequest,
} from 'vscode-languageserver-protocol/node';
import { connectProgram, type Client } from './client.ts';

const uri = 'file:///agreements/a.sla';
const text = `agreement Hosting { between Northwind and Acme; time zone Europe/Amsterdam }
provider Northwind
customer Acme
service Shop "Web shop" { fee 10 EUR each month }
metric Uptime of Shop { availability; source "log"; measured by Northwind }
objective Available { Uptime >= 99.9% }
`;

describe('sla lsp --stdio', () => {
  let client: Client;
  let end: () => Promise<number | null>;
  beforeAll(async () => {
    ({ client, end } = await connectProgram());
  });
  afterAll(async () => {
    expect(await end()).toBe(0);
  });

  it('tells what the checks find, with the fix that mends it', async () => {
    await client.open(uri, text);
    const finding = (await client.settled(uri)).find(({ code }) => code === 'measurable/no-window');
    expect(finding).toMatchObject({ severity: 1, source: 'sla', range: { start: { line: 5 } } });
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: finding!.range,
      context: { diagnostics: [finding!] },
    });
    expect(actions?.[0]).toMatchObject({ title: 'Judge it each month', kind: 'quickfix' });
  });

  it('tells it anew after a change, and survives half-written text', async () => {
    await client.change(uri, `${text}objective Half { Uptime >=`);
    await client.atOnce(uri);
    expect(client.codes(uri)).toContain('text/syntax');
    await client.change(uri, text.replace('99.9%', '99.9% each month'));
    await client.settled(uri);
    expect(client.codes(uri)).not.toContain('measurable/no-window');
  });

  it('knows names: where they are from, what else fits, and how to rename them', async () => {
    const position = { line: 5, character: 24 };
    const definition = await client.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
    expect(definition).toMatchObject([{ range: { start: { line: 4, character: 7 } } }]);
    const completion = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 5, character: 22 },
    });
    const items = Array.isArray(completion) ? completion : (completion?.items ?? []);
    expect(items.map(({ label }) => label)).toContain('Uptime');
    const renamed = await client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position,
      newName: 'Up',
    });
    expect(renamed?.changes?.[uri]).toHaveLength(2);
  });

  it('lists the parts and lays out the text', async () => {
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(symbols).toMatchObject([{ name: 'Hosting' }]);
    const [agreement] = symbols as DocumentSymbol[];
    expect(agreement?.children?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Shop', 'Uptime', 'Available']),
    );
    await client.change(uri, 'provider   Northwind\n');
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits).toEqual([
      { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 11 } }, newText: '' },
    ]);
  });
});
