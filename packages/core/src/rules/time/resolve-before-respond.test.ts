import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { resolveBeforeRespond } from './resolve-before-respond.ts';

type Value = NonNullable<NonNullable<AgreementInput['tables']>[number]['cells']>[number]['value'];
const time = (iso: string): Value => ({ kind: 'duration', duration: { iso } });

const check = (respond: Value, restore: Value, more: Partial<AgreementInput> = {}) =>
  found(resolveBeforeRespond, {
    calendars: [{ id: 'Always', always: true }],
    support: [
      {
        id: 'Incidents',
        priorities: [
          {
            id: 'P1',
            clock: 'Always',
            targets: [
              { step: 'respond', value: respond, origin: 'respond' },
              { step: 'restore', value: restore, origin: 'restore' },
            ],
          },
        ],
      },
    ],
    ...more,
  });

describe('time/resolve-before-respond', () => {
  it('wants the end to be later than the answer', () => {
    for (const restore of ['PT3H', 'PT4H', 'PT240M']) {
      expect(check(time('PT4H'), time(restore))).toMatchObject([
        { severity: 'error', at: 'restore', part: 'Incidents', related: [{ at: 'respond' }] },
      ]);
    }
    expect(check(time('PT4H'), time('PT4H1M'))).toEqual([]);
  });

  it('names the figures', () => {
    expect(check(time('PT4H'), time('PT1H'))[0]?.message).toContain(
      'P1 must be restored within 1 h, but the first answer alone may take 4 h.',
    );
  });

  it('looks up the plan in which a table says so', () => {
    const cells = [
      { keys: ['P1', 'Basic'], value: time('PT8H') },
      { keys: ['P1', 'Gold'], value: time('PT2H') },
    ];
    const [finding] = check(
      time('PT4H'),
      { kind: 'table', table: 'Repair' },
      {
        plans: [{ id: 'Basic' }, { id: 'Gold' }],
        tables: [{ id: 'Repair', dimensions: ['priority', 'plan'], cells }],
      },
    );
    expect(finding?.message).toMatch(/^For Gold: P1 must be restored within 2 h/);
  });

  it('says nothing of what is no time, and of times that nobody can compare', () => {
    expect(check(time('PT4H'), { kind: 'best effort' })).toEqual([]);
    expect(check(time('PT4H'), { kind: 'none' })).toEqual([]);
    expect(check({ kind: 'duration', duration: { iso: 'P30D' } }, time('P1M'))).toEqual([]);
  });
});
