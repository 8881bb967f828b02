import type { Edit } from '@sla-lang/core';
import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { formatText } from '../format/format-text.ts';
import { textEdit } from './edits.ts';

/** The text after an edit at the stretch between « and ». */
function edited(marked: string, place: Edit['place'], text: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const document = TextDocument.create('a.sla', 'sla', 0, marked.replace(/[«»]/g, ''));
  const edit = textEdit({ at: `a.sla#${start}-${end}`, place, text }, document);
  if (!edit) throw new Error('no edit');
  expect(edit.path).toBe('a.sla');
  return TextDocument.applyEdits(document, [edit]);
}

const clause = 'law NL';
const into = (marked: string) => edited(marked, 'into', clause);

describe('a further clause', () => {
  it.each([
    ['behind the others of one line', '«agreement A { version "1" }»', 'agreement A { version "1"; law NL }'],
    ['behind a semicolon', '«agreement A { version "1"; }»', 'agreement A { version "1"; law NL }'],
    ['into an empty block', '«agreement A {}»', 'agreement A { law NL }'],
    ['into a blank block', '«agreement A {   }»', 'agreement A { law NL }'],
    ['into a block that holds a remark only', '«agreement A { /* open */ }»', 'agreement A { /* open */ law NL }'],
    [
      'behind a remark behind a clause',
      '«agreement A { paid in advance /* ! */ }»',
      'agreement A { paid in advance /* ! */; law NL }',
    ],
    ['on a line of its own', '«agreement A {\n  version "1"\n}»\n', 'agreement A {\n  version "1"\n  law NL\n}\n'],
    ['as the first one', '«agreement A {\n}»', 'agreement A {\n  law NL\n}'],
    [
      'behind a comment',
      '«agreement A {\n  version "1" // first\n}»',
      'agreement A {\n  version "1" // first\n  law NL\n}',
    ],
    [
      'as deep as its block',
      '  «agreement A {\n    version "1"\n  }»',
      '  agreement A {\n    version "1"\n    law NL\n  }',
    ],
    [
      'before a brace that follows the last clause',
      '«agreement A {\n  version "1" }»',
      'agreement A {\n  version "1"; law NL }',
    ],
    [
      'with the line ends of the file',
      '«agreement A {\r\n  version "1"\r\n}»',
      'agreement A {\r\n  version "1"\r\n  law NL\r\n}',
    ],
  ])('goes %s', (_, before, after) => {
    expect(into(before)).toBe(after);
    expect(formatText(into(before))).not.toHaveProperty('diagnostics');
  });

  it('opens a block for a part that has none', () => {
    expect(edited('«service S "Shop"»\n', 'into', 'fee 1 EUR')).toBe('service S "Shop" { fee 1 EUR }\n');
    expect(edited('«exclusion X "a }"»\n', 'into', 'when "b"')).toBe('exclusion X "a }" { when "b" }\n');
  });

  it('of several lines is set in as a whole', () => {
    const text = 'scale by misses\n| miss | amount |\n| 1 | 5 EUR |';
    expect(edited('«credits for A {\r\n}»', 'into', text)).toBe(
      'credits for A {\r\n  scale by misses\r\n  | miss | amount |\r\n  | 1 | 5 EUR |\r\n}',
    );
  });
});

describe('an edit', () => {
  it('replaces, or stands before or behind', () => {
    expect(edited('fee «1 EUR» each', 'replace', '2 EUR')).toBe('fee 2 EUR each');
    expect(edited('«objective O {}»', 'before', 'replaces ')).toBe('replaces objective O {}');
    expect(edited('Up >= «99%»', 'after', ' each month')).toBe('Up >= 99% each month');
  });

  it('puts a part beside another one, with the line ends of the file', () => {
    expect(edited('«event E»\nevent F', 'beside', 'event X')).toBe('event E\nevent X\nevent F');
    expect(edited('«event E»; event F', 'beside', 'event X')).toBe('event E\nevent X; event F');
    expect(edited('«event E»\r\nevent F', 'beside', 'report X {\n}')).toBe('event E\r\nreport X {\r\n}\r\nevent F');
  });

  it.each([
    ['with its line', 'a {\n  «b»\n  c\n}', 'a {\n  c\n}'],
    ['with its line and semicolon', 'a {\n  «b» ; \n  c\n}', 'a {\n  c\n}'],
    ['with the line end of the file', 'a {\r\n  «b»\r\n  c\r\n}', 'a {\r\n  c\r\n}'],
    ['at the start of the file', '«event E»\nevent F', 'event F'],
    ['at its end', 'event E\n«event F»', 'event E\n'],
    ['with its lines', 'a\n«b {\n}»\nc', 'a\nc'],
    ['first in a row', 'a { «b»; c; d }', 'a { c; d }'],
    ['in the midst of a row', 'a { b; «c»; d }', 'a { b; d }'],
    ['last in a row', 'a { b; «c» }', 'a { b;  }'],
    ['alone in a block of one line', 'a { «b» }', 'a {  }'],
    ['before a comment, which stays', 'a {\n  «b» // why\n}', 'a {\n   // why\n}'],
  ])('takes out %s', (_, before, after) => {
    expect(edited(before, 'remove', '')).toBe(after);
  });

  it('needs a place', () => {
    const document = TextDocument.create('a.sla', 'sla', 0, '');
    expect(textEdit({ at: 'nowhere', place: 'remove', text: '' }, document)).toBeUndefined();
  });
});
