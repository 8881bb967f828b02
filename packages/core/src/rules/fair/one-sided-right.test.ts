import { describe, expect, it } from 'vitest';
import { analyse } from '../../findings/index.ts';
import type { AgreementInput } from '../../model/index.ts';
import { agreementOf, found } from '../../testing/found.ts';
import { availabilityWith, percent } from '../../testing/tariff.ts';
import { oneSidedRight } from './one-sided-right.ts';

type Parts = Partial<AgreementInput>;
const find = (parts: Parts) => found(oneSidedRight, { ...availabilityWith({}), ...parts });
const exit = (party: string, more: object = {}) => ({
  id: `${party} leaves`,
  origin: `${party} leaves`,
  by: { party },
  when: [{ kind: 'fact' as const, text: 'failure' }],
  ...more,
});
const payment = { relation: 'within', duration: { iso: 'P30D' } } as const;

describe('fair/one-sided-right: leaving', () => {
  it('finds a customer that is stuck with a provider that fails', () => {
    const [finding, ...others] = find({ terminations: [exit('Northwind')] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'Northwind leaves',
      disadvantages: ['Acme'],
      message: 'Northwind can leave; Acme cannot, even if Northwind fails for good.',
    });
    expect(finding?.fixes).toEqual([
      {
        name: 'mirror',
        title: 'Give Acme the same right',
        edits: [
          {
            at: 'Northwind leaves',
            place: 'beside',
            text: 'termination by Acme { when "an agreed duty is not fulfilled" for 60 days; cure 14 days; notice 30 days }',
          },
        ],
      },
    ]);
  });

  it('finds a provider that is stuck with a customer that owes something here', () => {
    expect(find({ terminations: [exit('Acme')] })).toEqual([]);
    const [finding] = find({ terminations: [exit('Acme')], payment });
    expect(finding).toMatchObject({ disadvantages: ['Northwind'] });
    expect(finding?.fixes[0]?.edits[0]?.text).toContain(
      'termination by Northwind { when "an undisputed invoice is unpaid"',
    );
  });

  it('is silent where each side can leave, and where neither can', () => {
    expect(find({ payment, terminations: [exit('Acme'), exit('Northwind')] })).toEqual([]);
    expect(find({ payment, terminations: [exit('Acme', { by: { other: 'either' } })] })).toEqual([]);
    expect(find({ payment })).toEqual([]);
  });

  it('finds a provider that alone may leave at will; a buyer may', () => {
    const provider = [exit('Northwind', { atWill: true, notice: { iso: 'P60D' } }), exit('Acme')];
    const [finding, ...others] = find({ terminations: provider });
    expect(others).toEqual([]);
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('termination by Acme { at will; notice 60 days }');
    expect(find({ payment, terminations: [exit('Northwind'), exit('Acme', { atWill: true })] })).toEqual([]);
  });

  it('is only a remark where two businesses negotiated', () => {
    const parties = [
      { id: 'Northwind', role: 'provider' as const, kind: 'business' as const },
      { id: 'Acme', role: 'customer' as const, kind: 'business' as const },
    ];
    const severity = (terms: Parts['terms']) => {
      const agreement = agreementOf({ ...availabilityWith({}), parties, terms, terminations: [exit('Northwind')] });
      return analyse(agreement, { rules: [oneSidedRight] }).map((finding) => finding.severity);
    };
    expect(severity({ kind: 'negotiated' })).toEqual(['info']);
    expect(severity({ kind: 'standard', of: 'Northwind' })).toEqual(['warning']);
  });
});

describe('fair/one-sided-right: money and data', () => {
  it('finds a set-off of one side, and not what answers a failure', () => {
    const hold = (kind: 'set-off' | 'suspension', party: string) => ({ id: `${kind} ${party}`, kind, by: { party } });
    const [finding] = find({ holds: [{ ...hold('set-off', 'Northwind'), origin: 'hold' }] });
    expect(finding).toMatchObject({ at: 'hold', disadvantages: ['Acme'] });
    expect(finding?.fixes[0]?.edits[0]?.text).toContain('setoff by Acme {');
    expect(find({ holds: [hold('set-off', 'Northwind'), hold('set-off', 'Acme')] })).toEqual([]);
    expect(find({ holds: [hold('suspension', 'Northwind')] })).toEqual([]);
  });

  const judged = (northwind: object, acme: object): Parts => {
    const { objectives = [], credits = [] } = availabilityWith({ for: ['Available', 'Delivered'] });
    const delivered = {
      figure: { measure: 'value', metric: 'Delivery' },
      comparison: '>=',
      value: percent('95'),
    } as const;
    return {
      objectives: [...objectives, { id: 'Delivered', sentences: [delivered] }],
      credits,
      metrics: [
        { id: 'Uptime', origin: 'Uptime', measuredBy: { party: 'Northwind' }, ...northwind },
        { id: 'Delivery', origin: 'Delivery', measuredBy: { party: 'Acme' }, ...acme },
      ],
    };
  };
  const open = (party: string) => ({ evidence: [{ openTo: [{ party }] }] });

  it('compares who can inspect what it is judged by', () => {
    const [finding, ...others] = found(oneSidedRight, judged(open('Acme'), {}));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      at: 'Delivery',
      related: [{ at: 'Uptime' }],
      disadvantages: ['Northwind'],
      message: 'Acme can inspect the data it is judged by; Northwind cannot inspect Delivery.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'Delivery', place: 'into', text: 'evidence to Northwind within 10 days' },
    ]);
    expect(found(oneSidedRight, judged(open('Acme'), open('Northwind')))).toEqual([]);
    expect(found(oneSidedRight, judged({}, {}))).toEqual([]);
    expect(
      found(oneSidedRight, { ...judged(open('Acme'), {}), audits: [{ id: 'A', by: { party: 'Northwind' } }] }),
    ).toEqual([]);
  });

  it('compares who can dispute it', () => {
    const [finding] = found(oneSidedRight, judged({ dispute: 'an expert' }, {}));
    expect(finding).toMatchObject({ at: 'Delivery', disadvantages: ['Northwind'] });
    expect(found(oneSidedRight, judged({ dispute: 'an expert' }, { dispute: 'an expert' }))).toEqual([]);
  });
});
