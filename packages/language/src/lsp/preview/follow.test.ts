import { describe, expect, it } from 'vitest';
import { follow } from './follow.ts';

/** The word after `@` in the text before, and the rest of the text after from where it is now. */
function followed(before: string, after: string): string {
  const offset = before.indexOf('@');
  return after.slice(follow(before.replace('@', ''), after)(offset, 'start'));
}

describe('a place in a text', () => {
  it.each([
    ['before a change', 'one @two three', 'one two 3', 'two 3'],
    ['behind one', 'one two @three', '1 two three', 'three'],
    ['behind something new', 'one @two', 'one and two', 'two'],
    ['behind something that is gone', 'one and @two', 'one two', 'two'],
    ['in the midst of a change', 'one t@wo three', 'one 2 three', '2 three'],
    ['where nothing changed', 'one @two', 'one two', 'two'],
    ['of a text that is gone', 'one @two', '', ''],
    ['at the end', 'one@', 'one two', ''],
  ])('%s is found', (_, before, after, rest) => {
    expect(followed(before, after)).toBe(rest);
  });

  it('ends before what is written behind it', () => {
    expect(follow('one two', 'one and two')(3, 'end')).toBe(3);
    expect(follow('one', 'one two')(3, 'end')).toBe(3);
    expect(follow('one two', 'one and two')(7, 'end')).toBe(11);
  });

  it('never leads out of the text', () => {
    for (const after of ['', 'a', 'xaax', 'aaaaaaaa', 'b']) {
      const moved = follow('aaaa', after);
      const places = [0, 1, 2, 3, 4].map((offset) => moved(offset, 'start'));
      expect(places.every((place) => place >= 0 && place <= after.length)).toBe(true);
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
    }
  });
});
