import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { DocumentHighlightRequest, HoverRequest, ReferencesRequest } from 'vscode-languageserver-protocol';
import { connect, type Client, type ClientSetup } from './client.ts';
import { folderWith, type Folder } from './folder.ts';

const standard = `agreement Standard {}
provider North
customer Acme
event Logged "logged"
`;
const middle = 'uses "standard.sla"\nagreement Middle { based on Standard }\n';
const own = 'uses "middle.sla"\nagreement Own { based on Middle }\nreport R { within 1 day of Logged }\n';

let client: Client;
let folder: Folder;
async function start(files: Readonly<Record<string, string | Uint8Array>>, setup: Partial<ClientSetup> = {}) {
  folder = await folderWith(files);
  client = await connect({ folders: [folder.uri], ...setup });
}
afterEach(async () => {
  await client.end();
  await folder.remove();
});
const has = (code: string) => (diagnostics: readonly { code?: unknown }[]) =>
  diagnostics.some((each) => each.code === code);
const lacks = (code: string) => (diagnostics: readonly { code?: unknown }[]) => !has(code)(diagnostics);

describe('a workspace of 200 files', () => {
  it('is told about in whole, and a change of what all use reaches all', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `customers/c${index}.sla`);
    const customer = (name: string) =>
      `uses "../standard.sla"\nagreement ${name} { based on Standard }\nreport R { within 1 day of Logged }\n`;
    await start({
      'standard.sla': standard,
      ...Object.fromEntries(names.map((name, index) => [name, customer(`C${index}`)])),
    });
    const uris = names.map((name) => folder.at(name));
    await client.until(() => uris.every((uri) => client.checked.has(uri)));
    expect(uris.filter((uri) => client.codes(uri).includes('text/unresolved'))).toEqual([]);
    await client.open(folder.at('standard.sla'), standard.replace('event Logged', 'event Opened'));
    await client.until(() => uris.every((uri) => client.codes(uri).includes('text/unresolved')));
    await client.change(folder.at('standard.sla'), standard);
    await client.until(() => uris.every((uri) => !client.codes(uri).includes('text/unresolved')));
  });
});

describe('three levels', () => {
  const files = { 'standard.sla': standard, 'middle.sla': middle, 'own.sla': own };

  it('an edit of the lowest reaches the highest, through a file that is not open', async () => {
    await start(files);
    await client.open(folder.at('own.sla'), own);
    expect(await client.settled(folder.at('own.sla'))).not.toSatisfy(has('text/unresolved'));
    await client.open(folder.at('standard.sla'), standard);
    await client.change(folder.at('standard.sla'), standard.replace('Logged', 'Opened'));
    await client.toldThat(folder.at('own.sla'), has('text/unresolved'));
    await client.change(folder.at('standard.sla'), standard);
    await client.toldThat(folder.at('own.sla'), lacks('text/unresolved'));
  });

  it('the text in the editor counts, and the file again when it is closed', async () => {
    await start(files);
    await client.open(folder.at('standard.sla'), standard.replace('Logged', 'Opened'));
    await client.toldThat(folder.at('own.sla'), has('text/unresolved'));
    await folder.write('standard.sla', standard.replace('Logged', 'Closed'));
    await client.watched({ uri: folder.at('standard.sla'), type: 2 });
    await client.settled(folder.at('standard.sla'));
    expect(client.diagnostics(folder.at('own.sla'))).toSatisfy(has('text/unresolved'));
    await folder.write('standard.sla', standard);
    await client.close(folder.at('standard.sla'));
    await client.toldThat(folder.at('own.sla'), lacks('text/unresolved'));
  });

  it('files that go, come and change outside are noticed', async () => {
    await start(files);
    await client.toldThat(folder.at('own.sla'), lacks('text/unresolved'));
    await folder.remove('standard.sla');
    await client.watched({ uri: folder.at('standard.sla'), type: 3 });
    await client.toldThat(folder.at('middle.sla'), has('text/uses-missing'));
    await client.toldThat(folder.at('own.sla'), has('text/unresolved'));
    await folder.write('standard.sla', standard);
    await client.watched({ uri: folder.at('standard.sla'), type: 1 });
    await client.toldThat(folder.at('middle.sla'), lacks('text/uses-missing'));
    await client.toldThat(folder.at('own.sla'), lacks('text/unresolved'));
    await folder.write('standard.sla', standard.replace('Logged', 'Opened'));
    await client.watched({ uri: folder.at('standard.sla'), type: 2 });
    await client.toldThat(folder.at('own.sla'), has('text/unresolved'));
  });

  it('a folder that goes or comes takes its files along', async () => {
    await start({
      'levels/standard.sla': standard,
      'levels/middle.sla': middle,
      'own.sla': own.replace('middle.sla', 'levels/middle.sla'),
    });
    await client.toldThat(folder.at('own.sla'), lacks('text/uses-missing'));
    const [from, to] = [folder.at('levels'), folder.at('elsewhere')];
    await rename(fileURLToPath(from), fileURLToPath(to));
    await client.watched({ uri: from, type: 3 }, { uri: to, type: 1 });
    await client.toldThat(folder.at('own.sla'), has('text/uses-missing'));
    await client.until(() => client.checked.has(folder.at('elsewhere/middle.sla')));
    expect(client.diagnostics(folder.at('levels/middle.sla'))).toEqual([]);
    await rename(fileURLToPath(to), fileURLToPath(from));
    await client.watched({ uri: to, type: 3 }, { uri: from, type: 1 });
    await client.toldThat(folder.at('own.sla'), lacks('text/uses-missing'));
  });

  it('references wait for all files, and highlights for their own alone', async () => {
    await start(files);
    const uri = folder.at('standard.sla');
    await client.open(uri, standard);
    const at = { textDocument: { uri }, position: { line: 3, character: 8 } };
    const references = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    expect(references?.map((each) => each.uri).sort()).toEqual([folder.at('own.sla'), uri].sort());
    expect(await client.connection.sendRequest(DocumentHighlightRequest.type, at)).toHaveLength(1);
  });
});

describe('what is read', () => {
  it('lies in the workspace; nothing else is', async () => {
    const outside = await folderWith({ 'secret.sla': standard });
    const text = `uses "${'../'.repeat(12)}etc/passwd"\nuses "../${outside.uri.split('/').at(-1)}/secret.sla"\nagreement A {}\n`;
    await start({ 'a.sla': text });
    await client.open(folder.at('a.sla'), text);
    await client.settled(folder.at('a.sla'));
    expect(client.codes(folder.at('a.sla')).filter((code) => code === 'text/uses-outside')).toHaveLength(2);
    expect(client.checked.has(outside.at('secret.sla'))).toBe(false);
    await outside.remove();
  });

  it('is no file that cannot be read; the others are told about, and the log says why', async () => {
    await start({
      'binary.sla': Uint8Array.from([0xff, 0xd8, 0xff, 0x00]),
      'big.sla': new Uint8Array(20_000_001).fill(0x20),
      'a.sla': 'uses "binary.sla"\nuses "big.sla"\nuses "folder.sla"\nagreement A {}\n',
      'folder.sla/b.sla': 'agreement B {}\n',
    });
    await client.toldThat(folder.at('a.sla'), has('text/uses-unreadable'));
    expect(client.codes(folder.at('a.sla')).filter((code) => code === 'text/uses-unreadable')).toHaveLength(3);
    await client.until(() => client.checked.has(folder.at('folder.sla/b.sla')));
    expect(client.log.toSorted()).toEqual([
      'big.sla cannot be read: it has 21 MB; the limit is 20 MB.',
      'binary.sla cannot be read: line 1 is not UTF-8 text; save the file as UTF-8.',
      'folder.sla cannot be read: it is not a file.',
    ]);
  });

  it("is nothing in other people's packages, in what was generated, or in hidden folders", async () => {
    const files = ['node_modules/x/a.sla', 'out/a.sla', '.git/a.sla'];
    await start({ 'a.sla': 'agreement A {\n', ...Object.fromEntries(files.map((file) => [file, 'agreement A {\n'])) });
    await client.toldThat(folder.at('a.sla'), has('text/syntax'));
    await client.watched(...files.map((file) => ({ uri: folder.at(file), type: 1 as const })));
    await client.open(folder.at('b.sla'), 'agreement B {}\n');
    await client.settled(folder.at('b.sla'));
    expect(files.filter((file) => client.checked.has(folder.at(file)))).toEqual([]);
  });

  it('beside a file is read without a workspace too', async () => {
    await start({ 'a.sla': middle, 'standard.sla': standard }, { folders: [] });
    await client.open(folder.at('a.sla'), middle);
    await client.settled(folder.at('a.sla'));
    expect(client.diagnostics(folder.at('a.sla'))).not.toSatisfy(has('text/uses-missing'));
  });
});

describe('folders of the workspace', () => {
  it('may use each other, come and go', async () => {
    const other = await folderWith({ 'standard.sla': standard });
    const path = `../${other.uri.split('/').at(-1)}/standard.sla`;
    await start({ 'a.sla': `uses "${path}"\nagreement A { based on Standard }\n` });
    await client.toldThat(folder.at('a.sla'), has('text/uses-outside'));
    await client.changeFolders([other.uri], []);
    await client.toldThat(folder.at('a.sla'), lacks('text/uses-outside'));
    await client.changeFolders([], [other.uri]);
    await client.toldThat(folder.at('a.sla'), has('text/uses-outside'));
    await other.remove();
  });
});

describe('a text that is no file', () => {
  it('is told about while it is open', async () => {
    await start({});
    const uri = 'untitled:Untitled-1';
    await client.open(uri, 'agreement A {}\nobjective O { "quick" }\n');
    await client.settled(uri);
    expect(client.codes(uri)).toContain('measurable/no-target');
    const hover = { textDocument: { uri }, position: { line: 0, character: 2 } };
    await expect(client.connection.sendRequest(HoverRequest.type, hover)).resolves.toBeDefined();
    await client.close(uri);
    await client.toldThat(uri, (diagnostics) => diagnostics.length === 0);
  });
});
