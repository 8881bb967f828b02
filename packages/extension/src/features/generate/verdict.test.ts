import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { type Existing, verdictOn } from './verdict.ts';

const contract = '# Hosting\n\nThe provider …\n';
const existing = (parts: Partial<Existing>): Existing => ({
  text: undefined,
  isUnsaved: false,
  isLink: false,
  writtenLast: undefined,
  ...parts,
});
const on = (parts: Partial<Existing>) => verdictOn(existing(parts), contract, fingerprintOf);

describe('a file to be generated', () => {
  it('is written where there is none', () => {
    expect(on({})).toBe('write');
  });

  it('is written over what was generated before', () => {
    const before = '# Old\n';
    expect(on({ text: before, writtenLast: fingerprintOf(before) })).toBe('write');
    expect(on({ text: '# Old\r\n', writtenLast: fingerprintOf(before) })).toBe('write');
  });

  it('is asked about where somebody has worked on it, or where nobody knows', () => {
    expect(on({ text: '# Old, with a note\n', writtenLast: fingerprintOf('# Old\n') })).toBe('ask');
    expect(on({ text: '# Old\n' })).toBe('ask');
  });

  it('is asked about where a link leads elsewhere, even to nothing', () => {
    const before = '# Old\n';
    expect(on({ text: before, isLink: true, writtenLast: fingerprintOf(before) })).toBe('ask');
    expect(on({ isLink: true })).toBe('ask');
  });

  it('is not written where it is the same but for the ends of its lines', () => {
    expect(on({ text: contract })).toBe('same');
    expect(on({ text: contract.replaceAll('\n', '\r\n') })).toBe('same');
  });

  it('is never written while somebody edits it', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string(), { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        fc.boolean(),
        (text, writtenLast, isLink) => {
          expect(on({ text, writtenLast, isLink, isUnsaved: true })).toBe('unsaved');
        },
      ),
    );
  });
});

describe('a fingerprint', () => {
  it('tells texts apart, and knows no ends of lines', () => {
    expect(fingerprintOf('a\r\nb')).toBe(fingerprintOf('a\nb'));
    expect(fingerprintOf('a\nb')).not.toBe(fingerprintOf('a\nc'));
    expect(fingerprintOf('')).toMatch(/^[0-9a-f]{16}$/);
  });
});
