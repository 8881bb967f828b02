import { describe, expect, it } from 'vitest';
import { Falls } from './falls.ts';

const MINUTE = 60_000;

describe('falls', () => {
  it('are news once', () => {
    const falls = new Falls();
    expect(falls.fall(0)).toEqual({ isHopeless: false, isNews: true });
    expect(falls.fall(10 * MINUTE)).toEqual({ isHopeless: false, isNews: false });
  });

  it('are hopeless when there are many in a short time, and that is news', () => {
    const falls = new Falls();
    for (let n = 0; n < 5; n++) expect(falls.fall(n * 1000).isHopeless).toBe(false);
    expect(falls.fall(5000)).toEqual({ isHopeless: true, isNews: true });
  });

  it('are not hopeless when they are far apart', () => {
    const falls = new Falls();
    for (let n = 0; n < 50; n++) expect(falls.fall(n * MINUTE).isHopeless).toBe(false);
  });
});
