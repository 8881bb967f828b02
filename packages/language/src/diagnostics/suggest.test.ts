import { describe, expect, it } from 'vitest';
import { nearest } from './suggest.ts';

describe('nearest', () => {
  it.each([
    ['Uptme', ['Downtime', 'Uptime'], 'Uptime'],
    ['whne', ['then', 'when'], 'when'],
    ['emial', ['email'], 'email'],
    ['availability', ['Availability'], 'Availability'],
    ['Availble', ['Delivery'], undefined],
    ['ab', ['abc'], undefined],
    ['', ['a'], undefined],
  ])('of %s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
