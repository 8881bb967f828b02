import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import type { OwedStep, StepDetail, Sum } from '../owed/index.ts';
import { agreementOf } from '../testing/found.ts';
import { eur, month, percent } from '../testing/tariff.ts';
import { owedStepWords } from './steps.ts';

const facts = new Facts(agreementOf({ services: [{ id: 'Shop' }] }));
const money = (value: string): readonly Sum[] => [{ kind: 'money', currency: 'EUR', value }];
const things = (value: string, unit: string) => ({ kind: 'number', unit, value }) as const;

/** What the words are when a step leads from one sum to another one. */
function words(step: StepDetail, before: readonly Sum[] = [], after = before): string {
  const whole: OwedStep = { ...step, before, after };
  return owedStepWords(facts, whole).replaceAll('\u00a0', ' ');
}

describe('the words of a step', () => {
  it('count misses, of a priority and in a window', () => {
    const count = { kind: 'count', of: [], what: 'misses', earlier: '0' } as const;
    expect(words({ ...count, now: '1' })).toBe('1 miss');
    expect(
      words({ ...count, now: '4', priority: 'P1', earlier: '2', each: { ...month, count: 1, flavour: 'calendar' } }),
    ).toBe('4 misses of P1, after 2 before in each month');
    expect(words({ kind: 'each miss', misses: '1', amount: eur('5') })).toBe('1 miss is paid for: EUR 5');
    expect(words({ kind: 'each miss', misses: '2', amount: eur('5') })).toBe('2 misses are paid for: EUR 5 each');
  });

  it('say that there were no cases, and of which priority', () => {
    expect(words({ kind: 'no cases', of: 'Shop' })).toBe('there were no cases for Shop, so none was missed');
    expect(words({ kind: 'no cases', of: 'Shop', priority: 'P1' })).toBe(
      'there were no cases for Shop (P1), so none was missed',
    );
  });

  it('say of which other credits something was not given, where only one is paid', () => {
    const because = { kind: 'not counted', of: 'Shop' } as const;
    expect(words({ kind: 'undecided', reason: { kind: 'other undecided', other: 'Delay', because } })).toContain(
      'only one is paid of these and Delay, for which the number of single misses of Shop was not given',
    );
  });

  it('say what is free, a single one too', () => {
    const free = (count: string, unit: string) => words({ kind: 'free', free: count, unit });
    expect(free('1', 'misses')).toBe('the first miss is free');
    expect(free('2', 'misses')).toBe('the first 2 misses are free');
    expect(free('1', 'day')).toBe('the first day is free');
    expect(free('2', 'h')).toBe('the first 2 hours are free');
  });

  it('say until when a claim could be made', () => {
    const claim = { kind: 'claim', claimed: '2026-02-04 14:31', effect: 'lapsed' } as const;
    expect(words({ ...claim, began: '2026-02-02 14:30', until: '2026-02-04 14:30' })).toBe(
      'claimed on 2026-02-04 14:31, too late, the last moment was 2026-02-04 14:30, counted from 2026-02-02 14:30',
    );
    expect(words({ ...claim, began: undefined, until: '2026-02-03' })).toBe(
      'claimed on 2026-02-04 14:31, too late, the last day was 2026-02-03',
    );
  });

  it('say how many blocks there are, and of what', () => {
    const block = { kind: 'block', mode: 'full', amount: eur('100'), blocks: '2' } as const;
    const low = { value: things('30', 'collections'), end: 'open' } as const;
    expect(words({ ...block, low, size: things('1', 'collections') })).toBe(
      'each full 1 collection over 30 collections: 2 × EUR 100',
    );
    expect(words({ ...block, size: { kind: 'time', unit: 'elapsed', value: '1800' } })).toBe(
      'each full 30 min: 2 × EUR 100',
    );
  });

  it('name a row of one value by that value', () => {
    const end = { value: things('2', ''), end: 'closed' } as const;
    const row = { kind: 'row', mode: 'each part at its own rate', low: end, high: end, amount: eur('100') } as const;
    expect(words({ ...row, times: '1' })).toBe('2: EUR 100 (each part at its own rate)');
    expect(words({ ...row, high: undefined, times: '3' })).toBe('from 2: 3 × EUR 100 (each part at its own rate)');
  });

  it('tell a limit that is reached from one that is not', () => {
    const cap: StepDetail = { kind: 'cap', cap: { amount: percent('50'), sharedWith: [] }, used: [] };
    expect(words(cap, money('100'), money('50'))).toBe('capped at 50%');
    expect(words(cap, money('10'))).toBe('within the cap of 50%');
    const minimum = { kind: 'minimum', minimum: money('5')[0]! } as const;
    expect(words(minimum, money('4'), [])).toBe('under EUR 5: it lapses');
    expect(words(minimum, money('6'))).toBe('enough to be paid: under EUR 5 it would lapse');
  });

  it('name the fee that a share is of, once', () => {
    const fee = { kind: 'base', currency: 'EUR', fee: '1000' } as const;
    expect(words({ ...fee, base: { fee: 'Shop', period: 'same' } })).toBe('of the fee of Shop, EUR 1,000');
    expect(words({ ...fee, base: { money: eur('1000').money, period: 'same' } })).toBe('of EUR 1,000');
  });

  it('round to a multiple, or to what can be paid', () => {
    expect(words({ kind: 'rounding', mode: 'down', to: '' })).toBe('rounded down to the smallest unit of the currency');
    expect(words({ kind: 'rounding', mode: 'nearest', to: '5' })).toBe('rounded to the nearest multiple of 5');
  });
});
