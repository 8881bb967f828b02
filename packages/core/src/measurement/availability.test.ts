import { describe, expect, it } from 'vitest';
import { figureOf, instant, MAY, measured, periodOf, periodWith, span, type Measuring } from '../testing/measuring.ts';

const availability = { observation: { kind: 'availability' } } as const;
const downtime = { measure: 'downtime' } as const;
const outages = { measure: 'outages' } as const;
/** 31 days of May are 44,640 minutes. */
const uptime = (minutesDown: number, minutes = 44_640) => {
  const [above, below] = [BigInt(100 * (minutes - minutesDown)), BigInt(minutes)];
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  const common = divisor(above, below);
  return [above / common, below / common];
};
const isUptime = (given: Measuring, minutesDown: number, minutes?: number) => {
  const [above, below] = uptime(minutesDown, minutes);
  const result = measured(given);
  expect(result.kind === 'value' && [result.value.value.s * result.value.value.n, result.value.value.d]).toEqual([
    above,
    below,
  ]);
};

describe('outages that somebody states', () => {
  it('are taken off the whole period', () => {
    isUptime({ metric: availability, observed: { outages: [span('2026-05-04 10:00', '2026-05-04 10:30')] } }, 30);
    expect(figureOf({ metric: availability, observed: {} })).toBe('100');
  });

  it('count once where they overlap, and only in the period', () => {
    const observed = {
      outages: [
        span('2026-05-04 10:00', '2026-05-04 10:30'),
        span('2026-05-04 10:20', '2026-05-04 10:40'),
        span('2026-04-30 23:50', '2026-05-01 00:05'),
        { start: instant('2026-05-31 23:55') },
      ],
    };
    isUptime({ metric: availability, observed }, 40 + 5 + 5);
    expect(figureOf({ metric: availability, observed, figure: downtime })).toBe('3000');
    // The first one began in April.
    expect(figureOf({ metric: availability, observed, figure: outages })).toBe('2');
  });

  it('have the length that has passed when the clock changes', () => {
    const observed = { outages: [span('2026-03-29 01:30', '2026-03-29 03:30')] };
    const period = periodWith({ kind: 'each', unit: 'month' }, '2026-03-10');
    isUptime({ metric: availability, observed, period }, 60, 44_580);
  });

  it('are not observed if nothing was', () => {
    expect(figureOf({ metric: availability })).toBe('not observed?');
  });

  it('may be anything as long as the period is not over', () => {
    const until = instant('2026-05-20 00:00');
    expect(figureOf({ metric: availability, observed: { until } })).toBe('not over yet?');
    expect(figureOf({ metric: availability, observed: { until: instant('2026-06-01 00:00') } })).toBe('100');
  });

  it('shorter than the limit vanish, and longer ones count whole', () => {
    const metric = { ...availability, ignoresUnder: { iso: 'PT5M' } };
    const observed = {
      outages: [
        span('2026-05-04 10:00', '2026-05-04 10:04:59'),
        span('2026-05-05 10:00', '2026-05-05 10:05'),
        span('2026-05-06 10:00', '2026-05-06 10:03'),
        span('2026-05-06 10:03', '2026-05-06 10:06'),
        span('2026-04-30 23:57', '2026-05-01 00:02'),
      ],
    };
    expect(figureOf({ metric, observed, figure: downtime })).toBe(String((5 + 6 + 2) * 60));
  });

  it('count only beyond a time, if that is said', () => {
    const metric = { ...availability, countsOnlyBeyond: { iso: 'PT15M' } };
    const observed = {
      outages: [span('2026-05-04 10:00', '2026-05-04 10:15'), span('2026-05-05 10:00', '2026-05-05 10:16')],
    };
    expect(figureOf({ metric, observed, figure: downtime })).toBe('60');
    expect(figureOf({ metric, observed, figure: outages })).toBe('1');
  });

  it('count from a moment, and not at all without it', () => {
    const metric = { ...availability, countsFrom: { kind: 'text', text: 'the ticket' } } as const;
    const observed = {
      outages: [
        { ...span('2026-05-04 10:00', '2026-05-04 11:00'), countsFrom: instant('2026-05-04 10:40') },
        { ...span('2026-05-05 10:00', '2026-05-05 11:00'), countsFrom: instant('2026-05-05 09:40') },
        { ...span('2026-05-06 10:00', '2026-05-06 11:00'), countsFrom: instant('2026-05-06 12:00') },
        span('2026-05-07 10:00', '2026-05-07 11:00'),
      ],
    };
    expect(figureOf({ metric, observed, figure: downtime })).toBe(String((20 + 60) * 60));
  });
});

describe('time that is excluded', () => {
  const exclusions = [{ id: 'Storm' }];
  const observed = {
    outages: [span('2026-05-04 10:00', '2026-05-04 11:00')],
    excluded: [{ ...span('2026-05-04 10:30', '2026-05-04 12:30'), by: 'Storm' }],
  };
  const given = { parts: { exclusions }, observed, excluding: ['Storm'] };

  it('leaves both sides of the reckoning, or counts as up', () => {
    isUptime({ ...given, metric: { ...availability, excludedTime: 'out' } }, 30, 44_640 - 120);
    isUptime({ ...given, metric: { ...availability, excludedTime: 'up' } }, 30);
    isUptime({ ...given, metric: { ...availability, excludedTime: 'down' } }, 150);
  });

  it('is the same for the down time, whichever it is, but not for the share', () => {
    expect(figureOf({ ...given, metric: availability, figure: downtime })).toBe('1800');
    expect(figureOf({ ...given, metric: availability })).toBe('excluded time?');
  });

  it('counts as its own part says', () => {
    isUptime({ ...given, parts: { exclusions: [{ id: 'Storm', countsAs: 'up' }] }, metric: availability }, 30);
  });

  it('does not apply where no objective names it', () => {
    isUptime({ ...given, excluding: [], metric: availability }, 60);
  });

  it('of just the limit vanish where the limit is ignored as well', () => {
    const observed = { outages: [span('2026-05-04 10:00', '2026-05-04 10:15')] };
    const minutes = (ignoresEnd: boolean) =>
      figureOf({ metric: { ...availability, ignoresUnder: { iso: 'PT15M' }, ignoresEnd }, observed, figure: downtime });
    expect([minutes(false), minutes(true)]).toEqual(['900', '0']);
    const longer = { outages: [span('2026-05-04 10:00', '2026-05-04 10:16')] };
    const metric = { ...availability, ignoresUnder: { iso: 'PT15M' }, ignoresEnd: true };
    expect(figureOf({ metric, observed: longer, figure: downtime })).toBe('960');
  });

  it('makes an outage too short only if the text says so', () => {
    const metric = { ...availability, excludedTime: 'out', ignoresUnder: { iso: 'PT45M' } } as const;
    expect(figureOf({ ...given, metric, figure: downtime })).toBe('short outages?');
    const longer = { ...metric, ignoresUnder: { iso: 'PT30M' } };
    expect(figureOf({ ...given, metric: longer, figure: downtime })).toBe('1800');
  });

  it('may be all of the period', () => {
    const excluded = [{ ...span('2026-04-01 00:00', '2026-07-01 00:00'), by: 'Storm' }];
    expect(figureOf({ ...given, observed: { excluded }, metric: { ...availability, excludedTime: 'out' } })).toBe(
      'nothing to divide by?',
    );
  });
});

describe('time without data', () => {
  const observed = {
    outages: [span('2026-05-04 10:00', '2026-05-04 11:00')],
    noData: [span('2026-05-04 10:30', '2026-05-04 11:30')],
  };

  it('counts as the metric says; what is known to be down is not without data', () => {
    isUptime({ metric: { ...availability, noData: 'up' }, observed }, 60);
    isUptime({ metric: { ...availability, noData: 'down' }, observed }, 90);
    isUptime({ metric: { ...availability, noData: 'out' }, observed }, 60, 44_640 - 30);
    isUptime({ metric: { ...availability, noData: 'nothing' }, observed }, 60, 44_640 - 30);
  });

  it('keeps the figure undecided if nothing is said', () => {
    expect(figureOf({ metric: availability, observed })).toBe('no data?');
  });
});

describe('a period', () => {
  const metric = availability;

  it('that the term cuts off counts as the metric says', () => {
    const given = {
      period: { ...MAY, full: false },
      observed: { outages: [span('2026-05-04 10:00', '2026-05-04 10:30')] },
    };
    expect(figureOf({ ...given, metric: { ...metric, partialPeriod: 'does not count' } })).toBe('not judged');
    isUptime({ ...given, metric: { ...metric, partialPeriod: 'counts in part' } }, 30);
    expect(figureOf({ ...given, metric })).toBe('partial period?');
  });

  it('in which a thing existed for some days only is reckoned by those days', () => {
    const observed = {
      provided: [span('2026-05-21 00:00', '2026-06-10 00:00')],
      outages: [span('2026-05-20 23:00', '2026-05-21 01:00')],
    };
    isUptime({ metric: { ...metric, partialPeriod: 'counts in part' }, observed }, 60, 11 * 1440);
  });

  it('of 30 days is as long in every month', () => {
    const sentence = { window: { kind: 'each', unit: 'month', count: 1, flavour: 'calendar', fixedDays: 30 } } as const;
    const observed = { outages: [span('2026-05-04 10:00', '2026-05-04 10:43:12')] };
    expect(figureOf({ metric, observed, sentence })).toBe('99.9');
    // A month of 31 days that was down all the time is less than nothing of 30 days.
    expect(figureOf({ metric, observed: { outages: [span('2026-04-01 00:00', '2026-07-01 00:00')] }, sentence })).toBe(
      '-10/3',
    );
  });

  it('may be a clock hour', () => {
    const hour = periodOf('2026-05-04 10:00', '2026-05-04 11:00');
    const next = periodOf('2026-05-04 11:00', '2026-05-04 12:00');
    const down = (from: string, to: string, period: Measuring['period']) =>
      figureOf({
        metric,
        observed: { outages: [span(`2026-05-04 ${from}`, `2026-05-04 ${to}`)] },
        figure: downtime,
        period,
      });
    expect([down('10:50', '11:10', hour), down('10:50', '11:10', next)]).toEqual(['600', '600']);
    expect([down('10:55', '11:05', hour), down('10:55', '11:05', next)]).toEqual(['300', '300']);
  });
});

describe('service hours', () => {
  const hours = {
    id: 'SupportHours',
    hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], from: '06:30', to: '20:30' }],
  } as const;
  const nights = {
    id: 'Nights',
    hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], from: '20:30', to: '06:30', nextDay: true }],
  } as const;
  const parts = {
    calendars: [
      { ...hours, hours: [{ ...hours.hours[0], days: [...hours.hours[0].days] }] },
      { ...nights, hours: [{ ...nights.hours[0], days: [...nights.hours[0].days] }] },
    ],
  };
  const observed = { outages: [span('2026-05-04 20:20', '2026-05-04 20:45')] };

  it('split an outage that crosses them', () => {
    expect(figureOf({ parts, metric: { ...availability, during: 'SupportHours' }, observed, figure: downtime })).toBe(
      '600',
    );
    expect(figureOf({ parts, metric: { ...availability, during: 'Nights' }, observed, figure: downtime })).toBe('900');
    isUptime({ parts, metric: { ...availability, during: 'SupportHours' }, observed }, 10, 26_040);
    isUptime({ parts, metric: { ...availability, during: 'Nights' }, observed }, 15, 18_600);
  });

  it('tell where the outage went', () => {
    const result = measured({ parts, metric: { ...availability, during: 'SupportHours' }, observed });
    const step = result.steps.find(({ kind }) => kind === 'outage');
    expect(step).toMatchObject({
      counted: { n: 600n },
      left: [{ because: 'outside the hours', seconds: { n: 900n } }],
    });
  });

  it('that do not exist give no figure', () => {
    expect(figureOf({ metric: { ...availability, during: 'Never' }, observed: {} })).toBe('no clock?');
  });
});
