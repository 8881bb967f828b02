import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toText } from './decimal-text.ts';
import { daysInMonths } from './month-lengths.ts';
import { compare, rational } from './rational.ts';

const bounds = (months: string) => {
  const { min, max } = daysInMonths(rational(months));
  return [toText(min), toText(max)];
};

describe('daysInMonths', () => {
  it.each([
    ['0', '0', '0'],
    ['1', '28', '31'],
    ['2', '59', '62'],
    ['3', '89', '92'],
    ['6', '181', '184'],
    ['12', '365', '366'],
    ['24', '730', '731'],
    ['48', '1460', '1461'],
    ['4800', '146097', '146097'],
    ['4801', '146125', '146128'],
    ['0.5', '14', '15.5'],
    ['1.5', '42', '46.5'],
  ])('%s months are %s to %s days', (months, min, max) => expect(bounds(months)).toEqual([min, max]));

  it('takes counts that no calendar can walk through', () => {
    expect(bounds('4800000000000000000000')).toEqual(['146097000000000000000000', '146097000000000000000000']);
  });

  it('holds on every date, also where the day of the month does not exist', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150_000 }), fc.integer({ min: 0, max: 60 }), (day, months) => {
        const start = Temporal.PlainDate.from('1900-01-01').add({ days: day });
        const days = rational(start.until(start.add({ months }), { largestUnit: 'day' }).days);
        const { min, max } = daysInMonths(rational(months));
        expect(compare(min, days) <= 0 && compare(days, max) <= 0).toBe(true);
      }),
    );
  });
});
