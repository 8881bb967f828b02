import type { Credits, Id, Who } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** The side that a credit schedule makes pay: as said, else the provider for a credit and the customer for a bonus. */
export function payerOf({ agreement }: Facts, { payer, kind }: Credits): Id | undefined {
  return payer ?? (kind === 'credit' ? agreement.provider : agreement.customer);
}

/** The side that is paid. */
export const payeeOf = (facts: Facts, credits: Credits): Id | undefined =>
  credits.payee ?? facts.otherParty(payerOf(facts, credits));

/** The party that a term names, if it is one of the two. */
export function partyOf(facts: Facts, who: Who | undefined): Id | undefined {
  if (!who || !('party' in who)) return undefined;
  return facts.otherParty(who.party) === undefined ? undefined : who.party;
}

/** The sides that a term speaks of: both for "either" and "both", none for a third party or nobody. */
export function sidesOf(facts: Facts, who: Who | undefined): readonly Id[] {
  if (!who) return [];
  const { provider, customer } = facts.agreement;
  if ('party' in who) return who.party === provider || who.party === customer ? [who.party] : [];
  return who.other === 'either' || who.other === 'both'
    ? [provider, customer].filter((side) => side !== undefined)
    : [];
}
