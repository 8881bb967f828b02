import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';

/** "only when …": taken to be fulfilled unless the performance says otherwise. */
export function applyPreconditions(draft: Draft): void {
  for (const { condition, otherwise, origin } of draft.credits.preconditions) {
    if (draft.isNothing) return;
    if (holds(draft.account, draft.now, condition, { unsaid: 'unknown' }) !== 'no') continue;
    if (otherwise === 'withheld') draft.withheld = draft.parts;
    draft.step({ kind: 'precondition', effect: otherwise ?? 'unsaid' }, origin, []);
  }
}
