import { describe, expect, it } from 'vitest';
import type { AgreementInput, Duration } from '../model/index.ts';
import { calendarOf, officeHours } from '../testing/calendars.ts';
import { agreementOf } from '../testing/found.ts';
import { holidaysOf } from '../time/index.ts';
import { clockOf, limitOf } from './clocks.ts';
import { Facts, type FactsOptions } from './facts.ts';
import { compareLimits } from './limits.ts';

type CalendarInput = NonNullable<AgreementInput['calendars']>[number];
const plain = (spec: typeof officeHours) => ({ hours: spec.hours.map((each) => ({ ...each, days: [...each.days] })) });
const calendars: CalendarInput[] = [
  { id: 'Always', always: true },
  { id: 'Office', ...plain(officeHours) },
  { id: 'Twin', ...plain(officeHours) },
  { id: 'Short', ...plain(calendarOf(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], '09:00-12:30', '13:00-17:00')) },
  { id: 'Dutch', ...plain(officeHours), holidays: [{ region: 'NL', open: false }] },
];
const term = { effective: { from: '2026-01-01', until: '2027-12-31' }, calendars, businessDays: 'Office' };
const holidays = holidaysOf(new Map([['NL', ['2026-12-25']]]));

/** [length, clock it stands under, its own business calendar] */
type Limit = readonly [iso: string, clock: string | undefined, business?: string];

function order(a: Limit, b: Limit, parts: Partial<AgreementInput> = term, options: FactsOptions = {}) {
  const facts = new Facts(agreementOf(parts), options);
  const limit = ([iso, clock, calendar]: Limit) => {
    const duration: Duration = { iso, clock: calendar ? 'business' : 'elapsed', ...(calendar && { calendar }) };
    return limitOf(facts, duration, clockOf(facts, clock))!;
  };
  return compareLimits(facts, limit(a), limit(b));
}

describe('compareLimits', () => {
  it('compares lengths on one clock', () => {
    expect(order(['PT4H', 'Office'], ['PT240M', 'Office'])).toBe('equal');
    expect(order(['PT4H', 'Always'], ['PT5H', 'Always'])).toBe('shorter');
    expect(order(['PT4H', undefined], ['PT3H', undefined])).toBe('longer');
    expect(order(['P1M', 'Always'], ['P30D', 'Always'])).toBe('unknown');
  });

  it('decides between two clocks only what holds at any moment', () => {
    // From Friday 18:00 the weekend has 62 hours, and 63 when the clocks go back: 4 hours of the office take up to 67.
    expect(order(['PT4H', 'Always'], ['PT4H', 'Office'])).toBe('shorter');
    expect(order(['PT5H', 'Always'], ['PT4H', 'Office'])).toBe('unknown');
    expect(order(['PT66H', 'Always'], ['PT4H', 'Office'])).toBe('unknown');
    expect(order(['PT67H', 'Always'], ['PT4H', 'Office'])).toBe('longer');
    // 10 hours of the office take 23.5 at least, the night included.
    expect(order(['PT20H', 'Always'], ['PT10H', 'Office'])).toBe('shorter');
  });

  it('takes the calendar that is open more as the faster one', () => {
    expect(order(['PT4H', 'Office'], ['PT4H', 'Short'])).toBe('shorter');
    expect(order(['PT4H', 'Short'], ['PT4H', 'Office'])).toBe('longer');
    expect(order(['PT5H', 'Office'], ['PT4H', 'Short'])).toBe('unknown');
    expect(order(['PT4H', 'Office'], ['PT4H', 'Twin'])).toBe('equal');
  });

  it('compares hours and days of one calendar in open time', () => {
    // A day of the office has 9.5 hours.
    expect(order(['PT4H', 'Office'], ['P5D', 'Office', 'Office'])).toBe('shorter');
    expect(order(['PT9H30M', 'Office'], ['P2D', 'Office', 'Office'])).toBe('shorter');
    expect(order(['PT10H', 'Office'], ['P2D', 'Office', 'Office'])).toBe('unknown');
    expect(order(['PT60H', 'Office'], ['P2D', 'Office', 'Office'])).toBe('longer');
  });

  it('says nothing where a clock is not said, or where holidays decide and are not known', () => {
    expect(order(['PT4H', undefined], ['PT8H', 'Always'])).toBe('unknown');
    expect(order(['PT400H', 'Always'], ['PT4H', 'Dutch'])).toBe('unknown');
    expect(order(['PT400H', 'Always'], ['PT4H', 'Dutch'], term, { holidays })).toBe('longer');
    expect(order(['PT4H', 'Always'], ['PT4H', 'Dutch'])).toBe('shorter');
    // Whichever days they are: the office without them is never later.
    expect(order(['PT4H', 'Dutch'], ['PT4H', 'Office'])).toBe('longer');
  });

  it('needs no term where the calendar knows no dates', () => {
    expect(order(['PT67H', 'Always'], ['PT4H', 'Office'], { calendars })).toBe('longer');
    expect(order(['PT4H', 'Office'], ['PT4H', 'Short'], { calendars })).toBe('shorter');
  });
});
