import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  type MarkupContent,
  SignatureHelpRequest,
} from 'vscode-languageserver-protocol/node';
import { connect, type Client } from './client.ts';

const uri = 'file:///agreements/shop.sla';
const text = `agreement Hosting { between Northwind and Acme; currency EUR }
provider Northwind "Northwind Hosting B.V."
customer Acme
service Shop
metric Uptime of Shop {
  availability
  measured by Northwind
}
`;
const capabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true } },
  },
};
const pages = () => Promise.resolve(new Map([['measurable/no-window', '# No window']]));

describe('completion in an editor', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connect({ capabilities, equipment: { pages } });
    await client.open(uri, text);
    await client.atOnce(uri);
  });
  afterAll(() => client.end());

  const complete = async (content: string): Promise<readonly CompletionItem[]> => {
    const before = content.slice(0, content.indexOf('|')).split('\n');
    await client.change(uri, content.replace('|', ''));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    expect((list as CompletionList).isIncomplete).toBe(false);
    return (list as CompletionList).items;
  };
  const resolve = async (item: CompletionItem | undefined): Promise<string | undefined> => {
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item!);
    return (resolved.documentation as MarkupContent | undefined)?.value;
  };

  it('is announced with the characters that ask for it, and with documentation on demand', () => {
    expect(client.server.capabilities).toMatchObject({
      completionProvider: {
        triggerCharacters: expect.arrayContaining([' ', '"', '|']) as string[],
        resolveProvider: true,
      },
      signatureHelpProvider: { triggerCharacters: expect.arrayContaining([' ']) as string[] },
    });
  });

  it('is about the text as it stands, without waiting until that is checked', async () => {
    const items = await complete(`${text}objective Available {\n  |\n}\n`);
    expect(items[0]).toMatchObject({ label: 'Uptime', insertTextFormat: InsertTextFormat.Snippet });
    const [first] = await complete(`${text}objective Available { Uptime >= 99.9|`);
    expect(first).toMatchObject({ label: '99.9%', textEdit: { insert: { start: { line: 8, character: 32 } } } });
  });

  it('tells what an item means when somebody looks at it', async () => {
    const clauses = await complete(`${text}metric Other { availability; | }`);
    expect(await resolve(clauses.find(({ label }) => label === 'measured by'))).toMatch(/^Who measures, /);
    const names = await complete(`${text}metric Other { measured by | }`);
    expect(await resolve(names.find(({ label }) => label === 'Northwind'))).toBe(
      '```sla\nprovider Northwind "Northwind Hosting B.V."\n```',
    );
    const checks = await complete(`${text}objective O { accept | }`);
    expect(await resolve(checks.find(({ label }) => label === 'measurable/no-window'))).toBe('# No window');
  });

  it('guides through a clause', async () => {
    await client.change(uri, `${text}metric Other { measured by `);
    const position = { line: 8, character: 27 };
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, { textDocument: { uri }, position });
    expect(help?.signatures[0]).toMatchObject({
      label: 'measured by ‹who›[, evidence to ‹who› [‹deadline›]]',
      activeParameter: 0,
    });
  });

  it('survives places that are not there', async () => {
    const position = { line: 999, character: 999 };
    const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    expect((answer as CompletionList).isIncomplete).toBe(false);
    const nowhere = { textDocument: { uri: 'file:///agreements/none.sla' }, position };
    expect(await client.connection.sendRequest(SignatureHelpRequest.type, nowhere)).toBeNull();
  });
});
