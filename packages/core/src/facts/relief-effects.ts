import type { Id } from '../model/index.ts';
import type { CostlyPromise } from './promises.ts';

/** The clauses by which a relief reaches promises, each in the way that suits it: a clock stands still, a miss is excused, a duty is lifted. */
export function effectClauses(promises: readonly Pick<CostlyPromise, 'id' | 'list'>[]): readonly string[] {
  const names = (wanted: CostlyPromise['list']): readonly Id[] =>
    promises.filter(({ list }) => list === wanted).map(({ id }) => id);
  const effects = [
    ['pauses', names('support')],
    ['excuses', names('objectives')],
    ['lifts duty', names('duties')],
  ] as const;
  return effects.filter(([, ids]) => ids.length > 0).map(([effect, ids]) => `${effect} ${ids.join(', ')}`);
}
