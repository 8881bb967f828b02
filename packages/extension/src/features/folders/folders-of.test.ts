import { describe, expect, it } from 'vitest';
import { foldersOf } from './folders-of.ts';

describe('folders with agreements', () => {
  it('are those of the files, and all around them up to the workspace', () => {
    const files = ['/terms/a/b/c.sla', '/terms/a/d.sla', '/terms/e.sla', '/termsheets/f.sla', '/else/g.sla'];
    expect(foldersOf(files, ['/terms', '/termsheets'])).toEqual(['/terms', '/terms/a', '/terms/a/b', '/termsheets']);
  });

  it('are found on Windows too', () => {
    expect(foldersOf(['c:\\terms\\a\\b.sla'], ['c:\\terms'])).toEqual(['c:\\terms', 'c:\\terms\\a']);
  });

  it('are none without files or without a workspace', () => {
    expect(foldersOf([], ['/terms'])).toEqual([]);
    expect(foldersOf(['/terms/a.sla'], [])).toEqual([]);
  });
});
