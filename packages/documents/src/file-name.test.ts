import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

describe('the name of an agreement’s files', () => {
  it.each([
    ['WebshopHosting', 'webshop-hosting'],
    ['GPITFutures2', 'gpit-futures2'],
    ['NHSDigital', 'nhs-digital'],
    ['snake_case_id', 'snake-case-id'],
    ['already-kebab', 'already-kebab'],
    ['Ünïcode', 'ünïcode'],
    ['契約', '契約'],
    ['Con', 'con-agreement'],
    ['LPT1', 'lpt1-agreement'],
    ['constructor', 'constructor'],
    ['__proto__', 'proto'],
    ['../../etc/passwd', 'etc-passwd'],
    ['...', 'agreement'],
  ])('of %s is %s', (id, name) => {
    expect(fileNameOf(id)).toBe(name);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(fileNameOf('Cafe\u0301')).toBe(fileNameOf('Caf\u00e9'));
  });

  it('fits every file system, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (id) => {
        const name = fileNameOf(id);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
        expect(fileNameOf(id)).toBe(name);
      }),
    );
  });

  it('tells long ids apart that begin alike', () => {
    expect(fileNameOf('x'.repeat(300) + 'a')).not.toBe(fileNameOf('x'.repeat(300) + 'b'));
  });
});
