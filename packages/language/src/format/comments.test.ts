import { describe, expect, it } from 'vitest';
import { format, lines } from './testing/format.ts';

const same = (...texts: string[]): void => expect(format(lines(...texts))).toBe(lines(...texts));

describe('comments', () => {
  it('stay on their own lines, indented like what follows', () => {
    expect(format('// file\n\n  // part\nplan A {\n// clause\nincludes B\n// end\n}\n// last')).toBe(
      lines('// file', '', '// part', 'plan A {', '  // clause', '  includes B', '  // end', '}', '// last'),
    );
  });

  it('stay behind what they are about, in one column', () => {
    expect(
      format('plan A { // block\n includes B // one \n\tfee 12 EUR; // two\n\n includes C // three\n} // end'),
    ).toBe(
      lines(
        ...['plan A {  // block', '  includes B  // one', '  fee 12 EUR  // two', ''],
        ...['  includes C  // three', '}  // end'],
      ),
    );
  });

  it('share a column only where they fit, and near each other', () => {
    const long = `exclusion X { evidence "${'x'.repeat(80)}" }`;
    same(`${long}  // long`, 'exclusion Y { evidence "the longest of several texts" }  // short');
    same(`${long}  // long`, 'plan A  // far away');
  });

  it('stay inside of a clause', () => {
    same('objective A {', '  excluding /* one */ B, /* two */ C', '}');
    same('objective A {', '  excluding B,  // one', '      // two', '      C', '}');
    same('/* why */ plan A { includes /* what */ B }');
    same('plan A {', '  /* why */ includes B /* what */', '}');
  });

  it('move as a whole', () => {
    expect(format('plan A {\n/* one\n * two\n */\nincludes B\n}')).toBe(
      lines('plan A {', '  /* one', '   * two', '   */', '  includes B', '}'),
    );
  });
});

describe('long texts', () => {
  it('move as a whole, so that they stay what they are', () => {
    const written = ['agreement A {', 'overview """', '\t\t\tTwo lines,', '', '\tone of them indented.', '\t"""', '}'];
    expect(format(lines(...written))).toBe(
      lines('agreement A {', '  overview """', '    \t\tTwo lines,', '', '    one of them indented.', '  """', '}'),
    );
  });

  it('may end in their last line', () => {
    expect(format('clause C """One\n      two"""')).toBe(lines('clause C """One', '  two"""'));
  });
});
