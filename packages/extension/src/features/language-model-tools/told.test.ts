import type { ToldFinding } from '@sla-lang/language/protocol';
import { describe, expect, it } from 'vitest';
import { findingsInWords } from './told.ts';

const finding = (over: Partial<ToldFinding> = {}): ToldFinding => {
  const start = { line: 11, character: 2 };
  return {
    uri: 'a.sla',
    range: { start, end: start },
    severity: 'warning',
    code: 'fair/no-relief',
    message: 'There is no relief.',
    disadvantages: [],
    fixes: [],
    ...over,
  };
};

describe('findings for a language model', () => {
  it('are none when nothing was found', () => {
    expect(findingsInWords('a.sla', [])).toBe('Nothing was found in a.sla.');
  });

  it('say where, against whom and what can be done, the worst first', () => {
    const worse = finding({ severity: 'error', code: 'measurable/no-window', message: 'There is no period.' });
    const unfair = finding({ disadvantages: ['Acme', 'Northwind'], fixes: ['Add a relief', 'Accept it'] });
    expect(findingsInWords('a.sla', [unfair, worse, worse])).toBe(`2 errors, 1 warning in a.sla:

- Line 12, column 3: error measurable/no-window: There is no period.
- Line 12, column 3: error measurable/no-window: There is no period.
- Line 12, column 3: warning fair/no-relief: There is no relief.
  To the disadvantage of Acme and Northwind
  Fix: Add a relief
  Fix: Accept it

The page of a check, by its code, tells why it matters and how to write the clause instead.`);
  });

  it('are not more than can be read, and the worst are among them', () => {
    const many = Array.from({ length: 150 }, () => finding({ severity: 'info' }));
    const text = findingsInWords('a.sla', [...many, finding({ severity: 'error' })]);
    expect(text).toMatch(/^1 error, 150 remarks in a\.sla:/);
    expect(text.match(/^- Line/gm)).toHaveLength(100);
    expect(text).toContain('- Line 12, column 3: error');
    expect(text).toContain('- and 51 more, not shown.');
  });
});
