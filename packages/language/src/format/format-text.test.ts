import { describe, expect, it } from 'vitest';
import { formatText } from './format-text.ts';
import { format, lines } from './testing/format.ts';

describe('clauses and blocks', () => {
  it('puts one clause on a line, and indents blocks by two spaces', () => {
    const written = 'calendar  Office{Mon-Fri 08:00-18:00;closed on holidays NL\nclosed on 2026-12-24;}';
    expect(format(written)).toBe(
      lines('calendar Office {', '  Mon-Fri 08:00-18:00', '  closed on holidays NL', '  closed on 2026-12-24', '}'),
    );
  });

  it.each([
    ['plan Gold {fee 12 EUR ;includes Basic;}', 'plan Gold { fee 12 EUR; includes Basic }'],
    ['category Site { Home Office }', 'category Site { Home; Office }'],
    ['category Site { Home , Office }', 'category Site { Home, Office }'],
    ['plan Gold {/* new */fee 12 EUR}', 'plan Gold { /* new */ fee 12 EUR }'],
    ['objective Best {\n}', 'objective Best {}'],
    ['plan\nGold\n{ includes Basic }', 'plan Gold { includes Basic }'],
  ])('leaves a block in one line: %s', (written, expected) => {
    expect(format(written)).toBe(lines(expected));
  });

  it('opens a block that does not fit into one line', () => {
    const text = `"${'x'.repeat(60)}"`;
    expect(format(`provider P ${text} { contact C { email ${text}; phone "1" } }`)).toBe(
      lines(`provider P ${text} {`, `  contact C { email ${text}; phone "1" }`, '}'),
    );
    expect(format(`provider P ${text} { contact C { email ${text}; address ${text} } }`)).toBe(
      lines(`provider P ${text} {`, '  contact C {', `    email   ${text}`, `    address ${text}`, '  }', '}'),
    );
  });

  it('puts parts that share a line on lines of their own', () => {
    expect(format('uses "a"; uses "b" define A "a"')).toBe(lines('uses "a"', 'uses "b"', 'define A "a"'));
  });

  it('keeps one blank line of several, and none next to braces', () => {
    const written = '\n\nuses "a"\n\n\n\nuses "b"\nexclusion X {\n\nwhen "a"\n\n\nevidence "b"\n\n}\n\n\n';
    expect(format(written)).toBe(
      lines('uses "a"', '', 'uses "b"', 'exclusion X {', '  when "a"', '', '  evidence "b"', '}'),
    );
  });

  it('keeps a ";" at the end of a line where the clauses around it would become one', () => {
    const text = lines('objective Odd {', '  Uptime >= 99%;', '  every month within 4 h', '}');
    expect(format(text)).toBe(text);
    const ordinary = text.replace('month', 'Repair');
    expect(format(ordinary)).toBe(ordinary.replace(';', ''));
  });

  it('leaves the line break between a number and a word that would become its unit', () => {
    const text = lines('objective Few {', '  Tickets <= 39', '      when Outages is open', '}');
    expect(format(text)).toBe(text);
  });
});

describe('long clauses', () => {
  const causes = Array.from({ length: 9 }, (_, index) => `ScheduledWork${index}`);

  it('are one line if they fit', () => {
    expect(format('objective A {\n  excluding\n    One,\n    Two\n}')).toBe(
      lines('objective A {', '  excluding One, Two', '}'),
    );
  });

  it('go on in a new line after a comma', () => {
    expect(format(`objective A {\n  excluding ${causes.join(',')}\n}`)).toBe(
      lines(
        'objective A {',
        `  excluding ${causes.slice(0, 6).join(', ')},`,
        `      ${causes.slice(6).join(', ')}`,
        '}',
      ),
    );
  });

  it('go on where the writer broke them, if commas are not enough', () => {
    const fact = `"${'x'.repeat(80)}"`;
    expect(format(`termination by Acme {\n when ${fact}\nor ${fact}\n}`)).toBe(
      lines('termination by Acme {', `  when ${fact}`, `      or ${fact}`, '}'),
    );
    const whole = lines('termination by Acme {', `  when ${fact} or ${fact}`, '}');
    expect(format(whole)).toBe(whole);
  });
});

describe('spaces', () => {
  it.each([
    ['calendar C { Mon - Fri 08:00 – 12:30 ,13:00-18:00 }', 'calendar C { Mon-Fri 08:00–12:30, 13:00-18:00 }'],
    ['calendar C { closed on holidays DE - BE }', 'calendar C { closed on holidays DE-BE }'],
    ['objective O { Uptime>=99.9 % each month }', 'objective O { Uptime >= 99.9% each month }'],
    ['metric M { reading of "load" in  % }', 'metric M { reading of "load" in % }'],
    ['objective O { every T from - 3 K to 4K }', 'objective O { every T from -3 K to 4 K }'],
    ['credits for O { pays 1 / 30 of fee }', 'credits for O { pays 1/30 of fee }'],
    ['exclusion X { when("a"or "b" )and not( "c") }', 'exclusion X { when ("a" or "b") and not ("c") }'],
    ['metric M { time from A to B ;during  Office }', 'metric M { time from A to B; during Office }'],
    ['support S { priority P1 { restore within - } }', 'support S { priority P1 { restore within - } }'],
  ])('%s', (written, expected) => {
    expect(format(written)).toBe(lines(expected));
  });
});

describe('the file', () => {
  it.each(['', ' \n\n\t'])('stays empty: %j', (text) => {
    expect(format(text)).toBe('');
  });

  it('keeps its line ending, its byte order mark, and ends with one line break', () => {
    expect(format('\uFEFF\r\nuses "a"\r\nplan A {\r\nincludes B\n}')).toBe(
      '\uFEFFuses "a"\r\nplan A {\r\n  includes B\r\n}\r\n',
    );
  });

  it('is not touched when it cannot be read; the answer says where', () => {
    expect(formatText('uses "a"\nplan { }')).toMatchObject({
      diagnostics: [{ code: 'text/syntax', range: { start: { line: 1 } } }],
    });
    expect(formatText('plan A { }\nuses "a')).toMatchObject({
      diagnostics: [{ code: 'text/unclosed', range: { start: { line: 1, character: 5 } } }],
    });
    expect(formatText('plan $ { }')).toHaveProperty('diagnostics');
  });
});
