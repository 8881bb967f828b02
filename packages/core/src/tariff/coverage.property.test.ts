import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { contains, rational, type Interval } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, pays, percent, range } from '../testing/tariff.ts';
import { laddersOf, missedGaps, tierOverlaps } from './index.ts';

/** Tenths of a percent, so that ends meet often, and probes in between them. */
const tenth = fc.integer({ min: 990, max: 1000 });
const end = fc.constantFrom('closed' as const, 'open' as const, 'unsaid' as const);
const text = (value: number) => (value / 10).toFixed(1);
const tier = fc
  .tuple(tenth, end, tenth, end)
  .map(([low, lowEnd, high, highEnd]) => pays(percent('10'), range(text(low), lowEnd, text(high), highEnd)));
const probes = Array.from({ length: 201 }, (_, index) => rational(`${(19800 + index).toString()}/200`));

const holds = (interval: Interval, value: (typeof probes)[number]) => contains(interval, value) !== 'no';

it('a value between 99 and 100 that misses 99.9 is in a tier, in a gap or in doubt; never nowhere', () => {
  fc.assert(
    fc.property(fc.array(tier, { minLength: 1, maxLength: 5 }), (payments) => {
      const [ladder] = laddersOf(new Facts(agreementOf(availabilityWith({ payments }))));
      if (!ladder) return;
      const gaps = missedGaps(ladder);
      const overlaps = tierOverlaps(ladder);
      const speaks = ladder.tiers.some(({ interval }) => probes.some((value) => contains(interval, value) === 'yes'));
      for (const value of probes) {
        const sure = ladder.tiers.filter(({ interval }) => contains(interval, value) === 'yes').length;
        const possible = ladder.tiers.filter(({ interval }) => holds(interval, value)).length;
        const inGap = gaps.find(({ interval }) => holds(interval, value));
        const shared = overlaps.find(({ interval }) => holds(interval, value));
        expect(shared !== undefined).toBe(possible > 1);
        if (shared) expect(shared.certain).toBe(sure > 1);
        if (sure > 0) expect(inGap).toBeUndefined();
        const missed = contains(ladder.goal!.met, value) === 'no';
        if (speaks && missed && possible === 0 && gaps.length > 0) expect(inGap?.certain).toBe(true);
        if (inGap) expect(missed && (possible === 0) === inGap.certain).toBe(true);
      }
    }),
  );
});
