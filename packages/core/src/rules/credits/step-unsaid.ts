import { valueWords } from '../../facts/words.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import type { Amount, Origin, Payment, Value } from '../../model/index.ts';
import { amountWords, scheduleName } from '../../tariff/index.ts';

/** An amount for each block of something that does not say how a part of a block counts. Three answers, three amounts. */
export const stepUnsaid = rule('credits/step-unsaid', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    for (const { amount, block, at } of credits.payments.flatMap(unsaidBlocks)) {
      const say = (word: string) => [{ at: block.origin, place: 'before' as const, text: `${word} ` }];
      report({
        at,
        part: credits.id,
        params: {
          schedule: scheduleName(facts, credits),
          amount: amountWords(facts, amount),
          block: valueWords(facts, block),
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

interface UnsaidBlock {
  readonly amount: Amount;
  readonly block: Value;
  readonly at: Origin | undefined;
}

/** Those that it is paid for, and those that it is multiplied by. */
const unsaidBlocks = ({ amount, trigger, perUnit, origin }: Payment): readonly UnsaidBlock[] =>
  [trigger, ...perUnit].flatMap((each) =>
    each.kind === 'block' && each.mode === 'unsaid' && each.block.kind !== 'hole'
      ? [{ amount, block: each.block, at: each.origin ?? origin }]
      : [],
  );
