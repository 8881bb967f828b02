import { describe, expect, it } from 'vitest';
import { figureOf, instant, periodOf, span, type Measuring } from '../testing/measuring.ts';

const at = (text: string) => instant(`2026-05-04 ${text}`);
const day = periodOf('2026-05-04', '2026-05-05');
type Metric = Measuring['metric'];

describe('counts', () => {
  const tickets: Metric = { observation: { kind: 'count', of: 'tickets' } };
  const count = (metric: Metric, ...counts: { start: string; end?: string; counted: string; leftOut?: object }[]) =>
    figureOf({ metric, period: day, observed: { counts } });

  it('are added up', () => {
    expect(
      count(tickets, { start: at('10:00'), counted: '1' }, { start: at('00:00'), end: at('12:00'), counted: '4' }),
    ).toBe('5');
    expect(count(tickets)).toBe('0');
    expect(figureOf({ metric: tickets, period: day })).toBe('not observed?');
  });

  it('outside of the period are not counted, and across its end cannot be', () => {
    expect(count(tickets, { start: instant('2026-05-05 00:00'), counted: '1' })).toBe('0');
    expect(count(tickets, { start: instant('2026-05-04 00:00'), counted: '1' })).toBe('1');
    expect(count(tickets, { ...span('2026-05-04 23:00', '2026-05-05 01:00'), counted: '1' })).toBe('across the end?');
  });

  it('lack what the metric leaves out', () => {
    const metric: Metric = { ...tickets, leavesOut: ['duplicates'] };
    const given = { start: at('10:00'), counted: '7', leftOut: { counted: '2' } };
    expect(count(metric, given)).toBe('5');
    expect(count(tickets, given)).toBe('7');
    expect(count(metric, { ...given, counted: '1' })).toBe('not observed?');
  });

  it('make a ratio as a percentage, or as a number where its limit is one', () => {
    const metric: Metric = { observation: { kind: 'ratio', of: 'calls', to: 'agents' } };
    const observed = { counts: [{ start: at('10:00'), counted: '30', total: '8' }] };
    expect(figureOf({ metric, period: day, observed })).toBe('375');
    const sentence = { comparison: '<=', value: { kind: 'quantity', value: '4', unit: '' } } as const;
    expect(figureOf({ metric, period: day, observed, sentence })).toBe('3.75');
  });

  const orders: Metric = { observation: { kind: 'share', of: 'orders' } };
  it('of an excluded time leave both sides, or are all good', () => {
    const observed = {
      counts: [
        { start: at('10:00'), counted: '5', total: '10' },
        { start: at('12:00'), counted: '10', total: '10' },
      ],
      excluded: [{ start: at('09:00'), end: at('11:00') }],
    };
    expect(figureOf({ metric: { ...orders, excludedTime: 'out' }, period: day, observed })).toBe('100');
    expect(figureOf({ metric: { ...orders, excludedTime: 'down' }, period: day, observed })).toBe('50');
    expect(figureOf({ metric: { ...orders, excludedTime: 'up' }, period: day, observed })).toBe('100');
    // All readings agree.
    expect(figureOf({ metric: orders, period: day, observed })).toBe('100');
    const worse = { ...observed, counts: [...observed.counts, { start: at('13:00'), counted: '0', total: '10' }] };
    expect(figureOf({ metric: orders, period: day, observed: worse })).toBe('excluded time?');
  });

  it('of things that are good within a time follow from how long they took', () => {
    const metric: Metric = { ...orders, good: { text: 'confirmed', within: { iso: 'PT10S' } } };
    const cases = ['PT9.999S', 'PT10S', 'PT10.001S', 'PT1H'].map((lasted) => ({ start: at('10:00'), lasted }));
    expect(figureOf({ metric, period: day, observed: { cases } })).toBe('50');
  });

  it('that nobody made keep a share undecided', () => {
    const observed = {
      counts: [{ start: at('10:00'), counted: '1', total: '1' }],
      noData: [{ start: at('11:00'), end: at('12:00') }],
    };
    expect(figureOf({ metric: orders, period: day, observed })).toBe('no data?');
    expect(figureOf({ metric: { ...orders, noData: 'nothing' }, period: day, observed })).toBe('100');
  });

  it('may weigh in the mean of the intervals', () => {
    const metric: Metric = { ...orders, averagedOver: 'hour', noTraffic: 'out', weightedBy: 'users' };
    const counts = [
      { start: at('10:00'), counted: '1', total: '2', weight: '3' },
      { start: at('11:00'), counted: '2', total: '2', weight: '1' },
    ];
    expect(figureOf({ metric, period: day, observed: { counts } })).toBe('62.5');
    const { weight: _, ...unweighted } = counts[0]!;
    expect(figureOf({ metric, period: day, observed: { counts: [unweighted] } })).toBe('weight?');
  });

  it('across the end of an interval cannot be averaged', () => {
    const counts = [{ start: at('10:30'), end: at('11:30'), counted: '1', total: '2' }];
    expect(figureOf({ metric: { ...orders, averagedOver: 'hour' }, period: day, observed: { counts } })).toBe(
      'across the end?',
    );
  });

  it('of other metrics make a ratio of sums', () => {
    const metrics = ['MetA', 'MetB', 'AllA', 'AllB'].map((id) => ({
      id,
      observation: { kind: 'count' as const, of: 'tickets' },
    }));
    const metric: Metric = { observation: { kind: 'ratio', of: ['MetA', 'MetB'], to: ['AllA', 'AllB'] } };
    const counted = { MetA: '9', MetB: '6', AllA: '10', AllB: '10' };
    const others = Object.entries(counted).map(([of, each]) => ({
      of,
      counts: [{ start: at('10:00'), counted: each }],
    }));
    expect(figureOf({ metric, period: day, parts: { metrics }, others })).toBe('75');
    const hourly: Metric = { ...metric, averagedOver: 'hour', noTraffic: 'out' };
    expect(figureOf({ metric: hourly, period: day, parts: { metrics }, others })).toBe('75');
    expect(figureOf({ metric, period: day, others })).toBe('no such figure?');
  });
});
