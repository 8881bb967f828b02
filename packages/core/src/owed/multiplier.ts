import { tryRational } from '../quantity/index.ts';
import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';
import { times } from './parts.ts';

/** "times 2 when …". If two of them hold, the text does not say whether that makes their product or the greater one. */
export function multiply(draft: Draft): void {
  if (draft.isNothing) return;
  const answers = draft.credits.multipliers.map((each) => ({
    each,
    answer: holds(draft.account, draft.now, each.when),
  }));
  const unknown = answers.find(({ answer }) => answer === 'unknown');
  const holding = answers.filter(({ answer }) => answer === 'yes');
  const [first, second] = holding;
  if (unknown) return draft.open({ kind: 'unknown condition' }, unknown.each.origin);
  if (second) return draft.open({ kind: 'several multipliers' }, second.each.origin);
  if (!first) return;
  const factor = tryRational(first.each.value);
  if (!factor) return draft.open({ kind: 'unread' }, first.each.origin);
  draft.step({ kind: 'multiplier', times: first.each.value }, first.each.origin, times(draft.parts, factor));
}
