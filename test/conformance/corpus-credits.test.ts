import {
  add,
  budgetOf,
  divide,
  Facts,
  fromIntegers,
  multiply,
  HUNDRED,
  rational,
  round,
  subtract,
  toPercent,
  type Rational,
} from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { laddersOf } from '../../packages/core/src/tariff/index.ts';
import { exampleOf, verdictAt } from '../kit/corpus.ts';
import { factsOf } from '../kit/corpus-facts.ts';

interface GitHub {
  readonly services: number;
  readonly periods: readonly { days: number; minutes: string }[];
  readonly shares: readonly { bad: number; of: number; percent?: string }[];
}
interface Bonterms {
  readonly exit: { inARow: number; count: number; of: number; exercised: string };
  readonly rounded: { minutes: string; of: string; decimals: number; nearest: string; down: string; exactly: string };
}

/** Exact, where a division would otherwise be cut off: 100 (1 − down / all). */
const uptime = (down: string, all: string): Rational =>
  toPercent(subtract(fromIntegers(1n, 1n), divide(rational(down), rational(all))));

describe('GitHub Enterprise', () => {
  const { services, periods, shares } = factsOf<GitHub>('github-enterprise');

  it('names eight services, six of them measured by the minute', async () => {
    const { agreement } = await exampleOf('github-enterprise');
    const [byTheMinute] = agreement.categories;
    expect((byTheMinute?.entries.length ?? 0) + agreement.services.length - 1).toBe(services);
  });

  it('is judged over quarters of 90, 91 and 92 days', async () => {
    const { facts, agreement } = await exampleOf('github-enterprise');
    const budget = budgetOf(facts, agreement.objectives[0]!.sentences[0]!);
    const lengths = budget?.rows.map(({ days, seconds }) => ({ days, minutes: String(seconds / 60) }));
    expect(lengths).toEqual(periods);
  });

  it.each(shares)('counts $bad bad executions of $of', async ({ bad, of, percent }) => {
    const { agreement } = await exampleOf('github-enterprise');
    const metric = agreement.metrics.find(({ id }) => id === 'ActionsUptime');
    expect(metric?.observation?.kind).toBe('share');
    // 0 of 0 has no value, and the text has no rule for it.
    if (percent === undefined) expect(metric?.noTraffic).toBeUndefined();
    else expect(uptime(String(bad), String(of))).toEqual(rational(percent));
  });
});

describe('Bonterms', () => {
  const { exit, rounded } = factsOf<Bonterms>('bonterms');

  it('lets the customer leave after multiple failures', async () => {
    const { agreement } = await exampleOf('bonterms');
    const missed = { kind: 'outcome', of: 'TargetAvailability', outcome: 'missed' };
    expect(agreement.terminations).toMatchObject([
      {
        when: [
          {
            kind: 'any',
            of: [
              { ...missed, repetition: { kind: 'in a row', count: exit.inARow, unit: 'month' } },
              { ...missed, repetition: { kind: 'of', count: exit.count, of: exit.of, unit: 'month', rolling: true } },
            ],
          },
        ],
        exercised: { relation: 'within', duration: { iso: exit.exercised } },
        refund: [{ base: { period: 'remaining' } }],
      },
    ]);
  });

  it('pays something else when the figure is rounded, and nothing at full precision', async () => {
    const { facts, agreement } = await exampleOf('bonterms');
    const exact = uptime(rounded.minutes, rounded.of);
    const verdict = (value: Rational) => verdictAt(laddersOf(facts)[0]!, value);
    expect(verdict(exact)).toBe(rounded.exactly);
    expect(verdict(round(exact, 'half-up', rounded.decimals))).toBe(rounded.nearest);
    expect(verdict(round(exact, 'down', rounded.decimals))).toBe(rounded.down);
    expect(agreement.metrics[0]?.rounding).toBeUndefined();
  });

  it('has no gap once the figure is reported with two decimals', async () => {
    const { agreement } = await exampleOf('bonterms');
    const metrics = agreement.metrics.map((metric) => ({
      ...metric,
      rounding: { mode: 'down' as const, decimals: rounded.decimals },
    }));
    const [ladder] = laddersOf(new Facts({ ...agreement, metrics }));
    const step = divide(fromIntegers(1n, 1n), HUNDRED);
    for (let at = rational(0); at.n <= HUNDRED.n * at.d; at = add(at, multiply(step, rational(10)))) {
      expect(verdictAt(ladder!, at)).not.toMatch(/GAP|UNSAID|CONTRADICTION/);
    }
    for (const edge of ['99.89', '99.9', '98.99', '99', '96.99', '97', '94.99', '95']) {
      expect(verdictAt(ladder!, rational(edge))).not.toMatch(/GAP|UNSAID|CONTRADICTION/);
    }
  });
});
