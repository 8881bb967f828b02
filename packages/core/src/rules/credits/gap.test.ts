import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import {
  availabilityWith,
  bontermsBands,
  elapsed,
  githubBands,
  month,
  pays,
  percent,
  range,
} from '../../testing/tariff.ts';
import { gap } from './gap.ts';

const messages = (parts: Parameters<typeof found>[1]) => found(gap, parts).map(({ message }) => message);

describe('credits/gap', () => {
  it('finds the single point between the GitHub bands', () => {
    const [finding, ...others] = found(gap, availabilityWith({ payments: githubBands }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'range 99.0-99.9',
      message: 'The credits for Available: exactly 99% is a miss that no tier pays for.',
      disadvantages: ['Acme'],
    });
    expect(finding?.fixes).toEqual([
      {
        name: 'extend',
        title: 'Let the tier of 10% hold from 99% to 99.9%',
        edits: [{ at: 'range 99.0-99.9', place: 'replace', text: 'from 99% to 99.9%' }],
      },
    ]);
  });

  it('tells the gaps of two-decimal bands together and offers the rounding', () => {
    const [finding, ...others] = found(gap, availabilityWith({ payments: bontermsBands }));
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      'The credits for Available: no tier holds for figures over 99.89% to under 99.9%, over 98.99% to under 99% ' +
        'and over 96.99% to under 97%. Rounding the figure to 2 decimals would close this.',
    );
    expect(finding?.related.map(({ at }) => at)).toEqual(['range 97.00-98.99', 'promise']);
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'Uptime', place: 'into', text: 'rounded down to 2 decimals' }]);
  });

  it('is silent when the metric is rounded so that nothing lies between, and replaces a finer rounding', () => {
    const rounded = (decimals: number) =>
      found(gap, availabilityWith({ payments: bontermsBands }, { rounding: { mode: 'down', decimals } }));
    expect(rounded(2)).toEqual([]);
    expect(rounded(1)).toEqual([]);
    expect(rounded(3)[0]?.fixes[0]?.edits).toEqual([
      { at: 'rounding', place: 'replace', text: 'rounded down to 2 decimals' },
    ]);
  });

  it('finds worst misses that no tier holds for', () => {
    const payments = [pays(percent('10'), range('99', 'closed', '99.9', 'open'))];
    const [finding] = found(gap, availabilityWith({ payments }));
    expect(finding?.message).toBe(
      'The credits for Available: the worst misses, from 0% to under 99%, are in no tier, so they cost nothing.',
    );
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('under 99.9%');
  });

  it('is silent where the tiers touch, and where a sum for any miss fills every gap', () => {
    const tiers = [
      pays(percent('10'), range('99', 'closed', '99.9', 'open')),
      pays(percent('25'), range('', 'open', '99', 'open')),
    ];
    expect(messages(availabilityWith({ payments: tiers }))).toEqual([]);
    const miss = { amount: percent('1'), trigger: { kind: 'miss' } } as const;
    expect(messages(availabilityWith({ payments: [...githubBands, miss] }))).toEqual([]);
  });

  it('still speaks when an extra is paid for repeated misses', () => {
    const condition = {
      kind: 'outcome',
      of: 'Available',
      outcome: 'missed',
      repetition: { kind: 'in a row', count: 3, unit: 'month' },
    } as const;
    const extra = { amount: percent('1'), trigger: { kind: 'when', condition } } as const;
    expect(messages(availabilityWith({ payments: [...githubBands, extra] }))).toHaveLength(1);
  });

  it('asks about an end that the text leaves unsaid beside an open one', () => {
    const payments = [
      pays(percent('10'), range('99', 'unsaid', '99.9', 'unsaid')),
      pays(percent('25'), range('', 'open', '99', 'open')),
    ];
    expect(messages(availabilityWith({ payments }))).toEqual([
      'The credits for Available: the text does not say whether any tier holds for exactly 99%.',
    ]);
  });

  it('asks about all such ends of a table at once, apart from what surely lies in no tier', () => {
    const payments = [
      pays(percent('10'), range('99', 'unsaid', '99.9', 'unsaid')),
      pays(percent('25'), range('98', 'open', '99', 'open')),
      pays(percent('50'), range('90', 'unsaid', '98', 'unsaid')),
    ];
    const [tail, unsaid, ...others] = found(gap, availabilityWith({ payments }));
    expect(others).toEqual([]);
    expect(tail?.message).toBe(
      'The credits for Available: the worst misses, from 0% to under 90%, are in no tier, so they cost nothing.',
    );
    expect(unsaid).toMatchObject({
      message:
        'The credits for Available: the text does not say whether any tier holds for exactly 99%, exactly 98% and exactly 90%.',
      fixes: [],
    });
    expect(new Set(unsaid?.related.map(({ at }) => at)).size).toBe(unsaid?.related.length);
  });

  it('leaves a value that two unsaid ends share to the overlaps', () => {
    const payments = [
      pays(percent('10'), range('99', 'unsaid', '99.9', 'unsaid')),
      pays(percent('25'), range('0', 'unsaid', '99', 'unsaid')),
    ];
    expect(messages(availabilityWith({ payments }))).toEqual([]);
  });

  it('knows that a longer time is worse, and counts whole seconds where the figure is rounded to them', () => {
    const seconds = (text: string) => elapsed(`PT${text}S`);
    const calls = (rounding?: { mode: 'up'; decimals: number }) => ({
      metrics: [{ id: 'Answer', observation: { kind: 'duration' as const }, ...(rounding && { rounding }) }],
      objectives: [
        {
          id: 'FastAnswer',
          sentences: [
            {
              figure: { measure: 'mean' as const, metric: 'Answer' },
              comparison: '<=' as const,
              value: seconds('45'),
              window: month,
            },
          ],
        },
      ],
      credits: [
        {
          id: 'Answer credits',
          kind: 'credit' as const,
          for: ['FastAnswer'],
          payments: [
            pays(percent('25'), range('46', 'closed', '48', 'closed', seconds)),
            pays(percent('50'), range('49', 'closed', '', 'closed', seconds)),
          ],
        },
      ],
    });
    expect(messages(calls())).toEqual([
      'The credits for FastAnswer: no tier holds for figures over 45 s to under 46 s and over 48 s to under 49 s. ' +
        'Rounding to whole numbers would close this.',
    ]);
    expect(messages(calls({ mode: 'up', decimals: 0 }))).toEqual([]);
  });

  it('counts whole misses in a scale', () => {
    const misses = (text: string) => ({ kind: 'quantity', value: text, unit: '' }) as const;
    const scale = (last: string) => ({
      by: 'misses',
      mode: 'highest row applies' as const,
      rows: [
        { range: range('1', 'closed', '2', 'closed', misses), amount: percent('5') },
        { range: range(last, 'closed', '', 'closed', misses), amount: percent('10') },
      ],
    });
    expect(messages(availabilityWith({ scales: [scale('3')] }))).toEqual([]);
    expect(messages(availabilityWith({ scales: [scale('4')] }))).toEqual([
      'The credits for Available: over 2 to under 4 is a miss that no tier pays for.',
    ]);
  });

  it('does not look at a bonus', () => {
    expect(messages(availabilityWith({ kind: 'bonus', payments: githubBands }))).toEqual([]);
  });

  it('looks at each plan of a table, and names none where all have the gap', () => {
    const is = (entry: string) => ({ kind: 'is' as const, category: 'plan', entry });
    const rows = (...bands: [string, string, string][]) =>
      availabilityWith({
        scales: [
          {
            by: 'Uptime',
            rows: bands.map(([low, high, entry]) => ({
              range: range(low, 'closed', high, 'open'),
              amount: percent('10'),
              when: is(entry),
            })),
          },
        ],
      });
    expect(messages(rows(['95', '99.9', 'Basic'], ['', '99.9', 'Gold']))).toEqual([
      'The credits for Available (Basic): the worst misses, from 0% to under 95%, are in no tier, so they cost nothing.',
    ]);
    expect(messages(rows(['95', '99.9', 'Basic'], ['95', '99.9', 'Gold']))).toEqual([
      'The credits for Available: the worst misses, from 0% to under 95%, are in no tier, so they cost nothing.',
    ]);
    expect(found(gap, rows(['95', '99.9', 'Basic']))[0]?.fixes[0]?.edits).toEqual(undefined);
  });
});
