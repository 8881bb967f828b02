import type { Holidays } from '@sla-lang/core';

/** Whether a text may have a calendar with public holidays; what is not a calendar costs a little time, nothing more. */
export const mentionsHolidays = (text: string): boolean => /\bholidays\b/.test(text);

/** The public holidays of all known regions: much data, loaded only when a calendar asks for it. */
export async function loadHolidays(): Promise<Holidays> {
  const source = await import('@sla-lang/core/holidays');
  return source.loadHolidays();
}

/** The regions whose holidays are known, with their names. */
export async function loadHolidayRegions(): Promise<ReadonlyMap<string, string>> {
  const source = await import('@sla-lang/core/holidays');
  return source.loadHolidayRegions();
}
