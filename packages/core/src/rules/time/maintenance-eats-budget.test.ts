import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { maintenanceEatsBudget } from './maintenance-eats-budget.ts';

type Maintenance = NonNullable<AgreementInput['maintenance']>[number];
type Objective = NonNullable<AgreementInput['objectives']>[number];
type Metric = NonNullable<AgreementInput['metrics']>[number];
const month = { kind: 'each', unit: 'month' } as const;
const atMost = (iso: string, unit: 'month' | 'year' | 'week' = 'month'): Maintenance['limit'] => ({
  value: { kind: 'duration', duration: { iso } },
  each: { kind: 'each', unit },
  origin: 'limit',
});

const SENTENCE: NonNullable<Objective['sentences']>[number] = {
  figure: { measure: 'value', metric: 'Uptime' },
  comparison: '>=',
  value: { kind: 'percent', value: '99.9' },
  window: month,
  origin: 'sentence',
};

interface Given {
  readonly maintenance?: Partial<Maintenance>;
  readonly metric?: Partial<Metric>;
  readonly objective?: Partial<Objective>;
  readonly more?: Partial<AgreementInput>;
}

function check({ maintenance, metric, objective, more }: Given) {
  return found(maintenanceEatsBudget, {
    effective: { from: '2026-01-01', until: '2027-12-31' },
    zone: 'UTC',
    metrics: [{ id: 'Uptime', observation: { kind: 'availability' }, ...metric }],
    maintenance: [{ id: 'Planned', title: 'Planned work', origin: 'maintenance', ...maintenance }],
    objectives: [
      {
        id: 'Available',
        excluding: ['Planned'],
        sentences: [SENTENCE],
        ...objective,
      },
    ],
    ...more,
  });
}
const notice = { iso: 'P5D' };

describe('time/maintenance-eats-budget: maintenance that is left out', () => {
  it('shows what is really guaranteed', () => {
    const findings = check({ maintenance: { limit: atMost('PT4H'), notice } });
    expect(findings).toMatchObject([{ severity: 'info', at: 'sentence', part: 'Available', fixes: [] }]);
    expect(findings[0]?.message).toBe(
      '“Uptime at least 99.9% each month” leaves out 4 h of Planned work: what is really guaranteed is ' +
        '99.345% of a month of 30 days and 99.305% of a month of 28 days.',
    );
    expect(findings[0]?.related).toMatchObject([{ at: 'maintenance' }]);
  });

  it('takes the smallest of several limits, and offers no other one instead of them', () => {
    const each = { ...atMost('PT1H')!, each: { kind: 'item' as const, item: 'occurrence' } };
    const both = { limit: each, furtherLimits: [atMost('PT6H')!, atMost('PT4H')!], notice };
    expect(check({ maintenance: both })[0]?.message).toBe(
      check({ maintenance: { limit: atMost('PT4H'), notice } })[0]?.message,
    );
    expect(check({ maintenance: { ...both, countsAs: 'down' }, objective: { excluding: [] } })[0]?.fixes).toEqual([]);
  });

  it('takes windows that exclude each other once: the case that leaves the least', () => {
    const hours = { days: ['Sun' as const], from: '02:00', to: '06:00' };
    const isIn = (entry: string) => ({ kind: 'is' as const, category: 'Site', entry });
    const at = (entry: string, to: string) => ({ ...hours, to, when: isIn(entry) });
    const more = { categories: [{ id: 'Site', entries: [{ id: 'Berlin' }, { id: 'Munich' }] }] };
    const said = (windows: Maintenance['windows']) => check({ maintenance: { windows }, more })[0]?.message;
    expect(said([at('Berlin', '06:00'), at('Munich', '03:00')])).toBe(said([hours]));
    expect(said([at('Berlin', '06:00'), { ...at('Munich', '03:00'), days: ['Wed'] }, { ...hours, to: '03:00' }])).toBe(
      said([hours]),
    );
  });

  it('looks at the windows of the case that the promise is for', () => {
    const munich = { kind: 'is' as const, category: 'Site', entry: 'Munich' };
    const hours = { days: ['Sun' as const], from: '02:00', to: '06:00' };
    const more = { categories: [{ id: 'Site', entries: [{ id: 'Berlin' }, { id: 'Munich' }] }] };
    const objective = { sentences: [{ ...SENTENCE, when: munich }] };
    const inBerlin = { ...munich, entry: 'Berlin' };
    expect(check({ maintenance: { windows: [{ ...hours, when: inBerlin }] }, objective, more })).toEqual([]);
    expect(check({ maintenance: { windows: [hours], when: inBerlin }, objective, more })).toEqual([]);
    expect(check({ maintenance: { windows: [{ ...hours, when: munich }] }, objective, more })).toHaveLength(1);
  });

  it('takes the hours of a calendar as it takes hours of its own, and leaves out its holidays', () => {
    const sundays = { days: ['Sun' as const], from: '02:00', to: '03:00' };
    const calendar = (more: object) => ({ more: { calendars: [{ id: 'Sundays', hours: [sundays], ...more }] } });
    const own = check({ maintenance: { windows: [sundays] } });
    expect(check({ maintenance: { during: 'Sundays' }, ...calendar({}) })).toEqual(own);
    const exceptions = Array.from({ length: 12 }, (_, month) => ({
      date: new Date(Date.UTC(2026, month, 1 + ((7 - new Date(Date.UTC(2026, month, 1)).getUTCDay()) % 7)))
        .toISOString()
        .slice(0, 10),
      open: false,
    }));
    expect(check({ maintenance: { during: 'Sundays' }, ...calendar({ exceptions }) })[0]?.message).not.toBe(
      own[0]?.message,
    );
  });

  it('reckons otherwise where excluded time counts as up', () => {
    const [finding] = check({ maintenance: { limit: atMost('PT4H'), notice }, metric: { excludedTime: 'up' } });
    expect(finding?.message).toContain('99.344% of a month of 30 days');
  });

  it('warns where it may be set freely and exceeds the budget of the shortest month', () => {
    // 0.1 % of 28 days are 2,419.2 s.
    expect(check({ maintenance: { limit: atMost('PT2419S') } })).toMatchObject([{ severity: 'info' }]);
    const [finding] = check({ maintenance: { limit: atMost('PT2420S') } });
    expect(finding).toMatchObject({ severity: 'warning', disadvantages: ['Acme'] });
    expect(finding?.fixes.map(({ edits }) => edits.map(({ text }) => text))).toEqual([
      ['notice 7 days', 'late notice counts as down'],
      ['at most 40 min each month'],
    ]);
    expect(finding?.fixes[1]?.edits[0]).toMatchObject({ at: 'limit', place: 'replace' });
  });

  it('warns where it takes more than 5 % of the time', () => {
    // 5 % of 28 days are 33.6 h.
    expect(check({ maintenance: { limit: atMost('PT33H36M'), notice } })).toMatchObject([{ severity: 'info' }]);
    expect(check({ maintenance: { limit: atMost('PT33H36M1S'), notice } })).toMatchObject([{ severity: 'warning' }]);
  });

  it('counts the fixed windows of real months', () => {
    const windows: Maintenance['windows'] = [{ days: ['Sun'], from: '02:00', to: '06:00' }];
    // Five Sundays in a month of 30 days: 20 of 720 hours.
    expect(check({ maintenance: { windows } })[0]?.message).toContain('leaves out 20 h of Planned work');
    expect(check({ maintenance: { windows, limit: atMost('PT4H') } })[0]?.message).toContain('leaves out 4 h');
  });

  it('counts only what falls into service hours', () => {
    const windows: Maintenance['windows'] = [{ days: ['Sun'], from: '02:00', to: '06:00' }];
    const hours = { days: ['Mon' as const], from: '08:00', to: '18:00' };
    const calendars = [{ id: 'Office', hours: [hours] }];
    expect(check({ maintenance: { windows }, metric: { during: 'Office' }, more: { calendars } })).toEqual([]);
  });

  it('tells what is left of all time, with service hours and what is excluded at its maximum', () => {
    const calendars = [{ id: 'Office', hours: [{ days: ['Mon' as const], from: '08:00', to: '18:00' }] }];
    const limit = { value: { kind: 'duration' as const, duration: { iso: 'PT2H' } }, each: month };
    const [finding] = check({
      maintenance: { limit: atMost('PT2H'), notice },
      metric: { during: 'Office' },
      objective: { excluding: ['Planned', 'Own'] },
      more: { calendars, exclusions: [{ id: 'Own', limit }] },
    });
    // Four Mondays of ten hours in 31 days, of which four hours may be left out.
    expect(finding?.message).toContain('With all else that does not count it is 99.9% on 4.838% of the time');
    expect(finding?.message).toContain('704 h are outside of Office, Planned work takes 2 h and Own takes 2 h.');
  });

  it('takes a yearly maximum as one that can fall into one month, a weekly one for each week that the month touches', () => {
    expect(check({ maintenance: { limit: atMost('PT10H', 'year'), notice } })[0]?.message).toContain('out 10 h');
    expect(check({ maintenance: { limit: atMost('PT1H', 'week'), notice } })[0]?.message).toContain('out 6 h');
  });

  it('leaves maintenance without a maximum to the check of just that', () => {
    expect(check({ maintenance: { notice } })).toEqual([]);
  });
});

describe('time/maintenance-eats-budget: maintenance that counts', () => {
  const counts = (iso: string) => check({ maintenance: { limit: atMost(iso), notice, countsAs: 'down' } });

  it('is an error where it can exceed the budget', () => {
    const [finding] = counts('PT2420S');
    expect(finding).toMatchObject({ severity: 'error', at: 'sentence', disadvantages: ['Northwind'] });
    expect(finding?.message).toContain('leaves 40 min 19.2 s in a month of 28 days, but 40 min 20 s of Planned work');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'limit', place: 'replace', text: 'at most 40 min each month' }]);
    expect(counts('PT2419S')).toEqual([]);
  });

  it('counts where nothing leaves it out, but only if it can be of no other service', () => {
    const given: Given = { maintenance: { limit: atMost('PT4H'), notice }, objective: { excluding: [] } };
    expect(check(given)).toMatchObject([{ severity: 'error' }]);
    const objectives = ['Shop', 'Mail'].map((service) => ({ id: service, service, sentences: [] }));
    expect(check({ ...given, more: { objectives } })).toEqual([]);
  });
});
