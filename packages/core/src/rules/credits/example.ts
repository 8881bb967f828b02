import { valueWords } from '../../facts/words.ts';
import type { Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits } from '../../model/index.ts';
import { amountsIn, figuresIn, wordsOf } from '../../wording/index.ts';
import {
  add,
  compare,
  fromIntegers,
  max,
  min,
  minorDigits,
  multiply,
  subtract,
  tryRational,
  ZERO,
  type Rational,
} from '../../quantity/index.ts';
import {
  alike,
  amountWords,
  comparable,
  dueAt,
  inMoney,
  laddersFor,
  pointOf,
  sameLength,
  scheduleName,
  worthOf,
  worthText,
  worthWords,
  type Due,
  type Ladder,
  type Worth,
} from '../../tariff/index.ts';
import { owedForMisses } from './example-misses.ts';
import { wrongInTable } from './example-tables.ts';

type Example = Credits['examples'][number];

/**
 * A worked example that is not what the tariff gives, caps of the same period included, or whose text says something else. Amounts in money may be rounded to the
 * currency's smallest unit. Silent where the tariff itself leaves the amount open (other checks say so), and where example and
 * tariff have no common unit because no fee is stated.
 */
export const example = rule('credits/example', (facts, report) => {
  for (const table of facts.agreement.tables) for (const found of wrongInTable(facts, table)) report(found);
  for (const credits of facts.agreement.credits) {
    for (const each of credits.examples) {
      const said = {
        schedule: scheduleName(facts, credits),
        value: valueWords(facts, each.at),
        stated: amountWords(facts, each.pays),
      };
      const at = each.origin ?? credits.origin;
      const computed = wrong(facts, credits, each);
      if (computed) {
        const due = worthWords(computed);
        const text = worthText(computed);
        const edits = [{ at: each.pays.origin, place: 'replace' as const, text: text ?? '' }];
        const fixes = text === undefined ? [] : [{ name: 'due' as const, edits }];
        if (due !== undefined) report({ at, part: credits.id, params: { ...said, computed: due, words: '' }, fixes });
      } else if (saysOther(facts, credits, each)) {
        report({ at, part: credits.id, params: { ...said, computed: '', words: each.text ?? '' } });
      }
    }
  }
});

/** What is due at the value, if that is not what the example says. */
function wrong(facts: Facts, credits: Credits, example: Example): Worth | undefined {
  const found = onLadders(facts, credits, example) ?? forMisses(facts, credits, example);
  return !found || isRounded(found.total, found.stated) ? undefined : found.total;
}

/** Whether the text of an example names percentages or amounts of money, and none of them is one of its own. */
function saysOther(facts: Facts, credits: Credits, { text, at, pays }: Example): boolean {
  if (text === undefined) return false;
  const worded = wordsOf(text);
  const percents = figuresIn(worded).percents.flatMap(({ value }) => tryRational(value) ?? []);
  const own = [at.kind === 'percent' ? at.value : undefined, pays.kind === 'percent' ? pays.value : undefined];
  const [first, ...others] = own.flatMap((percent) => (percent === undefined ? [] : (tryRational(percent) ?? [])));
  if (first && percents.length > 0) {
    const known = [first, ...others];
    if (!percents.some((percent) => known.some((each) => compare(each, percent) === 0))) return true;
  }
  const money = inMoney(facts, pays, credits);
  const amounts = money ? amountsIn(worded) : [];
  const isNamed = (text: string) => {
    const value = tryRational(text);
    return money && value && isRounded(money, { unit: money.unit, value });
  };
  return amounts.length > 0 && !amounts.some((readings) => [...readings].some(isNamed));
}

/** What so many misses come to, where the example has the same unit. */
function forMisses(facts: Facts, credits: Credits, { at, pays }: Example): Compared | undefined {
  const due = owedForMisses(facts, credits, at);
  const [own, money] = [worthOf(pays, credits), inMoney(facts, pays, credits)];
  if (due === 'nothing') return own && { total: { unit: own.unit, value: ZERO }, stated: own };
  const stated = [own, money].find((each) => each?.unit === due?.unit);
  return due && stated && { total: due, stated };
}

interface Compared {
  readonly total: Worth;
  readonly stated: Worth;
}

/** What every ladder that knows the value gives, if they agree with each other. */
function onLadders(facts: Facts, credits: Credits, { at, pays }: Example): Compared | undefined {
  if (credits.free.length > 0 || credits.floors.length > 0) return undefined;
  const point = pointOf(at);
  const ladders = laddersFor(facts, credits).filter(({ axis }) => point && comparable(axis, point));
  const results = ladders.map((ladder) => {
    const due = point && dueAt(ladder, point.value);
    return due && totalBeside(facts, ladder, due, pays);
  });
  const [first] = results;
  const agree = results.every((each) => each && first && compare(each.total.value, first.total.value) === 0);
  return agree ? first : undefined;
}

/** The sum of what is due, at most the caps of the same period, in one unit with the stated amount. */
function totalBeside(
  facts: Facts,
  { credits, goal }: Ladder,
  due: readonly Due[],
  pays: Example['pays'],
): Compared | undefined {
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
