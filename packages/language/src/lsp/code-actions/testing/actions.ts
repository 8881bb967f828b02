import { TextDocument } from 'langium';
import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver';
import { addressOf, editor } from '../../../testing/editor.ts';

type Files = Readonly<Record<string, string>>;

/** An action, and the text after it. */
export interface Offered extends Pick<CodeAction, 'title' | 'kind' | 'isPreferred'> {
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
  const text = content.replaceAll(mark, '');
  const { services, file } = await editor({ ...Object.fromEntries(files), [path]: text });
  const document = file(path);
  const start = Math.max(0, content.indexOf(mark));
  const end = Math.max(start, content.lastIndexOf(mark) - mark.length);
  const { textDocument } = document;
  const range: Range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
  const found = await services.sla.lsp.CodeActionProvider!.getCodeActions(document, {
    textDocument: { uri: addressOf(path) },
    range,
    context: { diagnostics: [], ...context },
  });
  return (found ?? []).map((action) => {
    const { title, kind, isPreferred, diagnostics, edit } = action as CodeAction;
    return {
      title,
      kind,
      ...(isPreferred && { isPreferred }),
      answers: (diagnostics ?? []).map(({ code }) => String(code)),
      text: TextDocument.applyEdits(textDocument, editsOf(edit, addressOf(path))),
    };
  });
}

function editsOf(edit: CodeAction['edit'], uri: string): TextEdit[] {
  const changed = edit?.documentChanges?.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  return changed ?? edit?.changes?.[uri] ?? [];
}

/** The text after the action of this title, or whose title begins so. */
export async function after(marked: string | Files, title: string): Promise<string> {
  const offered = await actions(marked);
  const found = offered.find((each) => each.title.startsWith(title));
  if (!found) throw new Error(`no “${title}” among ${offered.map((each) => each.title).join('; ')}`);
  return found.text;
}

export const titles = async (marked: string | Files, context?: Partial<CodeActionContext>): Promise<string[]> =>
  (await actions(marked, context)).map(({ title }) => title);
