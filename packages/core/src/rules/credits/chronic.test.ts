import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { shop } from '../../testing/owed.ts';
import { availabilityWith, eur, pays, percent, range } from '../../testing/tariff.ts';
import { chronic } from './chronic.ts';

type Repetition =
  { kind: 'of'; count: number; of: number; unit: 'month' } | { kind: 'in a row'; count: number; unit: 'month' };
const missed = (repetition?: Repetition) => ({
  kind: 'outcome' as const,
  of: 'Available',
  outcome: 'missed' as const,
  origin: 'condition',
  ...(repetition && { repetition }),
});
const find = (parts: object) => found(chronic, { ...availabilityWith({}), ...parts });
const exit = (repetition?: Repetition, by = 'Acme') => ({
  terminations: [{ id: 'T', origin: 'T', by: { party: by }, when: [missed(repetition)] }],
});

describe('credits/chronic', () => {
  it('finds credits without any exit for the side that is paid', () => {
    expect(find({})).toMatchObject([{ severity: 'info', part: 'Available', disadvantages: ['Acme'] }]);
    expect(find(exit(undefined, 'Northwind'))).toHaveLength(1);
    expect(find(exit())).toEqual([]);
    expect(find({ terminations: [{ id: 'T', by: { party: 'Acme' }, atWill: true }] })).toEqual([]);
  });

  it('is silent where a duty to recover follows', () => {
    const duties = [{ id: 'Plan', when: missed({ kind: 'in a row', count: 2, unit: 'month' }), obligations: [] }];
    expect(find({ duties })).toEqual([]);
  });

  it('gives the figure of an exit for repeated misses', () => {
    const [finding, ...others] = find(exit({ kind: 'of', count: 3, of: 6, unit: 'month' }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'info',
      at: 'condition',
      part: 'T',
      message: 'Available can be missed in 2 of every 6 months for ever without this right to leave.',
    });
    expect(find(exit({ kind: 'in a row', count: 3, unit: 'month' }))[0]?.message).toContain('2 of every 3 months');
    expect(find(exit({ kind: 'of', count: 1, of: 6, unit: 'month' }))).toEqual([]);
  });

  it('gives the figure of the exit that lets the least fail, where there are several', () => {
    const when = [
      { ...missed({ kind: 'in a row', count: 2, unit: 'month' }), origin: 'in a row' },
      { ...missed({ kind: 'of', count: 3, of: 12, unit: 'month' }), origin: 'of' },
    ];
    const either = { terminations: [{ id: 'T', by: { party: 'Acme' }, when: [{ kind: 'any', of: when }] }] };
    expect(find(either)).toMatchObject([
      { at: 'of', message: expect.stringContaining('2 of every 12 months') as string },
    ]);
  });

  it('tells what the misses cost that no exit answers', () => {
    const payments = [pays(percent('10'), range('', 'open', '99.9', 'open'))];
    const priced = (parts: object) => found(chronic, shop({ payments }, parts))[0]?.message;
    expect(priced(exit({ kind: 'of', count: 3, of: 6, unit: 'month' }))).toBe(
      'Available can be missed in 2 of every 6 months for ever without this right to leave, which costs EUR\u00a0200 in these 6 months.',
    );
    expect(priced({})).toContain('again and again for ever, at EUR\u00a0100 each time: Acme has no right');
  });

  it('finds misses that cost nothing, since good performance earns them back, and nobody can leave', () => {
    const payments = [pays(percent('10'), range('', 'open', '99.9', 'open'))];
    const when = { ...missed({ kind: 'in a row', count: 2, unit: 'month' }), outcome: 'met' as const };
    const returned = (parts: object = {}) => found(chronic, shop({ payments, returned: [{ when }] }, parts));
    expect(returned()).toMatchObject([
      { severity: 'info' },
      {
        severity: 'warning',
        part: 'Available',
        disadvantages: ['Acme'],
        message:
          'Available can be missed in 1 of every 3 months for ever and costs nothing, by however much, since each credit is earned back; Acme has no right to leave for it.',
      },
    ]);
    expect(returned(exit()).map(({ severity }) => severity)).toEqual([]);
    const [free] = returned(exit({ kind: 'of', count: 2, of: 6, unit: 'month' }));
    expect(free?.message).toContain('1 of every 6 months');
    expect(free?.message).toContain('never comes to a right to leave by it');
  });

  it('finds points that are reset before they come to anything', () => {
    const number = (value: string) => ({
      value: { kind: 'quantity' as const, value, unit: '' },
      end: 'closed' as const,
    });
    const points = {
      payments: [{ amount: { kind: 'points' as const, value: '1' }, trigger: { kind: 'miss' as const } }],
      scales: [
        {
          by: 'points',
          mode: 'rows add up' as const,
          each: { kind: 'each' as const, unit: 'year' as const },
          rows: [{ range: { low: number('3') }, amount: { kind: 'percent' as const, value: '10' } }],
        },
      ],
    };
    const pointsReset = [
      { when: { ...missed({ kind: 'in a row', count: 3, unit: 'month' }), outcome: 'met' as const } },
    ];
    const free = (more: object, parts: object = {}) =>
      found(chronic, shop({ ...points, ...more }, parts)).filter(({ message }) => message.includes('costs nothing'));
    expect(free({ pointsReset })).toMatchObject([
      {
        severity: 'warning',
        part: 'Available',
        message:
          'Available can be missed in 6 of every 12 months for ever and costs nothing, by however much, since the points are reset before they come to anything; Acme has no right to leave for it.',
      },
    ]);
    expect(free({ pointsReset }, exit())).toEqual([]);
    // Without a reset the third point of a year is reached; and that the first two cost nothing, both sides see.
    expect(free({})).toEqual([]);
    const [scale] = points.scales;
    expect(free({ scales: [{ ...scale, each: undefined, mode: 'highest row applies' }] })[0]?.message).toContain(
      'missed in every month for ever and costs nothing, by however much, since nothing more falls due once the last row',
    );
  });

  it('tells the rhythm that costs less than its misses do by themselves', () => {
    const payments = [pays(percent('10'), range('', 'open', '99.9', 'open'))];
    const year = { kind: 'each' as const, unit: 'year' as const };
    const capped = (amount: string) =>
      found(chronic, shop({ payments, caps: [{ amount: eur(amount), each: year }] }))[0]?.message;
    expect(capped('300')).toContain('Missed in every month, it costs no more than EUR\u00a0300 in these 12 months.');
    expect(capped('1200')).not.toContain('no more than');
  });

  it('gives what two exits allow together, where that is less than either', () => {
    const when = [
      missed({ kind: 'of', count: 4, of: 7, unit: 'month' }),
      missed({ kind: 'in a row', count: 3, unit: 'month' }),
    ];
    const both = { terminations: [{ id: 'T', by: { party: 'Acme' }, when: [{ kind: 'any', of: when }] }] };
    expect(find(both)[0]?.message).toContain('3 of every 7 months');
  });
});
