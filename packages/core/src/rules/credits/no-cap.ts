import { payerOf, sidesOf } from '../../facts/sides.ts';
import type { Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Amount, Credits, Id } from '../../model/index.ts';
import { compare, ONE, tryRational } from '../../quantity/index.ts';
import { amountsIn, amountWords, scheduleName, settledAs, type PlacedAmount } from '../../tariff/index.ts';

/**
 * Credits that grow with every miss, block or hour and have no maximum. Tiers have one: the amount of the last tier. Silent
 * where a cap of another schedule is shared with this one, and where the credits count inside a liability cap that exists.
 */
export const noCap = rule('credits/no-cap', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    if (credits.caps.length > 0 || isCappedElsewhere(facts, credits)) continue;
    const [growing, ...others] = growingAmounts(credits);
    if (!growing) continue;
    report({
      at: growing.at ?? credits.origin,
      part: credits.id,
      params: { schedule: scheduleName(facts, credits), amount: amountWords(facts, growing.amount) },
      related: others.map(({ at }) => ({ at, role: 'also' })),
      disadvantages: [payerOf(facts, credits)],
      fixes: [
        { name: 'cap', edits: [{ at: credits.origin, place: 'into', text: 'capped at 100% of fee each month' }] },
      ],
    });
  }
});

function growingAmounts({ payments, scales }: Credits): readonly PlacedAmount[] {
  const growing = payments.filter(({ trigger: { kind }, perUnit, amount }) => {
    return kind === 'each miss' || kind === 'block' || perUnit.length > 0 || [...amountsIn(amount)].some(exceedsFee);
  });
  const endless = scales.flatMap(({ mode, rows, origin }) =>
    rows.flatMap((row) =>
      mode === 'each part at its own rate' && !row.range.high ? [{ amount: row.amount, at: row.origin ?? origin }] : [],
    ),
  );
  const placed = growing.map(({ amount, origin }) => ({ amount, at: origin ?? amount.origin }));
  return [...placed, ...endless].filter(({ amount }) => settledAs(amount) === 'money');
}

/** A multiple of the fee for the lost time can exceed the whole fee; once the fee for the lost time cannot. */
function exceedsFee(amount: Amount): boolean {
  const factor = amount.kind === 'multiple' && amount.time ? tryRational(amount.value) : undefined;
  return factor !== undefined && compare(factor, ONE) > 0;
}

function isCappedElsewhere(facts: Facts, credits: Credits): boolean {
  const shared = facts.once(sharedCaps);
  if ([credits.id, ...credits.for].some((name) => shared.has(name))) return true;
  return credits.liabilityCap === 'inside' && facts.once(limitedSides).has(payerOf(facts, credits));
}

/** The schedules, and what they pay for, that caps of other schedules count in. */
const sharedCaps = ({ agreement }: Facts): ReadonlySet<Id> =>
  new Set(agreement.credits.flatMap(({ caps }) => caps.flatMap(({ sharedWith }) => sharedWith)));

/** The sides whose liability has a limit. */
const limitedSides = (facts: Facts): ReadonlySet<Id | undefined> =>
  new Set(facts.agreement.liabilities.flatMap(({ of, caps }) => (caps.length > 0 ? sidesOf(facts, of) : [])));
