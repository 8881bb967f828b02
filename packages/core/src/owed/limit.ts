import type { Amount, Credits, Id, Origin, Window } from '../model/index.ts';
import { add, max, min, ONE, subtract, ZERO, type Rational } from '../quantity/index.ts';
import { valueOf } from './amount.ts';
import { Draft } from './draft.ts';
import type { Ledger } from './ledger.ts';
import { kindOf, plus, sumsOf, withValue, type Part } from './parts.ts';
import type { Reason } from './reason.ts';
import type { StepDetail } from './step.ts';
import { isShorter } from './time.ts';

/** The most that some schedules pay together in a window. */
export interface Limit {
  readonly amount: Amount;
  /** What it is at least, where the amount may be unknown: the share of the fee of one period of a term without an end. */
  readonly least?: Amount | undefined;
  /** Whose clause it is: "the fee" is the base of that schedule, or the fee of the agreement. */
  readonly whose: Credits | 'agreement';
  readonly each: Window | undefined;
  /** The schedule itself, and those that it shares the limit with. */
  readonly schedules: readonly Id[];
  readonly at: Origin | undefined;
  /** Where what was used is written down, if not in the books of the schedules. */
  readonly book?: Ledger | undefined;
  detail(used: Used): StepDetail;
}

type Used = ReturnType<typeof sumsOf>;

/** What a limit leaves of what is due, before it is taken for granted. */
export interface Limited {
  readonly limit: Limit;
  readonly used: readonly Part[];
  readonly after: readonly Part[];
}

/**
 * What the limit leaves; undefined where it limits nothing that is due. `others` are the schedules of this period that have been
 * worked out before: what they come to is used up.
 */
export function limited(
  draft: Draft,
  limit: Limit,
  others: readonly Draft[],
): Limited | { readonly reason: Reason } | undefined {
  const { amount, each, schedules, whose } = limit;
  const owner = whose === 'agreement' ? withoutBase(draft.credits) : whose;
  const asOwner = owner === draft.credits ? draft : new Draft(draft.account, draft.now, owner, draft.judgments);
  const found = valueOf(asOwner, amount, ONE, { of: owner.for[0] });
  if ('nothing' in found) return undefined;
  if ('reason' in found) {
    const { least } = limit;
    const known = least && limited(draft, { ...limit, amount: least, least: undefined }, others);
    return known && 'after' in known && sameParts(known.after, draft.parts) ? undefined : found;
  }
  const most = found.valued.part;
  const concerned = draft.parts.filter((part) => kindOf(part) === kindOf(most));
  if (concerned.length === 0) return undefined;
  if (concerned.some(({ key }) => key !== most.key)) return { reason: { kind: 'not comparable' } };
  const beside = others.filter(({ credits }) => schedules.includes(credits.id));
  if (beside.some(({ isOpen }) => isOpen)) return { reason: { kind: 'undecided before' } };
  const alone = leave(
    draft,
    most,
    beside.flatMap(({ parts }) => parts),
  );
  if (each?.kind === 'item' && draft.amounts > 1)
    return unlessAll(draft, limit, alone, { kind: 'cap of shorter period' });
  if (each && isShorter(each, draft.now)) return unlessAll(draft, limit, alone, { kind: 'cap of shorter period' });
  const used = sumOf(draft, limit, beside);
  if (!used) return { reason: { kind: 'undecided before' } };
  if (used.some((part) => kindOf(part) === kindOf(most) && part.key !== most.key))
    return { reason: { kind: 'not comparable' } };
  const after = leave(draft, most, used);
  // Without a period it may hold for each one or for all of them together.
  if (!each && !sameParts(after, alone)) return { reason: { kind: 'cap without period' } };
  return { limit, used: used.filter((part) => kindOf(part) === kindOf(most)), after };
}

/** The same one each time, since what is looked up once is remembered by the schedule. */
const baseless = new WeakMap<Credits, Credits>();

function withoutBase(credits: Credits): Credits {
  const without = baseless.get(credits) ?? { ...credits, base: undefined };
  baseless.set(credits, without);
  return without;
}

function leave(draft: Draft, most: Part, used: readonly Part[]): readonly Part[] {
  const spent = used.reduce<Rational>((sum, { key, value }) => (key === most.key ? add(sum, value) : sum), ZERO);
  const room = max(subtract(most.value, spent), ZERO);
  return draft.parts.map((part) => (part.key === most.key ? withValue(part, min(part.value, room)) : part));
}

/** What is within the limit of one short period is so however it is spread over several. */
function unlessAll(
  draft: Draft,
  limit: Limit,
  after: readonly Part[],
  reason: Reason,
): Limited | { readonly reason: Reason } {
  return sameParts(after, draft.parts) ? { limit, used: [], after } : { reason };
}

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.every(({ key, value }, index) => b[index]?.key === key && subtract(b[index].value, value).n === 0n);

/** What was paid under the limit in the same window: in the periods before, and by the others in this one. */
function sumOf(
  { account, now }: Draft,
  { each, schedules, book }: Limit,
  beside: readonly Draft[],
): readonly Part[] | undefined {
  if (book) return book.sum(each, now.until);
  let sum: readonly Part[] = beside.reduce<readonly Part[]>((all, { parts }) => plus(all, parts), []);
  for (const id of schedules) {
    const paid = account.books.paid(id).sum(each, now.until);
    if (!paid) return undefined;
    sum = plus(sum, paid);
  }
  return sum;
}

/** Takes the limit for granted. */
export function take(draft: Draft, { limit, used, after }: Limited): void {
  draft.step(limit.detail(sumsOf(used)), limit.at, after);
}
