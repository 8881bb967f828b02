import type { Case } from '../facts/values.ts';
import type { Account, Now } from './account.ts';
import { holds } from './conditions.ts';

/** The period with the entries of categories that follow from what happened: "Few when Tickets <= 39 tickets". */
export function inItsCase(account: Account, now: Now): Now {
  const more = new Map<string, string>();
  for (const { id, entries } of account.facts.agreement.categories) {
    if (now.case.has(id)) continue;
    const holding = entries.filter(({ when }) => when && holds(account, now, when) === 'yes');
    const [only] = holding;
    // Of two that hold the text does not say which one counts.
    if (only && holding.length === 1) more.set(id, only.id);
  }
  const theCase: Case = more.size > 0 ? new Map([...now.case, ...more]) : now.case;
  return theCase === now.case ? now : { ...now, case: theCase };
}
