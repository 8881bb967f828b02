import { describe, expect, it } from 'vitest';
import { agreement } from '../testing/small.ts';
import { webshop } from '../testing/webshop.ts';
import { SCHEMA_ID } from './envelope.ts';
import { toJson } from './write.ts';

describe('toJson', () => {
  it('says first what the file is', () => {
    expect(toJson(agreement()).split('\n')).toEqual([
      '{',
      `  "$schema": "${SCHEMA_ID}",`,
      '  "format": "sla-agreement",',
      '  "version": 1,',
      '  "agreement": {',
      '    "id": "Test"',
      '  }',
      '}',
      '',
    ]);
  });

  it('writes keys in the order of the schema, whatever order they came in', () => {
    const ordered = agreement({ title: 'T', version: '1', overview: 'O' });
    const mixed = { overview: 'O', version: '1', ...ordered, title: 'T' };
    expect(toJson(mixed)).toBe(toJson(ordered));
  });

  it('leaves out what is empty, absent or the default', () => {
    const text = toJson({
      ...agreement({ calendars: [{ id: 'C', hours: [{ days: ['Mon'], from: '08:00', to: '09:00' }] }] }),
      title: undefined,
    });
    expect(JSON.parse(text).agreement).toEqual({
      id: 'Test',
      calendars: [{ id: 'C', hours: [{ days: ['Mon'], from: '08:00', to: '09:00' }] }],
    });
  });

  it('keeps what is not the default', () => {
    const text = toJson(agreement({ paidInAdvance: true, objectives: [{ id: 'O', strength: 'aim' }] }));
    expect(JSON.parse(text).agreement).toMatchObject({ paidInAdvance: true, objectives: [{ strength: 'aim' }] });
  });

  it('writes exact numbers as text', () => {
    expect(toJson(webshop)).toContain('"value": "99.0"');
  });
});
