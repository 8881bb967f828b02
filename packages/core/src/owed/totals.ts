import type { Facts } from '../facts/facts.ts';
import { payeeOf, payerOf } from '../facts/sides.ts';
import type { Credits, Id } from '../model/index.ts';
import type { Now } from './account.ts';
import type { Draft } from './draft.ts';
import { minus, NO_SUMS, plus, sumsOf, type Part } from './parts.ts';
import type { Total, TotalSum } from './result.ts';
import { datesOf } from './time.ts';

/** Between two parties. */
interface Balance {
  readonly payer: Id | undefined;
  readonly payee: Id | undefined;
  /** What can be added over all periods. */
  parts: readonly Part[];
  /** Shares of fees, which may be other ones in the next period, in the order of time. */
  shares: readonly PeriodShares[];
}

interface PeriodShares {
  readonly credits: Credits;
  readonly now: Now;
  readonly parts: readonly Part[];
}

/** What the parties owe each other over all periods. */
export class Totals {
  readonly #facts: Facts;
  readonly #byParties = new Map<string, Balance>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  add({ credits, now, isOpen, parts, returned }: Draft): void {
    const due = isOpen ? [] : parts;
    if (due.length === 0 && returned.length === 0) return;
    const [payer, payee] = [payerOf(this.#facts, credits), payeeOf(this.#facts, credits)];
    const key = `${payer ?? ''}\n${payee ?? ''}`;
    const balance = this.#byParties.get(key) ?? { payer, payee, parts: [], shares: [] };
    this.#byParties.set(key, balance);
    const others = (all: readonly Part[]) => all.filter((part) => !isOfOnePeriod(part));
    balance.parts = minus(plus(balance.parts, others(due)), others(returned));
    // What is given back is all of it that the schedule paid before.
    if (returned.length > 0) balance.shares = balance.shares.filter((each) => each.credits !== credits);
    const shares = due.filter(isOfOnePeriod);
    if (shares.length > 0) balance.shares = [...balance.shares, { credits, now, parts: shares }];
  }

  list(): readonly Total[] {
    return [...this.#byParties.values()].map(({ payer, payee, parts, shares }) => ({
      payer,
      payee,
      sums: [...sumsOf(parts), ...byPeriod(shares)],
    }));
  }
}

/** A share of a fee that each period has its own of. That of the whole term is the same for all of them. */
function isOfOnePeriod(part: Part): boolean {
  const [sum] = part.key.startsWith('share ') ? sumsOf([part]) : NO_SUMS;
  return sum?.kind === 'share' && sum.of.period !== 'term';
}

function byPeriod(shares: readonly PeriodShares[]): readonly TotalSum[] {
  const periods = Map.groupBy(shares, ({ now: { from, until } }) => `${from} ${until}`);
  return [...periods.values()].flatMap((each) => {
    const [first] = each;
    const all = each.reduce<readonly Part[]>((sum, { parts }) => plus(sum, parts), []);
    return first ? sumsOf(all).map((sum) => ({ ...sum, ...datesOf(first.now) })) : [];
  });
}
