import { describe, expect, it } from 'vitest';
import { localToday } from './today.ts';

describe('today', () => {
  it('is the date where the computer stands, first to last minute', () => {
    expect(localToday(new Date(2026, 0, 5, 0, 0))).toBe('2026-01-05');
    expect(localToday(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});
