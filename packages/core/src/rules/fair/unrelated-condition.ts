import { conditionWords } from '../../facts/condition-words.ts';
import { conditionsIn, type Facts } from '../../facts/index.ts';
import { isAboutPaying } from '../../facts/mentions.ts';
import { partyOf, payeeOf, payerOf } from '../../facts/sides.ts';
import { dependencies } from '../../facts/waiting.ts';
import { rule } from '../../findings/rule.ts';
import type { Condition, Id } from '../../model/index.ts';
import { scheduleName } from '../../tariff/index.ts';
import { finderOf, wordsOf } from '../../wording/index.ts';

/** Being in good order in general, whatever the miss was. */
const GOOD_ORDER = finderOf([
  ...[
    'good standing',
    'arrears',
    'overdue',
    'unpaid',
    'outstanding',
    'breach',
    'default',
    'in compliance',
    'complies with',
  ],
  ...[
    'fully paid',
    'paid up',
    'all obligations',
    'instructions',
    'achterstand*',
    'verzuim',
    'tekortkom*',
    'alle verplichtingen',
  ],
  ...['zahlungsverzug', 'verzug', 'vertragsverletzung*', 'alle pflichten', 'sämtliche pflichten', 'weisungen'],
]);

/**
 * A credit that depends on something that did not cause the miss: no arrears, no breach of any other duty; or on terms that the
 * paying side sets alone. Withheld until it is put right is proportionate, and a condition about the service itself (two zones, a
 * supported version) is a matter of cause.
 */
export const unrelatedCondition = rule('fair/unrelated-condition', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const [payer, payee] = [payerOf(facts, credits), payeeOf(facts, credits)];
    if (payee === undefined) continue;
    for (const { condition, setBy, otherwise, origin } of credits.preconditions) {
      const own = payer !== undefined && partyOf(facts, setBy) === payer;
      const unrelated = otherwise !== 'withheld' && isUnrelated(facts, condition, credits.for);
      if (!own && !unrelated) continue;
      report({
        at: origin ?? credits.origin,
        part: credits.id,
        params: {
          kind: own ? 'set' : 'unrelated',
          schedule: scheduleName(facts, credits),
          condition: conditionWords(facts, condition),
          payer: facts.nameOf(payer),
          payee: facts.nameOf(payee),
        },
        disadvantages: [payee],
        fixes:
          own || otherwise !== undefined
            ? []
            : [{ name: 'withhold', edits: [{ at: origin, place: 'after', text: ', otherwise withheld' }] }],
      });
    }
  }
});

/** About paying or about good order in general, or about a duty that none of these promises waits for. */
function isUnrelated(facts: Facts, condition: Condition, promises: readonly Id[]): boolean {
  return [...conditionsIn(condition)].some((each) => {
    if (each.kind === 'fact') return isAboutPaying(each.text) || GOOD_ORDER(wordsOf(each.text)).length > 0;
    if (each.kind !== 'duty') return false;
    return !dependencies(facts).some(({ duty, promise }) => duty.id === each.duty && promises.includes(promise.id));
  });
}
