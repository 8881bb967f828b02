import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../../facts/index.ts';
import { agreementOf } from '../../testing/found.ts';
import { measurable } from './index.ts';

const HUGE = 2 ** 53 - 1;
const count = fc.constantFrom(1, 2, 3, 30, 10_000, HUGE);
const decimal = fc.constantFrom('0', '100', '99.9', '-1', '1e3', '1/3', `9${'9'.repeat(180)}`, '0.000000000000001');
const exact = decimal.filter((text) => /^-?\d+(\.\d+)?$/.test(text));
const iso = fc.constantFrom('PT0S', 'P1M', 'PT43M12S', 'P99999999999D', 'PT0.0000001S', 'P400Y');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '99,9 % im Monat',
    'within four (4) business hours',
    'etc.',
    '"quoted"\n"""',
  ),
);
const id = fc.constantFrom('M', 'O', 'S', 'T', 'constructor', '__proto__', 'Nowhere');
const duration = fc.record({ iso, clock: fc.constantFrom('elapsed' as const, 'business' as const) });
const value = fc.oneof(
  exact.map((each) => ({ kind: 'percent' as const, value: each })),
  duration.map((each) => ({ kind: 'duration' as const, duration: each })),
  fc.record({ kind: fc.constant('quantity' as const), value: exact, unit: text }),
  text.map((each) => ({ kind: 'text' as const, text: each })),
  id.map((table) => ({ kind: 'table' as const, table })),
  fc.constantFrom({ kind: 'none' as const }, { kind: 'hole' as const }),
);
const unit = fc.constantFrom('minute' as const, 'month' as const, 'year' as const);
const window = fc.oneof(
  fc.record({ kind: fc.constant('each' as const), unit, count, fixedDays: fc.option(count, { nil: undefined }) }),
  iso.map((length) => ({ kind: 'rolling' as const, length })),
  fc.constant({ kind: 'term' as const }),
);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const measure = fc.constantFrom(
  'value' as const,
  'mean' as const,
  'share within' as const,
  'downtime' as const,
  'outages' as const,
);
const sentence = fc.record({
  figure: fc.record({ measure, metric: id, percent: optional(exact) }),
  comparison: fc.constantFrom('>=' as const, '<' as const, undefined),
  value: optional(value),
  window: optional(window),
});
const metric = fc.record({
  id,
  of: optional(id),
  observation: optional(
    fc.oneof(
      fc.constantFrom({ kind: 'availability' as const }, { kind: 'duration' as const }),
      text.map((of) => ({ kind: 'share' as const, of })),
    ),
  ),
  probe: optional(fc.record({ target: text, every: optional(duration), places: optional(count) })),
  ignoresUnder: optional(duration),
  rounding: optional(
    fc.record({ mode: fc.constantFrom('up' as const, 'down' as const, 'nearest' as const), decimals: count }),
  ),
  bad: fc.array(fc.record({ kind: fc.constant('run' as const), failures: count }), { maxLength: 1 }),
  during: optional(id),
});
const stated = fc.record({ value, period: optional(fc.record({ unit, days: optional(count) })) });
const agreements = fc.record({
  metrics: fc.array(metric, { maxLength: 3 }),
  objectives: fc.array(
    fc.record({
      id,
      title: optional(text),
      sentences: fc.array(sentence, { maxLength: 3 }),
      prose: fc.array(fc.record({ text }), { maxLength: 2 }),
      stated: fc.array(stated, { maxLength: 2 }),
      excluding: fc.array(id, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  services: fc.array(
    fc.record({
      id,
      volumes: fc.array(fc.record({ value: decimal, unit: text, each: optional(window) }), { maxLength: 1 }),
    }),
    { maxLength: 1 },
  ),
  definitions: fc.array(fc.record({ id, text }), { maxLength: 2 }),
  clauses: fc.array(fc.record({ id, text }), { maxLength: 2 }),
});

describe('the measurable checks', () => {
  it('find what they find in any agreement without ever throwing', () => {
    fc.assert(
      fc.property(agreements, (parts) => {
        const facts = new Facts(agreementOf(parts));
        for (const { check } of measurable) for (const { message } of check(facts)) expect(message).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
