import type { Facts } from '../facts/facts.ts';
import type { Credits, Id, Payment } from '../model/index.ts';
import { paymentLadders } from '../tariff/payment-ladders.ts';
import { scaleLadders } from '../tariff/scale-ladders.ts';
import type { Ladder } from '../tariff/index.ts';
import type { Account, Now } from './account.ts';
import { applyCaps } from './caps.ts';
import { applyClaim } from './claim.ts';
import { holds } from './conditions.ts';
import { countOn, freeOf, missedPeriods, unitOf } from './counts.ts';
import { Draft } from './draft.ts';
import type { Judgment } from './judge.ts';
import { applyFloors } from './floors.ts';
import { applyLiability } from './liability.ts';
import { figureKey } from './measured.ts';
import { applyMinimum } from './minimum.ts';
import { multiply } from './multiplier.ts';
import { pointsPart } from './parts.ts';
import { applyPreconditions } from './precondition.ts';
import { lift } from './relief.ts';
import { earnBack, resetPoints } from './returned.ts';
import { roundMoney } from './rounding.ts';
import { isOfPoints, payPoints, payScale } from './scales.ts';
import { stack } from './stacking.ts';
import { exceptStart } from './start.ts';
import { payTiers } from './tiers.ts';
import { payTrigger } from './triggers.ts';

/** Works out all schedules of a period, in the order in which docs/owed.md explains the steps. */
export function workOut(account: Account, now: Now, judgments: ReadonlyMap<Id, Judgment>): readonly Draft[] {
  const drafts = account.facts.agreement.credits
    .map((credits) => new Draft(account, now, credits, judgments))
    .filter(concerned);
  for (const draft of drafts) inOrder(draft, ACCRUE);
  stack(drafts);
  for (const [index, draft] of drafts.entries()) {
    const others = drafts.slice(0, index);
    inOrder(draft, [() => applyCaps(draft, 'shared', others), () => applyLiability(draft, others), ...SETTLE]);
    inOrder(draft, [earnBack, resetPoints]);
    writeDown(draft);
  }
  return drafts;
}

type Stage = (draft: Draft) => void;

const ACCRUE: readonly Stage[] = [
  payAll,
  freePeriods,
  multiply,
  exceptStart,
  lift,
  (draft) => applyCaps(draft, 'points'),
  turnPoints,
  roundMoney,
  applyFloors,
  (draft) => applyCaps(draft, 'own'),
];

const SETTLE: readonly Stage[] = [applyMinimum, applyPreconditions, applyClaim];

/** What is open stays open: nothing that comes after it could be said. */
function inOrder(draft: Draft, stages: readonly Stage[]): void {
  for (const stage of stages) if (!draft.isOpen) stage(draft);
}

function writeDown({ account: { books }, credits, now, isOpen, parts, count }: Draft): void {
  const paid = isOpen ? undefined : parts;
  books.paid(credits.id).add(now.until, paid);
  if (credits.returned.length > 0) books.unearned(credits).add(now.until, paid);
  if (credits.caps.some((cap) => cap.count)) {
    books.counts(credits, 'credits').add(now.until, paid && [pointsPart(count)]);
  }
}

/** A schedule has something to say where its targets were judged, where its condition holds or its number is given. */
function concerned({ account, now, credits, judgments }: Draft): boolean {
  return (
    credits.for.some((id) => judgments.has(id)) ||
    credits.scales.some(({ by }) => now.values.has(figureKey({ measure: 'text', text: by }))) ||
    credits.payments.some(
      ({ trigger }) =>
        trigger.kind === 'when' &&
        !isTier(trigger) &&
        holds(account, now, trigger.condition, { fresh: true }) === 'yes',
    )
  );
}

/** The payments and the scales, in the order of the text. */
function payAll(draft: Draft): void {
  const { account, credits } = draft;
  const active: Payment[] = [];
  for (const payment of credits.payments) {
    // Not reckoned yet: never a figure that leaves a part of the text out.
    if (payment.perUnit.length > 0 || (payment.trigger.kind === 'block' && payment.trigger.each)) {
      return draft.open({ kind: 'unread' }, payment.origin);
    }
    // Plans and regions are cases, which the tariff tells apart itself.
    const condition = isTier(payment.trigger) && !isConditional(payment) ? undefined : payment.when;
    const answer = condition ? holds(account, draft.now, condition) : 'yes';
    if (answer === 'unknown') return draft.open({ kind: 'unknown condition' }, payment.origin);
    if (answer === 'yes') active.push(payment);
  }
  const tiers = active.filter(({ trigger }) => isTier(trigger));
  const ladders = laddersOf(account.facts, credits, active);
  if (tiers.length > 0 && ladders.length === 0) return draft.open({ kind: 'unread' }, tiers[0]?.origin);
  for (const ladder of ladders) payTiers(draft, ladder);
  for (const payment of active) if (!isTier(payment.trigger)) payTrigger(draft, payment);
  for (const scale of credits.scales) {
    if (isOfPoints(scale)) continue;
    const [first, ...others] = scaleLaddersOf(account.facts, credits).get(scale) ?? [];
    payScale(draft, scale, first);
    for (const ladder of others) payTiers(draft, ladder);
  }
}

function turnPoints(draft: Draft): void {
  for (const scale of draft.credits.scales) {
    if (isOfPoints(scale)) payPoints(draft, scale, scaleLaddersOf(draft.account.facts, draft.credits).get(scale)?.[0]);
  }
}

/** "first 2 misses free" of a schedule that counts no single misses: the first periods that are missed. */
function freePeriods(draft: Draft): void {
  const { credits } = draft;
  const counts =
    credits.payments.some(({ trigger }) => trigger.kind === 'each miss') ||
    credits.scales.some(({ by }) => unitOf(by) === 'miss');
  const [other] = credits.free.filter(({ unit }) => unitOf(unit) !== 'miss' && unitOf(unit) !== 'point');
  if (other && !draft.isNothing) return draft.open({ kind: 'free of another unit', unit: other.unit }, other.origin);
  const [free] = freeOf(credits, 'misses');
  if (!free || counts) return;
  const count = countOn(draft, { what: 'misses', now: missedPeriods(draft), each: free.each, at: free.origin });
  if (count?.now.n === 0n && !draft.isNothing)
    draft.step({ kind: 'free', free: free.value, unit: free.unit, each: free.each }, free.origin, []);
}

/** Whether the tariff knows the payment as a tier: a range of values of a figure. */
function isTier(trigger: Payment['trigger']): boolean {
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

const isConditional = ({ when }: Payment): boolean => when !== undefined && when.kind !== 'is';

/** The ladders of the payments that are in force, worked out once for each choice of them. */
function laddersOf(facts: Facts, credits: Credits, active: readonly Payment[]): readonly Ladder[] {
  const known = facts.once(knownLadders);
  const key = `${credits.id} ${active.map((payment) => credits.payments.indexOf(payment)).join(' ')}`;
  const found =
    known.get(key) ??
    paymentLadders(facts, {
      ...credits,
      payments: active.map((each) => (isConditional(each) ? { ...each, when: undefined } : each)),
    }).map((ladder) => ({ ...ladder, credits }));
  known.set(key, found);
  return found;
}

const knownLadders = (): Map<string, readonly Ladder[]> => new Map();

function scaleLaddersOf(facts: Facts, credits: Credits): ReadonlyMap<Credits['scales'][number], readonly Ladder[]> {
  const known = facts.once(knownScales);
  const found =
    known.get(credits) ?? new Map(credits.scales.map((scale) => [scale, scaleLadders(facts, credits, scale)]));
  known.set(credits, found);
  return found;
}

const knownScales = (): Map<Credits, ReadonlyMap<Credits['scales'][number], readonly Ladder[]>> => new Map();
