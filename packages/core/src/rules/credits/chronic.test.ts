import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { shop } from '../../testing/owed.ts';
import { availabilityWith, pays, percent, range } from '../../testing/tariff.ts';
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
          'Available can be missed in 1 of every 3 months for ever and costs nothing, since each credit is earned back; Acme has no right to leave for it.',
      },
    ]);
    expect(returned(exit()).map(({ severity }) => severity)).toEqual([]);
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
