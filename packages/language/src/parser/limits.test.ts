import { describe, expect, it } from 'vitest';
import { mistakesOf } from '../testing/mistakes.ts';
import { parse } from '../testing/parse.ts';
import { maximumErrors } from './limits.ts';

const tooDeep = 'This is nested too deeply to be read.';
const messages = (text: string): string[] => mistakesOf(text).map(({ message }) => message);

describe('what is nested', () => {
  it.each([
    ['brackets', (depth: number) => `termination by A { when ${'('.repeat(depth)}B missed${')'.repeat(depth)} }`],
    ['negations', (depth: number) => `termination by A { when ${'not '.repeat(depth)}B missed }`],
    [
      'amounts',
      (depth: number) => `credits for A { pays ${'the greater of '.repeat(depth)}1 EUR${' and 1 EUR'.repeat(depth)} }`,
    ],
    [
      'amounts behind each other',
      (depth: number) => `credits for A { pays ${'the greater of 1 EUR and '.repeat(depth)}1 EUR }`,
    ],
    [
      'both',
      (depth: number) => `termination by A { when ${'not (B met or '.repeat(depth)}B missed${')'.repeat(depth)} }`,
    ],
  ])('%s: 50 are read, 10,000 are told once', (_, text) => {
    expect(messages(text(50))).toEqual([]);
    expect(messages(text(10_000))).toEqual([tooDeep]);
    // And what comes next is read as if nothing had been.
    expect(messages(text(50))).toEqual([]);
  });

  it('is told at its place', () => {
    const [mistake] = mistakesOf(`plan A { fee 5 EUR }\ntermination by A { when ${'('.repeat(10_000)}`);
    expect(mistake).toMatchObject({ line: 2, at: '(' });
  });

  it.each(['{', 'metric A {', 'provider A { contact B {', '}', '(', '|', '"""', '/*'])(
    '10,000 times %s are told in a few words',
    (text) => {
      expect(messages(text.repeat(10_000)).length).toBeLessThanOrEqual(maximumErrors + 1);
    },
  );
});

describe('many mistakes', () => {
  it('are told up to a number', () => {
    const told = messages('metric A { availabilty }\n'.repeat(maximumErrors + 50));
    expect(told).toHaveLength(maximumErrors + 1);
    expect(told.at(-1)).toBe('There are too many mistakes; the rest was not read.');
  });

  it('in what no token begins with are told up to a number, runs of them as one', () => {
    expect(messages('@@@@')).toEqual(['“@@@@” is not used in the language.']);
    expect(messages('@ '.repeat(5_000)).length).toBeLessThanOrEqual(maximumErrors);
  });
});

describe('a long text', () => {
  /** The processor's time that a text takes, in milliseconds; the best of three. */
  const time = (text: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        parse(text);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      }),
    );

  it.each([
    ['of signs', '@ '],
    ['of quotes', '“'],
    ['of words', 'foo bar '],
    ['of braces', '} { '],
    ['of misspelt parts', 'metrc A { availability }\n'],
    ['of wrong clauses', 'metric A { x }\n'],
    ['of lists', 'report A { covers ', 'B, '],
    ['of parts', 'objective A { B >= 1 } // x\n'],
    ['of comments', 'a // x\n'],
  ])('%s takes four times as long when it is four times as long', (_, start, again = start) => {
    const text = (size: number) => start + again.repeat(size / again.length);
    time(text(50_000));
    const [short, long] = [time(text(100_000)), time(text(400_000))];
    // Quadratic would be sixteen. Very short times say nothing.
    expect(long / Math.max(short, 20)).toBeLessThan(9);
  });
});
