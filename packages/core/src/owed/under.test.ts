import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/facts.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, eur, pays, range } from '../testing/tariff.ts';
import { owed, owedUnder, Performance } from './index.ts';

const parts = availabilityWith({ payments: [pays(eur('5'), range('', 'open', '99.9', 'open'))] });
const many = Array.from({ length: 20 }, (_, index) => index);
const [objective] = parts.objectives ?? [];
const [credits] = parts.credits ?? [];
const facts = new Facts(
  agreementOf({
    ...parts,
    objectives: many.flatMap((index) => (objective ? [{ ...objective, id: `O${index}` }] : [])),
    credits: many.flatMap((index) => (credits ? [{ ...credits, id: `C${index}`, for: [`O${index}`] }] : [])),
    terminations: [{ id: 'Leave', by: { party: 'Acme' }, when: [{ kind: 'outcome', of: 'O3', outcome: 'missed' }] }],
  }),
);
const value = { figure: { measure: 'value', metric: 'Uptime' } as const, value: '99%' };
const performance = Performance.parse({ periods: [{ from: '2026-04-01', values: [value] }] });

describe('what is owed under some schedules', () => {
  it('is what it is among all of them, and looks at nothing else', () => {
    const some = facts.agreement.credits.filter(({ id }) => id === 'C3');
    const [period] = owedUnder(facts, some, performance).periods;
    const [whole] = owed(facts, performance).periods;
    expect(period?.schedules).toEqual(whole?.schedules.filter((each) => each.credits === 'C3'));
    expect(period?.judgements.map(({ of }) => of)).toEqual(['O3']);
    expect([whole?.exits.length, period?.exits.length]).toEqual([1, 0]);
  });
});
