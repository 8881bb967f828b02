import { describe, expect, it } from 'vitest';
import { isRegion, regionMeant } from './regions.ts';

describe('a code of a country', () => {
  it.each(['NL', 'nl', 'DE-BY', 'GB-ENG', 'UK', 'EU'])('is %s', (code) => expect(isRegion(code)).toBe(true));
  it.each(['France', 'XY', 'ZZ', 'NLD', ''])('is not %j', (code) => expect(isRegion(code)).toBe(false));
});

describe('the country that is meant', () => {
  it.each([
    ['France', 'FR'],
    ['Frankrijk', 'FR'],
    ['Deutschland', 'DE'],
    ['germny', 'DE'],
    ['Holland', 'NL'],
    ['England', 'GB-ENG'],
    ['constructor', undefined],
    ['Atlantis', undefined],
  ])('by %s is %s', (word, code) => expect(regionMeant(word)).toBe(code));
});
