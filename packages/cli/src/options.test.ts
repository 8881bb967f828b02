import { describe, expect, it } from 'vitest';
import { readCount, readDate, readList, readSeverity, settingsOf } from './options.ts';

describe('options', () => {
  it('read severities of checks and families', () => {
    const first = readSeverity('fair=error');
    expect(readSeverity('measurable/no-window=off', first)).toEqual([
      { of: 'fair', severity: 'error' },
      { of: 'measurable/no-window', severity: 'off' },
    ]);
    expect(() => readSeverity('measurable/no-windw=off')).toThrow('Did you mean measurable/no-window?');
    expect(() => readSeverity('fair=fatal')).toThrow('error, warning, info, off');
    expect(() => readSeverity('fair')).toThrow('fair=LEVEL');
    expect(() => readSeverity('constructor=off')).toThrow('no check or family constructor');
  });

  it('read numbers, dates and lists', () => {
    expect(readCount('0')).toBe(0);
    for (const text of ['-1', '1.5', 'x', '']) expect(() => readCount(text)).toThrow('whole number');
    expect(readDate('2028-02-29')).toBe('2028-02-29');
    for (const text of ['2026-02-29', '2026-2-1', 'today']) expect(() => readDate(text)).toThrow('a date like');
    const read = readList(['json', 'html']);
    expect(read('html', read('json, html'))).toEqual(['json', 'html']);
    expect(() => read('pdf')).toThrow('one of json, html');
  });

  it('become settings of the checks', () => {
    expect(settingsOf({})).toMatchObject({ profile: 'standard', severities: {} });
    expect(settingsOf({ strict: true, severity: readSeverity('fair=off') })).toMatchObject({
      profile: 'strict',
      severities: { fair: 'off' },
    });
  });
});
