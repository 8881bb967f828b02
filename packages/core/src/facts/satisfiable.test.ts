import { describe, expect, it } from 'vitest';
import type { Condition } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { Facts } from './facts.ts';
import { follows, impossibility } from './satisfiable.ts';

const facts = new Facts(
  agreementOf({
    effective: { from: '2026-01-01', until: '2027-12-31' },
    metrics: [
      { id: 'Uptime', observation: { kind: 'availability' } },
      { id: 'Tickets', observation: { kind: 'count', of: 'tickets' } },
      { id: 'Air', observation: { kind: 'reading', of: 'air', unit: '°C' } },
    ],
  }),
);
const is = (metric: string, comparison: '<' | '<=' | '>' | '>=' | '=', value: string, unit = '%') =>
  ({
    kind: 'compare',
    figure: { measure: 'value', metric },
    comparison,
    value: unit === '%' ? { kind: 'percent', value } : { kind: 'quantity', value, unit },
  }) satisfies Condition;
const fact = (text: string): Condition => ({ kind: 'fact', text });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

const why = (condition: Condition) => impossibility(facts, condition)?.why;

describe('impossibility', () => {
  it('finds numbers that exclude each other, to the exact end', () => {
    expect(why(all(is('Tickets', '<=', '39', 'tickets'), is('Tickets', '>', '39', 'ticket')))).toBe(
      'contradicts itself',
    );
    expect(why(all(is('Tickets', '<=', '39', 'tickets'), is('Tickets', '>=', '39', '')))).toBeUndefined();
    expect(why(all(is('Tickets', '>=', '40', 'tickets'), not(is('Tickets', '>=', '40', 'tickets'))))).toBe(
      'contradicts itself',
    );
    expect(why(all(is('Uptime', '<', '99'), is('Tickets', '>', '99', '')))).toBeUndefined();
  });

  it('knows what shares and counts can be', () => {
    expect(why(is('Uptime', '>', '100'))).toBe('out of range');
    expect(why(is('Uptime', '>=', '100'))).toBeUndefined();
    expect(why(is('Tickets', '<', '0', 'tickets'))).toBe('out of range');
    expect(why(is('Tickets', '<=', '0', 'tickets'))).toBeUndefined();
    expect(why(is('Air', '<', '0', '°C'))).toBeUndefined();
  });

  it('finds what cannot be often enough', () => {
    const missed = (count: number, of: number): Condition => ({
      kind: 'outcome',
      of: 'Available',
      outcome: 'missed',
      repetition: { kind: 'of', count, of, unit: 'month', rolling: true },
    });
    expect(why(missed(4, 3))).toBe('more than there are');
    expect(why(missed(3, 3))).toBeUndefined();
    const inARow = (count: number): Condition => ({
      kind: 'outcome',
      of: 'Available',
      outcome: 'missed',
      repetition: { kind: 'in a row', count, unit: 'month' },
    });
    expect(why(inARow(24))).toBeUndefined();
    expect(why(inARow(25))).toBe('longer than the term');
  });

  it('lets a figure be beyond two limits in different periods', () => {
    const often = (condition: Condition): Condition =>
      condition.kind === 'compare'
        ? { ...condition, repetition: { kind: 'of', count: 2, of: 6, unit: 'month', rolling: true } }
        : condition;
    expect(why(all(is('Uptime', '<', '95'), is('Uptime', '>', '99')))).toBe('contradicts itself');
    expect(why(all(often(is('Uptime', '<', '95')), often(is('Uptime', '>', '99'))))).toBeUndefined();
    expect(follows(facts, often(is('Uptime', '<', '95')), is('Uptime', '<', '99'))).toBe(false);
  });

  it('takes met as not missed, and one case as not another', () => {
    const outcome = (word: 'met' | 'missed'): Condition => ({ kind: 'outcome', of: 'Available', outcome: word });
    expect(why(all(outcome('met'), outcome('missed')))).toBe('contradicts itself');
    expect(why(all(not(outcome('met')), outcome('missed')))).toBeUndefined();
    const plan = (entry: string): Condition => ({ kind: 'is', category: 'plan', entry });
    expect(why(all(plan('Gold'), plan('Basic')))).toBe('contradicts itself');
    expect(why(any(plan('Gold'), plan('Basic')))).toBeUndefined();
  });

  it('needs every alternative to fail, and looks through brackets', () => {
    expect(why(all(fact('a'), any(not(fact('a')), all(fact('b'), not(fact('b'))))))).toBe('contradicts itself');
    expect(why(all(fact('a'), any(not(fact('a')), fact('b'))))).toBeUndefined();
    expect(why(all(fact('a'), { kind: 'hole' }, not(fact('a'))))).toBe('contradicts itself');
    expect(why({ kind: 'hole' })).toBeUndefined();
  });

  it('gives up on conditions beyond reason instead of failing', () => {
    let deep = fact('a');
    for (let depth = 0; depth < 50_000; depth++) deep = not(deep);
    expect(why(deep)).toBeUndefined();
    const wide = all(...Array.from({ length: 40 }, (_, index) => any(fact(`a${index}`), fact(`b${index}`))));
    expect(why(wide)).toBeUndefined();
  });
});

describe('follows', () => {
  it('holds where the one cannot be without the other', () => {
    expect(follows(facts, fact('a'), any(fact('b'), fact('a')))).toBe(true);
    expect(follows(facts, fact('a'), all(fact('b'), fact('a')))).toBe(false);
    expect(follows(facts, is('Uptime', '<', '95'), is('Uptime', '<', '99'))).toBe(true);
    expect(follows(facts, is('Uptime', '<', '99'), is('Uptime', '<', '95'))).toBe(false);
  });
});
