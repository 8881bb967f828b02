import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { valueByCase } from './by-case.ts';

const table = { kind: 'table', table: 'Repair' } as const;
const p1 = new Map([['priority', 'P1']]);
const hours = (count: number) => ({ kind: 'duration', duration: { iso: `PT${count}H`, clock: 'elapsed' } }) as const;

/** The limit of P1 by the plans, each with its hours; no hours where the table leaves a plan out. */
function limit(byPlan: Record<string, number | undefined>, times?: string): string {
  const plans = Object.keys(byPlan);
  const cells = Object.entries(byPlan).flatMap(([plan, value]) =>
    value === undefined ? [] : [{ keys: ['P1', plan], value: hours(value) }],
  );
  const parts: Partial<AgreementInput> = {
    plans: plans.map((id) => ({ id })),
    tables: [{ id: 'Repair', title: 'Time to restore', dimensions: ['priority', 'plan'], cells }],
  };
  return valueByCase(new Facts(agreementOf(parts)), { ...table, ...(times && { times }) }, p1);
}

describe('a limit that a table gives', () => {
  it('is told by plan, and once where it is the same for all', () => {
    expect(limit({ Basic: 8, Gold: 4 })).toBe('8 h (Basic) or 4 h (Gold)');
    expect(limit({ Basic: 8, Gold: 4 }, '2')).toBe('16 h (Basic) or 8 h (Gold)');
    expect(limit({ Basic: 8, Gold: 8 })).toBe('8 h');
  });

  it('is left to the table where there are many, or where the table does not tell all', () => {
    expect(limit({ A: 1, B: 2, C: 3, D: 4 })).toBe('as in the table “Time to restore”');
    expect(limit({ Basic: 8, Gold: undefined })).toBe('as in the table “Time to restore”');
    expect(limit({}, '2')).toBe('2 times what is in the table “Time to restore”');
  });

  it('is the value itself without a table', () => {
    expect(valueByCase(new Facts(agreementOf({})), hours(4), p1)).toBe('4 h');
  });
});
