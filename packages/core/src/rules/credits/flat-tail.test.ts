import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { shop } from '../../testing/owed.ts';
import { incidents } from '../../testing/relief.ts';
import { availabilityWith, elapsed, eur, githubBands, month, pays, percent, range } from '../../testing/tariff.ts';
import { flatTail } from './flat-tail.ts';

type Credits = Parameters<typeof availabilityWith>[0];
const find = (credits: Credits, parts: object = {}) => found(flatTail, { ...availabilityWith(credits), ...parts });
const leaves = (by: string, when: object) => ({ terminations: [{ id: 'T', by: { party: by }, when: [when] }] });
const missed = { kind: 'outcome', of: 'Available', outcome: 'missed' };

describe('credits/flat-tail', () => {
  it('finds the last tier where nobody can leave, and offers an exit', () => {
    const [finding, ...others] = find({ payments: githubBands });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'range -99.0',
      disadvantages: ['Acme'],
      message:
        'The credits for Available: under 99%, being worse costs nothing more than 25%, and Acme has no right to leave for it.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      {
        at: 'credits',
        place: 'beside',
        text: 'termination by Acme { when Available missed in 3 of any 6 months; notice 30 days }',
      },
    ]);
  });

  it('is silent when the side that is paid can leave for it', () => {
    expect(find({ payments: githubBands }, leaves('Acme', missed))).toEqual([]);
    expect(find({ payments: githubBands }, leaves('Northwind', missed))).toHaveLength(1);
    const figure = { measure: 'value', metric: 'Uptime' };
    const worse = { kind: 'compare', figure, comparison: '<', value: percent('90') };
    expect(find({ payments: githubBands }, leaves('Acme', worse))).toEqual([]);
  });

  it('names both sides where everything falls due with the first miss', () => {
    const atOnce = { payments: [pays(percent('50'), range('', 'open', '99.9', 'open'))] };
    for (const credits of [atOnce, { payments: [{ amount: percent('50'), trigger: { kind: 'miss' as const } }] }]) {
      expect(find(credits)[0]).toMatchObject({ disadvantages: ['Acme', 'Northwind'] });
    }
    const [ticket] = found(flatTail, incidents());
    expect(ticket).toMatchObject({ part: 'Incidents credits', disadvantages: ['Acme', 'Northwind'] });
    expect(ticket?.message).toContain('a miss costs EUR\u00a0500 however long it lasts');
  });

  it('lets blocks grow up to a maximum', () => {
    const trigger = { kind: 'block' as const, block: elapsed('PT1H'), mode: 'full' as const };
    const payments = [{ amount: eur('5'), trigger }];
    expect(find({ payments })).toEqual([]);
    const perUnit = [{ kind: 'thing' as const, thing: 'affected account' }];
    expect(find({ payments: [{ amount: eur('5'), trigger: { kind: 'miss' }, perUnit }] })).toEqual([]);
    expect(find({ payments, caps: [{ amount: eur('50'), each: month, origin: 'cap' }] })).toMatchObject([
      { at: 'cap' },
    ]);
  });

  it('only remarks on what a law fixes, and says nothing about a bonus', () => {
    const { objectives = [], ...rest } = availabilityWith({ payments: githubBands });
    const fixed = objectives.map((objective) => ({ ...objective, requiredByLaw: 'a regulation' }));
    expect(found(flatTail, { ...rest, objectives: fixed })).toMatchObject([{ severity: 'info' }]);
    expect(find({ kind: 'bonus', payments: githubBands })).toEqual([]);
  });

  it('tells after how many periods a maximum for the year is used up', () => {
    const payments = [pays(percent('25'), range('', 'open', '99.9', 'open'))];
    const capped = (amount: string) => {
      const caps = [{ amount: eur(amount), each: { kind: 'each' as const, unit: 'year' as const } }];
      return found(flatTail, shop({ payments, caps }))[0]?.message;
    };
    expect(capped('600')).toContain(
      'in the worst year all is used up after 3 of 12 periods, and failure is free in the others',
    );
    expect(capped('3000')).not.toContain('used up');
  });

  it('begins where a maximum is reached, not with the last tier', () => {
    const payments = [...githubBands, pays(percent('50'), range('', 'open', '95', 'open'))];
    const bands = [githubBands[0], pays(percent('25'), range('95', 'closed', '99', 'closed')), payments[2]] as never;
    const caps = [{ amount: percent('25'), each: month, origin: 'cap' }];
    expect(found(flatTail, shop({ payments: bands, caps }))).toMatchObject([
      { at: 'cap', message: expect.stringContaining('to 99%, being worse costs nothing more than 25%') },
    ]);
    const low = [{ amount: percent('5'), each: month, origin: 'cap' }];
    expect(found(flatTail, shop({ payments: bands, caps: low }))).toMatchObject([
      { disadvantages: ['Acme', 'Northwind'], message: expect.stringContaining('5% falls due at once') },
    ]);
    const high = [{ amount: percent('50'), each: month, origin: 'cap' }];
    expect(found(flatTail, shop({ payments: bands, caps: high }))).toMatchObject([{ at: 'range -95' }]);
  });

  it('sees a limit of liability that the credits count towards', () => {
    const block = { kind: 'block' as const, block: elapsed('PT1H'), mode: 'started' as const };
    const trigger = { ...block, of: { measure: 'downtime' as const, metric: 'Uptime' } };
    const parts = (inside: object) => shop({ payments: [{ amount: eur('100'), trigger }], ...inside });
    const liabilities = [
      { id: 'L', of: { party: 'Northwind' }, origin: 'liability', caps: [{ amount: eur('800'), origin: 'limit' }] },
    ];
    expect(found(flatTail, { ...parts({}), liabilities })).toEqual([]);
    expect(found(flatTail, { ...parts({ liabilityCap: 'inside' }), liabilities })).toMatchObject([
      { message: expect.stringContaining('being worse costs nothing more than EUR\u00a0800') },
    ]);
  });

  it('sees a maximum that another schedule shares with it', () => {
    const parts = shop({
      payments: [
        pays(eur('100'), range('99', 'closed', '99.9', 'open')),
        pays(eur('500'), range('', 'open', '99', 'open')),
      ],
    });
    const tail = (amount: string) => {
      const caps = [{ amount: eur(amount), each: month, sharedWith: ['Available'], origin: 'limit' }];
      const other = { id: 'Other', kind: 'credit' as const, for: ['Other'], origin: 'other', caps };
      return found(flatTail, { ...parts, credits: [...(parts.credits ?? []), other] }).map(({ message }) => message);
    };
    expect(tail('1000')[0]).toContain('under 99%, being worse');
    expect(tail('400')[0]).toContain('EUR\u00a0400');
  });

  it('only remarks on the whole fee, beyond which there is nothing to lose', () => {
    const bands = (most: string) =>
      shop({ payments: [...githubBands, pays(percent(most), range('', 'open', '95', 'open'))] });
    expect(found(flatTail, bands('100'))[0]?.severity).toBe('info');
    expect(found(flatTail, bands('99'))[0]?.severity).toBe('warning');
    // Everything at once is another matter.
    const atOnce = shop({ payments: [pays(percent('100'), range('', 'open', '99.9', 'open'))] });
    expect(found(flatTail, atOnce)[0]?.severity).toBe('warning');
  });

  it('speaks of time only where time runs, and not of what is judged by the hour', () => {
    const payments = [{ amount: eur('5'), trigger: { kind: 'each miss' as const } }];
    expect(find({ payments })[0]?.message).toContain('a miss costs EUR\u00a05 however bad it is');
    const { objectives = [], ...rest } = availabilityWith({ payments });
    const hourly = objectives.map((objective) => ({
      ...objective,
      sentences: (objective.sentences ?? []).map((each) => ({
        ...each,
        window: { kind: 'each' as const, unit: 'hour' as const },
      })),
    }));
    expect(found(flatTail, { ...rest, objectives: hourly })).toEqual([]);
  });
});
