import { describe, expect, it } from 'vitest';
import { toText } from '../quantity/index.ts';
import { figureOf, instant, measured, span, type Measuring } from '../testing/measuring.ts';
import { Observations } from './observations.ts';

type ExclusionInput = NonNullable<NonNullable<Measuring['parts']>['exclusions']>[number];
type ExcludedInput = NonNullable<NonNullable<Measuring['observed']>['excluded']>[number];

/** A day with one outage from 10:00 to 14:00, all of it excluded, and what comes of it in minutes down. */
const excusing = (said: Omit<ExclusionInput, 'id'>, told: Partial<ExcludedInput>): Measuring => ({
  metric: { observation: { kind: 'availability' }, excludedTime: 'out' },
  parts: { exclusions: [{ id: 'Changes', ...said }] },
  excluding: ['Changes'],
  figure: { measure: 'downtime' },
  observed: {
    outages: [span('2026-05-04 10:00', '2026-05-04 14:00')],
    excluded: [{ ...span('2026-05-04 10:00', '2026-05-04 14:00'), by: 'Changes', ...told }],
  },
});
const minutes = (given: Measuring) => {
  const found = figureOf(given);
  return /^\d+$/.test(found) ? Number(found) / 60 : found;
};
const within = (iso: string, text?: string) => ({
  notifiedWithin: {
    relation: 'within' as const,
    duration: { iso },
    ...(text !== undefined && { moment: { kind: 'text' as const, text } }),
  },
});
const began = { moments: [{ moment: 'its beginning', at: instant('2026-05-04 10:00') }] };

describe('a late notice', () => {
  const late = { notice: instant('2026-05-04 12:30'), ...began };
  const inTime = within('PT2H', 'its beginning');

  it.each([
    ['counts from the notice', 150],
    ['loses the relief', 240],
    ['counts as down', 240],
  ] as const)('%s', (lateNotice, down) => {
    expect(minutes(excusing({ ...inTime, lateNotice }, late))).toBe(down);
    expect(minutes(excusing({ ...inTime, lateNotice }, { ...late, notice: null }))).toBe(240);
    expect(minutes(excusing({ ...inTime, lateNotice }, { ...late, notice: instant('2026-05-04 12:00') }))).toBe(0);
    expect(minutes(excusing({ ...inTime, lateNotice }, {}))).toBe(0);
  });

  it('counts as down also where nothing was down', () => {
    const { observed, ...given } = excusing({ ...inTime, lateNotice: 'counts as down' }, late);
    expect(minutes({ ...given, observed: { ...observed, outages: [] } })).toBe(240);
  });

  it('costs nobody knows what where nothing is said, and all that it may be is told', () => {
    const result = measured(excusing(inTime, late));
    expect(result).toMatchObject({ kind: 'undecided', questions: [{ kind: 'late notice', of: 'Changes' }] });
    const figures = result.kind === 'undecided' ? result.figures.map(({ value }) => toText(value)) : [];
    expect(figures).toEqual(['0', '9000', '14400']);
  });

  it('may be counted from the beginning or from the end', () => {
    const said = { ...within('PT1H'), lateNotice: 'loses the relief' } as const;
    expect(minutes(excusing(said, { notice: instant('2026-05-04 11:00') }))).toBe(0);
    expect(minutes(excusing(said, { notice: instant('2026-05-04 12:00') }))).toBe('start of notice?');
    expect(minutes(excusing(said, { notice: instant('2026-05-04 15:01') }))).toBe(240);
  });

  it('needs the moment that it is counted from', () => {
    expect(minutes(excusing({ ...inTime, lateNotice: 'loses the relief' }, { notice: late.notice }))).toBe(
      'moment of notice?',
    );
  });

  it('may be due by the end of a period', () => {
    const moment = { kind: 'period', unit: 'day', edge: 'end' } as const;
    const said = { notifiedWithin: { relation: 'by', moment }, lateNotice: 'loses the relief' } as const;
    expect(minutes(excusing(said, { notice: instant('2026-05-05 00:00') }))).toBe(0);
    expect(minutes(excusing(said, { notice: instant('2026-05-05 00:01') }))).toBe(240);
  });

  it('of maintenance leaves too few days before it begins', () => {
    const office = { id: 'Office', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '18:00' }] };
    const notice = { iso: 'P5D', clock: 'business', calendar: 'Office' } as const;
    const announced = (at: string, lateNotice?: 'loses the relief') => {
      const { parts: _, ...given } = excusing({}, { notice: instant(at) });
      const parts = { calendars: [office], maintenance: [{ id: 'Changes', notice, lateNotice }] };
      return minutes({ ...given, parts: parts as Measuring['parts'] });
    };
    // The work is on a Monday. Five whole business days lie between it and Friday of two weeks before.
    expect(announced('2026-04-24 17:00', 'loses the relief')).toBe(0);
    expect(announced('2026-04-27 09:00', 'loses the relief')).toBe('last day of notice?');
    expect(announced('2026-04-28 09:00', 'loses the relief')).toBe(240);
    expect(announced('2026-04-28 09:00')).toBe('late notice?');
    expect(announced('2026-04-24 17:00')).toBe(0);
  });

  it('says nothing where no notice is asked for', () => {
    expect(minutes(excusing({ lateNotice: 'loses the relief' }, { notice: null }))).toBe(0);
  });
});

describe('hours with two causes', () => {
  const extent = { extent: '1/4' };
  const caused = { toTheExtentCaused: true };

  it.each([
    ['count for neither', 0],
    ['do not count', 0],
    ['count in full', 240],
    ['count by share', 180],
  ] as const)('%s', (sharedHours, down) => {
    expect(minutes(excusing({ ...caused, sharedHours }, extent))).toBe(down);
    const general = excusing(caused, extent);
    expect(minutes({ ...general, parts: { ...general.parts, sharedHours } })).toBe(down);
  });

  it('leave the figure undecided where nothing is said, between both', () => {
    const result = measured(excusing(caused, extent));
    expect(result).toMatchObject({ kind: 'undecided', questions: [{ kind: 'shared hours', of: 'Changes' }] });
    const figures = result.kind === 'undecided' ? result.figures.map(({ value }) => toText(value)) : [];
    expect(figures).toEqual(['0', '10800', '14400']);
  });

  it('are excluded in full by an exclusion that reaches more than it caused', () => {
    expect(minutes(excusing({}, extent))).toBe(0);
    expect(minutes(excusing({}, { extent: '0' }))).toBe(0);
    expect(minutes(excusing(caused, { extent: '0' }))).toBe(240);
  });

  it('take their share out of the whole, or let it count as up', () => {
    const availability = (excludedTime: 'up' | 'out') => {
      const given = excusing({ ...caused, sharedHours: 'count by share' }, { extent: '0.5' });
      const metric = { ...given.metric, excludedTime };
      return figureOf({ ...given, metric, figure: { measure: 'value' }, period: DAY });
    };
    // Of 24 hours 2 are down; of 22 hours 2 are.
    expect(availability('up')).toBe('275/3');
    expect(availability('out')).toBe('1000/11');
  });

  it('share one outage of a part of the users', () => {
    const given = excusing({ ...caused, sharedHours: 'count by share' }, { extent: '0.5' });
    const outages = [{ ...span('2026-05-04 10:00', '2026-05-04 14:00'), affected: '0.25' }];
    const weighted = { ...given.metric, weightedBy: 'users' };
    expect(minutes({ ...given, metric: weighted, observed: { ...given.observed, outages } })).toBe(30);
  });

  it('cannot be split where something was counted in them', () => {
    const counted = {
      ...excusing({ ...caused, sharedHours: 'count by share' }, extent),
      metric: { observation: { kind: 'share', of: 'calls' }, excludedTime: 'out' },
      figure: { measure: 'value' },
    } as const;
    const counts = (start: string, end: string) => [{ ...span(start, end), counted: '9', total: '10' }];
    const at = (start: string, end: string) =>
      figureOf({ ...counted, observed: { excluded: counted.observed?.excluded, counts: counts(start, end) } });
    expect(at('2026-05-04 10:00', '2026-05-04 11:00')).toBe('not split?');
    expect(at('2026-05-04 08:00', '2026-05-04 09:00')).toBe('90');
  });

  it('let the clock of a case run for its share', () => {
    const timed = (end: string, iso = 'PT4H') =>
      figureOf({
        ...excusing({ ...caused, sharedHours: 'count by share' }, { extent: '0.5' }),
        metric: { observation: { kind: 'duration' }, excludedTime: 'out' },
        figure: { measure: 'every' },
        sentence: { comparison: '<=', value: { kind: 'duration', duration: { iso, clock: 'elapsed' } } },
        observed: {
          cases: [span('2026-05-04 09:00', end)],
          excluded: [{ ...span('2026-05-04 10:00', '2026-05-04 14:00'), by: 'Changes', extent: '0.5' }],
        },
      });
    // An hour before, half of four hours, and what comes after.
    expect(timed('2026-05-04 14:30')).toBe('0');
    expect(timed('2026-05-04 15:01')).toBe('1');
    expect(timed('2026-05-04 12:00', 'PT2H')).toBe('0');
    expect(timed('2026-05-04 12:01', 'PT2H')).toBe('1');
  });
});

const DAY = {
  start: Date.parse(instant('2026-05-04 00:00')) / 1000,
  end: Date.parse(instant('2026-05-05 00:00')) / 1000,
  full: true,
};

describe('what is observed of a cause', () => {
  it('is at most all of it', () => {
    const excluded = [{ ...span('2026-05-04 10:00', '2026-05-04 14:00'), extent: '1.1' }];
    expect(Observations.safeParse({ of: 'X', excluded }).error?.issues).toMatchObject([
      { path: ['excluded', 0, 'extent'], message: 'A share is at most 1.' },
    ]);
  });
});
