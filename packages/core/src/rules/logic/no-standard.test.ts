import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { noStandard } from './no-standard.ts';

type Objective = NonNullable<AgreementInput['objectives']>[number];
const percent = { kind: 'percent', value: '99.9' } as const;
const measured: Objective = { id: 'Available', sentences: [{ figure: { measure: 'value' }, value: percent }] };
const check = (more: Partial<AgreementInput>) =>
  found(noStandard, { services: [{ id: 'Shop', title: 'Web shop', origin: 'shop' }], ...more });

describe('logic/no-standard', () => {
  it('speaks of a service of which nothing measurable is promised', () => {
    expect(check({})).toMatchObject([
      {
        severity: 'warning',
        at: 'shop',
        part: 'Shop',
        message: 'Nothing measurable is promised for Web shop.',
        disadvantages: ['Northwind', 'Acme'],
      },
    ]);
    const inProse: Objective = { id: 'Friendly', service: 'Shop', prose: [{ text: 'be friendly' }] };
    expect(check({ objectives: [inProse] })).toHaveLength(1);
    const broken: Objective = { ...measured, sentences: [{ figure: { measure: 'value' }, value: { kind: 'hole' } }] };
    expect(check({ objectives: [broken] })).toHaveLength(1);
    expect(check({ objectives: [{ ...measured, service: 'Other' }] })).toHaveLength(1);
  });

  it('is silent where an objective or a support has a figure for it, or for all services', () => {
    expect(check({ objectives: [{ ...measured, service: 'Shop' }] })).toEqual([]);
    expect(check({ objectives: [measured] })).toEqual([]);
    const target = { step: 'respond', value: { kind: 'duration', duration: { iso: 'PT1H' } } } as const;
    expect(check({ support: [{ id: 'Help', priorities: [{ id: 'P1', targets: [target] }] }] })).toEqual([]);
    expect(check({ support: [{ id: 'Help', service: 'Shop', priorities: [{ id: 'P1' }] }] })).toHaveLength(1);
  });

  it('takes the use that limits allow for a promise', () => {
    const rows = [{ operation: 'GET', atMost: { kind: 'quantity', value: '5', unit: 'requests' } } as const];
    expect(check({ limits: [{ id: 'Api', service: 'Shop', rows }] })).toEqual([]);
    expect(check({ limits: [{ id: 'Api', service: 'Other', rows }] })).toHaveLength(1);
    expect(check({ limits: [{ id: 'Api', service: 'Shop' }] })).toHaveLength(1);
  });

  it('does not ask for a standard of what only supports another service', () => {
    const fee = { amount: { amount: '1', currency: 'EUR' } };
    const services = [{ id: 'Shop', dependsOn: ['Database'] }, { id: 'Database' }];
    const objectives = [{ ...measured, service: 'Shop' }];
    expect(check({ services, objectives })).toEqual([]);
    const sold = [services[0]!, { id: 'Database', fees: [fee] }];
    expect(check({ services: sold, objectives })).toMatchObject([{ part: 'Database' }]);
  });
});
