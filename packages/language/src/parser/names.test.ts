import { describe, expect, it } from 'vitest';
import type { Metric } from '../generated/ast.ts';
import { parse } from '../testing/parse.ts';

const read = (name: string) => {
  const { file, lexerErrors, parserErrors } = parse(`metric ${name} of ${name} { availability }`);
  const metric = file.parts[0] as Metric | undefined;
  return {
    name: metric?.name,
    reference: metric?.of?.$refText,
    messages: [...lexerErrors, ...parserErrors].map(({ message }) => message),
  };
};

describe('a name', () => {
  it.each([
    'Uptime', 'a', 'A_1', '_x', 'Größe', 'Überwachung', 'Доступность', 'Διαθεσιμότητα', '可用性', 'かな', '가용성', 'توفر', 'זמינות', 'उपलब्धता',
    'ภาษา', 'Ünïcödé', 'İstanbul', 'ß', 'ﬁ', '𝒜lpha', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'p95', 'm', 'Mm',
  ])('may be %s', (name) => {
    expect(read(name)).toEqual({ name: name.normalize('NFC'), reference: name.normalize('NFC'), messages: [] });
  }); // prettier-ignore

  it('is the same however its letters are composed', () => {
    expect(read('Gro\u0308ße').name).toBe(read('Größe').name);
  });

  it.each(['Up-time', 'Up.time', '1st', 'Up$', 'Up#', 'Up«', 'Up…', '€uro', 'Up☃', '“Up”'])('may not be %s', (name) => {
    expect(read(name).messages.length).toBeGreaterThan(0);
  });

  it('keeps no invisible characters', () => {
    expect(parse('metric Up\u00ADtime { availability }').file.parts).toHaveLength(1);
    expect(parse('metric A { reading of "x" in k\u180Eg }').file.parts).toHaveLength(1);
  });
});

describe('a file', () => {
  const text = 'metric A {\n  availability\n  source "x"\n}\n// the end\nplan B { fee 5 EUR }\n';

  it.each([
    ['a byte order mark', `\uFEFF${text}`],
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['line ends of old machines', text.replaceAll('\n', '\r')],
    ['tabs and hard spaces', text.replaceAll('  ', '\t\u00A0')],
    ['no last line end', text.trimEnd()],
    ['no line ends at all', 'metric A { availability; source "x" } plan B { fee 5 EUR }'],
  ])('may have %s', (_, written) => {
    const { file, lexerErrors, parserErrors } = parse(written);
    expect([...lexerErrors, ...parserErrors]).toEqual([]);
    expect(file.parts).toMatchObject([{ name: 'A', items: [{}, { text: 'x' }] }, { name: 'B' }]);
  });

  it('may be empty', () => {
    for (const empty of ['', ' \n', '// nothing', '/* nothing */', '\uFEFF']) {
      expect(parse(empty)).toMatchObject({ file: { parts: [] }, lexerErrors: [], parserErrors: [] });
    }
  });
});
