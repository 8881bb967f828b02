import { payerOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import { serviceOf, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Id } from '../../model/index.ts';
import { amountsIn, amountWords, baseFor, paidAmounts, scheduleName, settledAs } from '../../tariff/index.ts';

/**
 * An amount that cannot become money: a share, a multiple or a length of fee of which nothing says what it is taken of; or
 * credits without any word on how they are settled (a bonus is simply paid). One schedule's words on settlement are read as meant for all schedules
 * that the same side pays, so the finding about settlement comes once, and only where none of them speaks.
 */
export const noBase = rule('credits/no-base', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const amounts = [
      ...paidAmounts(credits).map(({ amount }) => amount),
      ...credits.caps.flatMap(({ amount }) => amount ?? []),
    ];
    const baseless = amounts.filter((amount) =>
      [...amountsIn(amount)].some((each) => baseFor(each, credits) === 'missing'),
    );
    if (baseless.length === 0) continue;
    report({
      at: credits.origin,
      part: credits.id,
      params: {
        missing: 'base',
        schedule: scheduleName(facts, credits),
        amounts: listWords(new Set(baseless.map((amount) => amountWords(facts, amount)))),
      },
      disadvantages: [payerOf(facts, credits), facts.otherParty(payerOf(facts, credits))],
      fixes: [
        { name: 'base', edits: [{ at: credits.origin, place: 'into', text: `base ${feeText(facts, credits)}` }] },
      ],
    });
  }
  for (const schedules of unsettled(facts)) {
    const [first, ...others] = schedules;
    if (!first) continue;
    report({
      at: first.origin,
      part: first.id,
      params: { missing: 'settlement', schedule: scheduleName(facts, first), amounts: '' },
      related: others.map(({ origin }) => ({ at: origin, role: 'also' })),
      disadvantages: [facts.otherParty(payerOf(facts, first))],
      fixes: [
        {
          name: 'settle',
          edits: schedules.map(({ origin }) => ({ at: origin, place: 'into', text: 'settled on the next invoice' })),
        },
      ],
    });
  }
});

/** The fee of the one service that all promises of the schedule stand for, else just the fee. */
function feeText(facts: Facts, credits: Credits): string {
  const services = new Set(
    credits.for.map((id) => {
      const objective = facts.find('objectives', id);
      return objective ? serviceOf(facts, objective) : facts.find('support', id)?.service;
    }),
  );
  const [service] = services;
  const priced = services.size === 1 ? facts.find('services', service) : undefined;
  return `fee${priced ? ` of ${priced.id}` : ''} each month`;
}

/** The schedules that pay money, side by side for each payer that nowhere says how. */
function unsettled(facts: Facts): Iterable<readonly Credits[]> {
  const byPayer = new Map<Id | undefined, Credits[]>();
  for (const credits of facts.agreement.credits) {
    if (credits.kind === 'bonus' || !paidAmounts(credits).some(({ amount }) => settledAs(amount) === 'money')) continue;
    const payer = payerOf(facts, credits);
    byPayer.set(payer, [...(byPayer.get(payer) ?? []), credits]);
  }
  const speaks = ({ settlement }: Credits) => settlement?.form !== undefined || settlement?.text !== undefined;
  return [...byPayer.values()].filter((schedules) => !schedules.some(speaks));
}
