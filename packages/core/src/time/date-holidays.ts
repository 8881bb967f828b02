import type DateHolidays from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import { DAY_SECONDS, formatDate, parseDate, yearOf } from './day.ts';
import type { Holidays } from './holidays.ts';

/**
 * Public holidays of 207 countries from the npm package `date-holidays`: its data is published under CC BY-SA 3.0 and rests on
 * Wikipedia articles, its code under ISC. This is an entry of its own, and the data is loaded only when it is asked for.
 */

/** Which years are known. Outside there are no holidays: the rules behind them were not made for other times. */
export const HOLIDAY_YEARS = { first: 1970, last: 2100 } as const;

interface Region {
  readonly name: string;
  /** Country, state and region as the data spells them. */
  readonly codes: readonly string[];
}

type Source = typeof DateHolidays;

const NOON = DAY_SECONDS / 2;
const STARTS = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})/;

let loading: Promise<{ holidays: Holidays; regions: ReadonlyMap<string, string> }> | undefined;

/**
 * Public holidays by region: an ISO 3166 country, with its state and part of a state where they have holidays of their own
 * (`NL`, `DE-BY`, `GB-ENG`, `DE-BY-A`), in any case of letters. Bank, school and optional holidays are not public holidays.
 *
 * A date counts if the holiday covers its noon: all days of a holiday of several days count, a day that is free from 12:00 or
 * later does not (an agreement says so itself: `closed on 2026-12-24 14:00-18:00`), and a holiday that begins at sunset counts
 * for the day after.
 */
export async function loadHolidays(): Promise<Holidays> {
  return (await load()).holidays;
}

/** The regions whose holidays are known, with their English names: `DE-BY` → `Germany, Bayern`. */
export async function loadHolidayRegions(): Promise<ReadonlyMap<string, string>> {
  return (await load()).regions;
}

function load() {
  loading ??= import('date-holidays').then(({ default: source }) => {
    const regions = regionsOf(source);
    return {
      holidays: remembered(source, regions),
      regions: new Map([...regions].map(([code, { name }]) => [code, name])),
    };
  });
  return loading;
}

function regionsOf(source: Source): ReadonlyMap<string, Region> {
  const data = new source();
  const regions = new Map<string, Region>();
  const add = (codes: readonly string[], names: readonly string[]) =>
    regions.set(codes.join('-').toUpperCase(), { codes, name: names.join(', ') });
  // Where there is nothing below, the package returns undefined, whatever its types say.
  const entries = (found: Record<string, string> | undefined) => Object.entries(found ?? {});
  for (const [country, countryName] of entries(data.getCountries('en'))) {
    add([country], [countryName]);
    for (const [state, stateName] of entries(data.getStates(country, 'en'))) {
      add([country, state], [countryName, stateName]);
      for (const [region, regionName] of entries(data.getRegions(country, state, 'en'))) {
        add([country, state, region], [countryName, stateName, regionName]);
      }
    }
  }
  return regions;
}

/** Each region and year is worked out once. */
function remembered(source: Source, regions: ReadonlyMap<string, Region>): Holidays {
  const sources = new Map<Region, DateHolidays>();
  const starting = new Map<string, readonly string[]>();
  /** The dates of all holidays that begin in the year; the last may lie in the next one. */
  const startingIn = (region: Region, year: number): readonly string[] => {
    const key = `${year} ${region.codes.join('-')}`;
    let dates = starting.get(key);
    if (dates) return dates;
    let data = sources.get(region);
    const [country = '', state = '', part = ''] = region.codes;
    if (!data) sources.set(region, (data = new source(country, state, part)));
    // Asked for public ones only, the package moves some rules to other dates: so all are asked for.
    dates = data.getHolidays(year).flatMap((holiday) => (holiday.type === 'public' ? datesOf(holiday) : []));
    starting.set(key, dates);
    return dates;
  };
  return (code, year) => {
    const region = regions.get(code.toUpperCase());
    if (!region) return undefined;
    if (year < HOLIDAY_YEARS.first || year > HOLIDAY_YEARS.last) return [];
    const dates = [...startingIn(region, year - 1), ...startingIn(region, year)];
    return [...new Set(dates.filter((date) => yearOf(parseDate(date) ?? NaN) === year))].sort();
  };
}

/**
 * The local dates whose noon it covers. The package gives the local start as text, which does not depend on the zone of this
 * machine; the length comes from the two moments and may be an hour off where the clock changes.
 */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const [, text = '', hours, minutes] = STARTS.exec(date) ?? [];
  const first = parseDate(text);
  if (first === undefined) return [];
  const from = Number(hours) * 3600 + Number(minutes) * 60;
  const to = from + Math.round((end.getTime() - start.getTime()) / 1000);
  const dates: string[] = [];
  for (let day = 0; day * DAY_SECONDS + NOON < to; day++) {
    if (from < day * DAY_SECONDS + NOON) dates.push(formatDate(first + day));
  }
  return dates;
}
