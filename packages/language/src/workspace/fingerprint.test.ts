import { Agreement } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { sourceOf, textFingerprint } from './fingerprint.ts';

const agreement = Agreement.parse({
  id: 'A',
  origin: 'b.sla#0-9',
  services: [{ id: 'S', origin: 'a.sla#3-7' }],
});

describe('the fingerprint of an agreement', () => {
  it('is SHA-256', () => {
    // The published value for "abc" (FIPS 180-2, appendix B.1).
    expect(textFingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('does not depend on line ends or a byte order mark, and on nothing else that stays', () => {
    expect(textFingerprint('\uFEFFa\r\nb')).toBe(textFingerprint('a\nb'));
    expect(textFingerprint('a\nb ')).not.toBe(textFingerprint('a\nb'));
  });

  it('covers every file that a part comes from, and changes with each of them', () => {
    const source = sourceOf(agreement, (path) => path);
    expect(source.files).toEqual(['a.sla', 'b.sla']);
    expect(sourceOf(agreement, (path) => (path === 'a.sla' ? 'changed' : path)).sha256).not.toBe(source.sha256);
  });
});
