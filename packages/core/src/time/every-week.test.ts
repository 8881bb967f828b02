import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarSpec, HoursSpec } from './calendar-spec.ts';
import { compileCalendar } from './compile.ts';
import { formatClockTime, WEEKDAY_NAMES } from './day.ts';

const DAY = 86_400;
const minutes = (min: number, max: number) => fc.integer({ min: min / 60, max: max / 60 }).map((value) => value * 60);

const hours: fc.Arbitrary<HoursSpec> = fc
  .record({ from: minutes(0, DAY - 60), length: minutes(60, DAY) })
  .map(({ from, length }) => ({
    from: formatClockTime(from),
    to: formatClockTime(from + length > DAY ? from + length - DAY : from + length),
    nextDay: from + length > DAY,
  }));
const wholeDay: HoursSpec = { from: '00:00', to: '24:00', nextDay: false };
const specs: fc.Arbitrary<CalendarSpec> = fc
  .array(
    fc
      .tuple(fc.oneof(hours, fc.constant(wholeDay)), fc.subarray([...WEEKDAY_NAMES], { minLength: 1 }))
      .map(([times, days]) => ({ ...times, days })),
    { maxLength: 4 },
  )
  .map((all) => ({ always: false, hours: all, holidays: [], exceptions: [] }));
const moments = fc.integer({ min: -3000 * DAY, max: 30_000 * DAY });

/** A date that is no week like the others makes the calendar work out its dates one by one. */
const dated = (spec: CalendarSpec) =>
  compileCalendar({ ...spec, exceptions: [{ date: '0100-01-01', open: false, hours: undefined }] });

describe('hours that are the same every week', () => {
  it('are open as the dates are, one by one', () => {
    fc.assert(
      fc.property(specs, moments, fc.integer({ min: 0, max: 60 * DAY }), (spec, from, seconds) => {
        const [quick, slow] = [compileCalendar(spec), dated(spec)];
        expect(quick.isOpen(from)).toBe(slow.isOpen(from));
        expect(quick.nextOpen(from)).toBe(slow.nextOpen(from));
        expect(quick.businessTime(from, from + seconds)).toBe(slow.businessTime(from, from + seconds));
        expect(quick.openings(from, from + seconds)).toEqual(slow.openings(from, from + seconds));
        expect(quick.addBusiness(from, seconds)).toBe(slow.addBusiness(from, seconds));
      }),
    );
  });

  it('cost no more for a century than for a week', () => {
    const office = { ...wholeDay, days: ['Mon' as const] };
    const quick = compileCalendar({ always: false, hours: [office], holidays: [], exceptions: [] });
    expect(quick.businessTime(0, 100 * 365 * DAY)).toBe(5214 * DAY);
    expect(quick.addBusiness(0, 2000 * DAY)).toBe((4 + 7 * 1999 + 1) * DAY);
  });
});
