import { type LangiumDocument, TextDocument } from 'langium';
import { type CompletionItem, CompletionTriggerKind, InsertReplaceEdit } from 'vscode-languageserver';
import { editor, type Editor } from './editor.ts';

/** What is offered at the place that a text marks with `<|>`. */
export interface Completion {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  readonly editor: Editor;
  readonly item: (label: string) => CompletionItem;
  /** The text with an item put in and its defaults taken. */
  readonly accept: (label: string, chosen?: CompletionItem) => string;
}

/** Asks for completion; with a character as if that had just been typed. */
export async function completion(text: string | Readonly<Record<string, string>>, typed?: string): Promise<Completion> {
  const opened = await editor(text);
  const context =
    typed === undefined
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed };
  const provider = opened.services.sla.lsp.CompletionProvider;
  const list = await provider?.getCompletion(opened.document, { ...opened.at, context });
  if (list?.isIncomplete !== false) throw new Error('the list is not complete');
  const items = list.items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
  const item = (label: string) => {
    const found = items.find((each) => each.label === label);
    if (!found) throw new Error(`“${label}” is not offered, but ${items.map((each) => each.label).join(' | ')}`);
    return found;
  };
  return {
    items,
    labels: items.map(({ label }) => label),
    editor: opened,
    item,
    accept: (label, chosen = item(label)) => accepted(opened.document, chosen).text,
  };
}

/** A text with an item put in, and where it then ends. */
export function accepted(
  document: LangiumDocument,
  item: CompletionItem,
): { text: string; start: number; end: number } {
  const { textEdit } = item;
  if (!textEdit) throw new Error('the item has no edit');
  const range = InsertReplaceEdit.is(textEdit) ? textEdit.insert : textEdit.range;
  const newText = insertedText(item);
  const indent = /^[ \t]*/.exec(document.textDocument.getText().split(/\r?\n/)[range.start.line] ?? '')?.[0] ?? '';
  const indented = newText.replaceAll('\n', `\n${indent}`);
  const start = document.textDocument.offsetAt(range.start);
  const text = TextDocument.applyEdits(document.textDocument, [{ range, newText: indented }]);
  return { text, start, end: start + indented.length };
}

/** What an item puts in when nothing is changed in its slots. */
export function insertedText({ textEdit, insertTextFormat }: CompletionItem): string {
  const newText = textEdit?.newText ?? '';
  if (insertTextFormat !== 2) return newText;
  const values = new Map<string, string>();
  return newText.replace(
    /\\([\\$}])|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\|,])*)(?:,(?:\\.|[^\\|])*)?\|\}|\$(\d+)/g,
    (_, sign?: string, number?: string, example?: string, choice?: string, first?: string, again?: string) => {
      if (sign !== undefined) return sign;
      if (again !== undefined) return values.get(again) ?? '';
      const value = (example ?? first ?? '').replace(/\\([\\$},|])/g, '$1');
      values.set(number ?? choice ?? '', value);
      return value;
    },
  );
}
