import type { Credits, Id, Scale, Window } from '../model/index.ts';
import { isZero, ZERO, type Rational } from '../quantity/index.ts';
import type { Day } from '../time/day.ts';
import type { WindowContext } from '../time/index.ts';
import { Ledger } from './ledger.ts';
import { pointsPart } from './parts.ts';

/** What a schedule carries from period to period. */
export class Books {
  readonly #paid = new Map<Id, Ledger>();
  readonly #unearned = new Map<Id, Ledger>();
  readonly #counts = new Map<string, Ledger>();
  readonly #context: WindowContext;

  constructor(context: WindowContext) {
    this.#context = context;
  }

  /** What a schedule (or, by its id, a liability) has come to. */
  paid(id: Id): Ledger {
    const known = this.#paid.get(id) ?? new Ledger(this.#context);
    this.#paid.set(id, known);
    return known;
  }

  /** How much of something was counted for a schedule. */
  counts(credits: Credits, what: string): Ledger {
    const key = keyOf(credits, what);
    const known = this.#counts.get(key) ?? new Ledger(this.#context);
    this.#counts.set(key, known);
    return known;
  }

  /** Forgets what was counted so far under a name, free ones included. */
  forget({ id }: Credits, what: string): void {
    for (const [key, ledger] of this.#counts) {
      if (key === `${id}\n${what}` || key.startsWith(`${id}\n${what} free `)) ledger.reset();
    }
  }

  /** What was counted so far may have been forgotten: where that is more than nothing, nobody knows how it goes on. */
  doubt(credits: Credits, { by, each }: Pick<Scale, 'by' | 'each'>, until: Day): void {
    const free = credits.free.map((one, index) => ({ what: `${by} free ${index}`, window: one.each ?? each }));
    for (const { what, window } of [{ what: by, window: each }, ...free]) {
      if (!this.#counts.has(keyOf(credits, what))) continue;
      const ledger = this.counts(credits, what);
      if (ledger.sum(window, until)?.some(({ value }) => !isZero(value))) ledger.add(until, undefined);
    }
  }

  /** What was paid and has not been earned back. */
  unearned({ id }: Credits): Ledger {
    const known = this.#unearned.get(id) ?? new Ledger(this.#context);
    this.#unearned.set(id, known);
    return known;
  }

  /**
   * The count in the same window before this period (undefined if it is not known); that of this period is written down, undefined
   * where it is not known.
   */
  countOn(credits: Credits, what: string, window: Window | undefined, until: Day, now: Rational | undefined) {
    const ledger = this.counts(credits, what);
    const earlier = ledger.sum(window, until);
    ledger.add(until, now && [pointsPart(now)]);
    return earlier && (earlier[0]?.value ?? ZERO);
  }
}

const keyOf = ({ id }: Credits, what: string): string => `${id}\n${what}`;
