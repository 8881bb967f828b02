import { describe, expect, it } from 'vitest';
import { findZone, isZone, zones } from './zone.ts';

describe('zone names', () => {
  it.each(['Europe/Amsterdam', 'America/Argentina/Buenos_Aires', 'UTC', 'CET', 'Etc/GMT+3', 'Europe/Kiev', 'Japan'])(
    'take %s',
    (name) => expect(findZone(name)).toBe(name),
  );

  it('are spelt as the database spells them', () => {
    expect(findZone('europe/amsterdam')).toBe('Europe/Amsterdam');
    expect(findZone('utc')).toBe('UTC');
  });

  it.each([
    '+01:00',
    'IST',
    'PST',
    'CEST',
    'Europe/Atlantis',
    'SystemV/PST8',
    '__proto__',
    'constructor',
    '',
    'Z',
    ' UTC',
  ])('refuse %j', (name) => expect(isZone(name)).toBe(false));

  it('can be listed', () => {
    expect(zones()).toContain('UTC');
    expect(zones()).toContain('Europe/Amsterdam');
    expect(zones().every(isZone)).toBe(true);
  });
});
