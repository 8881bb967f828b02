import { compare, tryRational, type Rational } from '../quantity/index.ts';
import type { Origin } from '../model/index.ts';
import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';
import { times } from './parts.ts';

/** "times 2 when …": of those that hold only the greatest counts. */
export function multiply(draft: Draft): void {
  if (draft.isNothing) return;
  let greatest: { readonly factor: Rational; readonly text: string; readonly at: Origin | undefined } | undefined;
  for (const { value, when, origin: at } of draft.credits.multipliers) {
    const answer = holds(draft.account, draft.now, when);
    const factor = tryRational(value);
    if (answer === 'unknown') return draft.open({ kind: 'unknown condition' }, at);
    if (!factor) return draft.open({ kind: 'unread' }, at);
    if (answer === 'yes' && (!greatest || compare(factor, greatest.factor) > 0)) greatest = { factor, text: value, at };
  }
  if (!greatest) return;
  draft.step({ kind: 'multiplier', times: greatest.text }, greatest.at, times(draft.parts, greatest.factor));
}
