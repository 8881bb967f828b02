import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { matrixHole } from './matrix-hole.ts';

type Table = NonNullable<AgreementInput['tables']>[number];
const cell = (keys: string[], value = '1') => ({
  keys,
  value: value === '-' ? { kind: 'none' as const } : { kind: 'quantity' as const, value, unit: 'ms' },
  origin: keys.join(),
});
const regions = {
  id: 'Region',
  entries: [{ id: 'Benelux' }, { id: 'Nordics' }, { id: 'Iberia', title: 'Spain and Portugal' }],
};
const check = (table: Partial<Table>, more: Partial<AgreementInput> = {}) =>
  found(matrixHole, {
    categories: [regions],
    plans: [{ id: 'Basic' }, { id: 'Gold' }],
    tables: [{ id: 'Limit', dimensions: ['Region'], origin: 'table', ...table }],
    ...more,
  });
const all = [cell(['Benelux']), cell(['Nordics']), cell(['Iberia'])];

describe('logic/matrix-hole: tables', () => {
  it('wants a value for each entry, and offers to write that there is none', () => {
    expect(check({ cells: all })).toEqual([]);
    expect(check({ cells: [...all.slice(0, 2), cell(['Iberia'], '-')] })).toEqual([]);
    const [finding] = check({ cells: all.slice(0, 2) });
    expect(finding).toMatchObject({ severity: 'warning', at: 'table', part: 'Limit' });
    expect(finding?.message).toContain('Limit has no value for Spain and Portugal.');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'table', place: 'into', text: '| Iberia | - |' }]);
  });

  it('wants a value for each combination, and fills whole rows only', () => {
    const dimensions = ['Region', 'plan'];
    const rows = ['Benelux', 'Nordics'].flatMap((region) => [cell([region, 'Basic']), cell([region, 'Gold'])]);
    const [row] = check({ dimensions, cells: rows });
    expect(row?.fixes[0]?.edits).toMatchObject([{ text: '| Iberia | - | - |' }]);
    const [one] = check({ dimensions, cells: [...rows, cell(['Iberia', 'Basic'])] });
    expect(one?.message).toContain('no value for Spain and Portugal and Gold');
    expect(one?.fixes).toEqual([]);
  });

  it('counts many holes without naming them all', () => {
    const many = { id: 'Region', entries: Array.from({ length: 9 }, (_, index) => ({ id: `R${index}` })) };
    expect(check({ cells: [cell(['R0'])] }, { categories: [many] })[0]?.message).toContain('R1, R2, R3 and 5 more');
  });

  it('lets a plan have what the plan has that it includes', () => {
    const plans = [{ id: 'Basic' }, { id: 'Gold', includes: ['Basic'] }];
    expect(check({ dimensions: ['plan'], cells: [cell(['Basic'])] }, { plans })).toEqual([]);
    expect(check({ dimensions: ['plan'], cells: [cell(['Gold'])] }, { plans })).toHaveLength(1);
  });

  it('asks of a table of priorities only those that use it', () => {
    const target = { step: 'restore', value: { kind: 'table', table: 'Limit' } } as const;
    const support = [
      { id: 'Help', priorities: [{ id: 'P1', targets: [target] }] },
      { id: 'Other', priorities: [{ id: 'S1' }] },
    ];
    expect(check({ dimensions: ['priority'], cells: [cell(['P1'])] }, { support })).toEqual([]);
  });

  it('finds two answers for one case', () => {
    const twice = check({ cells: [...all, { ...cell(['Nordics'], '2'), origin: 'again' }] });
    expect(twice).toMatchObject([{ severity: 'error', at: 'again', related: [{ at: 'Nordics' }] }]);
    const rows = ['Basic', 'Gold', 'Basic', 'Gold'].map((plan) => cell(['Benelux', plan]));
    const complete = check({ dimensions: ['Region', 'plan'], cells: rows }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(complete).toHaveLength(1);
  });

  it('reads a symmetric matrix from both sides', () => {
    const pairs = ['Benelux', 'Nordics', 'Iberia'].flatMap((row, index, names) =>
      names.slice(index).map((column) => cell([row, column])),
    );
    const dimensions = ['Region', 'Region'];
    expect(check({ dimensions, symmetric: true, cells: pairs })).toEqual([]);
    expect(check({ dimensions, symmetric: true, cells: [...pairs, cell(['Nordics', 'Benelux'], '-')] })).toEqual([]);
    expect(check({ dimensions, symmetric: true, cells: [...pairs, cell(['Nordics', 'Benelux'])] })).toEqual([]);
    expect(check({ dimensions, symmetric: true, cells: [...pairs, cell(['Nordics', 'Benelux'], '2')] })).toMatchObject([
      { severity: 'error', at: 'Nordics,Benelux' },
    ]);
    expect(check({ dimensions, cells: pairs })).toHaveLength(1);
  });

  it('finds entries that do not exist, each once', () => {
    const findings = check({ cells: [...all, cell(['Iceland'])] });
    expect(findings).toMatchObject([{ severity: 'error', at: 'Iceland' }]);
    expect(findings[0]?.message).toBe('Limit has a value for Iceland, which is no entry of Region.');
    expect(check({ dimensions: ['Nowhere'], cells: all })).toEqual([]);
  });
});

describe('logic/matrix-hole: support and limits', () => {
  const target = (step: 'respond' | 'restore') => ({
    step,
    value: { kind: 'duration' as const, duration: { iso: 'PT1H' } },
  });
  const support = (...second: ReturnType<typeof target>[]) =>
    found(matrixHole, {
      support: [
        {
          id: 'Help',
          priorities: [
            { id: 'P1', targets: [target('respond'), target('restore')] },
            { id: 'P2', targets: second, origin: 'P2' },
          ],
        },
      ],
    });

  it('wants each step for each priority, once', () => {
    expect(support(target('respond'), target('restore'))).toEqual([]);
    expect(support(target('respond'))).toMatchObject([{ severity: 'warning', at: 'P2', part: 'Help' }]);
    expect(support(target('respond'))[0]?.message).toContain('“restore” for P2');
    expect(support(target('respond'), target('restore'), target('restore'))).toMatchObject([{ severity: 'error' }]);
  });

  it('finds a priority that is listed twice', () => {
    const priorities = ['P1', 'P1'].map((id) => ({ id, targets: [target('respond')] }));
    expect(found(matrixHole, { support: [{ id: 'Help', priorities }] })).toMatchObject([{ severity: 'error' }]);
  });

  it('finds two quotas for one operation, plan and period', () => {
    const row = (unit: 'hour' | 'minute', origin: string) => ({
      operation: 'GET',
      plan: 'Basic',
      atMost: { kind: 'quantity' as const, value: '5', unit: '' },
      each: { kind: 'each' as const, unit },
      origin,
    });
    const limits = (...rows: ReturnType<typeof row>[]) => found(matrixHole, { limits: [{ id: 'Api', rows }] });
    expect(limits(row('hour', 'first'), row('hour', 'second'))).toMatchObject([
      { severity: 'error', at: 'second', part: 'Api', related: [{ at: 'first' }] },
    ]);
    expect(limits(row('hour', 'first'), row('minute', 'second'))).toEqual([]);
  });
});
