import { describe, expect, it } from 'vitest';
import { format, lines } from './testing/format.ts';

describe('grids', () => {
  it('have their bars in columns and their numbers as they are written', () => {
    const rows = ['|priority|value|', '| P1 | 08 h | // fast', '|Größe2|4.50 business days|', '', '| 東京 | -|'];
    expect(format(lines('table T by priority {', ...rows, '}'))).toBe(
      lines(
        'table T by priority {',
        '  | priority | value              |',
        '  | P1       | 08 h               |  // fast',
        '  | Größe2   | 4.50 business days |',
        '',
        '  | 東京     | -                  |',
        '}',
      ),
    );
  });

  it('are set each on its own, whatever stands between their rows', () => {
    const written = 'limits A { | a | b |\n // more\n| ccc | d |\n }\nlimits B { | long | b |\n }';
    expect(format(written)).toBe(
      lines(
        ...['limits A {', '  | a   | b |', '  // more', '  | ccc | d |', '}'],
        ...['limits B {', '  | long | b |', '}'],
      ),
    );
  });

  it('stand in the line of what they belong to', () => {
    expect(format('credits for O {\n  scale by misses | 1 | 5 EUR |\n  | over 1 | 15 EUR |\ncapped at 10%\n}')).toBe(
      lines(
        ...['credits for O {', '  scale by misses', '  | 1      | 5 EUR  |', '  | over 1 | 15 EUR |'],
        ...['  capped at 10%', '}'],
      ),
    );
  });

  it('show a row whose last bar is missing as two', () => {
    expect(format('limits A {\n| a | bcd\n| efg | h |\n}')).toBe(
      lines('limits A {', '  | a   | bcd', '  | efg | h |', '}'),
    );
  });
});
