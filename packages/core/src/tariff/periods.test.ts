import { describe, expect, it } from 'vitest';
import type { PeriodUnit, Window } from '../model/index.ts';
import { toText } from '../quantity/index.ts';
import { periodsIn } from './periods.ts';

const each = (unit: PeriodUnit, count = 1): Window => ({ kind: 'each', unit, count, flavour: 'calendar' });
const find = (shorter: Window, longer: Window) => {
  const periods = periodsIn(shorter, longer);
  return periods && toText(periods);
};

describe('periodsIn', () => {
  it('counts whole periods of months, and the most days', () => {
    expect(find(each('month'), each('year'))).toBe('12');
    expect(find(each('month'), each('quarter'))).toBe('3');
    expect(find(each('quarter'), each('year', 2))).toBe('8');
    expect(find(each('day'), each('month'))).toBe('31');
    expect(find(each('day'), each('week'))).toBe('7');
    expect(find(each('month'), each('month'))).toBe('1');
  });

  it('knows no answer for periods that do not fit into each other', () => {
    expect(find(each('year'), each('month'))).toBeUndefined();
    expect(find(each('week'), each('month'))).toBeUndefined();
    expect(find(each('month', 5), each('year'))).toBeUndefined();
    expect(find({ kind: 'term' }, each('year'))).toBeUndefined();
  });
});
