import { describe, expect, it } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { parse } from '../testing/parse.ts';
import { plain } from '../testing/plain.ts';

/** The first part of a text that has no mistakes, as a plain value. */
function read(text: string): unknown {
  const { file, lexerErrors, parserErrors } = parse(text);
  expect([...lexerErrors, ...parserErrors].map(({ message }) => message)).toEqual([]);
  const [part] = file.parts;
  return part && plain(part);
}

const clause = (text: string): unknown => (read(text) as { items: unknown[] }).items[0];
const sentence = (text: string): unknown => clause(`objective A {\n${text}\n}`);
const value = (text: string): unknown => (sentence(`M >= ${text}`) as ast.Sentence).value;

describe('numbers and units', () => {
  it.each([
    ['99.95%', { $type: 'Percent', value: '99.95' }],
    ['99.95 %', { $type: 'Percent', value: '99.95' }],
    ['100', { $type: 'Quantity', negative: false, value: '100' }],
    ['-5 °C', { $type: 'Quantity', negative: true, value: '5', unit: '°C' }],
    ['–5 °C', { $type: 'Quantity', negative: true, value: '5', unit: '°C' }],
    ['40 tickets', { $type: 'Quantity', negative: false, value: '40', unit: 'tickets' }],
    ['12.50 EUR', { $type: 'Quantity', negative: false, value: '12.50', unit: 'EUR' }],
    ['20 m²', { $type: 'Quantity', negative: false, value: '20', unit: 'm²' }],
    ['5 GB', { $type: 'Quantity', negative: false, value: '5', unit: 'GB' }],
    [
      '0.10000000000000000001 EUR',
      { $type: 'Quantity', negative: false, value: '0.10000000000000000001', unit: 'EUR' },
    ],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it.each([
    ['30 s', [['30', 's']]],
    ['30s', [['30', 's']]],
    ['15 minutes', [['15', 'minute']]],
    ['1 hour', [['1', 'hour']]],
    ['2 hours', [['2', 'hour']]],
    ['800 ms', [['800', 'ms']]],
    [
      '43 min 12 s',
      [
        ['43', 'min'],
        ['12', 's'],
      ],
    ],
    [
      '1 year 2 months',
      [
        ['1', 'year'],
        ['2', 'month'],
      ],
    ],
  ])('the length of time %s', (text, expected) => {
    const { duration } = value(text) as ast.DurationValue;
    expect(duration.parts.map((part) => [part.value, part.unit])).toEqual(expected);
  });

  it('a number at the end of its line has no unit', () => {
    expect(read('service A {\n volume 40\n description "x"\n}')).toMatchObject({
      items: [{ $type: 'VolumeClause', amount: { value: '40' } }, { $type: 'Description' }],
    });
    expect(read('service A { volume 40 // for now\n description "x" }')).toMatchObject({ items: [{}, {}] });
    expect(read('service A { volume 40; description "x" }')).toMatchObject({ items: [{}, {}] });
  });
});

describe('words with one meaning have one form', () => {
  it.each([
    ['M >= 5', '>='],
    ['M ≥ 5', '>='],
    ['M ≥5', '>='],
    ['M at least 5', '>='],
    ['M at   /* or more */ least 5', '>='],
    ['M at most 5', '<='],
    ['M ≤ 5', '<='],
    ['M under 5', '<'],
    ['M over 5', '>'],
    ['M = 5', '='],
  ])('%s compares by %s', (text, comparison) => {
    expect(sentence(text)).toMatchObject({ comparison });
  });

  it.each([
    ['each month', { unit: 'month' }],
    ['each 3 months', { unit: 'month', count: '3' }],
    ['each 2 quarters', { unit: 'quarter' }],
    ['every 2 years', { unit: 'year' }],
  ])('the window %s', (text, window) => {
    expect(sentence(`M >= 5 ${text}`)).toMatchObject({ window });
  });

  it.each([
    ['relief R { lifts  credits\n of A }', { kind: 'lifts credits of' }],
    ['relief R { late notice counts as down }', { effect: 'counts as down' }],
    ['agreement A { shared hours count for neither }', { rule: 'count for neither' }],
    ['agreement A { law DE – BY }', { law: 'DE-BY' }],
    ['agreement A { law DE-BY }', { law: 'DE-BY' }],
    ['agreement A { time zone Europe/Amsterdam }', { zone: 'Europe/Amsterdam' }],
    ['provider A { kind small business }', { kind: 'small business' }],
    ['credits for A { scale by months missed in a row\n | a |\n | b |\n}', { by: 'month missed in a row' }],
    ['credits for A { scale by weeks missed\n | a |\n}', { by: 'week missed' }],
    ['credits for A { scale by "hours of delay"\n | a |\n}', { by: 'hours of delay' }],
    ['credits for A { settled on the next invoice }', { forms: ['on the next invoice'] }],
  ])('%s', (text, expected) => {
    expect(clause(text)).toMatchObject(expected);
  });

  it('the title of a definition is what stands between its quotes', () => {
    expect(read('define A as "An \\"A\\"" "a thing"')).toMatchObject({ title: 'An "A"', text: 'a thing' });
  });
});

describe('what is refused is still taken for what it most likely means', () => {
  it.each([
    ['plan A { fee 12,000 EUR }', { value: '12000', unit: 'EUR' }],
    ['plan A { fee 12,50 EUR }', { value: '12.50', unit: 'EUR' }],
    ['plan A { fee 500 € }', { value: '500', unit: 'EUR' }],
  ])('%s', (text, amount) => {
    expect(parse(text).file.parts).toMatchObject([{ items: [{ amount }] }]);
  });

  it('curly quotes', () => {
    expect(parse('define A “a thing”').file.parts).toMatchObject([{ text: 'a thing' }]);
  });
});
