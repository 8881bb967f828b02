import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('the text of a file', () => {
  it('is UTF-8, whatever the language', () => {
    expect(decode(bytes('Straße ﬁ 契約 🙂\r\n'))).toBe('Straße ﬁ 契約 🙂\r\n');
    expect(decode(bytes())).toBe('');
  });

  it('begins behind the byte order mark', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'agreement'))).toBe('agreement');
  });

  it('is not guessed from other encodings', () => {
    expect(() => decode(bytes([0xff, 0xfe], 'a\0'))).toThrow('it is UTF-16 text; save it as UTF-8');
    expect(() => decode(bytes([0xfe, 0xff], '\0a'))).toThrow('UTF-16');
    expect(() => decode(bytes([0xff, 0xfe, 0, 0], 'a\0\0\0'))).toThrow('UTF-32');
    expect(() => decode(bytes([0, 0, 0xfe, 0xff], '\0\0\0a'))).toThrow('UTF-32');
  });

  it('names the line of broken bytes', () => {
    expect(() => decode(bytes('one\ntwo\nStra', [0xdf], 'e\nfour'))).toThrow('line 3 is not UTF-8 text');
    expect(() => decode(bytes([0xdf]))).toThrow('line 1 ');
    expect(() => decode(bytes('é\r\n', [0xc3]))).toThrow('line 2 ');
    expect(() => decode(bytes([0xed, 0xa0, 0x80]))).toThrow('line 1 ');
  });
});
