import { type LangiumDocument, TextDocument, URI } from 'langium';
import { applyChanges, type Change } from '../../format/changes.ts';
import { layoutOf } from '../../format/format-document.ts';
import type { SlaLanguageServices } from '../editor.ts';
import type { ActionEdit } from './situation.ts';

/** Edits that leave a file that was laid out as it was: laid out. Other files keep the layout that they have. */
export function laidOut(edits: readonly ActionEdit[], services: SlaLanguageServices): ActionEdit[] {
  const byFile = Map.groupBy(edits, ({ path }) => path);
  return [...byFile].flatMap(([path, own]) => {
    const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(path));
    return document ? laidOutIn(document, own, services) : own;
  });
}

function laidOutIn(document: LangiumDocument, edits: readonly ActionEdit[], services: SlaLanguageServices) {
  const { textDocument } = document;
  const parser = services.parser.LangiumParser;
  if (!isEmpty(layoutOf(document, parser))) return edits;
  const after = TextDocument.applyEdits(textDocument, [...edits]);
  const factory = services.shared.workspace.LangiumDocumentFactory;
  const layout = layoutOf(factory.fromString(after, document.uri), parser);
  if (!('changes' in layout) || layout.changes.length === 0) return edits;
  return composed(edits, layout.changes, textDocument, after);
}

const isEmpty = (layout: ReturnType<typeof layoutOf>): boolean => 'changes' in layout && layout.changes.length === 0;

/** An edit by its characters before, and by those that it fills afterwards. */
interface Span {
  readonly edit: ActionEdit;
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Edits and then changes of their outcome, as edits of the text before. What touches becomes one edit. */
function composed(
  edits: readonly ActionEdit[],
  changes: readonly Change[],
  document: TextDocument,
  after: string,
): ActionEdit[] {
  const spans = spansOf(edits, document);
  const oldOffset = (offset: number): number => {
    const before = spans.findLast(({ end }) => end <= offset);
    return before ? before.oldEnd + offset - before.end : offset;
  };
  const hulls = hullsOf([...spans, ...changes]);
  return hulls.map(({ start, end }): ActionEdit => {
    const inside = spans.filter((span) => start <= span.start && span.end <= end);
    const own = changes.filter((change) => start <= change.start && change.end <= end);
    const [only] = inside;
    if (only && inside.length === 1 && own.length === 0) return only.edit;
    const moved = own.map((change) => ({ ...change, start: change.start - start, end: change.end - start }));
    const [first, last] = [inside[0], inside.at(-1)];
    const from = first && first.start === start ? first.oldStart : oldOffset(start);
    const to = last && last.end === end ? last.oldEnd : oldOffset(end);
    return {
      path: edits[0]?.path ?? '',
      range: { start: document.positionAt(from), end: document.positionAt(to) },
      newText: applyChanges(after.slice(start, end), moved),
      blank: inside.find(({ edit }) => edit.blank !== undefined)?.edit.blank,
    };
  });
}

function spansOf(edits: readonly ActionEdit[], document: TextDocument): Span[] {
  let shift = 0;
  return edits
    .map((edit) => ({
      edit,
      oldStart: document.offsetAt(edit.range.start),
      oldEnd: document.offsetAt(edit.range.end),
    }))
    .toSorted((a, b) => a.oldStart - b.oldStart)
    .map(({ edit, oldStart, oldEnd }) => {
      const start = oldStart + shift;
      shift += edit.newText.length - (oldEnd - oldStart);
      return { edit, oldStart, oldEnd, start, end: start + edit.newText.length };
    });
}

/** The stretches that are covered, those that touch put together. */
function hullsOf(stretches: readonly { readonly start: number; readonly end: number }[]) {
  const hulls: { start: number; end: number }[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = hulls.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else hulls.push({ start, end });
  }
  return hulls;
}
