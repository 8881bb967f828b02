import { describe, expect, it } from 'vitest';
import { guaranteeWords } from '../explanation/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, elapsed, month } from '../testing/tariff.ts';
import { effectiveGuarantees } from './effective.ts';
import { Facts } from './facts.ts';

const promised = availabilityWith({});
const work = { id: 'Work', limit: { value: elapsed('PT4H'), each: month } };
const [objective] = promised.objectives ?? [];

function told(more: Partial<AgreementInput>, excluding: string[] = ['Work']) {
  const objectives = objective ? [{ ...objective, excluding }] : [];
  const facts = new Facts(
    agreementOf({
      ...promised,
      objectives,
      maintenance: [work],
      effective: { from: '2026-04-01', until: '2026-04-30' },
      ...more,
    }),
  );
  return effectiveGuarantees(facts).map((each) => ({ words: guaranteeWords(facts, each), unlimited: each.unlimited }));
}

describe('the effective guarantee', () => {
  it('is 99.345 % of a month of 30 days with 4 hours of maintenance beside 99.9 %', () => {
    expect(told({})).toEqual([
      { words: '99.9% on 99.444% of the time, which is 99.345% of 30 days; Work takes 4 h', unlimited: [] },
    ]);
  });

  it('counts service hours, and exclusions at their maximum', () => {
    const nights = { id: 'Days', always: false, hours: [{ days: ['Mon' as const], from: '00:00', to: '12:00' }] };
    const metrics = promised.metrics?.map((metric) => ({ ...metric, during: 'Days' }));
    const exclusions = [{ id: 'Own', limit: { value: elapsed('PT6H'), each: month } }];
    const [found] = told({ calendars: [nights], metrics, exclusions, maintenance: [] }, ['Own']);
    // Four Mondays of twelve hours are 48 of 720 hours, of which 6 may be excused.
    expect(found?.words).toContain('99.9% on 5.833% of the time');
    expect(found?.words).toContain('672 h are outside of Days and Own takes 6 h');
  });

  it('names what nothing limits, and is silent where all time counts', () => {
    expect(told({ exclusions: [{ id: 'Own' }] }, ['Work', 'Own'])[0]?.unlimited).toEqual(['Own']);
    expect(told({ maintenance: [] }, [])).toEqual([]);
  });
});
