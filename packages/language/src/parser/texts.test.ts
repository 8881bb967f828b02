import { describe, expect, it } from 'vitest';
import { dedented, quoted } from './texts.ts';

describe('quoted', () => {
  it.each([
    ['"abc"', 'abc'],
    ['""', ''],
    ['"say \\"yes\\""', 'say "yes"'],
    ['"C:\\\\temp"', 'C:\\temp'],
    ['"C:\\temp"', 'C:\\temp'],
    ['"one\\ntwo"', 'one\ntwo'],
    ['"ends with \\\\"', 'ends with \\'],
    ['"no closing quote', 'no closing quote'],
    ['"no closing quote  ', 'no closing quote'],
    ['"ends with an escape\\"', 'ends with an escape"'],
    ['"', ''],
    ['“curly”', 'curly'],
    ['«angled»', 'angled'],
    ["'single'", 'single'],
    ['"it’s"', 'it’s'],
  ])('%s is %s', (input, expected) => {
    expect(quoted(input)).toBe(expected);
  });
});

describe('dedented', () => {
  it.each([
    ['"""one"""', 'one'],
    ['"""\n  one\n  two\n"""', 'one\ntwo'],
    ['"""\n    one\n      two\n\n    three\n  """', 'one\n  two\n\nthree'],
    ['"""first\n  second\n"""', 'first\nsecond'],
    ['"""\r\n  one\r\n  two\r\n"""', 'one\ntwo'],
    ['"""\n\n  one  \n\n"""', 'one'],
    ['"""\n\tone\n\t\ttwo\n"""', 'one\n\ttwo'],
    ['"""\n  a "quoted" word\n"""', 'a "quoted" word'],
    ['"""\n  never closed\n', 'never closed'],
    ['""""""', ''],
  ])('%j is %j', (input, expected) => {
    expect(dedented(input)).toBe(expected);
  });
});
