import { describe, expect, it } from 'vitest';
import { dueOf, months, owedFor, shop, sumText, value } from '../testing/owed.ts';
import { eur, month, percent } from '../testing/tariff.ts';

/** `x` for a month that misses, `.` for one that does not, `?` for one without a value. */
const valueOf = (sign: string | undefined) => ({ x: '99%', '.': '100%' })[sign ?? ''] ?? null;
const run = (text: string, other: string) =>
  months([...text].map(valueOf), (index) => ({ values: [value('Speed', valueOf(other[index]))] }));
const whenFast = [{ when: { kind: 'outcome' as const, of: 'Fast', outcome: 'met' as const } }];

/** A shop whose schedule hangs on a second promise, too. */
function withSpeed(credits: Parameters<typeof shop>[0]): ReturnType<typeof shop> {
  const parts = shop(credits);
  const figure = { measure: 'value' as const, metric: 'Speed' };
  return {
    ...parts,
    metrics: [...(parts.metrics ?? []), { id: 'Speed', observation: { kind: 'availability' } }],
    objectives: [
      ...(parts.objectives ?? []),
      { id: 'Fast', sentences: [{ figure, comparison: '>=', value: percent('99.5'), window: month }] },
    ],
  };
}

const point = { amount: { kind: 'points' as const, value: '1' }, trigger: { kind: 'miss' as const } };
const row = (points: string) => ({
  range: { low: { value: { kind: 'quantity' as const, value: points, unit: '' }, end: 'closed' as const } },
  amount: eur('10'),
});

describe('points that may have been reset', () => {
  it('may have their free ones back', () => {
    const quarter = { kind: 'each' as const, unit: 'quarter' as const };
    const points = withSpeed({
      payments: [point],
      scales: [{ by: 'points', each: month, mode: 'highest row applies', rows: [row('1')] }],
      free: [{ value: '1', unit: 'points', each: quarter }],
      pointsReset: whenFast,
    });
    expect(dueOf(points, run('xx', 'xx'))).toEqual(['0', '10']);
    expect(dueOf(points, run('xx', '.x'))).toEqual(['0', '0']);
    expect(dueOf(points, run('xx', '?x'))).toEqual(['0', 'undecided before']);
  });

  it('begin anew in a month of which nobody knows how many it had', () => {
    const points = withSpeed({
      payments: [point],
      scales: [{ by: 'points', mode: 'highest row applies', rows: [row('2')] }],
      pointsReset: whenFast,
    });
    expect(dueOf(points, run('x?xx', 'xxxx'))).toEqual([
      '0',
      'nothing to measure',
      'undecided before',
      'undecided before',
    ]);
    expect(dueOf(points, run('x?xx', 'x.xx'))).toEqual(['0', 'nothing to measure', '0', '10']);
  });
});

describe('what goes back', () => {
  const back = withSpeed({ payments: [{ amount: eur('100'), trigger: { kind: 'miss' } }], returned: whenFast });
  const returned = (text: string, other: string) =>
    owedFor(back, run(text, other)).periods.map(({ schedules: [first] }) => first?.returned.map(sumText).join() ?? '');

  it('is known in a month that is undecided itself', () => {
    expect(returned('x?x.', 'x.x.')).toEqual(['', '100', '', '']);
    const { totals } = owedFor(back, run('x?', 'x.'));
    expect(totals.map(({ sums }) => sums)).toEqual([[]]);
  });

  it('is what was paid since the condition held, even where nobody knows what was paid before', () => {
    expect(dueOf(back, run('x?.x.', 'xx.x.'))).toEqual(['100', 'nothing to measure', 'undecided before', '100', '0']);
    expect(returned('x?.x.', 'xx.x.')).toEqual(['', '', '', '', '100']);
  });

  it('is undecided as long as it may have gone back before', () => {
    expect(dueOf(back, run('x.x.', 'x?x.'))).toEqual(['100', 'unknown condition', '100', 'undecided before']);
  });

  it('does not hide from a cap what was paid', () => {
    const capped = { amount: eur('150'), each: { kind: 'term' as const } };
    const parts = withSpeed({
      payments: [{ amount: eur('100'), trigger: { kind: 'miss' } }],
      returned: whenFast,
      caps: [capped],
    });
    expect(dueOf(parts, run('x.x', 'x?x'))).toEqual(['100', 'unknown condition', '50']);
  });
});
