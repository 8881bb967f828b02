import type { Window } from '../model/index.ts';
import type { Day } from '../time/day.ts';
import type { WindowContext } from '../time/index.ts';
import { minus, plus, type Part } from './parts.ts';
import { rollingStart, windowNumber } from './time.ts';

/** What was paid (or counted) in each period; `undefined` where that is undecided. */
export interface Entry {
  readonly until: Day;
  readonly parts: readonly Part[] | undefined;
}

/** The sum of the entries up to `to` (in a rolling window those from `from` on), kept from one question to the next so that asking costs no more than adding. */
interface Running {
  /** The day that was asked for last, in the window of this number. */
  day: Day | undefined;
  number: number | undefined;
  from: number;
  to: number;
  parts: readonly Part[];
  undecided: number;
}

/** A book of what was paid or counted, asked for its sum in the window that a day lies in. */
export class Ledger {
  readonly #entries: Entry[] = [];
  readonly #running = new Map<Window | undefined, Running>();
  readonly #context: WindowContext;

  constructor(context: WindowContext) {
    this.#context = context;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  add(until: Day, parts: readonly Part[] | undefined): void {
    this.#entries.push({ until, parts });
  }

  /** Begins anew: what was before counts no more. */
  reset(): void {
    this.#entries.length = 0;
    this.#running.clear();
  }

  /**
   * The sum of all entries in the same window as the day, or since the beginning where no window is given. Undefined if one of
   * them is undecided.
   */
  sum(window: Window | undefined, day: Day): readonly Part[] | undefined {
    const running = this.#running.get(window) ?? {
      day: undefined,
      number: undefined,
      from: 0,
      to: 0,
      parts: [],
      undecided: 0,
    };
    this.#running.set(window, running);
    const start = window && rollingStart(window, day);
    const numberOf = window && windowNumber(window, this.#context);
    const number = running.day === day ? running.number : numberOf?.(day);
    if (running.number !== number) Object.assign(running, { day, number, parts: [], undecided: 0 });
    running.day = day;
    // Of a window of single things each is its own window.
    const isIn = (until: Day) => (numberOf ? numberOf(until) === number : window === undefined || start !== undefined);
    for (; running.to < this.#entries.length; running.to++) {
      const entry = this.#entries[running.to];
      if (entry && isIn(entry.until)) add(running, entry);
    }
    for (; start !== undefined && running.from < running.to; running.from++) {
      const entry = this.#entries[running.from];
      if (!entry || entry.until >= start) break;
      if (entry.parts) running.parts = minus(running.parts, entry.parts);
      else running.undecided--;
    }
    return running.undecided > 0 ? undefined : running.parts;
  }
}

function add(running: Running, { parts }: Entry): void {
  if (parts) running.parts = plus(running.parts, parts);
  else running.undecided++;
}
