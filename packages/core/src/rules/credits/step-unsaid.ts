import { valueWords } from '../../facts/words.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import { amountWords, scheduleName } from '../../tariff/index.ts';

/** An amount for each block of something that does not say how a part of a block counts. Three answers, three amounts. */
export const stepUnsaid = rule('credits/step-unsaid', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    for (const { amount, trigger, origin } of credits.payments) {
      if (trigger.kind !== 'block' || trigger.mode !== 'unsaid' || trigger.block.kind === 'hole') continue;
      const say = (word: string) => [{ at: trigger.block.origin, place: 'before' as const, text: `${word} ` }];
      report({
        at: trigger.origin ?? origin,
        part: credits.id,
        params: {
          schedule: scheduleName(facts, credits),
          amount: amountWords(facts, amount),
          block: valueWords(facts, trigger.block),
        },
        disadvantages: [payerOf(facts, credits), payeeOf(facts, credits)],
        fixes: [
          { name: 'started', edits: say('started') },
          { name: 'full', edits: say('full') },
          { name: 'exact', edits: say('exact') },
        ],
      });
    }
  }
});
