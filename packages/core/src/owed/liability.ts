import { payerOf, sidesOf } from '../facts/sides.ts';
import type { Facts } from '../facts/facts.ts';
import type { Credits, Id, Liability } from '../model/index.ts';
import { inAgreement } from '../tariff/index.ts';
import type { Draft } from './draft.ts';
import { limited, take } from './limit.ts';

/** "inside the liability cap": credits use up the limit of the payer's liability, those of all schedules inside of it together. */
export function applyLiability(draft: Draft, others: readonly Draft[]): void {
  const { account, credits } = draft;
  const payer = payerOf(account.facts, credits);
  if (payer === undefined) return;
  for (const { id, caps, origin } of liabilitiesOn(account.facts, credits)) {
    for (const { amount: written, each, origin: at = origin } of caps) {
      if (draft.isNothing || draft.isOpen) return;
      const schedules = insideFor(account.facts, payer);
      const amount = inAgreement(account.facts, written, each);
      const found = limited(
        draft,
        {
          amount,
          whose: 'agreement',
          each,
          schedules,
          at,
          detail: (used) => ({ kind: 'liability cap', liability: id, amount, used }),
        },
        others,
      );
      if (found && 'reason' in found) draft.open(found.reason, at);
      else if (found) take(draft, found);
    }
  }
}

/** The limits of liability that a schedule lies inside of. */
export function liabilitiesOn(facts: Facts, credits: Credits): readonly Liability[] {
  const payer = credits.liabilityCap === 'inside' ? payerOf(facts, credits) : undefined;
  if (payer === undefined) return [];
  return facts.agreement.liabilities.filter(({ of }) => sidesOf(facts, of).includes(payer));
}

const insideFor = (facts: Facts, payer: Id): readonly Id[] =>
  facts.agreement.credits
    .filter((each) => each.liabilityCap === 'inside' && payerOf(facts, each) === payer)
    .map(({ id }) => id);
