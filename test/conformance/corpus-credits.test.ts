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
import { exampleOf, factsOf, verdictAt } from '../kit/corpus.ts';

interface BandFact {
  readonly low?: string;
  readonly lowEnd?: string;
  readonly high?: string;
  readonly highEnd?: string;
  readonly credit: string;
}
interface Published {
  readonly objectives: readonly { id: string; comparison: string; target: string; unit: string }[];
  readonly bands: readonly BandFact[];
  readonly claim: { iso: string; unit: string };
  readonly verdicts: readonly { at: string; is: string }[];
}
interface GitHub extends Published {
  readonly services: number;
  readonly cap: { days: string; unit: string };
  readonly periods: readonly { days: number; minutes: string }[];
  readonly downtimes: readonly { minutes: string; of: string; is: string }[];
  readonly shares: readonly { bad: number; of: number; percent?: string }[];
}
interface Bonterms extends Published {
  readonly exit: { inARow: number; count: number; of: number; exercised: string };
  readonly rounded: { minutes: string; of: string; decimals: number; nearest: string; down: string; exactly: string };
}

/** Exact, where a division would otherwise be cut off: 100 (1 − down / all). */
const uptime = (down: string, all: string): Rational =>
  toPercent(subtract(fromIntegers(1n, 1n), divide(rational(down), rational(all))));

describe.each(['github-enterprise', 'bonterms'])('%s', (name) => {
  const published = factsOf<Published>(name);

  it('promises what is published', async () => {
    const { agreement } = await exampleOf(name);
    expect(agreement.objectives.map(({ id }) => id)).toEqual(published.objectives.map(({ id }) => id));
    for (const [index, { comparison, target, unit }] of published.objectives.entries()) {
      expect(agreement.objectives[index]?.sentences).toMatchObject([
        { comparison, value: { kind: 'percent', value: target }, window: { kind: 'each', unit, flavour: 'calendar' } },
      ]);
    }
  });

  it('has the bands as they are printed, with their ends', async () => {
    const { agreement } = await exampleOf(name);
    const end = (which: 'low' | 'high', value: string | undefined, boundary: string | undefined) =>
      value === undefined ? {} : { [which]: { value: { kind: 'percent', value }, end: boundary } };
    expect(agreement.credits).toHaveLength(1);
    const bands = agreement.credits[0]?.payments.map(({ amount, trigger }) => [amount, trigger]) ?? [];
    // An end that is not there must not be there in the model either.
    const ends = bands.map(([, trigger]) => (trigger?.kind === 'range' ? Object.keys(trigger.range) : []));
    expect(ends.map((each) => [each.includes('low'), each.includes('high')])).toEqual(
      published.bands.map(({ low, high }) => [low !== undefined, high !== undefined]),
    );
    expect(bands).toMatchObject(
      published.bands.map(({ low, lowEnd, high, highEnd, credit }) => [
        { kind: 'percent', value: credit },
        { kind: 'range', range: { ...end('low', low, lowEnd), ...end('high', high, highEnd) } },
      ]),
    );
  });

  it('has the published time to claim', async () => {
    const { agreement } = await exampleOf(name);
    const { iso, unit } = published.claim;
    expect(agreement.credits[0]?.claim?.deadline).toMatchObject({
      relation: 'within',
      duration: { iso, clock: 'elapsed' },
      moment: { kind: 'period', edge: 'end', unit },
    });
  });

  it.each(published.verdicts)('says $is at $at %', async ({ at, is }) => {
    const { facts } = await exampleOf(name);
    const ladders = laddersOf(facts);
    expect(ladders.map((ladder) => verdictAt(ladder, rational(at)))).toEqual(ladders.map(() => is));
    expect(ladders).toHaveLength(published.objectives.length);
  });
});

describe('GitHub Enterprise', () => {
  const { services, cap, periods, downtimes, shares } = factsOf<GitHub>('github-enterprise');

  it('names eight services, six of them measured by the minute', async () => {
    const { agreement } = await exampleOf('github-enterprise');
    const [byTheMinute] = agreement.categories;
    expect((byTheMinute?.entries.length ?? 0) + agreement.services.length - 1).toBe(services);
  });

  it('pays for 90 days of the quarter at most', async () => {
    const { agreement } = await exampleOf('github-enterprise');
    expect(agreement.credits[0]?.caps).toMatchObject([
      { amount: { kind: 'fee of time', duration: { iso: cap.days } }, each: { kind: 'each', unit: cap.unit } },
    ]);
  });

  it('is judged over quarters of 90, 91 and 92 days', async () => {
    const { facts, agreement } = await exampleOf('github-enterprise');
    const budget = budgetOf(facts, agreement.objectives[0]!.sentences[0]!);
    const lengths = budget?.rows.map(({ days, seconds }) => ({ days, minutes: String(seconds / 60) }));
    expect(lengths).toEqual(periods);
  });

  it.each(downtimes)('says $is after $minutes of $of minutes down', async ({ minutes, of, is }) => {
    const { facts } = await exampleOf('github-enterprise');
    expect(verdictAt(laddersOf(facts)[0]!, uptime(minutes, of))).toBe(is);
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
