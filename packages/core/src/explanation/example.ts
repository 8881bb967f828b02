import type { WorkedExample } from '../examples/index.ts';
import type { Facts } from '../facts/facts.ts';
import { toText } from '../quantity/index.ts';
import { explainSchedule, nextTierLine, type ExplainedLine } from './explain.ts';
import { figureName } from './names.ts';
import { numberWords, quantityWords } from './sums.ts';

/** What happened in a worked example: "Uptime 98.5%", "4 misses". */
export function exampleResultWords(facts: Facts, { happened }: WorkedExample): string {
  switch (happened.kind) {
    case 'misses':
      return happened.count === 1 ? '1 miss' : `${happened.count} misses`;
    case 'count':
      return `${numberWords(String(happened.count))} ${happened.by}`;
    case 'value': {
      const { figure, of, point, case: theCase } = happened;
      const { kind, unit } = point;
      const value = quantityWords({ kind, unit, value: toText(point.value) });
      return `${figureName(facts, figure, of, Object.fromEntries(theCase))} ${value}`;
    }
  }
}

/** How a worked example comes to its amount, line by line, and how far its value is from the next tier. */
export function explainExample(facts: Facts, { owed, judgement }: WorkedExample): readonly ExplainedLine[] {
  const next = judgement?.readings.flatMap((reading) => reading.next) ?? [];
  return [...explainSchedule(facts, owed).lines, ...next.map((tier) => nextTierLine(facts, tier))];
}
