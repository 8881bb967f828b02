import type { Termination } from '../model/index.ts';
import type { Account, Now } from './account.ts';
import { holds } from './conditions.ts';
import { placeOf } from '../facts/conditions.ts';
import type { Exit } from './result.ts';

/** The terminations for cause whose condition holds at the end of the period, or may. */
export function exitsOf(account: Account, now: Now): readonly Exit[] {
  return account.facts.agreement.terminations.flatMap((termination) => exitOf(account, now, termination) ?? []);
}

function exitOf(account: Account, now: Now, { id, when, origin }: Termination): Exit | undefined {
  const answers = when.map((condition) => ({ condition, answer: holds(account, now, condition) }));
  for (const [answer, state] of [
    ['yes', 'in reach'],
    ['unknown', 'undecided'],
  ] as const) {
    const found = answers.filter((each) => each.answer === answer);
    if (found.length > 0) {
      return { termination: id, state, at: found.flatMap(({ condition }) => placeOf(condition) ?? origin ?? []) };
    }
  }
  return undefined;
}
