import { describe, expect, it } from 'vitest';
import { codesAround } from './codes-around.ts';

const found = (code: unknown, line: number, from: number, to: number, source = 'sla') => ({
  source,
  code,
  range: { start: { line, character: from }, end: { line, character: to } },
});

describe('the checks at the cursor', () => {
  const diagnostics = [
    found('measurable/no-window', 3, 4, 9),
    found({ value: 'fair/no-remedy', target: 'page' }, 3, 8, 20),
    found('fair/no-remedy', 3, 8, 30),
    found('spelling', 3, 0, 40, 'other'),
    found(42, 3, 0, 40),
  ];

  it.each([
    ['on one', { line: 3, character: 5 }, ['measurable/no-window']],
    ['on two', { line: 3, character: 9 }, ['measurable/no-window', 'fair/no-remedy']],
    ['beside them', { line: 3, character: 0 }, ['measurable/no-window', 'fair/no-remedy']],
    ['on another line', { line: 4, character: 5 }, []],
  ])('%s', (_, cursor, codes) => {
    expect(codesAround(cursor, diagnostics)).toEqual(codes);
  });
});
