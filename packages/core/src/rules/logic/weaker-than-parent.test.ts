import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { weakerThanParent } from './weaker-than-parent.ts';

type Objective = NonNullable<AgreementInput['objectives']>[number];
type Sentence = NonNullable<Objective['sentences']>[number];
type Support = NonNullable<AgreementInput['support']>[number];
const uptime = (value: string, origin: string, metric = 'Uptime'): Sentence => ({
  figure: { measure: 'value', metric },
  comparison: '>=',
  value: { kind: 'percent', value },
  window: { kind: 'each', unit: 'month' },
  origin,
});
const base: Partial<AgreementInput> = {
  levels: [{ id: 'Standard', title: 'House standard' }],
  metrics: [
    { id: 'Uptime', observation: { kind: 'availability' } },
    { id: 'Orders', observation: { kind: 'share', of: 'orders' } },
  ],
};
const shadowed = (now: Objective, former: Objective) =>
  found(weakerThanParent, {
    ...base,
    objectives: [now],
    overrides: [{ id: now.id, kind: 'shadowed', level: 'Standard', objective: former }],
  });
const objective = (sentences: Sentence[], more: Partial<Objective> = {}): Objective => ({
  id: 'Available',
  sentences,
  origin: 'objective',
  ...more,
});

describe('logic/weaker-than-parent: a part of the same name', () => {
  it('speaks where it promises less, and offers to say so', () => {
    const findings = shadowed(objective([uptime('99.5', 'now')]), objective([uptime('99.9', 'former')]));
    expect(findings).toMatchObject([
      { severity: 'error', at: 'now', part: 'Available', related: [{ at: 'former' }], disadvantages: ['Acme'] },
    ]);
    expect(findings[0]?.message).toBe(
      'House standard promises “Uptime at least 99.9% each month”. ' +
        '“Uptime at least 99.5% each month” is weaker and does not say that it takes its place.',
    );
    expect(findings[0]?.fixes[0]?.edits).toEqual([{ at: 'objective', place: 'before', text: 'replaces ' }]);
  });

  it('is silent where it promises as much or more', () => {
    for (const value of ['99.9', '99.90', '99.95']) {
      expect(shadowed(objective([uptime(value, 'now')]), objective([uptime('99.9', 'former')]))).toEqual([]);
    }
  });

  it('finds what is left out, and what is made weaker by an excuse', () => {
    const former = objective([uptime('99.9', 'former'), uptime('99', 'orders', 'Orders')]);
    expect(shadowed(objective([uptime('99.9', 'now')]), former)).toMatchObject([
      { at: 'objective', related: [{ at: 'orders' }] },
    ]);
    const excused = objective([uptime('99.9', 'now')], { excluding: ['Planned'] });
    const [finding] = shadowed(excused, objective([uptime('99.9', 'former')]));
    expect(finding?.message).toContain('each month, excluding Planned” is weaker');
  });

  it('is silent where it is said', () => {
    const override = { id: 'Available', kind: 'replaced', objective: objective([uptime('99.9', 'former')]) } as const;
    const objectives = [objective([uptime('99', 'now')])];
    expect(found(weakerThanParent, { ...base, objectives, overrides: [override] })).toEqual([]);
  });
});

describe('logic/weaker-than-parent: a further part', () => {
  const inherited = objective([uptime('99.9', 'former')], { level: 'Standard' });
  const check = (...own: Objective[]) => found(weakerThanParent, { ...base, objectives: [inherited, ...own] });

  it('speaks of a weaker promise on the same figure, and offers to drop the former', () => {
    const findings = check({ id: 'Own', level: 'Test', sentences: [uptime('99.5', 'now')], origin: 'own' });
    expect(findings).toMatchObject([{ at: 'now', part: 'Own', related: [{ at: 'former' }] }]);
    expect(findings[0]?.fixes[0]?.edits).toEqual([{ at: 'own', place: 'beside', text: 'drops Available' }]);
  });

  it('is silent for stronger promises, other figures, and where another promise keeps the former', () => {
    expect(check({ id: 'Own', sentences: [uptime('99.95', 'now')] })).toEqual([]);
    expect(check({ id: 'Own', sentences: [uptime('90', 'now', 'Orders')] })).toEqual([]);
    expect(check({ id: 'Own', sentences: [uptime('99.5', 'now'), uptime('99.95', 'now too')] })).toEqual([]);
  });
});

describe('logic/weaker-than-parent: support', () => {
  const support = (id: string, iso: string, level?: string): Support => ({
    id,
    service: 'Shop',
    level,
    origin: id,
    priorities: [
      {
        id: 'P1',
        clock: 'Always',
        targets: [{ step: 'restore', value: { kind: 'duration', duration: { iso } }, origin: `${id} ${iso}` }],
      },
    ],
  });
  const calendars = [{ id: 'Always', always: true }];

  it('compares the times of priorities of one name', () => {
    const check = (iso: string) =>
      found(weakerThanParent, {
        ...base,
        calendars,
        support: [support('Own', iso), support('Theirs', 'PT4H', 'Standard')],
      });
    expect(check('PT5H')).toMatchObject([{ at: 'Own PT5H', part: 'Own', related: [{ at: 'Theirs PT4H' }] }]);
    expect(check('PT5H')[0]?.message).toContain('“P1 restored within 4 h”');
    expect(check('PT4H')).toEqual([]);
  });

  it('compares with a support of the same name that it hides', () => {
    const findings = found(weakerThanParent, {
      ...base,
      calendars,
      support: [support('Own', 'PT5H')],
      overrides: [{ id: 'Own', kind: 'shadowed', level: 'Standard', support: support('Own', 'PT4H', 'Standard') }],
    });
    expect(findings[0]?.fixes[0]?.edits).toEqual([{ at: 'Own', place: 'before', text: 'replaces ' }]);
  });
});
