import picocolors from 'picocolors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame, linesOf } from './frame.ts';
import type { Range } from './report.ts';

const colors = picocolors.createColors(false);
const at = (line: number, from: number, toLine: number, to: number): Range => ({
  start: { line, character: from },
  end: { line: toLine, character: to },
});
const framed = (text: string, range: Range): string => frame(linesOf(text), range, colors);

describe('the lines around a place', () => {
  it('mark the place in the first line of a file', () => {
    expect(framed('abc def\nghi', at(0, 4, 0, 7))).toBe('> 1 | abc def\n    |     ^^^\n  2 | ghi');
  });

  it('mark one character where the place is empty, also at the end of the text', () => {
    expect(framed('ab', at(0, 2, 0, 2))).toBe('> 1 | ab\n    |   ^');
    expect(framed('', at(0, 0, 0, 0))).toBe('> 1 |\n    | ^');
  });

  it('number lines as they are numbered in the file', () => {
    const text = 'x\n'.repeat(120) + 'here';
    expect(framed(text, at(120, 0, 120, 4))).toBe('  120 | x\n> 121 | here\n      | ^^^^');
  });

  it('mark a place on few lines whole, on many by its first', () => {
    expect(framed('a {\n  b\n}\nc', at(0, 0, 2, 1)).match(/^>/gm)).toHaveLength(3);
    expect(framed('a {\nb\nb\nb\nb\n}', at(0, 0, 5, 1))).toBe('> 1 | a {\n    | ^^^\n  2 | b');
  });

  it('do not mark a line of which only the start is reached', () => {
    expect(framed('abc\ndef', at(0, 0, 1, 0))).toBe('> 1 | abc\n    | ^^^\n  2 | def');
  });

  it('keep the place in view on a very long line', () => {
    const text = 'x'.repeat(100_000) + 'HERE' + 'y'.repeat(100_000);
    const [line = '', marks = ''] = framed(text, at(0, 100_000, 0, 100_004)).split('\n');
    expect(line.length).toBeLessThan(200);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('never fail, wherever the place is said to be', () => {
    const place = fc.tuple(fc.nat(8), fc.nat(400), fc.nat(8), fc.nat(400));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), place, (text, [line, from, toLine, to]) => {
        framed(text, at(line, from, toLine, to));
      }),
    );
  });
});
