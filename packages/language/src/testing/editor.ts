import { EmptyFileSystem, type LangiumDocument, TextDocument, URI } from 'langium';
import type { Position, Range } from 'vscode-languageserver';
import { createSlaEditorServices, type SlaEditorServices } from '../lsp/services.ts';

/** Files as an editor has them: linked, with the cursor where the text says `<|>`. */
export interface Editor {
  readonly services: SlaEditorServices;
  /** The file with the cursor, else the first one. */
  readonly document: LangiumDocument;
  readonly position: Position;
  /** What most requests are asked with. */
  readonly at: { readonly textDocument: { readonly uri: string }; readonly position: Position };
  readonly file: (path: string) => LangiumDocument;
}

const cursor = '<|>';
const services = createSlaEditorServices(EmptyFileSystem, {
  holidayRegions: () =>
    Promise.resolve(new Map(Object.entries({ NL: 'Netherlands', DE: 'Germany', 'DE-BY': 'Germany, Bayern' }))),
});
const initialized = services.shared.lsp.LanguageServer.initialize({
  processId: null,
  rootUri: null,
  capabilities: {
    textDocument: {
      codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
      completion: {
        completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
      },
      definition: { linkSupport: true },
      implementation: { linkSupport: true },
    },
    workspace: { workspaceEdit: { documentChanges: true } },
  },
});

export const addressOf = (path: string): string => uriOf(path).toString();
const uriOf = (path: string): URI => URI.from({ scheme: 'file', path: `/agreements/${path}` });

/** Opens files in place of those of the test before. */
export async function editor(text: string | Readonly<Record<string, string>>): Promise<Editor> {
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  await initialized;
  await DocumentBuilder.update([], LangiumDocuments.all.map(({ uri }) => uri).toArray());
  services.shared.editor.Examinations.forgetAll();
  const files = Object.entries(typeof text === 'string' ? { 'a.sla': text } : text);
  const documents = files.map(([path, content]) =>
    LangiumDocumentFactory.fromString(content.replace(cursor, ''), uriOf(path)),
  );
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: false });
  const marked = Math.max(
    0,
    files.findIndex(([, content]) => content.includes(cursor)),
  );
  const document = documents[marked];
  if (!document) throw new Error('there is no file');
  const position = document.textDocument.positionAt(Math.max(0, files[marked]?.[1].indexOf(cursor) ?? 0));
  return {
    services,
    document,
    position,
    at: { textDocument: { uri: document.textDocument.uri }, position },
    file: (path) => LangiumDocuments.getDocument(uriOf(path)) ?? raise(`there is no file ${path}`),
  };
}

/** The lines that ranges lie in, each range between « and ». Without line ends at both ends. */
export function marked(document: LangiumDocument, ranges: readonly Range[]): string {
  const { textDocument } = document;
  const edits = ranges.map((range) => ({ range, newText: `«${textDocument.getText(range)}»` }));
  const text = TextDocument.applyEdits(textDocument, edits);
  return text
    .split('\n')
    .filter((line) => /[«»]/.test(line))
    .join('\n')
    .trim();
}

function raise(message: string): never {
  throw new Error(message);
}
