import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.ts';
import { wordsOf } from './words.ts';

const read = (text: string) => {
  const { percents, durations, quantities, periods } = figuresIn(wordsOf(text));
  return {
    percents: percents.map(({ value, atMost }) => `${atMost ? '<=' : '>='}${value}`),
    durations: durations.map(({ parts, business, atLeast }) =>
      [
        ...parts.map(({ value, unit }) => `${value} ${unit}`),
        ...(business ? ['business'] : []),
        ...(atLeast ? ['or more'] : []),
      ].join(' '),
    ),
    quantities: quantities.map(({ value, unit, atLeast }) => `${atLeast ? '>=' : '<='}${value} ${unit}`),
    periods: periods.map(({ count, unit }) => `${count} ${unit}`),
  };
};
const nothing = { percents: [], durations: [], quantities: [], periods: [] };

describe('figures in prose', () => {
  it.each([
    ['within 4 business hours', '4 h business'],
    ['binnen 4 uur', '4 h'],
    ['innerhalb von 4 Stunden', '4 h'],
    ['binnen 2 werkdagen', '2 day business'],
    ['spätestens nach 3 Werktagen', '3 day business'],
    ['within an hour', '1 h'],
    ['binnen een uur', '1 h'],
    ['innerhalb einer Stunde', '1 h'],
    ['within four (4) hours', '4 h'],
    ['a 4-hour response', '4 h'],
    ['in 1 hour and 30 minutes', '1 h 30 min'],
    ['15min', '15 min'],
    ['at least 48 hours in advance', '48 h or more'],
  ])('reads the length of time in “%s”', (text, duration) => {
    expect(read(text)).toEqual({ ...nothing, durations: [duration] });
  });

  it.each([
    ['99.9 % each month', '>=99.9', '1 month'],
    ['99,95 % im Kalendermonat', '>=99.95', '1 month'],
    ['99,9 procent per kwartaal', '>=99.9', '1 quarter'],
    ['95 percent in any 30 days', '>=95', '30 day'],
    ['at most 2% per year', '<=2', '1 year'],
    ['99,999 % monatlich', '>=99.999', '1 month'],
  ])('reads share and period in “%s”', (text, percent, period) => {
    expect(read(text)).toEqual({ ...nothing, percents: [percent], periods: [period] });
  });

  it('reads numbers of things only with the word that makes them a limit', () => {
    expect(read('at most 3 outages a month')).toEqual({
      ...nothing,
      quantities: ['<=3 outages'],
      periods: ['1 month'],
    });
    expect(read('mindestens 5 Kopien').quantities).toEqual(['>=5 Kopien']);
    expect(read('There are 3 data centres')).toEqual(nothing);
  });

  it('reads a share of cases within a time, and the period of both', () => {
    expect(read('95% of P1 tickets within 4 hours, monthly')).toEqual({
      percents: ['>=95'],
      durations: ['4 h'],
      quantities: [],
      periods: ['1 month'],
    });
  });

  it.each(['ISO 27001', 'P1 and P2', 'available 24x7', 'once a day or so', 'Section 5 of the handbook'])(
    'takes nothing in “%s” for a limit',
    (text) => {
      const { percents, durations, quantities } = read(text);
      expect([...percents, ...durations, ...quantities]).toEqual([]);
    },
  );

  it('reads a month behind “within” as a length, and elsewhere as a period', () => {
    expect(read('within a month').durations).toEqual(['1 month']);
    expect(read('3 times a month').periods).toEqual(['1 month']);
  });
});
