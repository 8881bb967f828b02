import { EmptyFileSystem, TextDocument, URI } from 'langium';
import { CancellationToken } from 'vscode-languageserver';
import { describe, expect, it, vi } from 'vitest';
import { addressOf } from '../../testing/editor.ts';
import type { SlaSharedServices } from '../editor.ts';
import type { ParamsOf, Preview, previewRequest } from '../protocol.ts';
import { createSlaEditorServices } from '../services.ts';
import type { ContractWriter } from '../writer.ts';
import { Previews } from './previews.ts';

/** A writer of pages that say no more than the names of the service levels. */
const writer: ContractWriter = {
  formats: [],
  locales: ['en'],
  render: () => '',
  fileName: (id) => id,
  differences: () => '',
  balance: ({ id }) => ({ html: `balance of ${id}`, language: 'en', places: [] }),
  preview: ({ objectives }) => ({
    html: objectives.map(({ id }) => id).join(' '),
    language: 'en',
    places: objectives.flatMap(({ id, origin }) => (origin === undefined ? [] : [{ element: id, origin }])),
  }),
};

const one = `agreement One "The first" {}
objective Fast "Fast" { "quick" }
objective Safe "Safe" { "sound" }
`;
const two = `${one}
agreement Two {}
objective Kind "Kind" { "nice" }
`;
const mistake = 'objective Fast "Fast" { "quick" }\nobjective ][\n';

interface Opened {
  readonly ask: (asked?: Partial<ParamsOf<typeof previewRequest>>) => Promise<Preview | null>;
  readonly type: (before: string, after: string, path?: string) => Promise<void>;
  /** What the places of a preview are in the text as it is. */
  readonly placed: (preview: Preview | null) => string;
  readonly services: SlaSharedServices;
}

async function open(files: string | Readonly<Record<string, string>>): Promise<Opened> {
  const { shared } = createSlaEditorServices(EmptyFileSystem);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder, TextDocuments } = shared.workspace;
  await shared.lsp.LanguageServer.initialize({ processId: null, rootUri: null, capabilities: {} });
  shared.lsp.LanguageServer.initialized({});
  const opened = new Map<string, TextDocument>();
  vi.spyOn(TextDocuments, 'get').mockImplementation((uri) => opened.get(String(uri)));
  const texts = Object.entries(typeof files === 'string' ? { 'a.sla': files } : files);
  for (const [path, text] of texts) {
    const document = TextDocument.create(addressOf(path), 'sla', 1, text);
    opened.set(document.uri, document);
    LangiumDocuments.addDocument(LangiumDocumentFactory.fromTextDocument(document));
  }
  await DocumentBuilder.update(
    [...opened.keys()].map((uri) => URI.parse(uri)),
    [],
  );
  const previews = new Previews(shared, writer);
  const textAt = (uri: string): TextDocument => TextDocuments.get(uri) ?? TextDocument.create(uri, 'sla', 1, '');
  return {
    services: shared,
    ask: (asked) => previews.preview({ uri: addressOf('a.sla'), ...asked }, CancellationToken.None),
    type: async (before, after, path = 'a.sla') => {
      const text = textAt(addressOf(path));
      TextDocument.update(text, [{ text: text.getText().replace(before, after) }], text.version + 1);
      await DocumentBuilder.update([URI.parse(text.uri)], []);
    },
    placed: (preview) => (preview?.places ?? []).map(({ uri, range }) => textAt(uri).getText(range)).join('\n'),
  };
}

describe('the preview of an agreement', () => {
  it.each([
    ['the one that is named', { agreement: 'Two' }, 'Two'],
    ['the first when none of that name is there', { agreement: 'Three' }, 'One'],
    ['the one around a position', { position: { line: 6, character: 3 } }, 'Two'],
    ['the one above a position', { position: { line: 3, character: 0 } }, 'One'],
    ['the named one, wherever the position is', { agreement: 'One', position: { line: 6, character: 3 } }, 'One'],
    ['the first', {}, 'One'],
  ])('is of %s', async (_, asked, agreement) => {
    const { ask } = await open(two);
    expect(await ask(asked)).toMatchObject({ agreement, stale: false });
  });

  it('says what it is called, and where its elements were written', async () => {
    const { ask, placed } = await open(two);
    const preview = await ask();
    expect(preview).toMatchObject({ uri: addressOf('a.sla'), title: 'The first', html: 'Fast Safe', language: 'en' });
    expect(preview?.places.map(({ element }) => element)).toEqual(['Fast', 'Safe']);
    expect(placed(preview)).toBe('objective Fast "Fast" { "quick" }\nobjective Safe "Safe" { "sound" }');
    expect(await ask({ agreement: 'Two' })).toMatchObject({ title: 'Two' });
  });

  it.each([
    ['a file without agreements', 'party P', {}],
    ['a file that is not there', one, { uri: addressOf('b.sla') }],
  ])('is nothing for %s', async (_, text, asked) => {
    const { ask } = await open(text);
    expect(await ask(asked)).toBeNull();
  });

  it('leads to the files that terms are from', async () => {
    const { ask } = await open({
      'a.sla': 'uses "b.sla"\nagreement Own { based on Base }\nobjective Kind "Kind" { "nice" }\n',
      'b.sla': 'agreement Base {}\nobjective Fast "Fast" { "quick" }\n',
    });
    const places = (await ask())?.places ?? [];
    expect(new Set(places.map(({ element, uri }) => `${element} ${uri}`))).toEqual(
      new Set([`Kind ${addressOf('a.sla')}`, `Fast ${addressOf('b.sla')}`]),
    );
  });
});

describe('while a text has mistakes, the preview', () => {
  it('is the last good one, its places where they are now', async () => {
    const { ask, type, placed } = await open(one);
    await ask();
    await type('objective Fast "Fast" { "quick" }\n', mistake);
    const preview = await ask();
    expect(preview).toMatchObject({ html: 'Fast Safe', stale: true });
    expect(placed(preview)).toBe('objective Fast "Fast" { "quick" }\nobjective Safe "Safe" { "sound" }');
  });

  it('stays when the agreement cannot be seen any more', async () => {
    const { ask, type } = await open(one);
    await ask();
    await type('agreement One', 'agreem ][ One');
    expect(await ask({ agreement: 'One' })).toMatchObject({ html: 'Fast Safe', stale: true });
    expect(await ask()).toMatchObject({ html: 'Fast Safe', stale: true });
  });

  it('is what was read last, even if nobody had asked for it', async () => {
    const { ask, type, services } = await open(one);
    for (const document of services.workspace.LangiumDocuments.all) services.editor.Examinations.agreements(document);
    await type('agreement One', 'agreem ][ One');
    expect(await ask()).toMatchObject({ html: 'Fast Safe', stale: true });
  });

  it('is what can be made of the rest if there never was a good one', async () => {
    const { ask } = await open(one.replace('objective Fast "Fast" { "quick" }\n', mistake));
    expect(await ask()).toMatchObject({ html: expect.stringContaining('Fast') as string, stale: true });
  });

  it('stays when the mistake is in a level below', async () => {
    const { ask, type } = await open({
      'a.sla': 'uses "b.sla"\nagreement Own { based on Base }\nobjective Kind "Kind" { "nice" }\n',
      'b.sla': 'agreement Base {}\nobjective Fast "Fast" { "quick" }\n',
    });
    const before = await ask();
    await type('agreement Base', 'agreem ][ Base', 'b.sla');
    expect(await ask()).toMatchObject({ html: before?.html, stale: true });
  });

  it('is replaced as soon as the text can be read again', async () => {
    const { ask, type } = await open(one);
    await ask();
    await type('objective Fast "Fast" { "quick" }\n', mistake);
    await ask();
    await type('objective ][\n', 'objective Calm "Calm" { "quiet" }\n');
    expect(await ask()).toMatchObject({ html: 'Fast Calm Safe', stale: false });
  });
});

describe('the view of a page', () => {
  it('is the contract, or the balance where that is asked for; each keeps its last good page', async () => {
    const { ask, type } = await open(one);
    expect((await ask())?.html).toContain('Fast');
    expect((await ask({ view: 'balance' }))?.html).toBe('balance of One');
    await type('objective Fast "Fast" { "quick" }\n', mistake);
    expect(await ask({ view: 'balance' })).toMatchObject({ html: 'balance of One', stale: true });
    expect(await ask()).toMatchObject({ stale: true });
    expect((await ask())?.html).toContain('Fast');
  });
});
