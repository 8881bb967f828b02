import { describe, expect, it } from 'vitest';
import { parserServices } from '../../testing/parse.ts';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { clauseOf } from './openings.ts';
import { Places } from './place.ts';

const places = new Places(parserServices);
/** Words, kinds of tokens and types of names that may follow. */
const next = (text: string) =>
  places.at(text, text.length)?.leaves.map(({ keyword, refersTo, token }) => keyword ?? refersTo ?? token.name);

describe('a place', () => {
  it.each([
    ['report R { by North ', ['to']],
    ['metric M of ', ['Supply']],
    ['metric ', ['WORD']],
    ['metric M { down after 3 failures ', ['in']],
    ['accept ', ['CODE']],
    ['foo { ', []],
  ])('%j is followed by %j', (text, expected) => {
    expect(next(text)).toEqual(expected);
  });

  it.each([
    ['', 'SlaFile'],
    ['metric M {', 'Metric'],
    ['metric M { }', 'SlaFile'],
    ['provider P { contact C { phone "1"; ', 'Contact'],
    ['support S { starts when A\n priority P1 {', 'Priority'],
    ['replaces metric M {', 'Metric'],
    ['metric credits {', 'Metric'],
    ['metric M {\nobjective O {', 'Objective'],
    ['metric M { } objective O {', 'Objective'],
    ['foo {', ''],
  ])('%j is in the block of %j', (text, block) => {
    expect(places.at(text, text.length)?.block).toBe(block);
  });

  it.each([
    'metric M { source "a',
    '// a',
    'overview """\n a',
    '/* a',
    '/*\nmetric M {\n',
    'metric M { source "a"; // b',
  ])('%j is none', (text) => {
    expect(places.at(text, text.length)).toBeUndefined();
  });

  it.each(['metric M { source "/*"; ', 'metric M { // /*\n', '/* a */ ', 'metric M { source "a" '])(
    '%j is one',
    (text) => {
      expect(places.at(text, text.length)?.leaves.length).toBeGreaterThan(0);
    },
  );

  it('takes a word for one of the language where it can be', () => {
    expect(next('termination by ')).toContain('Actor');
    expect(next('termination by ')).not.toContain('{');
  });

  it('knows the clause that it is in, and where that began', () => {
    const clauses = places.at('metric M { measured by ', 23)?.leaves.map((leaf) => clauseOf(leaf));
    expect(new Set(clauses?.map((clause) => `${clause?.rule} ${clause?.start}`))).toEqual(new Set(['MeasuredBy 3']));
  });

  it.each([...syntaxFixtures])('is found again behind every line of %s, whatever stands before', (_, text) => {
    const first = text.search(/^agreement/m);
    const lines = [...text.matchAll(/\n/g)].map(({ index }) => index + 1).filter((offset) => offset > first + 20);
    for (const offset of lines.filter((_, index) => index % 7 === 0)) {
      const whole = places.at(text, offset);
      const broken = `metric M { down after x y z { \n${text.slice(0, offset)}`;
      expect(places.at(broken, broken.length)?.block).toBe(whole?.block);
    }
  });
});
