import { type LangiumDocument, TextDocument } from 'langium';
import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver';
import type { SlaCodeActionProvider } from '../provider.ts';
import { editor, type Editor } from '../../../testing/editor.ts';

type Files = Readonly<Record<string, string>>;

/** An action, and the text after it. */
export interface Offered extends Pick<CodeAction, 'title' | 'kind' | 'isPreferred'> {
  /** The codes of what it answers. */
  readonly answers: readonly string[];
  /** The file that is asked about, afterwards. */
  readonly text: string;
}

const mark = '<|>';

/** What is offered at the cursor `<|>`, or for the selection between two of them, in the first file that has one. */
export async function actions(marked: string | Files, context: Partial<CodeActionContext> = {}): Promise<Offered[]> {
  const files = Object.entries(typeof marked === 'string' ? { 'a.sla': marked } : marked);
  const [path, content] = files.find(([, text]) => text.includes(mark)) ?? files[0] ?? [];
  if (path === undefined || content === undefined) throw new Error('there is no file');
  const { services, file } = await editor({ ...Object.fromEntries(files), [path]: content.replaceAll(mark, '') });
  const document = file(path);
  const start = Math.max(0, content.indexOf(mark));
  const end = Math.max(start, content.lastIndexOf(mark) - mark.length);
  const { textDocument } = document;
  const range: Range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
  const found = offeredIn(services, document, range, context);
  return found.map((action) => offered(document, action));
}

/** The actions themselves, told of everything that is known about the file. */
export function offeredIn(
  { sla, shared }: Editor['services'],
  document: LangiumDocument,
  range: Range,
  context: Partial<CodeActionContext>,
): CodeAction[] {
  const diagnostics = shared.editor.Examinations.examined(document).diagnostics.map(({ code, message, range: at }) => ({
    code,
    message,
    range: at,
  }));
  const params = {
    textDocument: { uri: document.textDocument.uri },
    range,
    context: { diagnostics, ...context },
  };
  const provider = sla.lsp.CodeActionProvider as SlaCodeActionProvider;
  return provider.getCodeActions(document, params).map((action) => provider.resolve(action));
}

export function offered(document: LangiumDocument, action: CodeAction): Offered {
  const { title, kind, isPreferred, diagnostics } = action;
  return {
    title,
    ...(kind && { kind }),
    ...(isPreferred && { isPreferred }),
    answers: (diagnostics ?? []).map(({ code }) => String(code)),
    text: appliedTo(document, action),
  };
}

/** The text of a file after an action. */
function appliedTo({ textDocument }: LangiumDocument, { edit }: CodeAction): string {
  const { uri } = textDocument;
  const changed = edit?.documentChanges?.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  return TextDocument.applyEdits(textDocument, changed ?? edit?.changes?.[uri] ?? []);
}

/** The text after the action of this title, or whose title begins so. */
export async function after(marked: string | Files, title: string): Promise<string> {
  const all = await actions(marked);
  const found = all.find((each) => each.title.startsWith(title));
  if (!found) throw new Error(`no “${title}” among ${all.map((each) => each.title).join('; ')}`);
  return found.text;
}

export const titles = async (marked: string | Files, context?: Partial<CodeActionContext>): Promise<string[]> =>
  (await actions(marked, context)).map(({ title }) => title);
