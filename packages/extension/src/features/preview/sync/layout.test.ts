import { describe, expect, it } from 'vitest';
import { elementOnTop, elementsAt, lineFor, type Placed, topFor } from './layout.ts';

const placed = (element: string, [start, end]: [number, number], [top, bottom]: [number, number]): Placed => {
  return { element, start, end, top, bottom };
};

/** A contract in another order than its text: the credits of line 20 stand before the service levels of line 10. */
const page: readonly Placed[] = [
  placed('cover', [0, 4], [0, 100]),
  placed('credits', [20, 29], [100, 300]),
  placed('tier', [24, 24], [200, 240]),
  placed('levels', [10, 14], [300, 500]),
  placed('row', [12, 12], [400, 420]),
  placed('notes', [12, 12], [600, 700]),
];
const names = (found: readonly Placed[]): string[] => found.map(({ element }) => element);

describe('the elements that tell what a line says', () => {
  it.each([
    [0, ['cover']],
    [20, ['credits']],
    [24, ['tier']],
    [24.7, ['tier']],
    [12, ['row', 'notes']],
    [7, ['cover']],
    [17, ['levels']],
    [99, ['credits']],
  ])('line %d: %j', (line, elements) => {
    expect(names(elementsAt(line, page))).toEqual(elements);
  });

  it('are none before the first one, and none on an empty page', () => {
    expect(elementsAt(2, page.slice(1))).toEqual([]);
    expect(elementsAt(2, [])).toEqual([]);
  });
});

describe('scrolling the page with the text', () => {
  it.each([
    ['to the start of what the first line says', 20, 100],
    ['part of the way into it', 25, 200],
    ['part of a line', 24.5, 220],
    ['to the end of what was said last', 7, 100],
  ])('goes %s', (_, line, top) => {
    expect(topFor(line, page, 0)).toBe(top);
  });

  it('goes to the nearest of several elements', () => {
    expect(topFor(12, page, 380)).toBe(400);
    expect(topFor(12, page, 590)).toBe(600);
  });

  it('stays where nothing is told', () => {
    expect(topFor(3, [], 50)).toBeUndefined();
  });
});

describe('scrolling the text with the page', () => {
  it.each([
    ['the innermost element', 210, 24.25],
    ['the outer one where there is no inner one', 150, 22.5],
    ['the one above where there is none', 550, 14.99],
    ['the first one above all', -5, 0],
  ])('follows %s', (_, top, line) => {
    expect(lineFor(top, page)).toBeCloseTo(line);
  });

  it('never leaves the lines of an element', () => {
    for (let top = 0; top < 800; top += 7) {
      const line = lineFor(top, page) ?? NaN;
      const element = elementOnTop(top, page);
      expect(Math.floor(line)).toBeGreaterThanOrEqual(element?.start ?? NaN);
      expect(Math.floor(line)).toBeLessThanOrEqual(element?.end ?? NaN);
    }
    expect(lineFor(10, [])).toBeUndefined();
  });

  it('and back leads to the same place', () => {
    for (const top of [0, 50, 100, 130, 200, 220, 300, 350, 650]) {
      const line = lineFor(top, page) ?? NaN;
      expect(Math.abs((topFor(line, page, top) ?? NaN) - top)).toBeLessThanOrEqual(1);
    }
  });
});
