import { figureKey } from '../measurement/figure-key.ts';
import type { Facts } from '../facts/facts.ts';
import type { Id } from '../model/index.ts';
import type { Account, Now } from './account.ts';
import { applyCaps } from './caps.ts';
import { applyClaim } from './claim.ts';
import { holds } from './conditions.ts';
import { leaveOpen } from './counts.ts';
import { convert } from './conversion.ts';
import { Draft } from './draft.ts';
import { freePeriods, freePeriodsOf, MISSES, TERM } from './free-periods.ts';
import type { Judgment } from './judge.ts';
import { applyFloors } from './floors.ts';
import { applyLiability } from './liability.ts';
import { applyMinimum } from './minimum.ts';
import { multiply } from './multiplier.ts';
import { pointsPart } from './parts.ts';
import { isTier, payAll, scaleLaddersOf } from './payments.ts';
import { applyPreconditions } from './precondition.ts';
import { lift } from './relief.ts';
import { earnBack, resetPoints } from './returned.ts';
import { roundMoney } from './rounding.ts';
import { isOfPoints, isPoints, payPoints } from './scales.ts';
import { stack } from './stacking.ts';
import { exceptStart } from './start.ts';

/** Works out all schedules of a period, in the order in which docs/owed.md explains the steps. */
export function workOut(account: Account, now: Now, judgments: ReadonlyMap<Id, Judgment>): readonly Draft[] {
  const drafts = account.schedules.map((credits) => new Draft(account, now, credits, judgments)).filter(concerned);
  for (const draft of drafts) inOrder(draft, ACCRUE);
  stack(drafts);
  const sharing = account.schedules.some(
    ({ caps, liabilityCap }) => liabilityCap === 'inside' || caps.some(({ sharedWith }) => sharedWith.length > 0),
  );
  for (const [index, draft] of drafts.entries()) {
    const others = sharing ? drafts.slice(0, index) : NO_DRAFTS;
    inOrder(draft, SETTLE, others);
    draft.paid = draft.isOpen ? undefined : draft.parts;
  }
  for (const draft of drafts) {
    earnBack(draft);
    writeDown(draft);
    resetPoints(draft);
    if (!draft.isOpen) convert(draft);
  }
  return drafts;
}

type Stage = (draft: Draft, others: readonly Draft[]) => unknown;
const NO_DRAFTS: readonly Draft[] = [];

const ACCRUE: readonly Stage[] = [
  payAll,
  (draft) => (draft.isAccrued = true),
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

const SETTLE: readonly Stage[] = [
  (draft, others) => applyCaps(draft, 'shared', others),
  applyLiability,
  applyMinimum,
  applyPreconditions,
  applyClaim,
];

/** What is open stays open: nothing that comes after it could be said. */
function inOrder(draft: Draft, stages: readonly Stage[], others = NO_DRAFTS): void {
  for (const stage of stages) if (!draft.isOpen) stage(draft, others);
}

function writeDown(draft: Draft): void {
  const { credits, now, paid, count } = draft;
  const { books, facts } = draft.account;
  if (!paid) leaveCountsOpen(draft);
  if (facts.once(remembered).has(credits.id)) books.paid(credits.id).add(now.until, paid);
  if (credits.returned.length > 0) books.unearned(credits).add(now.until, paid);
  if (credits.caps.some((cap) => cap.count)) {
    books.counts(credits, 'credits').add(now.until, paid && [pointsPart(count)]);
  }
}

/** The schedules of which somebody asks later what they paid: those with caps, and those that share one. */
function remembered({ agreement }: Facts): ReadonlySet<Id> {
  const { credits } = agreement;
  const isShared = credits.some(({ caps }) => caps.some(({ sharedWith }) => sharedWith.length > 0));
  return new Set(
    credits
      .filter(({ caps, liabilityCap }) => isShared || caps.length > 0 || liabilityCap === 'inside')
      .map(({ id }) => id),
  );
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

function turnPoints(draft: Draft): void {
  for (const scale of draft.credits.scales) {
    if (isOfPoints(scale)) payPoints(draft, scale, scaleLaddersOf(draft.account.facts, draft.credits).get(scale) ?? []);
  }
}

/** Counts that later periods build on must not skip a period that is open. */
function leaveCountsOpen(draft: Draft): void {
  for (const { by, each } of draft.credits.scales.filter(isOfPoints))
    leaveOpen(draft, { what: by, each, endless: true }, draft.isAccrued && !draft.parts.some(isPoints));
  const free = freePeriodsOf(draft.credits);
  if (free) leaveOpen(draft, { what: MISSES, each: free.each ?? TERM }, false);
}
