import {
  budgetOf,
  casesOf,
  promiseWords,
  secondsWords,
  sentencesOf,
  writeSeconds,
  type Budget,
} from '../../../facts/index.ts';
import type { Duration } from '../../../model/index.ts';
import { compare, fixedSeconds, isNegative } from '../../../quantity/index.ts';
import type { Look } from './look.ts';

/** Outages that vanish although one of them alone is more than the promise allows in the shortest period. */
export const hiddenOutages: Look = (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    for (const theCase of casesOf(facts, [sentence.value])) {
      const budget = budgetOf(facts, sentence, theCase);
      const filter = budget && filterOf(budget);
      if (!filter) continue;
      const { allowed, days } = budget.shortest;
      const value = writeSeconds(allowed);
      report({
        at: filter.duration.origin ?? budget.metric.origin,
        part: budget.metric.id,
        params: {
          kind: filter.kind,
          name: facts.nameOf(objective.id),
          ignored: secondsWords(filter.seconds),
          upTo: budget.metric.ignoresEnd,
          target: promiseWords(facts, sentence, theCase),
          budget: secondsWords(allowed),
          days: sentence.figure.measure === 'downtime' ? undefined : days,
        },
        related: [{ at: sentence.origin, role: 'promise' }],
        fixes:
          value === undefined
            ? []
            : [
                {
                  name: 'threshold',
                  params: { value },
                  edits: [{ at: filter.duration.origin, place: 'replace', text: value }],
                },
              ],
      });
      break;
    }
  }
};

/** The filter that hides more: exactly the budget is not more. */
function filterOf({ metric, shortest: { allowed } }: Budget) {
  const candidates = [
    { kind: 'hidden outages' as const, duration: metric.ignoresUnder },
    { kind: 'beyond only' as const, duration: metric.countsOnlyBeyond },
  ];
  for (const { kind, duration } of candidates) {
    const seconds = duration && lengthOf(duration);
    if (duration && seconds && !isNegative(allowed) && compare(seconds, allowed) > 0)
      return { kind, duration, seconds };
  }
  return undefined;
}

const lengthOf = ({ iso, clock }: Duration) => (clock === 'elapsed' ? fixedSeconds(iso) : undefined);
