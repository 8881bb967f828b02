import type { Credits, Id, Scale, Window } from '../model/index.ts';
import { isZero, ZERO, type Rational } from '../quantity/index.ts';
import type { Day } from '../time/day.ts';
import type { WindowContext } from '../time/index.ts';
import { Ledger } from './ledger.ts';
import { pointsPart } from './parts.ts';

/** What a schedule carries from period to period. */
export class Books {
  readonly #byName = new Map<string, Ledger>();
  readonly #context: WindowContext;

  constructor(context: WindowContext) {
    this.#context = context;
  }

  /** All books that were opened, by their names. */
  get all(): ReadonlyMap<string, Ledger> {
    return this.#byName;
  }

  /** The book of this name, opened if it is new. */
  open(name: string): Ledger {
    const known = this.#byName.get(name) ?? new Ledger(this.#context);
    this.#byName.set(name, known);
    return known;
  }

  /** What a schedule (or, by its id, a liability) has come to. */
  paid(id: Id): Ledger {
    return this.open(`paid ${id}`);
  }

  /** How much of something was counted for a schedule. */
  counts(credits: Credits, what: string): Ledger {
    return this.open(bookOf(credits, what));
  }

  /** Forgets what was counted so far under a name, free ones included. */
  forget(credits: Credits, what: string): void {
    const own = bookOf(credits, what);
    for (const [name, ledger] of this.#byName) if (name === own || name.startsWith(`${own} free `)) ledger.reset();
  }

  /** What was counted so far may have been forgotten: where that is more than nothing, nobody knows how it goes on. */
  doubt(credits: Credits, { by, each }: Pick<Scale, 'by' | 'each'>, until: Day): void {
    const free = credits.free.map((one, index) => ({ what: `${by} free ${index}`, window: one.each ?? each }));
    for (const { what, window } of [{ what: by, window: each }, ...free]) {
      if (!this.#byName.has(bookOf(credits, what))) continue;
      const ledger = this.counts(credits, what);
      if (ledger.sum(window, until)?.some(({ value }) => !isZero(value))) ledger.add(until, undefined);
    }
  }

  /** What was paid and has not been earned back. */
  unearned({ id }: Credits): Ledger {
    return this.open(`unearned ${id}`);
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

/** The name of the book in which something is counted for a schedule. */
export const bookOf = ({ id }: Credits, what: string): string => `counted ${id}\n${what}`;
