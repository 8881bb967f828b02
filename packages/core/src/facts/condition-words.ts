import type { Condition } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { atomWords } from './words.ts';

/** A condition as a phrase: “Available missed in 3 of any 6 months or Uptime under 90% in any month”. */
export function conditionWords(facts: Facts, condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.map((each) => conditionWords(facts, each)).join(condition.kind === 'all' ? ' and ' : ' or ');
    case 'not':
      return `not ${conditionWords(facts, condition.of)}`;
    default:
      return atomWords(facts, condition);
  }
}
