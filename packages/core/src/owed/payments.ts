import type { Facts } from '../facts/facts.ts';
import type { Condition, Credits, Payment, Scale } from '../model/index.ts';
import { toText } from '../quantity/index.ts';
import { pointOf, type Ladder } from '../tariff/index.ts';
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
  const tiers = active.filter(({ payment }) => isTier(payment.trigger));
  const ladders = laddersOf(account.facts, credits, active);
  if (tiers.length > 0 && ladders.length === 0) return draft.open({ kind: 'unread' }, tiers[0]?.payment.origin);
  for (const ladder of ladders) payTiers(draft, ladder);
  for (const { payment } of active) if (!isTier(payment.trigger)) payTrigger(draft, payment);
  for (const scale of credits.scales) {
    if (isOfPoints(scale)) continue;
    const [first, ...others] = scaleLaddersOf(account.facts, credits).get(scale) ?? [];
    payScale(draft, scale, first);
    for (const ladder of others) payTiers(draft, ladder);
  }
}

/** A payment that is in force in this period, with its limits as times. */
interface Active {
  readonly index: number;
  readonly payment: Payment;
}

function activePayments(draft: Draft): readonly Active[] | undefined {
  const active: Active[] = [];
  for (const [index, payment] of draft.credits.payments.entries()) {
    const condition = conditionOf(payment);
    const answer = condition ? holds(draft.account, draft.now, condition) : 'yes';
    if (answer === 'no') continue;
    if (answer === 'unknown') {
      draft.open({ kind: 'unknown condition' }, payment.origin);
      return undefined;
    }
    const { trigger } = payment;
    if (payment.perUnit.length > 0) draft.units.set(payment.amount, unitsOf(draft, payment));
    if (trigger.kind === 'block' && !canTellApart(draft, trigger)) return undefined;
    active.push({
      index,
      payment: trigger.kind === 'block' ? { ...payment, trigger: resolvedLimit(draft, trigger) } : payment,
    });
  }
  return active;
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
      return trigger.condition.kind === 'compare' && trigger.condition.comparison !== '=';
    default:
      return false;
  }
}

/** The ladders of the payments that are in force, worked out once for each choice of them. */
function laddersOf(facts: Facts, credits: Credits, active: readonly Active[]): readonly Ladder[] {
  const known = facts.once(knownLadders);
  const key = `${credits.id} ${active.map(({ index, payment: { trigger } }) => `${index} ${limitKey(trigger)}`).join()}`;
  const found =
    known.get(key) ??
    paymentLadders(facts, { ...credits, payments: active.map(asTier) }).map((ladder) => ({ ...ladder, credits }));
  known.set(key, found);
  return found;
}

/** Its condition holds, and its units are counted elsewhere. */
const asTier = ({ payment }: Active): Payment => ({
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
