import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, bontermsBands, githubBands, pays, percent, range } from '../../testing/tariff.ts';
import { creditWhileMet } from './credit-while-met.ts';

const tenPercentTo = (high: string, end: 'closed' | 'open' | 'unsaid') =>
  availabilityWith({ payments: [pays(percent('10'), range('99.0', 'open', high, end))] });

describe('credits/credit-while-met', () => {
  it('finds the one value of the GitHub bands that is kept and paid', () => {
    const [finding, ...others] = found(creditWhileMet, availabilityWith({ payments: githubBands }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      at: 'range 99.0-99.9',
      part: 'Available credits',
      message: 'Available is kept from 99.9% up, yet exactly 99.9% earns a credit of 10%.',
      related: [{ at: 'promise', message: 'what is promised' }],
      disadvantages: ['Northwind'],
    });
    expect(finding?.fixes).toEqual([
      {
        name: 'end',
        title: 'Let the tier stop at the target: over 99% to under 99.9%',
        edits: [{ at: 'range 99.0-99.9', place: 'replace', text: 'over 99% to under 99.9%' }],
      },
    ]);
  });

  it('is silent when the tier stops before the target, and when nobody says whether it does', () => {
    expect(found(creditWhileMet, tenPercentTo('99.9', 'open'))).toEqual([]);
    expect(found(creditWhileMet, tenPercentTo('99.9', 'unsaid'))).toEqual([]);
    expect(found(creditWhileMet, availabilityWith({ payments: bontermsBands }))).toEqual([]);
  });

  it('depends on whether the target itself is good enough', () => {
    const closed = { payments: [pays(percent('10'), range('', 'open', '99.9', 'closed'))] };
    expect(found(creditWhileMet, availabilityWith(closed, { comparison: '>' }))).toEqual([]);
    expect(found(creditWhileMet, availabilityWith(closed, { comparison: '>=' }))).toHaveLength(1);
  });

  it('is silent about values that a rounded figure never has', () => {
    const payments = [pays(percent('10'), range('', 'open', '99.905', 'open'))];
    expect(found(creditWhileMet, availabilityWith({ payments }, { target: percent('99.901') }))).toHaveLength(1);
    const rounding = { mode: 'down', decimals: 2 } as const;
    expect(found(creditWhileMet, availabilityWith({ payments }, { target: percent('99.901'), rounding }))).toEqual([]);
  });

  it('is silent about a tier that pays nothing', () => {
    const payments = [pays(percent('0'), range('99.9', 'closed', '', 'open'))];
    expect(found(creditWhileMet, availabilityWith({ payments }))).toEqual([]);
  });

  it('finds a bonus for a missed level', () => {
    const bonus = (low: string) =>
      availabilityWith({ kind: 'bonus', payments: [pays(percent('2'), range(low, 'open', '', 'open'))] });
    expect(found(creditWhileMet, bonus('99.9'))).toEqual([]);
    const [finding] = found(creditWhileMet, bonus('99.8'));
    expect(finding?.message).toBe(
      'Available is kept only from 99.9% up, yet over 99.8% to under 99.9% earns a bonus of 2%.',
    );
    expect(finding?.disadvantages).toEqual(['Acme']);
  });

  it('names the case of a target that depends on the plan', () => {
    const agreement = availabilityWith(
      { payments: [pays(percent('10'), range('', 'open', '99.9', 'open'))] },
      { target: { kind: 'table', table: 'Target' } },
    );
    const [finding] = found(creditWhileMet, {
      ...agreement,
      plans: [{ id: 'Basic' }, { id: 'Gold' }],
      tables: [
        {
          id: 'Target',
          dimensions: ['plan'],
          cells: [
            { keys: ['Basic'], value: percent('99.5') },
            { keys: ['Gold'], value: percent('99.9') },
          ],
        },
      ],
    });
    expect(finding?.message).toBe(
      'Available (Basic) is kept from 99.5% up, yet from 99.5% to under 99.9% earns a credit of 10%.',
    );
  });
});
