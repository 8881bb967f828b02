import type { Facts } from '../facts/facts.ts';
import type { Condition, Credits, Payment, Scale } from '../model/index.ts';
import { toText } from '../quantity/index.ts';
import { laddersFor, pointOf, type Ladder } from '../tariff/index.ts';
import { paymentLadders } from '../tariff/payment-ladders.ts';
import { scaleLadders } from '../tariff/scale-ladders.ts';
import { valuesOf } from './account.ts';
import { resolvedLimit } from './block-limits.ts';
import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';
import { isOfPoints, payScale } from './scales.ts';
import { payTiers, withMetric } from './tiers.ts';
import { lengthKey, unitWindow } from './time.ts';
import { payTrigger } from './triggers.ts';
import { unitsOf } from './units.ts';

/** The payments and the scales, in the order of the text; those that are tiers of one figure together. */
export function payAll(draft: Draft): void {
  const { account, credits } = draft;
  const active = activePayments(draft);
  if (!active) return;
  if (active.ladders.length === 0 && active.tiers) return draft.open({ kind: 'unread' }, credits.origin);
  for (const ladder of active.ladders) payTiers(draft, ladder);
  for (const payment of active.others) payTrigger(draft, payment);
  for (const scale of credits.scales) {
    if (isOfPoints(scale)) continue;
    payScale(draft, scale, scaleLaddersOf(account.facts, credits).get(scale) ?? []);
  }
}

/** The payments that are in force in a period. */
interface Active {
  readonly ladders: readonly Ladder[];
  /** Whether there should be a ladder. */
  readonly tiers: boolean;
  /** The payments that are no tiers. */
  readonly others: readonly Payment[];
}

/** Worked out once for each choice of payments; most schedules know just one. */
function activePayments(draft: Draft): Active | undefined {
  const { credits, account } = draft;
  const plain = account.facts.once(plainPayments);
  const before = plain.get(credits);
  if (before) return before;
  const inForce: InForce[] = [];
  for (const [index, payment] of credits.payments.entries()) {
    const condition = conditionOf(payment);
    const answer = condition ? holds(account, draft.now, condition) : 'yes';
    if (answer === 'no') continue;
    if (answer === 'unknown') {
      draft.open({ kind: 'unknown condition' }, payment.origin);
      return undefined;
    }
    const { trigger } = payment;
    if (payment.perUnit.length > 0) draft.units = new Map([...draft.units, [payment.amount, unitsOf(draft, payment)]]);
    if (trigger.kind === 'block' && !canTellApart(draft, trigger)) return undefined;
    const read = trigger.kind === 'block' ? { ...payment, trigger: resolvedLimit(draft, trigger) } : payment;
    inForce.push({ index, payment: read });
  }
  const isAlways = credits.payments.every(isPlain);
  const active = {
    ladders: isAlways ? knownTiers(account.facts, credits) : laddersOf(account.facts, credits, inForce),
    tiers: inForce.some(({ payment }) => isTier(payment.trigger)),
    others: inForce.map(({ payment }) => payment).filter(({ trigger }) => !isTier(trigger)),
  };
  if (isAlways) plain.set(credits, active);
  return active;
}

const plainPayments = (): Map<Credits, Active> => new Map();

/** Whether a payment is in force in every period, and the same in all of them. */
const isPlain = (payment: Payment): boolean =>
  conditionOf(payment) === undefined && payment.perUnit.length === 0 && payment.trigger.kind !== 'block';

/** A payment that is in force, with its limits as times. */
interface InForce {
  readonly index: number;
  readonly payment: Payment;
}

/** What must hold for the payment at all. Plans and regions are cases, which the tariff tells apart itself. */
const conditionOf = (payment: Payment): Condition | undefined =>
  isTier(payment.trigger) && !isConditional(payment) ? undefined : payment.when;

const isConditional = ({ when }: Payment): boolean => when !== undefined && when.kind !== 'is';

/** Where every outage counts by itself, the sum of them says nothing. */
function canTellApart(draft: Draft, { of, each, origin }: Extract<Payment['trigger'], { kind: 'block' }>): boolean {
  if (!each || lengthKey(each) === lengthKey(unitWindow(draft.now.period.unit))) return true;
  for (const id of draft.credits.for) {
    const judgment = draft.judgments.get(id);
    if (!judgment) continue;
    const figure = withMetric(of ?? { measure: 'downtime' }, judgment);
    if (valuesOf(draft.now, figure).every(({ item }) => item !== undefined)) continue;
    draft.open({ kind: 'not measured', of: id, figure }, origin);
    return false;
  }
  return true;
}

/** Whether the tariff knows the payment as a tier: a range of values of a figure. */
export function isTier(trigger: Payment['trigger']): boolean {
  switch (trigger.kind) {
    case 'range':
      return true;
    case 'block':
      return trigger.beyond !== undefined || trigger.below !== undefined;
    case 'when':
      return (
        trigger.condition.kind === 'compare' &&
        trigger.condition.comparison !== '=' &&
        trigger.condition.repetition === undefined
      );
    default:
      return false;
  }
}

/** Those of payments that are always in force are the ones that the checks look at. */
const knownTiers = (facts: Facts, credits: Credits): readonly Ladder[] =>
  facts.agreement.credits.includes(credits)
    ? laddersFor(facts, credits).filter(({ mode }) => mode === 'one applies')
    : paymentLadders(facts, credits);

/** The ladders of the payments that are in force, worked out once for each choice of them. */
function laddersOf(facts: Facts, credits: Credits, active: readonly InForce[]): readonly Ladder[] {
  const known = facts.once(knownLadders);
  const key = `${credits.id} ${active.map(({ index, payment: { trigger } }) => `${index} ${limitKey(trigger)}`).join()}`;
  const found =
    known.get(key) ??
    paymentLadders(facts, { ...credits, payments: active.map(asTier) }).map((ladder) => ({ ...ladder, credits }));
  known.set(key, found);
  return found;
}

/** Its condition holds, and its units are counted elsewhere. */
const asTier = ({ payment }: InForce): Payment => ({
  ...payment,
  perUnit: [],
  when: isConditional(payment) ? undefined : payment.when,
});

/** Limits that are a share of the period, or another figure, differ from one period to the next. */
function limitKey(trigger: Payment['trigger']): string {
  if (trigger.kind !== 'block') return '';
  return [trigger.beyond, trigger.below]
    .map((limit) => {
      const point = pointOf(limit);
      return point ? `${toText(point.value)} ${point.unit}` : '';
    })
    .join(' ');
}

const knownLadders = (): Map<string, readonly Ladder[]> => new Map();

/** The ladders of each scale of a schedule. */
export function scaleLaddersOf(facts: Facts, credits: Credits): ReadonlyMap<Scale, readonly Ladder[]> {
  const known = facts.once(knownScales);
  const found =
    known.get(credits) ?? new Map(credits.scales.map((scale) => [scale, scaleLadders(facts, credits, scale)]));
  known.set(credits, found);
  return found;
}

const knownScales = (): Map<Credits, ReadonlyMap<Scale, readonly Ladder[]>> => new Map();
