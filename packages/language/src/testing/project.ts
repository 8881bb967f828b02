import type { Agreement } from '@sla-lang/core';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { examine } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Project, type ProjectOptions, type Reader } from '../project.ts';
import { ReadProblem } from '../files/read-problem.ts';
import { createSlaServices } from '../services.ts';

type Files = Readonly<Record<string, string>>;

/** Files in memory. A file that is an error rejects with it. */
export const memory = (files: Readonly<Record<string, string | Error>>): Reader => ({
  read: (path) => {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (typeof file === 'string') return Promise.resolve(file);
    return Promise.reject(file ?? new ReadProblem('missing', `no file ${path}`));
  },
});

/** A project of files in memory, of which the first one is asked for. */
export const project = (files: Files, options: Partial<ProjectOptions> = {}): Promise<Project> =>
  Project.open({ reader: memory(files), entries: Object.keys(files).slice(0, 1), ...options });

/** A value without the places it was written at, by which no two spellings could be equal. */
function withoutOrigins<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'origin' ? undefined : inner))) as T;
}

const services = createSlaServices(EmptyFileSystem);

/** The last agreement of the first file, and what there is to say about that file. */
async function examined(
  text: string | Files,
): Promise<{ agreement: Agreement | undefined; diagnostics: readonly Diagnostic[] }> {
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const files = Object.entries(typeof text === 'string' ? { 'a.sla': text } : text);
  const documents = files.map(([path, content]) =>
    LangiumDocumentFactory.fromString(content, URI.parse(`test:///${path}`)),
  );
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: false });
  const [first] = documents;
  if (!first) throw new Error('there is no file');
  const pathOf = ({ uri }: LangiumDocument) => uri.path.slice(1);
  const textOf = (path: string) => documents.find((each) => pathOf(each) === path)?.textDocument;
  const { agreements, diagnostics } = examine(first, { services, pathOf, textOf });
  await DocumentBuilder.update(
    [],
    documents.map(({ uri }) => uri),
  );
  return { agreement: agreements.at(-1), diagnostics };
}

/** The agreement of a text, or the last one of the first file, without the places it was written at. */
export async function lowered(text: string | Files): Promise<Agreement> {
  const { agreement } = await examined(text);
  if (!agreement) throw new Error('the text has no agreement');
  return withoutOrigins(agreement);
}

/** What there is to say about the writing of a text, or of the first file: codes of `text/*` and the words they stand at. */
export async function remarks(text: string | Files): Promise<string[]> {
  const content = typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
  const { diagnostics } = await examined(text);
  return diagnostics
    .filter(({ code }) => code.startsWith('text/'))
    .map((diagnostic) => `${diagnostic.code} ${wordsAt(diagnostic, content)}`);
}

/** The words that a diagnostic underlines. */
export function wordsAt({ range: { start, end } }: Pick<Diagnostic, 'range'>, text: string): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, end.character) ?? '';
  lines[0] = lines[0]?.slice(start.character) ?? '';
  return lines.join('\n');
}
