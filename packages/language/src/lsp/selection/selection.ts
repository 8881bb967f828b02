import type { LangiumDocument } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { rangeOf } from '../navigation/places.ts';
import { stretchesAt, type Stretch } from './stretches.ts';

/** For each position what a selection there grows to, step by step, up to the whole file. */
export const selectionRanges = (document: LangiumDocument, positions: readonly Position[]): SelectionRange[] =>
  positions.map((position) => {
    const offset = document.textDocument.offsetAt(position);
    const around = [...stretchesAt(document, offset)].filter(({ start, end }) => start <= offset && offset <= end);
    const nothing: SelectionRange = { range: rangeOf(document, { start: offset, end: offset }) };
    return (
      growing(around).reduceRight<SelectionRange | undefined>(
        (parent, stretch) => ({ range: rangeOf(document, stretch), ...(parent && { parent }) }),
        undefined,
      ) ?? nothing
    );
  });

/** The smallest first, and of the others those that hold all before them and more. */
function growing(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const each of stretches.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = kept.at(-1);
    const holds =
      !last || (each.start <= last.start && last.end <= each.end && each.end - each.start > last.end - last.start);
    if (holds && each.end > each.start) kept.push(each);
  }
  return kept;
}
