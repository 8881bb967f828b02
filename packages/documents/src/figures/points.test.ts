import type { Range, Value } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { insideOf } from './points.ts';

const percent = (value: string): Value => ({ kind: 'percent', value });
const count = (value: string): Value => ({ kind: 'quantity', value, unit: 'misses' });
const time = (iso: string): Value => ({ kind: 'duration', duration: { iso, clock: 'elapsed' } });
const from = (value: Value) => ({ value, end: 'closed' }) as const;
const beyond = (value: Value) => ({ value, end: 'open' }) as const;

describe('a value inside a range', () => {
  it.each<[string, Range, Value | undefined]>([
    ['the middle', { low: from(percent('99.0')), high: beyond(percent('99.9')) }, percent('99.45')],
    ['below an only end', { high: beyond(percent('95.0')) }, percent('92.5')],
    ['above an only end', { low: beyond(percent('99.99')) }, percent('99.995')],
    ['up to 100%', { high: from(percent('100')) }, percent('50')],
    ['a single value', { low: from(count('2')), high: from(count('2')) }, count('2')],
    ['whole things', { low: from(count('3')), high: from(count('4')) }, count('3')],
    ['nothing between whole things', { low: beyond(count('3')), high: beyond(count('4')) }, undefined],
    ['a length of time', { low: beyond(time('PT1H')), high: from(time('PT2H')) }, time('PT1H30M')],
    ['two units', { low: from(percent('1')), high: from(time('PT2H')) }, undefined],
    ['an empty range', { low: from(percent('5')), high: from(percent('3')) }, undefined],
    ['no ends', {}, undefined],
    ['no number', { low: from({ kind: 'hole' }) }, undefined],
  ])('%s', (_, range, expected) => {
    expect(insideOf(range)).toEqual(expected);
  });
});
