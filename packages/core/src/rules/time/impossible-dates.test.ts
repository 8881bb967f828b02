import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { impossibleDates } from './impossible-dates.ts';

const check = (from: string, until: string, more: Partial<AgreementInput> = {}, today?: string) =>
  found(impossibleDates, { effective: { from, until, origin: 'dates' }, ...more }, today ? { today } : {});
const year = ['2026-01-01', '2026-12-31'] as const;

describe('time/impossible-dates', () => {
  it('wants the end not before the start', () => {
    expect(check('2026-01-02', '2026-01-01')).toMatchObject([
      { severity: 'error', at: 'dates', message: 'The agreement ends on 2026-01-01, before it begins on 2026-01-02.' },
    ]);
    expect(check('2026-01-01', '2026-01-01')).toEqual([]);
  });

  it('looks at times of day on the same day', () => {
    const day = { from: '2026-01-01', until: '2026-01-01', origin: 'dates' };
    const times = (fromTime: string, untilTime: string) =>
      found(impossibleDates, { effective: { ...day, fromTime, untilTime } });
    expect(times('12:00', '12:01')).toEqual([]);
    expect(times('12:00', '12:00')).toMatchObject([
      { message: 'The agreement ends on 2026-01-01 12:00, before it begins on 2026-01-01 12:00.' },
    ]);
  });

  it('finds dates that do not exist', () => {
    expect(check('2026-01-01', '2026-02-29')).toMatchObject([{ severity: 'error', at: 'dates' }]);
    const calendars = [{ id: 'Office', exceptions: [{ date: '2026-04-31', open: false, origin: 'exception' }] }];
    expect(check(...year, { calendars })).toMatchObject([{ at: 'exception', part: 'Office' }]);
  });

  it('knows what has expired only if it is told what day it is', () => {
    expect(check(...year)).toEqual([]);
    expect(check(...year, {}, '2026-12-31')).toEqual([]);
    expect(check(...year, {}, '2027-01-01')).toMatchObject([{ severity: 'warning', at: 'dates' }]);
  });

  it('finds what is due after the end', () => {
    const duties = (date: string): AgreementInput['duties'] => [
      {
        id: 'Return',
        obligations: [
          {
            text: 'return the keys',
            deadline: { relation: 'by', moment: { kind: 'date', date }, origin: 'deadline' },
          },
        ],
      },
    ];
    expect(check(...year, { duties: duties('2026-12-31') })).toEqual([]);
    expect(check(...year, { duties: duties('2027-01-01') })).toMatchObject([
      { severity: 'warning', at: 'deadline', part: 'Return' },
    ]);
    expect(check(...year, { duties: duties('2027-01-01'), renewal: { every: 'P1Y' } })).toEqual([]);
  });

  it('finds notices and reviews that do not fit into the term', () => {
    const notice = (iso: string) => ({ terminations: [{ id: 'Exit', notice: { iso, origin: 'notice' } }] });
    expect(check(...year, notice('P365D'))).toEqual([]);
    expect(check(...year, notice('P366D'))).toMatchObject([{ severity: 'warning', at: 'notice', part: 'Exit' }]);
    expect(check(...year, notice('P1Y'))).toEqual([]);
    const renewal = (iso: string) => ({ renewal: { every: 'P1Y', notice: { iso } } });
    expect(check(...year, renewal('P13M'))).toHaveLength(1);
    expect(check(...year, renewal('P3M'))).toEqual([]);
    const review = (count: number) => ({
      reviews: [{ id: 'Yearly', each: { kind: 'each' as const, unit: 'month' as const, count } }],
    });
    expect(check(...year, review(12))).toEqual([]);
    expect(check(...year, review(13))).toMatchObject([{ part: 'Yearly' }]);
  });
});
