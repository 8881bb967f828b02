import { mkdtemp, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DefinitionRequest,
  DidRenameFilesNotification,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  ImplementationRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  type TextDocumentEdit,
  type TextEdit,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { connect, type Client } from './client.ts';

const texts: Readonly<Record<string, string>> = {
  'levels/standard terms.sla': `agreement Standard "Standard terms" { level corporate }
provider North "North B.V." { contact Desk { email "desk@north.example" } }
event Logged "logged"
`,
  'levels/managed.sla': `uses "standard terms.sla"
agreement Managed { level service; based on Standard }
report Monthly { by North to North; within 5 days of Logged }
`,
  'acme.sla': `uses "levels/managed.sla"
uses "levels/standard terms.sla"
agreement Acme {
  level customer
  based on Managed
}
replaces event Logged "logged by Acme"
escalation of P1 { at 50% to Desk }
support Help { priority P1 { restore within 4 h } }
`,
};

const linked = { textDocument: { definition: { linkSupport: true }, implementation: { linkSupport: true } } };
const changing = { workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true } };

describe('in a workspace of several levels', () => {
  let folder: string;
  let client: Client;
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
  const acme = () => uriOf('acme.sla');
  const ask = { textDocument: { uri: '' }, position: { line: 0, character: 0 } };
  /** The place in the open file where a piece of its text begins. */
  const at = (piece: string): typeof ask => {
    const before = (texts['acme.sla'] ?? '').split(piece)[0]!.split('\n');
    return {
      textDocument: { uri: acme() },
      position: { line: before.length - 1, character: before.at(-1)!.length },
    };
  };
  const pathsOf = (edit: WorkspaceEdit | null) =>
    Object.fromEntries(
      ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument: { uri, version }, edits }) => [
        decodeURIComponent(uri.slice(uriOf('').length + 1)),
        [version, ...(edits as TextEdit[]).map(({ newText }) => newText)],
      ]),
    );

  const start = async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'sla navigation ')));
    await mkdir(join(folder, 'levels'));
    for (const [path, text] of Object.entries(texts)) await writeFile(join(folder, path), text);
    const folders = [pathToFileURL(folder).toString()];
    client = await connect({ folders, capabilities: { ...linked, ...changing } });
    await client.open(acme(), texts['acme.sla'] ?? '');
    await client.atOnce(acme());
  };
  const stop = async () => {
    await client.end();
    await rm(folder, { recursive: true });
  };

  describe('that is only read', () => {
    beforeAll(start);
    afterAll(stop);

    it('says what it can do', () => {
      expect(client.server.capabilities).toMatchObject({
        definitionProvider: true,
        implementationProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        workspaceSymbolProvider: {},
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        documentLinkProvider: {},
        typeHierarchyProvider: {},
        workspace: { fileOperations: { willRename: {}, didRename: {}, didDelete: {} } },
      });
    });

    it('leads to closed files, and back from them', async () => {
      const definition = await client.connection.sendRequest(DefinitionRequest.type, at('Desk'));
      expect(definition).toMatchObject([
        {
          targetUri: uriOf('levels/standard terms.sla'),
          targetSelectionRange: { start: { line: 1, character: 38 } },
          originSelectionRange: { start: { line: 7, character: 29 }, end: { line: 7, character: 33 } },
        },
      ]);
      const below = {
        ...ask,
        textDocument: { uri: uriOf('levels/standard terms.sla') },
        position: { line: 2, character: 8 },
      };
      const references = await client.connection.sendRequest(ReferencesRequest.type, {
        ...below,
        context: { includeDeclaration: false },
      });
      expect(references?.map(({ uri }) => uri).sort()).toEqual([acme(), uriOf('levels/managed.sla')]);
      const implementations = await client.connection.sendRequest(ImplementationRequest.type, below);
      expect(implementations).toMatchObject([{ targetUri: acme() }]);
      const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, at('P1 {'));
      expect(highlights?.map(({ kind }) => kind)).toEqual([2, 3]);
    });

    it('renames in all files at once, open and closed, and says why it does not', async () => {
      expect(await client.connection.sendRequest(PrepareRenameRequest.type, at('Logged'))).toMatchObject({
        placeholder: 'Logged',
        range: { start: { line: 6, character: 15 }, end: { line: 6, character: 21 } },
      });
      const edit = await client.connection.sendRequest(RenameRequest.type, { ...at('Logged'), newName: 'Noted' });
      expect(pathsOf(edit)).toEqual({
        'acme.sla': [1, 'Noted'],
        'levels/managed.sla': [null, 'Noted'],
        'levels/standard terms.sla': [null, 'Noted'],
      });
      await expect(
        client.connection.sendRequest(RenameRequest.type, { ...at('Logged'), newName: 'Monthly' }),
      ).rejects.toThrow('Monthly is already the name of a report of Managed, in levels/managed.sla.');
      await expect(client.connection.sendRequest(PrepareRenameRequest.type, at('escalation'))).rejects.toThrow(
        '“escalation” is a word of the language and stays as it is.',
      );
    });

    it('shows the outline, the names of the workspace, folds, selections and links', async () => {
      const { textDocument } = at('');
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      expect(symbols?.map(({ name }) => name)).toEqual(['Acme']);
      const names = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'standard' });
      expect(names).toMatchObject([{ name: 'Standard · Standard terms', containerName: 'levels/standard terms.sla' }]);
      const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
      expect(folds).toEqual([
        { startLine: 0, endLine: 1, kind: 'imports' },
        { startLine: 2, endLine: 4 },
      ]);
      const positions = [at('customer').position, at('Desk').position];
      const selections = await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
      expect(selections?.map(({ range }) => range.start)).toEqual(positions);
      const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
      expect(links?.map(({ target }) => target)).toEqual([
        uriOf('levels/managed.sla'),
        uriOf('levels/standard terms.sla'),
      ]);
    });

    it('shows which agreements extend which', async () => {
      const [item] = (await client.connection.sendRequest(TypeHierarchyPrepareRequest.type, at('Managed'))) ?? [];
      expect(item).toMatchObject({ name: 'Managed', detail: 'service level · levels/managed.sla' });
      const above = await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: item! });
      expect(above?.map(({ name }) => name)).toEqual(['Acme']);
      const below = await client.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item: item! });
      expect(below?.map(({ name }) => name)).toEqual(['Standard']);
    });
  });

  describe('that changes', () => {
    beforeEach(start);
    afterEach(stop);

    it('lets uses follow a folder that moves, and the diagnostics as well', async () => {
      const files = [{ oldUri: uriOf('levels'), newUri: uriOf('our levels') }];
      const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, { files });
      expect(pathsOf(edit)).toEqual({
        'acme.sla': [1, '"our levels/managed.sla"', '"our levels/standard terms.sla"'],
      });
      await rename(join(folder, 'levels'), join(folder, 'our levels'));
      await client.connection.sendNotification(DidRenameFilesNotification.type, { files });
      await client.toldThat(acme(), () => client.codes(acme()).includes('text/uses-missing'));
      await client.change(acme(), (texts['acme.sla'] ?? '').replaceAll('"levels', '"our levels'));
      await client.atOnce(acme());
      expect(client.codes(acme())).not.toContain('text/uses-missing');
      expect(client.codes(acme())).not.toContain('text/unresolved');
    });

    it('answers nothing for half-written text and for places that are not there', async () => {
      await client.change(acme(), 'uses "\nagreement {\nescalation of P1 { at 50% to ');
      const position = { line: 99, character: 99 };
      const { textDocument } = at('');
      const { connection } = client;
      expect(await connection.sendRequest(DefinitionRequest.type, { textDocument, position })).toEqual(null);
      expect(
        await connection.sendRequest(ReferencesRequest.type, {
          textDocument,
          position,
          context: { includeDeclaration: true },
        }),
      ).toEqual([]);
      expect(await connection.sendRequest(DocumentLinkRequest.type, { textDocument })).toEqual([]);
      expect(await connection.sendRequest(TypeHierarchyPrepareRequest.type, { textDocument, position })).toEqual(null);
      const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      expect(symbols?.every(({ name }) => name !== '')).toBe(true);
    });
  });
});
