import { describe, expect, it } from 'vitest';
import { toText } from './decimal-text.ts';
import { formatInterval } from './format-interval.ts';
import { formatPercent } from './format-number.ts';
import { closed, open, satisfying, unsaid, type Interval } from './interval.ts';
import { rational } from './rational.ts';

const v = rational;

describe('formatInterval', () => {
  it.each<[Interval, string]>([
    [{ from: closed(v(95)), to: open(v(99)) }, 'from 95 to under 99'],
    [{ from: open(v(99)), to: closed(v('99.9')) }, 'over 99 to 99.9'],
    [{ from: 'unbounded', to: open(v(95)) }, 'under 95'],
    [{ from: 'unbounded', to: closed(v(95)) }, 'up to 95'],
    [{ from: closed(v(1200)), to: 'unbounded' }, 'from 1,200 up'],
    [{ from: open(v('1/3')), to: 'unbounded' }, 'over 1/3'],
    [satisfying('=', v('99.0')), 'exactly 99'],
    [{ from: 'unbounded', to: 'unbounded' }, 'any value'],
    [{ from: unsaid(v(95)), to: open(v(99)) }, 'from 95 to under 99 (not said whether 95 is included)'],
    [{ from: 'unbounded', to: unsaid(v(95)) }, 'up to 95 (not said whether 95 is included)'],
    [{ from: unsaid(v(95)), to: unsaid(v(99)) }, 'from 95 to 99 (not said whether the ends are included)'],
  ])('%# is %s', (interval, expected) => expect(formatInterval(interval, 'en')).toBe(expected));

  it('speaks the language of the locale and takes the unit of the caller', () => {
    const interval = { from: closed(v('95.5')), to: open(v(99)) };
    const show = (locale: string) => formatInterval(interval, locale, (value) => formatPercent(toText(value), locale));
    expect(show('en')).toBe('from 95.5% to under 99%');
    expect(show('nl')).toBe('vanaf 95,5% tot onder 99%');
    expect(show('de-AT').replaceAll('\u00a0', ' ')).toBe('von 95,5 % bis unter 99 %');
    expect(show('fr').replaceAll(/\s/gu, ' ')).toBe('from 95,5 % to under 99 %');
  });
});
