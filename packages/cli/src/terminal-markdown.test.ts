import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { markdownToTerminal } from './terminal-markdown.ts';

const look = { colors: picocolors.createColors(false), columns: 40 };

describe('Markdown on a terminal', () => {
  it('has headings, wrapped text, lists, code and tables', () => {
    const markdown = [
      '# family/slug',
      '',
      'A sentence that says *more* than fits into `one line` of the terminal.',
      '',
      '<!-- also: x/y -->',
      '```sla',
      'objective A {',
      '',
      '  B',
      '}',
      '```',
      '',
      '- one',
      '- two that is so long that it goes on in the next line',
      '',
      '1. first',
      '2. second',
      '',
      '| Head | Other |',
      '| ---- | ----- |',
      '| a    | **b** |',
    ].join('\n');
    expect(markdownToTerminal(markdown, look)).toMatchInlineSnapshot(`
      "family/slug

      A sentence that says more than fits into
      one line of the terminal.

          objective A {

            B
          }

      • one
      • two that is so long that it goes on in
        the next line

      1. first
      2. second

      Head  Other
      a     b
      "
    `);
  });

  it('wraps by what is seen, not by the colours', () => {
    const coloured = { colors: picocolors.createColors(true), columns: 40 };
    const text = '`word` '.repeat(30);

    expect(markdownToTerminal(text, coloured).replace(/\u001b\[\d+m/g, '')).toBe(markdownToTerminal(text, look));
  });
});
