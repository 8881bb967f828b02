import { afterEach, describe, expect, it } from 'vitest';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import {
  ApplyWorkspaceEditRequest,
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  ExecuteCommandRequest,
  type Range,
  ShowMessageRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { type Client, type ClientSetup, connect } from './client.ts';
import { folderWith, type Folder } from './folder.ts';

const uri = 'file:///agreements/a.sla';
const text = `agreement Hosting {
  between Northwind and Acme
  time zone Europe/Amsterdam
}
provider Northwind
customer Acme
service Shop "Web shop" { fee 10 EUR each month }
metric Uptime of Shop { availability; source "log"; measured by Northwind }
objective Available { Uptime >= 99.9% }
`;
const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** What an editor of today can do. */
const modern: ClientCapabilities = {
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};
/** One that runs no commands of ours, but those of the server. */
const simple: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    executeCommand: {},
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};
const commands = ['sla.generate', 'sla.openPreview', 'sla.showProblems', 'sla.showReferences'];

let client: Client;
afterEach(() => client.end());

async function opened(setup: ClientSetup, content = text, address = uri): Promise<Client> {
  client = await connect(setup);
  await client.open(address, content);
  await client.settled(address);
  return client;
}

const actions = (range = everywhere, only?: string[]) =>
  client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics: [...client.diagnostics(uri)], ...(only && { only }) },
  }) as Promise<CodeAction[]>;

async function action(title: string, range?: Range): Promise<CodeAction> {
  const all = await actions(range);
  const found = all.find((each) => each.title.startsWith(title));
  if (!found) throw new Error(`no “${title}” among ${all.map((each) => each.title).join('; ')}`);
  return found;
}

const editsOf = ({ edit }: CodeAction): TextEdit[] =>
  (edit?.changes?.[uri] ?? (edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? []) as TextEdit[];
const applied = (content: string, chosen: CodeAction): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'sla', 1, content), editsOf(chosen));

const lenses = async (): Promise<CodeLens[]> => {
  const found = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  const complete = async (lens: CodeLens): Promise<CodeLens> =>
    lens.command ? lens : client.connection.sendRequest(CodeLensResolveRequest.type, lens);
  return Promise.all((found ?? []).map(complete));
};

describe('code actions', () => {
  it('are announced with their kinds', async () => {
    await opened({});
    expect(client.server.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining([
        'quickfix',
        'refactor.extract',
        'refactor.rewrite',
        'source.fixAll',
      ]) as unknown,
      resolveProvider: true,
    });
  });

  it('are complete at once for an editor that asks no second time', async () => {
    await opened({});
    const fix = await action('Judge it each month');
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'measurable/no-window' }] });
    await client.change(uri, applied(text, fix));
    await client.settled(uri);
    expect(client.codes(uri)).not.toContain('measurable/no-window');
  });

  it('are completed when one is chosen, for the version of the text that they are for', async () => {
    await opened({ capabilities: modern });
    const chosen = await action('Accept with a reason: measurable/no-window');
    expect(chosen.edit).toBeUndefined();
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, chosen);
    expect(edit?.documentChanges).toMatchObject([
      {
        textDocument: { uri, version: 1 },
        edits: [{ snippet: { kind: 'snippet', value: expect.stringContaining('because "${1:(why') as unknown } }],
      },
    ]);
  });

  it('are of the text as it is now, whatever the editor still believes', async () => {
    await opened({});
    const old = [...client.diagnostics(uri)];
    const moved = `// A remark.\n${text}`;
    await client.change(uri, moved);
    const found = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 9, character: 24 }, end: { line: 9, character: 24 } },
      context: { diagnostics: old },
    })) as CodeAction[];
    const fix = found.find(({ title }) => title === 'Judge it each month');
    expect(applied(moved, fix!)).toBe(moved.replace('99.9%', '99.9% each month'));
  });

  it('on saving mend no more than the writing', async () => {
    await opened({}, `${text}calendar Nights { Mon-Fri 20:00-06:00 }\n`);
    const found = await actions(everywhere, ['source.fixAll']);
    expect(found.map(({ kind }) => kind)).toEqual(['source.fixAll.sla']);
    expect(applied(text + 'calendar Nights { Mon-Fri 20:00-06:00 }\n', found[0]!)).toBe(
      `${text}calendar Nights { Mon-Fri 20:00-06:00 next day }\n`,
    );
  });
});

describe('code lenses', () => {
  /** Some of what is wrong with it is to the disadvantage of one side. */
  const harsh = `${text}credits for Available { base fee of Shop each month; pays 10% under 99%; pays 5% under 98% }
objective Fast { "Northwind answers at once"; Uptime >= 100% each month }
termination by Acme { at will }
`;
  const counted = (severity: number) => {
    const count = client.diagnostics(uri).filter((each) => each.severity === severity).length;
    return `${count} ${severity === 1 ? 'error' : 'warning'}${count === 1 ? '' : 's'}`;
  };

  it('name the commands that the editor runs', async () => {
    await opened({ options: { commands } }, harsh);
    const found = (await lenses()).map(({ range, command }) => [range.start.line, command?.title, command?.command]);
    expect(found).toEqual([
      [0, 'Generate contract', 'sla.generate'],
      [0, 'Open preview', 'sla.openPreview'],
      [0, `${counted(1)}, ${counted(2)}`, 'sla.showProblems'],
      [0, '2 warnings for Acme', 'sla.showProblems'],
      [0, '1 warning for Northwind', 'sla.showProblems'],
      [4, '2 references', 'sla.showReferences'],
      [5, '2 references', 'sla.showReferences'],
      [6, '2 references', 'sla.showReferences'],
      [7, '2 references', 'sla.showReferences'],
      [8, '1 reference', 'sla.showReferences'],
    ]);
  });

  it('of references tell where they are', async () => {
    await opened({ options: { commands } });
    const lens = (await lenses()).find(({ range, command }) => range.start.line === 7 && command);
    expect(lens?.command?.arguments).toEqual([
      uri,
      { line: 7, character: 7 },
      [{ uri, range: { start: { line: 8, character: 22 }, end: { line: 8, character: 28 } } }],
    ]);
  });

  it('are none for an editor that runs nothing, and none where they are switched off', async () => {
    await opened({});
    expect(await lenses()).toEqual([]);
    await client.end();
    await opened({ options: { commands }, settings: () => ({ codeLens: { enabled: false } }) });
    expect(await lenses()).toEqual([]);
  });
});

describe('generating by way of the editor', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  const writer = {
    formats: [{ name: 'markdown', label: 'Markdown', extension: 'md' }],
    locales: ['en'],
    render: ({ id }: { readonly id: string }) => `# ${id}\n`,
    differences: () => '',
    balance: () => ({ html: '', language: 'en', places: [] }),
    preview: () => ({ html: '', language: 'en', places: [] }),
    fileName: (id: string) => id.toLowerCase(),
  };

  /** What the editor is asked to change when the lens is clicked. */
  async function generated(files: Readonly<Record<string, string>>, answer: { title: string } | null = null) {
    folder = await folderWith({ 'a.sla': text, ...files });
    const address = folder.at('a.sla');
    await opened({ capabilities: simple, folders: [folder.uri], equipment: { writer } }, text, address);
    const asked: ApplyWorkspaceEditParams[] = [];
    const questions: string[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      asked.push(params);
      return { applied: true };
    });
    client.connection.onRequest(ShowMessageRequest.type, ({ message }) => {
      questions.push(message);
      return answer;
    });
    const [lens] =
      (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: address } })) ?? [];
    const { command = '', arguments: given = [] } = lens?.command ?? {};
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
    return { changes: asked.flatMap(({ edit }) => edit.documentChanges ?? []), questions, command };
  }
  const edit = (newText: string) => expect.objectContaining({ newText }) as unknown;

  it('creates the file beside the agreement', async () => {
    const { changes, command } = await generated({});
    expect(command).toBe('sla.server.generate');
    expect(changes).toEqual([
      { kind: 'create', uri: folder.at('out/hosting.md'), options: { ignoreIfExists: true } },
      { textDocument: { uri: folder.at('out/hosting.md'), version: null }, edits: [edit('# Hosting\n')] },
    ]);
  });

  it('asks before it replaces another text, and does so only when told', async () => {
    const other = { 'out/hosting.md': 'By hand.\n' };
    const kept = await generated(other);
    expect(kept.questions).toEqual([expect.stringContaining('hosting.md')]);
    expect(kept.changes).toEqual([]);
    await client.end();
    await folder.remove();
    const { changes } = await generated(other, { title: 'Replace' });
    expect(changes).toMatchObject([
      {
        edits: [
          { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: '# Hosting\n' },
        ],
      },
    ]);
  });

  it('leaves alone what is up to date', async () => {
    const { changes, questions } = await generated({ 'out/hosting.md': '# Hosting\n' });
    expect([changes, questions]).toEqual([[], []]);
    expect(client.shown).toEqual(['The file is up to date.']);
  });
});
