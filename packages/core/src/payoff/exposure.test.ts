import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/facts.ts';
import type { AgreementInput } from '../model/index.ts';
import { owed, Performance } from '../owed/index.ts';
import { partOf } from '../owed/parts.ts';
import { compare } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, eur, month, pays, percent, range } from '../testing/tariff.ts';
import { exposuresOf } from './index.ts';

type Credits = Parameters<typeof availabilityWith>[0];
const base = { fee: 'Shop', each: month } as const;
const tiers = [
  pays(percent('10'), range('99', 'closed', '99.9', 'open')),
  pays(percent('25'), range('', 'open', '99', 'open')),
];
const year = { kind: 'each', unit: 'year' } as const;

const factsOf = (credits: Credits, more: Partial<AgreementInput> = {}): Facts =>
  new Facts(
    agreementOf({
      services: [{ id: 'Shop', fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: month }] }],
      ...availabilityWith({ base, payments: tiers, ...credits }),
      ...more,
    }),
  );
const yearOf = (credits: Credits, more?: Partial<AgreementInput>) => exposuresOf(factsOf(credits, more))[0]?.year;
const euros = (value: string) => [{ kind: 'money', currency: 'EUR', value }];

describe('the exposure', () => {
  it('is never less than what any year comes to', () => {
    const credits = {
      multipliers: [
        {
          value: '2',
          when: {
            kind: 'outcome' as const,
            of: 'Available',
            outcome: 'missed' as const,
            repetition: { kind: 'in a row' as const, count: 3, unit: 'month' as const },
          },
        },
      ],
      caps: [{ amount: eur('4000'), each: year, origin: 'cap' }],
    };
    const facts = factsOf(credits);
    const most = exposuresOf(facts)[0]?.year;
    expect(most).toMatchObject({ kind: 'most', sums: euros('4000'), limit: 'cap' });
    const months = fc.array(fc.constantFrom('100%', '99.9%', '99.5%', '98%', '0%'), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, (values) => {
        const periods = values.map((value, index) => ({
          from: `2026-${String(index + 1).padStart(2, '0')}-01`,
          values: [{ figure: { measure: 'value', metric: 'Uptime' } as const, value }],
        }));
        const [total] = owed(facts, Performance.parse({ periods })).totals;
        const [paid, limit] = [total?.sums[0], most?.kind === 'most' ? most.sums[0] : undefined];
        if (paid && limit) expect(compare(partOf(paid).value, partOf(limit).value)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  it('reckons multipliers in, which a single period does not show', () => {
    const missed = { kind: 'outcome' as const, of: 'Available', outcome: 'missed' as const };
    const inARow = { ...missed, repetition: { kind: 'in a row' as const, count: 3, unit: 'month' as const } };
    const [exposure] = exposuresOf(factsOf({ multipliers: [{ value: '2', when: inARow }] }));
    expect(exposure?.month).toMatchObject({ sums: euros('250') });
    // Two months at 250 and ten at 500.
    expect(exposure?.year).toMatchObject({ sums: euros('5500') });
  });

  it('takes schedules that share a cap together', () => {
    const other = {
      id: 'Other',
      kind: 'credit' as const,
      for: ['Available'],
      payments: [{ amount: eur('900'), trigger: { kind: 'miss' as const } }],
      caps: [{ amount: eur('1000'), each: month, sharedWith: ['Available'], origin: 'shared' }],
    };
    const [own] = availabilityWith({ base, payments: tiers }).credits ?? [];
    const exposures = exposuresOf(factsOf({}, { credits: [...(own ? [own] : []), other] }));
    expect(exposures).toHaveLength(1);
    expect(exposures[0]).toMatchObject({
      credits: ['Available credits', 'Other'],
      month: { sums: euros('1000'), limit: 'shared' },
    });
  });

  it('is undecided where a missed value has no tier, and unlimited where nothing ends it', () => {
    expect(yearOf({ payments: tiers.slice(0, 1) })).toMatchObject({ kind: 'undecided', reasons: [{ kind: 'gap' }] });
    const each = [{ amount: eur('5'), trigger: { kind: 'each miss' as const }, origin: 'each' }];
    expect(yearOf({ payments: each })).toMatchObject({ kind: 'unlimited', at: ['each'] });
  });
});
