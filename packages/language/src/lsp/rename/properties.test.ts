import { type LangiumDocument, TextDocument } from 'langium';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { examine } from '../../diagnostics/diagnose.ts';
import { addressOf, editor, type Editor } from '../../testing/editor.ts';
import { exampleWorkspaces, syntaxFixtures } from '../../testing/fixtures.ts';
import type { Mention } from '../navigation/mentions.ts';
import { NameIndex } from '../navigation/name-index.ts';

type Files = Readonly<Record<string, string>>;

function textsAfter(files: Files, edit: WorkspaceEdit | undefined, { file }: Editor): Files {
  const changes = new Map<string, TextEdit[]>(
    ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument, edits }) => [
      textDocument.uri,
      edits as TextEdit[],
    ]),
  );
  return Object.fromEntries(
    Object.keys(files).map((path) => [
      path,
      TextDocument.applyEdits(file(path).textDocument, changes.get(addressOf(path)) ?? []),
    ]),
  );
}

/** Everything that is said about the files, without the places, and without what goes by the letters of names. */
const told = ({ services, file }: Editor, files: Files): string[] =>
  Object.keys(files)
    .flatMap((path) => {
      const pathOf = ({ uri }: LangiumDocument) => uri.path.slice('/agreements/'.length);
      const textOf = (other: string) => file(other).textDocument;
      return examine(file(path), { services, pathOf, textOf }).diagnostics;
    })
    .filter(({ code }) => code !== 'measurable/undefined-term')
    .map(({ code, message, severity }) => `${severity} ${code} ${message.replace(/ Did you mean .*/, '')}`);

const declarations = (opened: Editor, document: LangiumDocument): readonly Mention[] =>
  NameIndex.of(opened.services.shared)
    .in(document)
    .filter(({ isDeclaration }) => isDeclaration);

async function rename(opened: Editor, document: LangiumDocument, offset: number, newName: string) {
  const position = document.textDocument.positionAt(offset);
  const textDocument = { uri: document.textDocument.uri };
  return opened.services.sla.lsp.RenameProvider!.rename(document, { textDocument, position, newName });
}

const named = (files: Files): [string, Files] => [Object.keys(files).join(', '), files];
const everyClause = { 'every-clause.sla': syntaxFixtures.get('every-clause.sla') ?? '' };

describe('in the examples', () => {
  it.each(exampleWorkspaces.map(named))(
    'a new name changes nothing but the name, and the old one brings the text back: %s',
    async (_, files) => {
      const paths = Object.keys(files);
      for (const path of paths) {
        const before = await editor(files);
        const remarks = told(before, files);
        const all = declarations(before, before.file(path));
        for (const [index, { name, start, node }] of all.entries()) {
          // Some of each file: each of them costs three readings of all files.
          if (index % Math.ceil(all.length / 6) !== 0) continue;
          const opened = await editor(files);
          const fresh = `Zz${name}`;
          const renamed = textsAfter(files, await rename(opened, opened.file(path), start, fresh), opened);
          const after = await editor(renamed);
          const there = declarations(after, after.file(path))[index]?.start ?? 0;
          const back = textsAfter(renamed, await rename(after, after.file(path), there, name), after);
          expect(back).toEqual(files);
          // A definition is meant by texts, which keep their words.
          if (node.$type === 'Definition') continue;
          expect(
            told(await editor(renamed), renamed).map((each) => each.replaceAll(fresh, name)),
            `renaming ${name}`,
          ).toEqual(remarks);
        }
      }
    },
  );

  it.each([...exampleWorkspaces, everyClause].map(named))(
    'each name leads to a declaration whose references hold it: %s',
    async (_, files) => {
      const opened = await editor(files);
      const { DefinitionProvider, ReferencesProvider } = opened.services.sla.lsp;
      const known = new Map<string, Set<string>>();
      const key = (uri: string, range: unknown) => `${uri} ${JSON.stringify(range)}`;
      for (const path of Object.keys(files)) {
        const document = opened.file(path);
        const { textDocument } = document;
        for (const mention of NameIndex.of(opened.services.shared).in(document)) {
          if (mention.targets.length === 0) continue;
          const start = textDocument.positionAt(mention.start);
          const at = { textDocument: { uri: textDocument.uri }, position: start };
          const links = (await DefinitionProvider!.getDefinition(document, at)) ?? [];
          expect(links.length).toBeGreaterThan(0);
          for (const { targetUri, targetSelectionRange } of links) {
            const where = key(targetUri, targetSelectionRange);
            if (!known.has(where)) {
              const target = opened.file(decodeURIComponent(targetUri.slice(addressOf('').length)));
              const there = { textDocument: { uri: targetUri }, position: targetSelectionRange.start };
              const context = { includeDeclaration: true };
              const found = await ReferencesProvider!.findReferences(target, { ...there, context });
              known.set(where, new Set(found?.map(({ uri, range }) => key(uri, range))));
            }
            const own = key(textDocument.uri, { start, end: textDocument.positionAt(mention.end) });
            expect(known.get(where)?.has(own), `${mention.name} at ${own}`).toBe(true);
          }
        }
      }
    },
  );
});
