import type { Facts } from '../facts/facts.ts';
import type { Amount, Cap, Credits, Id } from '../model/index.ts';
import { compare, divide, isZero, max, subtract, tryRational, ZERO } from '../quantity/index.ts';
import { inOwnWindow, windowKey } from '../tariff/index.ts';
import type { Draft } from './draft.ts';
import { limited, take, type Limit, type Limited } from './limit.ts';
import { sumsOf, times } from './parts.ts';
import { isOfPoints } from './scales.ts';

/** Which caps: those on points, before these are turned into money; the schedule's own; those that it shares with others. */
export type Which = 'points' | 'own' | 'shared';

/** A cap, and the schedule whose clause it is. */
interface Owned {
  readonly cap: Cap;
  readonly owner: Credits;
}

/** Brings what is due down to the caps of a schedule. `others` are the schedules of the period that were worked out before. */
export function applyCaps(draft: Draft, which: Which, others: readonly Draft[] = []): void {
  if (draft.isNothing) return;
  const { whichCapBinds } = draft.account.facts.agreement;
  for (const caps of capsOf(draft.account.facts, draft.credits, which)) {
    if (draft.isNothing || draft.isOpen) return;
    const binding = whichCapBinds === 'first' ? caps.slice(0, 1) : caps;
    const results: Limited[] = [];
    for (const owned of binding) {
      const { cap } = owned;
      if (cap.count && !DAYS.test(cap.count.unit)) limitCount(draft, cap);
      const limit = limitOf(draft, owned);
      const found = limit && limited(draft, limit, others);
      if (found && 'reason' in found) return draft.open(found.reason, cap.origin);
      if (found) results.push(found);
    }
    // Several maxima for one period: which of them is meant, nobody says.
    if (whichCapBinds === undefined && differ(results))
      return draft.open({ kind: 'contradictory caps' }, binding[1]?.cap.origin);
    for (const result of results.toSorted(smallestLast)) take(draft, result);
  }
}

/** Caps of one window and one company, in the order of the text. */
function capsOf(facts: Facts, credits: Credits, which: Which): readonly (readonly Owned[])[] {
  const known = facts.once(knownCaps)[which];
  const found = known.get(credits) ?? groupsOf(facts, credits, which);
  known.set(credits, found);
  return found;
}

const knownCaps = (): Readonly<Record<Which, Map<Credits, readonly (readonly Owned[])[]>>> => ({
  points: new Map(),
  own: new Map(),
  shared: new Map(),
});

function groupsOf(facts: Facts, credits: Credits, which: Which): readonly (readonly Owned[])[] {
  const early = credits.scales.some(isOfPoints);
  const chosen = credits.caps.filter(({ amount, sharedWith }) => {
    if (early && amount?.kind === 'points') return which === 'points';
    return which === (sharedWith.length > 0 ? 'shared' : 'own');
  });
  const owned = chosen.map((cap) => ({ cap, owner: credits }));
  const all = which === 'shared' ? [...owned, ...capsOfOthers(facts, credits)] : owned;
  const groups = Map.groupBy(all, ({ cap: { each, sharedWith, amount }, owner }) =>
    JSON.stringify([
      owner.id,
      windowKey(each),
      sharedWith,
      amount?.kind === 'points' || amount?.kind === 'service time' ? amount.kind : '',
    ]),
  );
  return [...groups.values()];
}

/** "together with those for Available", said of another schedule, limits this one, too. */
const capsOfOthers = (facts: Facts, credits: Credits): readonly Owned[] =>
  facts.agreement.credits.flatMap((owner) =>
    owner === credits
      ? []
      : owner.caps
          .filter(
            ({ amount, sharedWith }) =>
              amount !== undefined &&
              amount.kind !== 'points' &&
              schedulesNamed(facts, sharedWith).includes(credits.id),
          )
          .map((cap) => ({ cap: seenFrom(credits, owner, cap), owner })),
  );

/** All caps that limit a schedule, those that others state among them. */
export const capsOn = (facts: Facts, credits: Credits): readonly Cap[] => [
  ...credits.caps,
  ...capsOfOthers(facts, credits).map(({ cap }) => cap),
];

/** The schedule whose clause it is takes the place of the one that it is said of. */
const seenFrom = ({ id, for: targets }: Credits, owner: Credits, cap: Cap): Cap => ({
  ...cap,
  sharedWith: [owner.id, ...cap.sharedWith.filter((each) => each !== id && !targets.includes(each))],
});

function limitOf(draft: Draft, { cap, owner }: Owned): Limit | undefined {
  const amount = cap.amount ? amountOfCap(draft, { cap, owner }, cap.amount) : amountOfDays(draft, cap);
  if (!amount) return undefined;
  const schedules = [owner.id, draft.credits.id, ...schedulesNamed(draft.account.facts, cap.sharedWith)];
  return {
    amount,
    least: cap.each?.kind === 'term' ? cap.amount : undefined,
    each: cap.each,
    schedules: [...new Set(schedules)],
    whose: owner,
    at: cap.origin,
    book: pointsBook(draft, cap),
    detail: (used) => ({ kind: 'cap', cap, used }),
  };
}

/** Read once: it is the same in every period. */
function amountOfCap({ account }: Draft, { cap, owner }: Owned, written: Amount): Amount {
  const known = account.facts.once(knownAmounts);
  const amount = known.get(cap) ?? inOwnWindow(written, cap.each, owner);
  known.set(cap, amount);
  return amount;
}

const knownAmounts = (): Map<Cap, Amount> => new Map();

/** Points that were turned into something else are no more among what was paid. */
function pointsBook({ account, credits }: Draft, { amount }: Cap) {
  const scale = amount?.kind === 'points' ? credits.scales.find(isOfPoints) : undefined;
  return scale && account.books.counts(credits, scale.by);
}

const DAYS = /^days?$/i;

/** "capped at 15 days": of service where that is what is given, else of the fee. */
function amountOfDays(draft: Draft, { count }: Cap): Amount | undefined {
  if (!count || !DAYS.test(count.unit)) return undefined;
  const duration = { iso: `P${count.value}D`, clock: 'elapsed' as const };
  const isService = draft.parts.some(({ key }) => key.startsWith('service '));
  return isService ? { kind: 'service time', duration } : { kind: 'fee of time', duration };
}

/** "capped at 3 credits each month": single misses that are paid for are one credit each, all else is one for the period. */
function limitCount(draft: Draft, cap: Cap): void {
  const { account, credits, now, count, amounts } = draft;
  const most = tryRational(cap.count?.value ?? '');
  const earlier = account.books.counts(credits, 'credits').sum(cap.each, now.until);
  if (!most) return draft.open({ kind: 'unread' }, cap.origin);
  if (!earlier) return draft.open({ kind: 'undecided before' }, cap.origin);
  const room = max(subtract(most, earlier[0]?.value ?? ZERO), ZERO);
  const detail = { kind: 'cap', cap, used: sumsOf([]) } as const;
  if (compare(count, room) <= 0) return draft.step(detail, cap.origin);
  if (isZero(room)) draft.step(detail, cap.origin, []);
  else if (amounts === 1) draft.step(detail, cap.origin, times(draft.parts, divide(room, count)));
  else return draft.open({ kind: 'not comparable' }, cap.origin);
  draft.count = room;
}

function differ(results: readonly Limited[]): boolean {
  const [first] = results;
  return results.some(({ after }) =>
    after.some(({ key, value }) =>
      first?.after.some((other) => other.key === key && compare(other.value, value) !== 0),
    ),
  );
}

/** The tightest one says the last word. */
function smallestLast(a: Limited, b: Limited): number {
  for (const [index, { value }] of a.after.entries()) {
    const other = b.after[index];
    if (other && compare(value, other.value) !== 0) return -compare(value, other.value);
  }
  return 0;
}

/** Schedules by their own name, or by what they pay for. */
export const schedulesNamed = ({ agreement }: Facts, ids: readonly Id[]): readonly Id[] =>
  ids.length === 0
    ? []
    : agreement.credits
        .filter(({ id, for: targets }) => ids.includes(id) || targets.some((target) => ids.includes(target)))
        .map(({ id }) => id);
