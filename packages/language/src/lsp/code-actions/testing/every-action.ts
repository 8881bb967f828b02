import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { editor } from '../../../testing/editor.ts';
import { offered, offeredIn, type Offered } from './actions.ts';

type Files = Readonly<Record<string, string>>;

/** What there is to say about the first of some files, and nobody accepted. */
export async function openFindings(files: Files): Promise<readonly Diagnostic[]> {
  const { services, file } = await editor(files);
  const { Examinations } = services.shared.editor;
  return Examinations.examined(file(firstOf(files))).diagnostics.filter(({ accepted }) => accepted === undefined);
}

/** Everything that is offered anywhere in the first of some files: at each finding, and in each line. */
export async function everyAction(files: Files): Promise<Offered[]> {
  const { services, file } = await editor(files);
  const document = file(firstOf(files));
  const { diagnostics } = services.shared.editor.Examinations.examined(document);
  const lines = document.textDocument.getText().split('\n');
  const ranges = [
    ...diagnostics.map(({ range }) => range),
    ...lines.map((text, line) => {
      const start = { line, character: text.search(/\S|$/) };
      return { start, end: start };
    }),
  ];
  const actions = ranges.flatMap((range) => offeredIn(services, document, range, {}));
  const byEdit = new Map(actions.map((action) => [JSON.stringify([action.title, action.edit]), action]));
  return [...byEdit.values()].map((action) => offered(document, action));
}

export const firstOf = (files: Files): string => Object.keys(files)[0] ?? '';
