import type { Relief } from '../model/index.ts';
import { compare, isZero, ONE, subtract, toText, tryRational, ZERO, type Rational } from '../quantity/index.ts';
import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';
import { times } from './parts.ts';
import type { Reason } from './reason.ts';
import type { StepDetail } from './step.ts';

/** "lifts credits of …": nothing is due for a miss that a relief covers, or less. How much of it that is, is not ours to guess. */
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
    else if (answer === 'yes') {
      const share = liftedBy(draft, relief);
      if ('kind' in share) draft.open(share, at);
      else if (!isZero(share)) draft.step(stepOf(relief, share), at, times(draft.parts, subtract(ONE, share)));
    }
  }
}

const stepOf = ({ id }: Relief, share: Rational): StepDetail => ({
  kind: 'relief',
  relief: id,
  ...(compare(share, ONE) < 0 && { share: toText(share) }),
});

/** Which share of what is due a relief lifts: that which it caused, unless the text says how a second cause counts. */
function liftedBy(
  { account, now }: Draft,
  { id, toTheExtentCaused, per, limit, sharedHours }: Relief,
): Rational | Reason {
  if (!toTheExtentCaused && per === undefined && !limit) return ONE;
  const given = tryRational(now.period.extents.find(({ of }) => of === id)?.share ?? '');
  if (!given) return { kind: 'extent of relief', relief: id };
  if (isZero(given) || compare(given, ONE) === 0) return given;
  switch (sharedHours ?? account.facts.agreement.sharedHours) {
    case 'count by share':
      return given;
    case 'count in full':
      return ZERO;
    case 'count for neither':
    case 'do not count':
      return ONE;
    case undefined:
      return { kind: 'shared cause', relief: id };
  }
}
