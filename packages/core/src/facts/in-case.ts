import type { Condition } from '../model/index.ts';
import { conditionsIn } from './objectives.ts';
import type { Case } from './values.ts';

/** Whether a condition holds in a case; undefined where the case alone does not tell. */
export function holdsIn(condition: Condition | undefined, theCase: Case): boolean | undefined {
  switch (condition?.kind) {
    case undefined:
      return true;
    case 'is': {
      const entry = theCase.get(condition.category);
      return entry === undefined ? undefined : entry === condition.entry;
    }
    case 'not': {
      const inner = holdsIn(condition.of, theCase);
      return inner === undefined ? undefined : !inner;
    }
    case 'all':
    case 'any': {
      const decisive = condition.kind === 'any';
      const inner = condition.of.map((each) => holdsIn(each, theCase));
      return inner.includes(decisive) ? decisive : inner.includes(undefined) ? undefined : !decisive;
    }
    default:
      return undefined;
  }
}

/** The categories that conditions tell apart. */
export const categoriesIn = (conditions: readonly (Condition | undefined)[]): ReadonlySet<string> =>
  new Set(
    conditions.flatMap((condition) =>
      condition ? [...conditionsIn(condition)].flatMap((each) => (each.kind === 'is' ? each.category : [])) : [],
    ),
  );
