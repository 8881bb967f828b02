import { describe, expect, it } from 'vitest';
import { countedWords, singular } from './counted.ts';

describe('one of several things', () => {
  it.each([
    ['misses', 'miss'],
    ['complaints', 'complaint'],
    ['outages', 'outage'],
    ['responses', 'response'],
    ['causes', 'cause'],
    ['statuses', 'status'],
    ['crashes', 'crash'],
    ['boxes', 'box'],
    ['queries', 'query'],
    ['cookies', 'cookie'],
    ['delays', 'delay'],
    ['GPUs', 'GPU'],
    ['Störungen', 'Störungen'],
  ])('of %s is one %s', (many, one) => expect(singular(many)).toBe(one));

  it.each(['s', 'ms', 'bps', 'Mbps', 'IOPS', 'SMS', 'status', 'miss', 'analysis', 'Celsius', '°C', ''])(
    'has no other word than %s',
    (word) => expect(singular(word)).toBe(word),
  );
});

describe('a number with what it counts', () => {
  it('has the word for one behind 1 only', () => {
    expect(countedWords('1', 'misses')).toBe('1 miss');
    expect(countedWords('0', 'misses')).toBe('0 misses');
    expect(countedWords('1200', 'misses')).toBe('1,200 misses');
    expect(countedWords('1.5', 'points')).toBe('1.5 points');
    expect(countedWords('1', '')).toBe('1');
  });
});
