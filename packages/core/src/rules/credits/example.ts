import { valueWords } from '../../facts/words.ts';
import type { Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits } from '../../model/index.ts';
import {
  add,
  compare,
  fromIntegers,
  max,
  min,
  minorDigits,
  multiply,
  subtract,
  ZERO,
  type Rational,
} from '../../quantity/index.ts';
import {
  alike,
  amountWords,
  comparable,
  dueAt,
  laddersFor,
  pointOf,
  sameLength,
  scheduleName,
  worthWords,
  type Due,
  type Ladder,
  type Worth,
} from '../../tariff/index.ts';

type Example = Credits['examples'][number];

/**
 * A worked example that is not what the tariff gives, caps of the same period included. Amounts in money may be rounded to the
 * currency's smallest unit. Silent where the tariff itself leaves the amount open (other checks say so), where the first
 * misses are free, and where example and tariff have no common unit because no fee is stated.
 */
export const example = rule('credits/example', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    if (credits.free.length > 0) continue;
    for (const each of credits.examples) {
      const computed = wrong(facts, credits, each);
      if (computed === undefined) continue;
      report({
        at: each.origin ?? credits.origin,
        part: credits.id,
        params: {
          schedule: scheduleName(facts, credits),
          value: valueWords(facts, each.at),
          stated: amountWords(facts, each.pays),
          computed,
        },
      });
    }
  }
});

/** What every ladder that knows the value gives, if they agree with each other and not with the example. */
function wrong(facts: Facts, credits: Credits, { at, pays }: Example): string | undefined {
  const point = pointOf(at);
  const ladders = laddersFor(facts, credits).filter(({ axis }) => point && comparable(axis, point));
  const results = ladders.map((ladder) => {
    const due = point && dueAt(ladder, point.value);
    return due && totalBeside(facts, ladder, due, pays);
  });
  const [first] = results;
  if (!first || results.some((each) => !each || compare(each.total.value, first.total.value) !== 0)) return undefined;
  return isRounded(first.total, first.stated) ? undefined : worthWords(first.total);
}

/** The sum of what is due, at most the caps of the same period, in one unit with the stated amount. */
function totalBeside(facts: Facts, { credits, goal }: Ladder, due: readonly Due[], pays: Example['pays']) {
  const caps = credits.caps.flatMap(({ amount, each }) => (amount && sameLength(each, goal?.window) ? [amount] : []));
  const worths = alike(facts, [pays, ...caps, ...due.map(({ amount }) => amount)], credits);
  const [stated, ...others] = worths ?? [];
  if (!stated) return undefined;
  const limits = others.slice(0, caps.length).map(({ value }) => value);
  const sum = others
    .slice(caps.length)
    .reduce((total, { value }, index) => add(total, multiply(value, due[index]?.times ?? ZERO)), ZERO);
  return { stated, total: { unit: stated.unit, value: min(sum, ...limits) } };
}

/** Whether the stated amount is the total, or the total rounded to the smallest unit of its currency. */
function isRounded(total: Worth, stated: Worth): boolean {
  const difference = subtract(max(total.value, stated.value), min(total.value, stated.value));
  const digits = total.unit.startsWith('money ') ? minorDigits(total.unit.slice('money '.length)) : undefined;
  const tolerance: Rational = digits === undefined ? ZERO : fromIntegers(1n, 10n ** BigInt(digits));
  return compare(difference, tolerance) < (digits === undefined ? 1 : 0);
}
