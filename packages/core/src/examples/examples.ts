import type { Facts } from '../facts/facts.ts';
import { anyCase } from '../facts/values.ts';
import type { Amount, Credits, Origin, Payment, Scale } from '../model/index.ts';
import type { OwedStep, Reason, ScheduleOwed, Sum } from '../owed/index.ts';
import { isOfPoints } from '../owed/scales.ts';
import { amountInCase } from '../tariff/index.ts';
import { paymentSituations } from './payments.ts';
import { reckon, type Reckoned, type Situation } from './reckon.ts';
import { scaleSituations } from './scales.ts';

/** So many times an amount: tiers, rows, blocks, misses. Exact text. */
export interface Paid {
  readonly amount: Amount;
  readonly times: string;
}

/** A result, what a schedule alone gives for it, and the way from one to the other (`owed`). */
export interface WorkedExample extends Reckoned {
  /** What it is an example of. */
  readonly of: Payment | Scale;
  readonly at: Origin | undefined;
  /** What the tariff gives, as it is written. */
  readonly paid: readonly Paid[];
  /** That, with known fees in money, before minima and maxima; undefined where it cannot be told. */
  readonly tariff: readonly Sum[] | undefined;
  /** What is due in the end; undefined where a minimum or a maximum leaves it open. */
  readonly due: readonly Sum[] | undefined;
  /** What had the last word on it. */
  readonly limitedBy: 'cap' | 'floor' | 'minimum' | undefined;
}

/**
 * One example for each payment of a schedule (a value inside its tier, a block and a half beyond its limit, two misses more than
 * are free), and one for each scale (two into its last row), each reckoned by `owed` on one period of the promise and the schedule
 * alone: without other schedules, preconditions, claims and the first days of the term. What depends on more than a value or a
 * count is left out, and so is what the text leaves open.
 */
export function workedExamples(facts: Facts, credits: Credits): readonly WorkedExample[] {
  const known = facts.once(knownExamples);
  const found = known.get(credits) ?? [
    ...credits.payments.flatMap((payment) => firstOf(facts, payment, paymentSituations(facts, credits, payment))),
    ...credits.scales.flatMap((scale) => firstOf(facts, scale, scaleSituations(facts, credits, scale))),
  ];
  known.set(credits, found);
  return found;
}

/** The contract and the editor ask several times. */
const knownExamples = (): Map<Credits, readonly WorkedExample[]> => new Map();

/** The first situation in which something is paid for it. */
function firstOf(facts: Facts, of: Payment | Scale, situations: Iterable<Situation>): readonly WorkedExample[] {
  for (const situation of situations) {
    const found = reckon(facts, situation);
    const example = found && exampleOf(facts, of, found);
    if (example) return [example];
  }
  return [];
}

function exampleOf(facts: Facts, of: Payment | Scale, found: Reckoned): WorkedExample | undefined {
  const owed = 'rows' in of && isOfPoints(of) ? withoutStart(found.owed) : found.owed;
  const paid = owed.steps.flatMap((step) => paidIn(step) ?? []);
  const amounts = 'rows' in of ? of.rows.map(({ amount }) => amount) : [of.amount];
  const inCase = amounts.map((amount) => amountInCase(facts, amount, found.happened.case ?? anyCase));
  const isPaid = paid.some(({ amount }) => amounts.includes(amount) || inCase.includes(amount));
  const common = { of, at: of.origin, ...found, owed, happened: happenedOf(facts, of, found) };
  if (!isPaid || owed.undecided.some(({ kind }) => !OF_LIMITS.has(kind))) return withoutMoney(of, common, paid);
  // What pays nothing needs no example.
  if (owed.steps.every(({ after }) => after.length === 0)) return undefined;
  const limits = owed.steps.filter((step) => LIMITS.has(step.kind));
  const [first] = limits;
  return {
    ...common,
    paid,
    tariff: first ? first.before : owed.due,
    due: owed.due,
    limitedBy: limitedBy(limits.findLast(({ before, after }) => !isSame(before, after))),
  };
}

/** Points come from several promises: their case is of no account where all rows pay the same in every case. */
function happenedOf(facts: Facts, of: Payment | Scale, { happened }: Reckoned): Reckoned['happened'] {
  if (!('rows' in of) || !isOfPoints(of) || happened.kind !== 'count') return happened;
  const isPlain = of.rows.every(({ when, amount }) => !when && amountInCase(facts, amount, anyCase) === amount);
  return isPlain ? { ...happened, case: anyCase } : happened;
}

/** How the points came about is not what an example of their scale is about: it begins with their number. */
function withoutStart(owed: ScheduleOwed): ScheduleOwed {
  const start = owed.steps.findIndex(({ kind }) => kind === 'count');
  return { ...owed, steps: owed.steps.slice(Math.max(start, 0)) };
}

/** What the amount comes to cannot be told; that it is due, can. */
function withoutMoney(
  of: Payment | Scale,
  common: Pick<WorkedExample, 'of' | 'at' | keyof Reckoned>,
  besides: readonly Paid[],
): WorkedExample | undefined {
  const [reason, ...others] = common.owed.undecided;
  if ('rows' in of || of.trigger.kind === 'block' || !reason || others.length > 0) return undefined;
  if (!WORTHS.has(reason.kind)) return undefined;
  const paid = [{ amount: of.amount, times: '1' }, ...besides];
  return { ...common, paid, tariff: undefined, due: undefined, limitedBy: undefined };
}

/** Why nobody can tell what an amount comes to. */
const WORTHS: ReadonlySet<Reason['kind']> = new Set(['lost time unknown', 'no base', 'other period']);

/** Why nobody can tell what a minimum or a maximum leaves of what the tariff gives. */
const OF_LIMITS: ReadonlySet<Reason['kind']> = new Set([
  'contradictory caps',
  'cap without period',
  'cap of shorter period',
  'floor of longer period',
  'not comparable',
  'other period',
  'no base',
]);

/** What comes after the tariff. */
const LIMITS: ReadonlySet<OwedStep['kind']> = new Set(['cap', 'floor', 'minimum', 'undecided']);

function limitedBy(last: OwedStep | undefined): WorkedExample['limitedBy'] {
  return last?.kind === 'cap' || last?.kind === 'floor' || last?.kind === 'minimum' ? last.kind : undefined;
}

const isSame = (a: readonly Sum[], b: readonly Sum[]): boolean => JSON.stringify(a) === JSON.stringify(b);

function paidIn(step: OwedStep): Paid | undefined {
  switch (step.kind) {
    case 'tier':
    case 'miss':
    case 'condition':
      return { amount: step.amount, times: '1' };
    case 'row':
      return { amount: step.amount, times: step.times };
    case 'each miss':
      return { amount: step.amount, times: step.misses };
    case 'block':
      return { amount: step.amount, times: step.blocks };
    default:
      return undefined;
  }
}
