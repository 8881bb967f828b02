import { describe, expect, it } from 'vitest';
import { share, toPercent } from '../quantity/percent.ts';
import { exactDecimalText } from '../quantity/decimal-text.ts';
import { multiply, rational, type Rational } from '../quantity/rational.ts';
import { days, HOUR, nights } from '../testing/calendars.ts';
import { downtimeTable, effectiveGuarantee } from './budget.ts';
import { compileCalendar } from './compile.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';

const month: WindowSpec = { kind: 'each', unit: 'month' };
const text = (value: Rational | undefined) => value && exactDecimalText(value);
const minutes = (value: Rational) => text(multiply(value, rational('1/60')));

describe('allowed downtime', () => {
  it('agrees with the table of a published agreement (Blunix), which rounds to seconds', () => {
    const context: WindowContext = { zone: 'Europe/Berlin', term: { from: '2026-01-01', until: '2028-12-31' } };
    const seconds = (target: string) =>
      downtimeTable(share(target), month, context).rows.map(({ days: length, allowed }) => [length, text(allowed)]);
    // 28, 29 and 30 days, 31 days with summer time beginning, 31 days, 31 days with summer time ending
    expect(seconds('99.75')).toEqual([
      ...[
        [28, '6048'],
        [29, '6264'],
        [30, '6480'],
      ],
      ...[
        [31, '6687'],
        [31, '6696'],
        [31, '6705'],
      ],
    ]);
    expect(seconds('99.90').map(([, allowed]) => allowed)).toEqual([
      '2419.2',
      '2505.6',
      '2592',
      '2674.8',
      '2678.4',
      '2682',
    ]);
    expect(seconds('99.95').map(([, allowed]) => allowed)).toEqual([
      '1209.6',
      '1252.8',
      '1296',
      '1337.4',
      '1339.2',
      '1341',
    ]);
  });

  it('agrees with the table of a published agreement (NHS GP IT Futures), which cuts minutes off', () => {
    const inHours = (spec: typeof days) =>
      downtimeTable(share('99.9'), month, {}, compileCalendar(spec)).rows.map((row) => [
        row.days,
        minutes(row.allowed),
      ]);
    expect(inHours(days)).toEqual([
      [28, '23.52'],
      [29, '24.36'],
      [30, '25.2'],
      [31, '26.04'],
    ]);
    expect(inHours(nights)).toEqual([
      [28, '16.8'],
      [29, '17.4'],
      [30, '18'],
      [31, '18.6'],
    ]);
  });

  it('names the shortest and the longest period', () => {
    const context = { zone: 'Europe/Amsterdam', term: { from: '2026-01-01', until: '2027-12-31' } };
    const { shortest, longest, basis } = downtimeTable(share('99.9'), month, context);
    expect([text(shortest?.allowed), text(longest?.allowed), basis]).toEqual(['2419.2', '2682', 'term']);
    expect(longest?.example?.from).toBe('2026-10-01');
  });

  it('is nothing at 100 %', () => {
    expect(text(downtimeTable(share('100'), month, {}).longest?.allowed)).toBe('0');
  });
});

describe('the effective guarantee', () => {
  const month30 = rational(30 * 24 * HOUR);
  const effective = (excludedHours: number, seconds = month30) => {
    const guarantee = effectiveGuarantee(share('99.9'), seconds, rational(excludedHours * HOUR));
    return guarantee && text(toPercent(guarantee));
  };

  it('is 99.345 % for 99.9 % of 30 days with 4 hours of maintenance', () => {
    expect(effective(4)).toBe('99.345');
    expect(effective(0)).toBe('99.9');
  });

  it('is nothing if all may be excluded, and undefined for no time at all', () => {
    expect(effective(800)).toBe('0');
    expect(effective(0, rational(0))).toBeUndefined();
  });
});
