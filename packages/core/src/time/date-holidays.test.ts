import { beforeAll, describe, expect, it } from 'vitest';
import { moment, officeHours } from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { HOLIDAY_YEARS, loadHolidayRegions, loadHolidays } from './date-holidays.ts';
import type { Holidays } from './holidays.ts';

let holidays: Holidays;
beforeAll(async () => {
  holidays = await loadHolidays();
});

describe('public holidays', () => {
  it('are those of the country: not Good Friday nor 5 May in the Netherlands', () => {
    expect(holidays('NL', 2026)).toEqual([
      ...['2026-01-01', '2026-04-05', '2026-04-06', '2026-04-27', '2026-05-14'],
      ...['2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26'],
    ]);
    expect(holidays('DE', 2026)).toHaveLength(9);
    expect(holidays('US', 2026)).toHaveLength(12);
  });

  it('are those of a state too', () => {
    expect(holidays('DE-BY', 2026)).toHaveLength(12);
    expect(holidays('DE-BE', 2026)).toContain('2026-03-08');
    expect(holidays('GB-ENG', 2026)).toEqual(expect.arrayContaining(['2026-08-31', '2026-12-28']));
    expect(holidays('de-by-a', 2026)).toContain('2026-08-08');
  });

  it('count on each of their days, also in the next year', () => {
    expect(holidays('RU', 2026)).toEqual(expect.arrayContaining(['2026-01-02', '2026-01-04', '2026-01-06']));
    expect(holidays('SZ', 2027)).toEqual(expect.arrayContaining(['2027-01-01', '2027-01-02']));
    expect(holidays('SZ', 2026)?.at(-1)).toBe('2026-12-31');
  });

  it('do not count on a day that is free only from noon on', () => {
    expect(holidays('CN', 2026)).not.toContain('2026-03-08');
    expect(holidays('IS', 2026)).not.toContain('2026-12-24');
    expect(holidays('IS', 2028)).toContain('2028-12-24');
  });

  it('are unknown for regions that do not exist', () => {
    for (const region of ['XX', 'DE-XX', 'NL-', '', '__proto__', 'constructor', 'DE-BY-A-B']) {
      expect(holidays(region, 2026), region).toBeUndefined();
    }
  });

  it('are none outside the years that the data is made for', () => {
    expect(holidays('NL', HOLIDAY_YEARS.first - 1)).toEqual([]);
    expect(holidays('NL', HOLIDAY_YEARS.last + 1)).toEqual([]);
    expect(holidays('NL', HOLIDAY_YEARS.last)).toContain('2100-12-25');
  });

  it('can be listed by region', async () => {
    const regions = await loadHolidayRegions();
    expect(regions.get('NL')).toBe('Netherlands');
    expect(regions.get('DE-BY')).toBe('Germany, Bayern');
    expect([...regions.keys()].every((code) => code === code.toUpperCase())).toBe(true);
  });

  it('close a calendar', () => {
    const spec = { ...officeHours, holidays: [{ region: 'NL', open: false }] };
    const calendar = compileCalendar(spec, { zone: 'Europe/Amsterdam', holidays });
    expect(calendar.businessTime(moment('2026-05-01'), moment('2026-06-01'))).toBe((21 - 2) * 9.5 * 3600);
  });
});
