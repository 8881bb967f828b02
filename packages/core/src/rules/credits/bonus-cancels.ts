import { sumsWords } from '../../explanation/sums.ts';
import type { Facts } from '../../facts/index.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Id, Origin } from '../../model/index.ts';
import { leastOf, mostFor } from '../../payoff/index.ts';
import { partOf } from '../../owed/parts.ts';
import { compare } from '../../quantity/index.ts';
import { scheduleName } from '../../tariff/index.ts';

/**
 * What is earned for one period wipes out what another one costs. A bonus that is at least as much as the smallest credit for the same
 * promise makes a good month pay for a bad one, so that every second month may be bad. A bonus below the smallest
 * credit is a bargain.
 */
export const bonusCancels = rule('credits/bonus-cancels', (facts, report) => {
  for (const credits of facts.agreement.credits.filter(({ kind }) => kind === 'credit')) {
    const payee = payeeOf(facts, credits);
    for (const bonus of facts.agreement.credits.filter(({ kind }) => kind === 'bonus')) {
      const promise = credits.for.find((id) => bonus.for.includes(id));
      if (promise === undefined || payerOf(facts, bonus) !== payee) continue;
      const amounts = cancelled(facts, credits, bonus, promise);
      if (!amounts) continue;
      report({
        at: amounts.at ?? bonus.origin,
        part: bonus.id,
        params: {
          schedule: scheduleName(facts, credits),
          promise: facts.nameOf(promise),
          ...amounts.words,
        },
        related: [{ at: credits.origin, role: 'credits' }],
        disadvantages: [payee],
      });
    }
  }
});

interface Cancelled {
  readonly words: { readonly bonus: string; readonly credit: string };
  readonly at: Origin | undefined;
}

/** The greatest bonus and the smallest credit for a miss, if the first is not less than the second; in one unit. */
function cancelled(facts: Facts, credits: Credits, bonus: Credits, promise: Id): Cancelled | undefined {
  const earned = mostFor(facts, [bonus], promise, 'month');
  const least = leastOf(facts, credits, promise);
  const [most, ...others] = earned?.kind === 'most' ? earned.sums : [];
  if (!most || !least || earned?.kind !== 'most' || others.length > 0) return undefined;
  const [gain, loss] = [partOf(most), partOf(least)];
  if (gain.key !== loss.key || compare(gain.value, loss.value) < 0) return undefined;
  return { words: { bonus: sumsWords(facts, [most]), credit: sumsWords(facts, [least]) }, at: earned.at[0] };
}
