import { describe, expect, it } from 'vitest';
import { format, lines } from './testing/format.ts';

describe('neighbouring lines', () => {
  it('have the values of a header in one column', () => {
    const clauses = ['version "1"', 'based on Standard', 'fiscal year starts May', 'the smallest cap binds', 'law NL'];
    expect(format(lines('agreement A {', ...clauses, '', 'currency EUR', '}'))).toBe(
      lines(
        'agreement A {',
        '  version     "1"',
        '  based on    Standard',
        '  fiscal year starts May',
        '  the smallest cap binds',
        '  law         NL',
        '',
        '  currency EUR',
        '}',
      ),
    );
  });

  it('have parts inside of a form apart from its clauses', () => {
    const written = ['kind small business', 'registered "1"', 'contact A { email "a" }', 'contact Long { email "b" }'];
    expect(format(lines('customer C {', ...written, '}'))).toBe(
      lines(
        ...['customer C {', '  kind       small business', '  registered "1"'],
        ...['  contact A    { email "a" }', '  contact Long { email "b" }', '}'],
      ),
    );
  });

  it('have names, titles and blocks in columns when they are of one kind', () => {
    expect(format(lines('event A "a" { seen by P }', 'event Long "long" { seen by P }', 'event B { seen by Q }'))).toBe(
      lines('event A    "a"    { seen by P }', 'event Long "long" { seen by P }', 'event B           { seen by Q }'),
    );
    const apart = lines('plan A { includes B }', '', 'plan Long { includes B }', 'event Longer { seen by P }');
    expect(format(apart)).toBe(apart);
  });

  it('have the ranges of a tariff in a column', () => {
    expect(format(lines('credits for O {', 'pays 5% from 99% to under 99.9%', 'pays 100% under 99%', '}'))).toBe(
      lines('credits for O {', '  pays 5%   from 99% to under 99.9%', '  pays 100% under 99%', '}'),
    );
  });

  it('are left alone where the gap would be wide or the line too long', () => {
    const wide = lines('plan A { includes B }', `plan ${'B'.repeat(40)} { includes A }`);
    expect(format(wide)).toBe(wide);
    const long = `"${'x'.repeat(85)}"`;
    expect(format(lines(`exclusion A { evidence ${long} }`, 'exclusion LongerName { when "b" }', 'exclusion C'))).toBe(
      lines(`exclusion A { evidence ${long} }`, 'exclusion LongerName { when "b" }', 'exclusion C'),
    );
  });
});
