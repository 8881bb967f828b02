import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { statedEquivalent } from './stated-equivalent.ts';

type Objective = NonNullable<AgreementInput['objectives']>[number];
type Sentence = NonNullable<Objective['sentences']>[number];
type Stated = NonNullable<Objective['stated']>[number];

const month = { kind: 'each', unit: 'month' } as const;
const quarter = { kind: 'each', unit: 'quarter' } as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const time = (iso: string, more = {}) => ({ kind: 'duration', duration: { iso, ...more } }) as const;
const availability = (target: string, window: Sentence['window'] = month): Sentence => ({
  figure: { measure: 'value', metric: 'Uptime' },
  comparison: '>=',
  value: percent(target),
  window,
});
const metrics: AgreementInput['metrics'] = [
  { id: 'Uptime', observation: { kind: 'availability' } },
  { id: 'Repair', observation: { kind: 'duration' } },
];
const check = (sentence: Sentence, stated: Stated, parts: Partial<AgreementInput> = {}) =>
  found(statedEquivalent, {
    metrics,
    objectives: [{ id: 'O', sentences: [sentence], stated: [{ ...stated, origin: 'stated' }] }],
    ...parts,
  });
const thirtyDays = { unit: 'month', days: 30 } as const;

describe('allowed downtime beside a percentage', () => {
  it('is silent where it is exactly that of the stated month', () => {
    expect(check(availability('99.9'), { value: time('PT43M12S'), period: thirtyDays })).toEqual([]);
  });

  it('reckons in the length that is stated, of a month with a change of the clock too', () => {
    const period = { unit: 'month', length: 'PT44700M' } as const;
    expect(check(availability('99.9'), { value: time('PT44.7M'), period })).toEqual([]);
    const [wrong] = check(availability('99.9'), { value: time('PT43.2M'), period });
    expect(wrong?.message).toContain('99.9% gives 44 min 42 s.');
    expect(wrong?.fixes[0]?.edits).toEqual([
      { at: 'stated', place: 'replace', text: 'stated as 44 min 42 s in a month of 44700 min' },
    ]);
  });

  it('says so where it is rounded, in which direction, and who gains', () => {
    const [up] = check(availability('99.9'), { value: time('PT44M'), period: thirtyDays });
    expect(up).toMatchObject({ severity: 'warning', at: 'stated', part: 'O', disadvantages: ['Acme'] });
    expect(up?.message).toContain('O is stated as 44 min, which is 43 min 12 s in 30 days rounded up.');
    expect(up?.message).toContain('Northwind gains');
    const [down] = check(availability('99.9'), { value: time('PT43M'), period: thirtyDays });
    expect(down).toMatchObject({ disadvantages: ['Northwind'] });
    expect(down?.message).toContain('rounded down');
    expect(down?.fixes[0]?.edits).toEqual([
      { at: 'stated', place: 'replace', text: 'stated as 43 min 12 s in a month of 30 days' },
    ]);
  });

  it('says what it should be where it is neither', () => {
    const [finding] = check(availability('99'), { value: time('PT3H24M'), period: thirtyDays });
    expect(finding?.message).toContain('O is stated as 3 h 24 min, but 99% gives 7 h 12 min in 30 days.');
    expect(finding).toMatchObject({ disadvantages: ['Northwind'] });
  });

  it('names the lengths for which it is wrong where no length is said', () => {
    const [finding] = check(availability('99.9'), { value: time('PT43M12S') });
    expect(finding?.message).toContain(
      '40 min 19.2 s in 28 days, 41 min 45.6 s in 29 days and 44 min 38.4 s in 31 days',
    );
    expect(finding).toMatchObject({ disadvantages: ['Acme', 'Northwind'] });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('stated as 43 min 12 s in a month of 30 days');
  });

  it('is silent for a window of one length', () => {
    expect(check(availability('99.9', { kind: 'rolling', length: 'P30D' }), { value: time('PT43M12S') })).toEqual([]);
  });

  it('knows a year of 365 days', () => {
    const year = { unit: 'year', days: 365 } as const;
    expect(check(availability('99.9'), { value: time('PT8H45M36S'), period: year })).toEqual([]);
    expect(check(availability('99.9'), { value: time('PT8H46M'), period: year })).toHaveLength(1);
  });

  it('reckons in the service hours of the metric', () => {
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
    const parts: Partial<AgreementInput> = {
      metrics: [{ id: 'Uptime', observation: { kind: 'availability' }, during: 'Hours' }],
      calendars: [{ id: 'Hours', hours: [{ days: [...days], from: '06:30', to: '20:30' }] }],
    };
    const period = { unit: 'month', days: 31 } as const;
    expect(check(availability('99.9'), { value: time('PT26M2.4S'), period }, parts)).toEqual([]);
    expect(check(availability('99.9'), { value: time('PT26M'), period }, parts)[0]?.message).toContain(
      '26 min 2.4 s in 31 days rounded down',
    );
  });
});

describe('a table of stated figures', () => {
  it('is one finding where all of them are rounded', () => {
    const stated = [
      { value: time('PT44M'), period: { unit: 'month', days: 31 }, origin: 'first' },
      { value: time('PT43M'), period: thirtyDays, origin: 'second' },
      { value: time('PT40M19.2S'), period: { unit: 'month', days: 28 } },
    ] satisfies Stated[];
    const [finding, ...others] = found(statedEquivalent, {
      metrics,
      objectives: [{ id: 'O', sentences: [availability('99.9')], stated }],
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ at: 'first', related: [{ at: 'second' }], disadvantages: ['Northwind'] });
    expect(finding?.message).toBe(
      'O is stated in rounded figures: 44 min for 44 min 38.4 s in 31 days and 43 min for 43 min 12 s in 30 days. ' +
        'If the stated figure decides, Acme gains.',
    );
    expect(finding?.fixes[0]?.edits).toHaveLength(2);
  });
});

describe('a stated boundary', () => {
  const stated = (comparison: '<' | '<=') => ({ value: time('PT43M12S'), period: thirtyDays, comparison });

  it('must keep what the promise keeps', () => {
    expect(check(availability('99.9'), stated('<='))).toEqual([]);
    const [finding] = check(availability('99.9'), stated('<'));
    expect(finding?.message).toContain('stated as < 43 min 12 s, but promised as 99.9%');
    expect(finding).toMatchObject({ disadvantages: ['Northwind'] });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('stated as <= 43 min 12 s in a month of 30 days');
  });

  it('is that of the percentage where one is stated', () => {
    expect(check(availability('99.9'), { value: percent('99.90'), comparison: '>=' })).toEqual([]);
    expect(check(availability('99.9'), { value: percent('99.9'), comparison: '>' })).toHaveLength(1);
  });
});

describe('other stated figures', () => {
  it('are the same percentage in another writing, or another one', () => {
    expect(check(availability('99.95'), { value: percent('99.9') })[0]?.message).toContain('stated as 99.9%, but');
  });

  it('are the percentage of an amount of downtime', () => {
    const downtime: Sentence = {
      figure: { measure: 'downtime', metric: 'Uptime' },
      comparison: '<=',
      value: time('PT64M48S'),
      window: { kind: 'rolling', length: 'P90D' },
    };
    expect(check(downtime, { value: percent('99.95') })).toEqual([]);
    expect(check({ ...downtime, window: quarter }, { value: percent('99.95') })).toHaveLength(1);
  });

  it('are business days by the length of the days', () => {
    const office = {
      id: 'Hours',
      hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const, from: '08:00', to: '19:00' }],
    };
    const parts = {
      calendars: [{ ...office, hours: office.hours.map((hours) => ({ ...hours, days: [...hours.days] })) }],
      businessDays: 'Hours',
    };
    const every = (iso: string): Sentence => ({
      figure: { measure: 'every', metric: 'Repair' },
      value: time(iso, { clock: 'business' }),
    });
    const sixDays = { value: time('P6D', { clock: 'business' }) };
    expect(check(every('PT66H'), sixDays, parts)).toEqual([]);
    expect(check(every('PT48H'), sixDays, parts)).toHaveLength(1);
    // 55 hours are five days: what is beside it is no rounding, although it is less than 24 hours away.
    const fiveDays = { value: time('P5D', { clock: 'business' }) };
    expect(check(every('PT66H'), fiveDays, parts)[0]?.message).not.toContain('rounded');
  });

  it('may be no time at all', () => {
    const atOnce: Sentence = { figure: { measure: 'every', metric: 'Repair' }, value: time('PT0S') };
    expect(check(atOnce, { value: time('PT0S') })).toEqual([]);
    expect(check(atOnce, { value: time('PT1S') })).toHaveLength(1);
  });

  it('explain the sentence that they fit', () => {
    const objectives = [
      {
        id: 'O',
        sentences: [availability('99.9'), availability('99.5', quarter)],
        stated: [{ value: percent('99.5') }],
      },
    ];
    expect(found(statedEquivalent, { metrics, objectives })).toEqual([]);
  });

  it('may stand in prose or in the title', () => {
    const said = (objective: Partial<Objective>) =>
      found(statedEquivalent, { metrics, objectives: [{ id: 'O', sentences: [availability('99.9')], ...objective }] });
    expect(said({ title: 'Availability of 99.95 %' })).toHaveLength(1);
    expect(said({ title: 'Availability of 99.90 %' })).toEqual([]);
    expect(said({ prose: [{ text: 'De winkel is 99,5 % beschikbaar', origin: 'prose' }] })).toMatchObject([
      { at: 'prose' },
    ]);
  });
});

describe('downtime in the words of a title or of prose', () => {
  const says = (title: string, target = '99.95', prose: string[] = []) =>
    found(statedEquivalent, {
      metrics,
      objectives: [
        {
          id: 'O',
          title,
          origin: 'O',
          sentences: [availability(target)],
          prose: prose.map((text) => ({ text, origin: 'prose' })),
        },
      ],
    });

  it('is compared with what the promise allows', () => {
    const [finding, ...more] = says('At most 45 minutes of downtime a month');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', at: 'O', part: 'O', fixes: [] });
    expect(finding?.message).toContain('is stated as 45 min, but 99.95% gives');
    expect(says('Uptime', '99.9', ['That is 5 minutes of downtime each month.'])).toMatchObject([{ at: 'prose' }]);
  });

  it('may be rounded, or right for some months', () => {
    expect(says('About 22 minutes of downtime a month')).toEqual([]);
    expect(says('43 minutes and 12 seconds of downtime a month', '99.9')).toEqual([]);
    expect(says('8.76 hours of downtime a year', '99.9')).toEqual([]);
  });

  it('is not taken from other lengths of time', () => {
    expect(says('No outage longer than 10 minutes a month')).toEqual([]);
    expect(says('Downtime of 10 minutes is reported')).toEqual([]);
    expect(says('We answer within 10 minutes each month')).toEqual([]);
  });
});
