import { describe, expect, it } from 'vitest';
import { moment, never, officeHours, shown } from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { countsFrom, type CutOff } from './cut-off.ts';

const zone = 'Europe/Amsterdam';
const office = compileCalendar(officeHours, { zone });
const cutOff: CutOff = { after: '14:30', countsAs: 'next business day', at: '08:00' };
const counted = (event: string, changes: Partial<CutOff> = {}, calendar = office) =>
  shown(countsFrom(moment(event), { ...cutOff, ...changes }, calendar));

describe('a cut-off', () => {
  it('moves what happens later than its time', () => {
    expect(counted('2026-01-12 14:31')).toBe('Tue 2026-01-13 08:00');
    expect(counted('2026-01-12 09:00')).toBe('Mon 2026-01-12 09:00');
    expect(countsFrom(moment('2026-01-12 14:30') + 1, cutOff, office)).toBe(moment('2026-01-13 08:00'));
  });

  it('leaves what happens at its time', () => {
    expect(counted('2026-01-12 14:30')).toBe('Mon 2026-01-12 14:30');
  });

  it('moves what happens at its time if it says "from"', () => {
    expect(counted('2026-01-12 14:30', { included: true })).toBe('Tue 2026-01-13 08:00');
    expect(counted('2026-01-12 14:29', { included: true })).toBe('Mon 2026-01-12 14:29');
  });

  it('moves nothing on other days of the week than it names', () => {
    expect(counted('2026-01-12 15:00', { days: ['Sat'] })).toBe('Mon 2026-01-12 15:00');
    expect(counted('2026-01-10 15:00', { days: ['Sat'] })).toBe('Mon 2026-01-12 08:00');
  });

  it('moves over the weekend to a business day, or only to the next day', () => {
    expect(counted('2026-01-09 15:00')).toBe('Mon 2026-01-12 08:00');
    expect(counted('2026-01-09 15:00', { countsAs: 'next day' })).toBe('Sat 2026-01-10 08:00');
  });

  it('is read to the letter on days that are no business days', () => {
    expect(counted('2026-01-10 10:00')).toBe('Sat 2026-01-10 10:00');
    expect(counted('2026-01-10 15:00')).toBe('Mon 2026-01-12 08:00');
  });

  it('moves to the opening of the day when no time is given', () => {
    expect(counted('2026-01-09 15:00', { at: undefined })).toBe('Mon 2026-01-12 08:00');
    expect(counted('2026-01-09 15:00', { at: undefined, countsAs: 'next day' })).toBe('Sat 2026-01-10 00:00');
  });

  it('does nothing if its time cannot be read, and never comes if no day is a business day', () => {
    expect(counted('2026-01-12 15:00', { after: 'noon' })).toBe('Mon 2026-01-12 15:00');
    expect(counted('2026-01-12 15:00', {}, compileCalendar(never, { zone }))).toBeUndefined();
  });
});
