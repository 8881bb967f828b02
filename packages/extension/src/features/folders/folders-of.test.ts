import { describe, expect, it } from 'vitest';
import { foldersOf } from './folders-of.ts';

describe('folders with agreements', () => {
  it('are those of the files, and all around them up to the workspace', () => {
    const files = ['/work/a/b/c.sla', '/work/a/d.sla', '/work/e.sla', '/worker/f.sla', '/else/g.sla'];
    expect(foldersOf(files, ['/work', '/worker'])).toEqual(['/work', '/work/a', '/work/a/b', '/worker']);
  });

  it('are found on Windows too', () => {
    expect(foldersOf(['c:\\work\\a\\b.sla'], ['c:\\work'])).toEqual(['c:\\work', 'c:\\work\\a']);
  });

  it('are none without files or without a workspace', () => {
    expect(foldersOf([], ['/work'])).toEqual([]);
    expect(foldersOf(['/work/a.sla'], [])).toEqual([]);
  });
});
