import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const settings = JSON.parse(
  readFileSync(new URL('../../syntaxes/language-configuration.json', import.meta.url), 'utf8'),
);
const pattern = (text: string): RegExp => new RegExp(text);

describe('the settings of an editor for the language', () => {
  it('take names of any script, numbers, dates and times for words', () => {
    const { pattern: source, flags } = settings.wordPattern as { pattern: string; flags: string };
    const words = 'objective Größe東京 >= 99.9% from 2026-01-31 08:00-12:30 in °C'.match(
      new RegExp(source, `g${flags}`),
    );
    const dates = ['2026-01-31', '08:00', '12:30'];
    expect(words).toEqual(['objective', 'Größe東京', '99.9', 'from', ...dates, 'in', '°C']);
    expect(new RegExp(source, flags).test('')).toBe(false);
  });

  it.each([
    ['plan Gold {', true],
    ['  plan Gold {  // a "comment" }', true],
    ['agreement A "a { b" { version "1"', true],
    ['plan Gold { includes Basic }', false],
    ['uses "a {"', false],
    ['// {', false],
    ['  version "1"', false],
  ])('indent what follows %s: %s', (line, isIndented) => {
    expect(pattern(settings.indentationRules.increaseIndentPattern).test(line)).toBe(isIndented);
  });

  it('move a closing brace to the left', () => {
    const closes = pattern(settings.indentationRules.decreaseIndentPattern);
    expect(['  }', '} // end'].every((line) => closes.test(line))).toBe(true);
    expect(closes.test('  plan Gold { }')).toBe(false);
  });

  it('begin the next row of a grid with a bar', () => {
    const [{ beforeText, action }] = settings.onEnterRules;
    expect(action).toEqual({ indent: 'none', appendText: '| ' });
    expect(['  | a | b |', '| a |  // comment'].every((line) => pattern(beforeText).test(line))).toBe(true);
    expect(['  | a | b', 'uses "a | b |"', '  |'].some((line) => pattern(beforeText).test(line))).toBe(false);
  });

  it('close quotes and braces, but not bars', () => {
    const opened = (settings.autoClosingPairs as { open: string }[]).map(({ open }) => open);
    expect(opened).toEqual(['{', '(', '"', '"""', '/*']);
  });
});
