import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/facts.ts';
import { agreementOf } from '../testing/found.ts';
import { shop } from '../testing/owed.ts';
import { incidents } from '../testing/relief.ts';
import { eur, pays, percent, range } from '../testing/tariff.ts';
import { buriedWords, delayWords, missWords, worstWords } from './words.ts';

type Parts = ReturnType<typeof shop>;
type Payments = Parameters<typeof shop>[0]['payments'];
const words = (parts: Parts, of = 'Available', priority?: string) => {
  const facts = new Facts(agreementOf(parts));
  return [missWords(facts, of, priority), worstWords(facts, of)];
};
const tiers = [
  pays(percent('10'), range('99', 'closed', '99.9', 'open')),
  pays(percent('25'), range('', 'open', '99', 'open')),
];

describe('what is at stake in a promise', () => {
  it('is what is owed just past the target, and at the worst', () => {
    expect(words(shop({ payments: tiers }))).toEqual(['EUR\u00a0100', 'EUR\u00a0250']);
    expect(words(shop({ payments: tiers, caps: [{ amount: percent('20') }] }))).toEqual([
      'EUR\u00a0100',
      'EUR\u00a0200',
    ]);
  });

  it('begins at the target itself where that is a miss', () => {
    const only = [pays(eur('7'), range('99.9', 'closed', '99.9', 'closed')), ...tiers];
    expect(words(shop({ payments: only }, {}, { comparison: '>' }))[0]).toBe('EUR\u00a07');
    expect(words(shop({ payments: only }))[0]).toBe('EUR\u00a0100');
  });

  it('looks behind the values that a rounding takes for the target', () => {
    const rounded = shop({ payments: tiers }, {}, { rounding: { mode: 'down', decimals: 2 } });
    expect(words(rounded)).toEqual(['EUR\u00a0100', 'EUR\u00a0250']);
  });

  it('is what the least delay adds at each own failure: at the target, or only past the edge of a tier', () => {
    const delay = (payments: Payments, more: Parameters<typeof shop>[0] = {}) => {
      const facts = new Facts(agreementOf(shop({ payments, ...more })));
      return [delayWords(facts, 'Available'), buriedWords(facts, 'Available')].map((each) =>
        each.replaceAll('\u00a0', ' '),
      );
    };
    expect(delay(tiers)).toEqual(['EUR 100, and EUR 150 where it is at 99% anyway', 'EUR 100, up to EUR 250']);
    const free = pays(percent('0'), range('99', 'closed', '99.9', 'open'));
    expect(delay([free, ...tiers.slice(1)])).toEqual(['EUR 250 where it is at 99% anyway', 'EUR 250']);
    expect(delay(tiers, { caps: [{ amount: percent('10') }] })).toEqual(['EUR 100', 'EUR 100']);
    // What no tier speaks of is undecided.
    expect(delay(tiers.slice(1))).toEqual(['', '']);
  });

  it('is one late ticket of a priority', () => {
    expect(words(incidents(), 'Incidents', 'P1')).toEqual(['EUR\u00a0500', 'EUR\u00a0500']);
    expect(words(incidents(), 'Incidents', 'P2')[0]).toBe('');
  });

  it('is unknown for what grows with every second, and for what nobody pays', () => {
    const time = { amount: { kind: 'multiple', value: '1', time: true }, trigger: { kind: 'miss' } } as const;
    expect(words(shop({ payments: [time] }))).toEqual(['', '']);
    expect(words(shop({ payments: [] }))).toEqual(['', '']);
  });
});
