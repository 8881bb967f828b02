import { canLeaveFor } from '../../facts/exits.ts';
import type { Facts } from '../../facts/index.ts';
import { isGrave } from '../../facts/negligence.ts';
import { payeeOf, payerOf, sidesOf } from '../../facts/sides.ts';
import { writeText } from '../../facts/syntax.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Id } from '../../model/index.ts';
import { mostPercentOf } from '../../payoff/index.ts';
import { compare, formatPercent, rational, toDecimalText } from '../../quantity/index.ts';
import { scheduleName } from '../../tariff/index.ts';

/**
 * Credits are the only remedy, and that is too little: they stand for intent and gross negligence as well, nobody can leave when
 * the failure persists, or the most they can be stays below a tenth of the fee (a setting). Otherwise an only remedy is a hard
 * bargain, remarked with its figure.
 */
export const noRemedy = rule('fair/no-remedy', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const { soleRemedy } = credits;
    const payee = payeeOf(facts, credits);
    if (!soleRemedy || payee === undefined || credits.kind === 'bonus') continue;
    const most = mostPercentOf(facts, credits);
    const stuck = credits.for.find((id) => !canLeaveFor(facts, payee, id));
    const grave = !soleRemedy.except.some(isGrave) && !answersForGrave(facts, credits);
    const small = most !== undefined && compare(most, rational(facts.settings.thresholds.feePercent)) < 0;
    const reasons = [
      ...(grave ? ['grave' as const] : []),
      ...(stuck === undefined ? [] : ['stuck' as const]),
      ...(small ? ['small' as const] : []),
    ];
    const except = [...soleRemedy.except, 'intent', 'gross negligence'].map(writeText).join(', ');
    report({
      at: soleRemedy.origin ?? credits.origin,
      part: credits.id,
      severity: reasons.length > 0 ? 'warning' : 'info',
      params: {
        schedule: scheduleName(facts, credits),
        payee: facts.nameOf(payee),
        reasons,
        most: most ? formatPercent(toDecimalText(most, { decimals: 1, mode: 'half-even' }), 'en-GB') : '',
      },
      disadvantages: [payee],
      fixes: [
        ...(grave
          ? [
              {
                name: 'carveOut' as const,
                edits: [{ at: soleRemedy.origin, place: 'replace' as const, text: `sole remedy except ${except}` }],
              },
            ]
          : []),
        ...(stuck === undefined
          ? []
          : [
              {
                name: 'exit' as const,
                edits: [{ at: credits.origin, place: 'beside' as const, text: exitText(payee, stuck) }],
              },
            ]),
      ],
    });
  }
});

/** Whether the payer's liability is expressly unlimited for intent or gross negligence. */
const answersForGrave = (facts: Facts, credits: Credits): boolean => {
  const payer = payerOf(facts, credits);
  return facts.agreement.liabilities.some(
    ({ of, unlimitedFor }) => payer !== undefined && sidesOf(facts, of).includes(payer) && unlimitedFor.some(isGrave),
  );
};

const exitText = (payee: Id | undefined, promise: Id): string =>
  `termination by ${payee ?? ''} { when ${promise} missed in 3 of any 6 months; notice 30 days }`;
