import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { drifted } from './drift.ts';

/** A finding at the words between « and ». */
function marked(text: string): { readonly text: string; readonly finding: Diagnostic } {
  const [start, end] = [text.indexOf('«'), text.indexOf('»') - 1];
  const plain = text.replace(/[«»]/g, '');
  const document = TextDocument.create('a.sla', 'sla', 1, plain);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const edit = { path: 'a.sla', range, newText: '' };
  return {
    text: plain,
    finding: {
      code: 'measurable/no-window',
      severity: 'error',
      message: '',
      path: 'a.sla',
      range,
      related: [{ path: 'a.sla', range, message: 'here' }],
      disadvantages: [],
      fixes: [{ name: 'mend', title: 'Mend', edits: [edit] }],
    },
  };
}

describe('after an edit, a finding', () => {
  it.each([
    ['is where its words are, when lines come above', 'one\n«two»\n', 'zero\none\ntwo\n', 'two'],
    ['is where its words are, when lines go', 'one\n«two»\n', 'two\n', 'two'],
    ['stays before what is written behind', '«one» two', 'one, and two', 'one'],
    ['grows with what is written into it', 'a «one two» b', 'a one more two b', 'one more two'],
  ])('%s', (_, before, after, words) => {
    const { text, finding } = marked(before);
    const [moved] = drifted([finding], text, after);
    const document = TextDocument.create('a.sla', 'sla', 2, after);
    expect(moved && document.getText(moved.range)).toBe(words);
    expect(moved?.related.map(({ range }) => document.getText(range))).toEqual([words]);
    expect(moved?.fixes).toEqual([]);
  });

  it('is gone with its words', () => {
    const { text, finding } = marked('one «two» three');
    expect(drifted([finding], text, 'one three')).toEqual([]);
    expect(drifted([finding], text, '')).toEqual([]);
  });

  it('is as it was when the text is', () => {
    const { text, finding } = marked('«one»');
    expect(drifted([finding], text, text)).toEqual([finding]);
  });
});
