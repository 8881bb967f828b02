import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  moneyOf,
  multiply,
  rational,
  subtract,
  tryRational,
  type Agreement,
  type Amount,
  type Credits,
  type Figure,
  type Id,
  type Money,
  type Payment,
  type Range,
  type Rational,
  type RoundingMode,
  type Trigger,
  type Value,
} from '@sla-lang/core';
import { amountInMoney, lowestCap, times, type ExactMoney } from './base.ts';
import { insideOf, pointOf } from './points.ts';

/** What happened in an example: a figure had a value, or so many cases were missed. */
export type Happened =
  | { readonly kind: 'value'; readonly figure: Figure | undefined; readonly value: Value }
  | { readonly kind: 'misses'; readonly count: number; readonly priority: Id | undefined };

/** A result, what the tariff gives for it, and what is due in the end. */
export interface WorkedExample {
  readonly happened: Happened;
  readonly range: Range | undefined;
  readonly amount: Amount;
  /** How many times the amount is due: blocks, misses. */
  readonly times: Rational;
  /** In money, rounded as the settlement says, else to the nearest smallest unit; undefined where a fee is not known. */
  readonly money: Money | undefined;
  /** After the smallest maximum; undefined where a maximum cannot be told in money, and where there is a minimum. */
  readonly due: { readonly money: Money; readonly capped: boolean } | undefined;
}

const ONE = rational(1);
const ONE_AND_A_HALF = rational('1.5');

/**
 * One example for each payment of a tariff: a value inside its range, a block and a half beyond its limit, two misses that
 * count. Exact until the last step. What depends on more than the tariff (conditions, points, multipliers, other counts) is left
 * out.
 */
export function workedExamples(agreement: Agreement, credits: Credits): readonly WorkedExample[] {
  return credits.payments.flatMap((payment) => {
    const found = exampleOf(credits, payment);
    if (!found) return [];
    return [{ ...found, amount: payment.amount, ...inMoney(agreement, credits, payment.amount, found.times) }];
  });
}

type Found = Pick<WorkedExample, 'happened' | 'range' | 'times'>;

function exampleOf(credits: Credits, { trigger, perUnit }: Payment): Found | undefined {
  if (perUnit.length > 0) return undefined;
  switch (trigger.kind) {
    case 'range': {
      const value = insideOf(trigger.range);
      return value && { happened: { kind: 'value', figure: trigger.figure, value }, range: trigger.range, times: ONE };
    }
    case 'block':
      return blockExample(trigger);
    case 'each miss':
      return missExample(credits, trigger);
    default:
      return undefined;
  }
}

/** A block and a half beyond the limit: one full block, two started ones. */
function blockExample({ block, mode, of, beyond, below }: Extract<Trigger, { kind: 'block' }>): Found | undefined {
  const size = pointOf(block);
  const limit = pointOf(beyond ?? below);
  if (!size || !limit || mode === 'unsaid' || (beyond && below) || size.unit !== limit.unit) return undefined;
  const distance = multiply(size.value, ONE_AND_A_HALF);
  const at = beyond ? add(limit.value, distance) : subtract(limit.value, distance);
  const value = compare(at, rational(0)) >= 0 ? limit.write(at) : undefined;
  const blocks = divide(distance, size.value);
  const counted = mode === 'started' ? ceiling(blocks) : mode === 'full' ? floor(blocks) : blocks;
  return value && { happened: { kind: 'value', figure: of, value }, range: undefined, times: counted };
}

/** Two misses more than are free. */
function missExample(
  { free }: Credits,
  { over = 0, priority }: Extract<Trigger, { kind: 'each miss' }>,
): Found | undefined {
  const without = free.reduce((sum, { value }) => sum + (/^\d{1,4}$/.test(value) ? Number(value) : NaN), over);
  if (!Number.isSafeInteger(without)) return undefined;
  return { happened: { kind: 'misses', count: without + 2, priority }, range: undefined, times: rational(2) };
}

function inMoney(
  agreement: Agreement,
  credits: Credits,
  amount: Amount,
  count: Rational,
): Pick<WorkedExample, 'money' | 'due'> {
  const exact = times(amountInMoney(agreement, amount, credits), count);
  if (!exact) return { money: undefined, due: undefined };
  const cap = lowestCap(agreement, credits, exact.currency);
  const money = rounded(exact, credits);
  if (cap === 'unknown' || !money || credits.floors.length > 0) return { money, due: undefined };
  const capped = cap !== undefined && compare(exact.value, cap.value) > 0;
  const due = rounded(capped ? cap : exact, credits);
  return { money, due: due && { money: due, capped } };
}

const MODES: Readonly<Record<'down' | 'up' | 'nearest', RoundingMode>> = { down: 'down', up: 'up', nearest: 'half-up' };

/** To the smallest unit of the currency, or to the multiple that the settlement names. */
function rounded({ value, currency }: ExactMoney, { settlement }: Credits): Money | undefined {
  const mode = MODES[settlement?.rounding?.mode ?? 'nearest'];
  const to = settlement?.rounding?.to;
  const step = to?.currency === currency ? tryRational(to.amount) : undefined;
  if (!step || compare(step, rational(0)) <= 0) return moneyOf(value, currency, mode);
  const steps = divide(value, step);
  const whole = mode === 'down' ? floor(steps) : mode === 'up' ? ceiling(steps) : floor(add(steps, rational('0.5')));
  return moneyOf(multiply(whole, step), currency, mode);
}
