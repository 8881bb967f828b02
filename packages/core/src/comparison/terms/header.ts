import type { Facts } from '../../facts/facts.ts';
import { partyOf } from '../../facts/sides.ts';
import { ONE, ZERO } from '../../quantity/index.ts';
import { plainWords } from '../plain.ts';
import type { Term } from '../term.ts';
import { holding, said, timeLimit } from './said.ts';

/** The properties of an agreement as a whole that its terms tell in full. */
export const HEADER_TELLS: ReadonlySet<string> = new Set(['payment', 'paidInAdvance', 'unknownCauseAgainst']);

/** What an agreement says as a whole, where it serves one of the parties. */
export function headerTerms(facts: Facts): readonly Term[] {
  const { payment, paidInAdvance, unknownCauseAgainst: against, provider, customer, origin: at } = facts.agreement;
  const blamed = partyOf(facts, against);
  return [
    ...timeLimit(facts, 'the time to pay', payment, { at, serves: provider, moreServes: customer }),
    ...holding('that fees are paid in advance', paidInAdvance, provider, at),
    ...said('whom an unknown cause counts against', against && plainWords(facts, against), {
      at,
      size: blamed === undefined ? undefined : { unit: 'blamed', value: blamed === customer ? ONE : ZERO },
      serves: facts.otherParty(blamed),
      moreServes: provider,
    }),
  ];
}
