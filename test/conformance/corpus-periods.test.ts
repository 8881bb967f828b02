import { periodAt, windowContext } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { moment } from '../../packages/core/src/testing/calendars.ts';
import { corpusNames, exampleOf } from '../kit/corpus.ts';
import { factsOf } from '../kit/corpus-facts.ts';

/**
 * In which period of an objective a moment lies: its local time, and the first and the last day of the period; where that begins
 * at a time of day also when it begins and ends.
 */
interface PeriodFact {
  readonly of: string;
  readonly at: string;
  readonly from: string;
  readonly until: string;
  readonly between?: readonly [start: string, end: string];
}

const told = corpusNames.flatMap((name) =>
  (factsOf<{ inPeriod?: readonly PeriodFact[] }>(name).inPeriod ?? []).map((fact) => ({ name, ...fact })),
);

describe('the periods of published agreements', () => {
  it.each(told)(
    '$name: what happens on $at counts from $from until $until',
    async ({ name, of, at, from, until, between }) => {
      const { agreement, facts } = await exampleOf(name);
      const { window } = agreement.objectives.find(({ id }) => id === of)?.sentences[0] ?? {};
      if (!window) throw new Error(`${of} has no window`);
      const { zone = 'UTC' } = agreement;
      const period = periodAt(window, windowContext(facts), moment(at, zone));
      expect(period).toMatchObject({ from, until });
      if (between) {
        expect([period?.start, period?.end]).toEqual(between.map((each) => moment(each, zone)));
      }
    },
  );
});
