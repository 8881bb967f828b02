import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';

/** "lifts credits of …": nothing is due for a miss that a relief covers. How much of it that is, is not ours to guess. */
export function lift(draft: Draft): void {
  const { facts } = draft.account;
  for (const relief of facts.agreement.reliefs) {
    if (draft.isNothing || draft.isOpen) return;
    const lifts = relief.effects.find(
      ({ kind, targets }) =>
        kind === 'lifts credits of' && targets.some((id) => draft.credits.id === id || draft.credits.for.includes(id)),
    );
    if (!lifts || !relief.when) continue;
    const answer = holds(draft.account, draft.now, relief.when);
    const at = lifts.origin ?? relief.origin;
    if (answer === 'unknown') draft.open({ kind: 'unknown condition' }, at);
    else if (answer === 'yes' && (relief.toTheExtentCaused || relief.per !== undefined || relief.limit)) {
      draft.open({ kind: 'extent of relief', relief: relief.id }, at);
    } else if (answer === 'yes') draft.step({ kind: 'relief', relief: relief.id }, at, []);
  }
}
