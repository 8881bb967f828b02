import type { Written } from '../messages.ts';

/** An element with a place in the text, and where it is on the page. */
export interface Placed extends Written {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The elements that tell what a line says: those written in the smallest stretch around it, else those that end last before
 * it. Several may come from the same stretch; the contract stands in another order than the text.
 */
export function elementsAt<T extends Written>(line: number, written: readonly T[]): readonly T[] {
  const at = Math.floor(line);
  const around = written.filter(({ start, end }) => start <= at && at <= end);
  const size = Math.min(...around.map(lines));
  if (around.length > 0) return around.filter((each) => lines(each) === size);
  const last = Math.max(...written.filter(({ end }) => end < at).map(({ end }) => end));
  const before = written.filter(({ end }) => end === last);
  const smallest = Math.min(...before.map(lines));
  return before.filter((each) => lines(each) === smallest);
}

const lines = ({ start, end }: Written): number => end - start + 1;

/** How far the page is scrolled when this line is on top; of several elements that tell it, to the nearest. */
export function topFor(line: number, placed: readonly Placed[], current: number): number | undefined {
  const tops = elementsAt(line, placed).map((each) => each.top + shareOf(line, each) * (each.bottom - each.top));
  return tops.toSorted((a, b) => Math.abs(a - current) - Math.abs(b - current))[0];
}

/** Which part of an element is above a line of its stretch. */
function shareOf(line: number, each: Written): number {
  return Math.min(1, Math.max(0, (line - each.start) / lines(each)));
}

/** The line that is told on top of a page that is scrolled so far: by the innermost element there. */
export function lineFor(top: number, placed: readonly Placed[]): number | undefined {
  const element = elementOnTop(top, placed);
  if (!element) return undefined;
  const height = element.bottom - element.top;
  const share = height > 0 ? Math.min(1, Math.max(0, (top - element.top) / height)) : 0;
  // The end of an element is the end of its last line, not the line behind it.
  return element.start + Math.min(share * lines(element), lines(element) - 0.01);
}

/** The innermost of the elements on top of a page that is scrolled so far; between them, the one that ends last above. */
export function elementOnTop<T extends { readonly top: number; readonly bottom: number }>(
  top: number,
  placed: readonly T[],
): T | undefined {
  const sorted = placed.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom);
  const around = sorted.filter((each) => each.top <= top && top < each.bottom);
  const above = placed.filter(({ bottom }) => bottom <= top).toSorted((a, b) => a.bottom - b.bottom || b.top - a.top);
  return around.at(-1) ?? above.at(-1) ?? sorted[0];
}
