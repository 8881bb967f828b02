import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { beyondDependencies } from './beyond-dependencies.ts';

type Objective = NonNullable<AgreementInput['objectives']>[number];
const contract = (id: string, value: string) => ({
  id,
  origin: id,
  promises: [
    {
      figure: { measure: 'availability' as const },
      comparison: '>=' as const,
      value: { kind: 'percent' as const, value },
    },
  ],
});
const promise = (service: string, value: string, more: Partial<Objective> = {}): Objective => ({
  id: `${service}Available`,
  service,
  sentences: [
    {
      figure: { measure: 'value', metric: 'Uptime' },
      comparison: '>=',
      value: { kind: 'percent', value },
      origin: 'promise',
    },
  ],
  ...more,
});
function check(objectives: Objective[], more: Partial<AgreementInput> = {}) {
  return found(beyondDependencies, {
    services: [
      { id: 'Shop', dependsOn: ['Network', 'Platform'] },
      { id: 'Platform', dependsOn: ['Database'] },
    ],
    underpinnings: [contract('Network', '99.99'), contract('Database', '99.95')],
    metrics: [{ id: 'Uptime', observation: { kind: 'availability' } }],
    objectives,
    ...more,
  });
}

describe('logic/beyond-dependencies', () => {
  // 0.9999 × 0.9995 = 0.99940005
  it('compares with the exact product, and names the way', () => {
    expect(check([promise('Shop', '99.940005')])).toEqual([]);
    const findings = check([promise('Shop', '99.9400051')]);
    expect(findings).toMatchObject([{ severity: 'warning', at: 'promise', disadvantages: ['Northwind'] }]);
    expect(findings[0]?.message).toBe(
      '“Uptime at least 99.9400051%” is more than what Shop depends on guarantees: Network 99.99% × Platform → Database 99.95%, ' +
        'together 99.940005%.',
    );
    expect(findings[0]?.related.map(({ at }) => at)).toEqual(['Network', 'Database']);
  });

  it('takes a promise for a service on the way in place of what lies behind it', () => {
    expect(check([promise('Shop', '99.95'), promise('Platform', '99.94')])[0]?.message).toContain(
      'Network 99.99% × Platform 99.94%, together 99.93%',
    );
  });

  it('leaves out what guarantees nothing, and counts once what is reached twice', () => {
    expect(check([promise('Shop', '99.95')], { underpinnings: [contract('Database', '99.95')] })).toEqual([]);
    const services = [
      { id: 'Shop', dependsOn: ['Pay', 'Search'] },
      { id: 'Pay', dependsOn: ['Database'] },
      { id: 'Search', dependsOn: ['Database', 'Shop'] },
    ];
    expect(check([promise('Shop', '99.95')], { services })).toEqual([]);
  });

  it('is silent for aims, and where the failures of others are excluded', () => {
    expect(check([promise('Shop', '99.99', { strength: 'aim' })])).toEqual([]);
    const exclusions = [{ id: 'Others', causedBy: { other: 'third party' as const } }];
    expect(check([promise('Shop', '99.99', { excluding: ['Others'] })], { exclusions })).toEqual([]);
  });
});
