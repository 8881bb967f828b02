/**
 * The public holidays of a region (`NL`, `DE-BY`, `GB-ENG`) in a year, as sorted local dates `YYYY-MM-DD`. Undefined if the
 * region is not known. It must give the same answer each time, so that results that rest on it may be kept.
 */
export type Holidays = (region: string, year: number) => readonly string[] | undefined;

/** For those who need no holidays: there are none anywhere, and no region is unknown. */
export const noHolidays: Holidays = () => [];

/** Holidays from a plain list, for tests and for agreements that bring their own; other regions are unknown. */
export function holidaysOf(dates: ReadonlyMap<string, readonly string[]>): Holidays {
  return (region, year) => dates.get(region)?.filter((date) => Number(date.slice(0, 4)) === year);
}
