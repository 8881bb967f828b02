import type { Facts } from '../facts/facts.ts';
import type { Credits, Termination } from '../model/index.ts';
import { accountOf, paidForBy, periodsOf, type Account, type Now } from '../owed/account.ts';
import { inItsCase } from '../owed/categories.ts';
import { holds, missed } from '../owed/conditions.ts';
import { judge } from '../owed/judge.ts';
import { pointsPart, type Part } from '../owed/parts.ts';
import type { Performance } from '../owed/index.ts';
import { workOut } from '../owed/schedule.ts';
import { daysOf, type Days } from '../owed/time.ts';
import { performanceWith } from '../payoff/performances.ts';
import { daysFrom, firstOfYear } from '../payoff/times.ts';
import type { Dial } from '../payoff/dial.ts';
import { ONE, type Rational } from '../quantity/index.ts';
import { restore, Shelf, type Carried } from './carried.ts';
import { reachOf, type Reach } from './reach.ts';

/** A period in one state of the machine, and the state that follows. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** Which of the values the figure has. */
  readonly value: number;
  readonly missed: boolean;
  /** What falls due in it. */
  readonly due: readonly Part[];
  /** All that fell due before, and has not gone back yet, goes back. */
  readonly returns: boolean;
}

/** All states that can be reached, numbered from the first one on, and the steps between them. */
export interface Explored {
  readonly size: number;
  readonly steps: readonly Step[];
  /** Whether these are all states, or only those that were reached first. */
  readonly complete: boolean;
}

export interface Question {
  readonly credits: Credits;
  readonly dial: Dial;
  /** The first one keeps the promise. */
  readonly values: readonly Rational[];
  /** Rights that must not come within reach: such a period has no step. */
  readonly exits: readonly Termination[];
}

/** Undefined for a schedule that remembers more than a finite machine can. */
export function machineOf(facts: Facts, question: Question): Machine | undefined {
  const { credits, dial, exits } = question;
  const promises = paidForBy(facts, [credits]);
  const reach = reachOf(facts, credits, dial.unit, { promises, exits });
  return reach && new Machine(facts, question, reach);
}

interface State {
  readonly phase: number;
  /** `x` for a miss, from the first one on that still counts. */
  readonly past: string;
  readonly carried: readonly Carried[];
  readonly pending: boolean;
  readonly key: string;
}

/** What a period does, whatever the calendar says of it. */
interface Doing extends Pick<Step, 'missed' | 'due' | 'returns'> {
  readonly exit: boolean;
  readonly pending: boolean;
  readonly written: readonly Carried[];
  /** Books that began anew. */
  readonly forgotten: ReadonlySet<string>;
}

/**
 * What one schedule costs over periods in which one figure has one of a few values, as a finite machine: its state is all that later
 * periods still see of the earlier ones (misses, what is in the books, whether something waits to be earned back). Begins, as state 0,
 * after a long time in which all was kept. Each period is what `owed` says of it, worked out once for all states that are alike in it.
 */
export class Machine {
  readonly #facts: Facts;
  readonly #question: Question;
  readonly #reach: Reach;
  readonly #performance: Performance;
  /** What is told of a period, for each of the values. */
  readonly #told: readonly (Now | undefined)[];
  readonly #days: readonly Days[];
  /** The number of the period in which phase 0 is played. */
  readonly #start: number;
  readonly #shelf: Shelf;
  readonly #known = new Map<string, Doing | undefined>();
  readonly #numbers = new Map<string, number>();
  readonly #states: State[] = [];

  constructor(facts: Facts, question: Question, reach: Reach) {
    const { credits, dial, values } = question;
    this.#facts = facts;
    this.#question = question;
    this.#reach = reach;
    const performances = values.map((value) => performanceWith(facts, [credits], [{ dial, value }]));
    this.#performance = performances[0] ?? performanceWith(facts, [credits], []);
    this.#told = performances.map((each) => periodsOf(each)[0]);
    this.#start = (Math.ceil(reach.back / reach.cycle) + 1) * reach.cycle;
    const dates = daysFrom(firstOfYear(facts, [credits]), dial.unit, this.#start + reach.cycle + 1);
    const period = this.#told[0]?.period;
    this.#days = dates.flatMap((from) => (period && daysOf({ ...period, from })) ?? []);
    this.#shelf = new Shelf(credits, reach.windows, this.#account().context);
    this.#numberOf({ phase: 0, past: '', carried: [], pending: false });
  }

  /** After so many periods the calendar stands as before. */
  get cycle(): number {
    return this.#reach.cycle;
  }

  phaseOf(state: number): number | undefined {
    return this.#states[state]?.phase;
  }

  /** All that can be reached by some of the values. Undefined where anything of it is undecided. */
  explore(values: readonly number[], mostStates: number): Explored | undefined {
    const steps: Step[] = [];
    const reached = new Set([0]);
    let complete = true;
    for (const from of reached) {
      for (const value of values) {
        const step = this.step(from, value);
        if (step === 'undecided') return undefined;
        if (step === 'exit') continue;
        if (reached.size < mostStates) reached.add(step.to);
        if (reached.has(step.to)) steps.push(step);
        else complete = false;
      }
    }
    return { size: reached.size, steps, complete };
  }

  /** A period after a state; none where it brings an exit within reach, or where it is undecided. */
  step(from: number, value: number): Step | 'exit' | 'undecided' {
    const state = this.#states[from];
    const doing = state && this.#doing(state, value);
    if (!state || !doing) return 'undecided';
    if (doing.exit) return 'exit';
    const { missed: isMissed, due, returns } = doing;
    return { from, to: this.#numberOf(this.#after(state, doing)), value, missed: isMissed, due, returns };
  }

  #numberOf(state: Omit<State, 'key'>): number {
    const seen = this.#shelf.seenFrom(state.carried, this.#start + state.phase, (number) => this.#untilOf(number));
    const key = `${state.past} ${state.pending ? 'pending' : ''} ${seen.key}`;
    const known = this.#numbers.get(`${state.phase} ${key}`);
    if (known !== undefined) return known;
    const number = this.#states.push({ ...state, carried: seen.carried, key }) - 1;
    this.#numbers.set(`${state.phase} ${key}`, number);
    return number;
  }

  #after({ phase, past, carried }: State, { missed: isMissed, pending, written, forgotten }: Doing) {
    const later = `${past}${isMissed ? 'x' : '.'}`;
    const kept = carried.filter(({ book }) => !forgotten.has(book)).map((each) => ({ ...each, age: each.age + 1 }));
    return {
      phase: (phase + 1) % this.#reach.cycle,
      past: this.#reach.span === 0 ? '' : later.slice(-this.#reach.span).replace(/^\.+/, ''),
      carried: [...kept, ...written],
      pending,
    };
  }

  /** Worked out once for all phases in which it is the same. */
  #doing(state: State, value: number): Doing | undefined {
    const key = `${value} ${this.#reach.phased ? state.phase : ''} ${state.key}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#play(state, value));
    return this.#known.get(key);
  }

  /** One period as `owed` works it out, after what the state carries. */
  #play({ phase, past, carried, pending }: State, value: number): Doing | undefined {
    const { credits, dial, exits } = this.#question;
    const account = this.#account();
    const { history, books, promises } = account;
    const number = this.#start + phase;
    const before = this.#days.slice(0, number);
    for (const [index, { from, until }] of before.entries()) {
      history.begin(from, until);
      const isMissed = past.at(index - number) === 'x' && number - index <= past.length;
      for (const { of } of promises) history.add(missed(of).name, until, isMissed && of === dial.of ? 'yes' : 'no');
    }
    restore(books, carried, (age) => this.#untilOf(number - age));
    if (pending) books.unearned(credits).add(this.#untilOf(number - 1), [MARK]);
    const told = this.#told[value];
    const days = this.#days[number];
    if (!told || !days) return undefined;
    const now = inItsCase(account, { ...told, ...days, earlier: told.period });
    history.begin(now.from, now.until);
    const judgments = judge(account, now);
    const exit = exits.some(({ when }) => when.some((each) => holds(account, now, each) === 'yes'));
    const [draft] = workOut(account, now, new Map(judgments.map((each) => [each.promises.of, each])));
    if (draft?.isOpen) return undefined;
    const unearned = books.unearned(credits);
    const isWritten = ({ until }: { readonly until: number }) => until === now.until;
    const written: Carried[] = [];
    const forgotten = new Set<string>();
    for (const [book, ledger] of books.all) {
      if (ledger === unearned) continue;
      if (ledger.entries.every(isWritten)) forgotten.add(book);
      for (const { parts } of ledger.entries.filter(isWritten)) {
        if (!parts) return undefined;
        if (parts.some((part) => part.value.n !== 0n)) written.push({ book, age: 1, parts });
      }
    }
    return {
      missed: judgments.some(({ promises: { of }, outcome }) => of === dial.of && outcome === 'missed'),
      due: draft?.parts ?? [],
      returns: (draft?.returned.length ?? 0) > 0,
      exit,
      pending: unearned.entries.some(({ parts }) => parts?.length !== 0),
      written,
      forgotten,
    };
  }

  #account(): Account {
    return accountOf(this.#facts, this.#performance, [this.#question.credits]);
  }

  #untilOf(number: number): number {
    return this.#days[Math.max(0, number)]?.until ?? 0;
  }
}

/** Something is there to go back; how much makes no difference to what follows. */
const MARK = pointsPart(ONE);
