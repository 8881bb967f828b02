import type { Agreement } from '../model/index.ts';

/** Whether an agreement has a calendar that follows public holidays. */
export const hasHolidays = ({ calendars }: Agreement): boolean => calendars.some(({ holidays }) => holidays.length > 0);
