import type { PeriodUnit, Repetition } from '../model/index.ts';
import type { Day } from '../time/day.ts';
import { rollingStart, unitNumber, windowNumber } from './time.ts';
import type { WindowContext } from '../time/index.ts';

/** Three answers: what is not known is neither. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Units without a break. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly until: Day;
  readonly answer: Answer;
  /** How many single things it was the case for, where they were counted; else 1 for yes. */
  readonly count: number;
}

export const not = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer);

/** What is asked for, and whether its opposite is meant: "missed", and "met". */
export interface Question {
  readonly name: string;
  readonly opposite?: boolean;
}

/**
 * What was the case in which period: whether a promise was missed, whether something held. Periods before the first one do not
 * count; one that is missing between others is not known.
 */
export class History {
  readonly #byName = new Map<string, Entry[]>();
  readonly #covered = new Map<PeriodUnit, Stretch[]>();
  readonly #days: { from: Day; until: Day }[] = [];
  readonly #fiscalYearStarts: number | undefined;

  constructor(fiscalYearStarts: number | undefined) {
    this.#fiscalYearStarts = fiscalYearStarts;
  }

  /** Begins a period. */
  begin(from: Day, until: Day): void {
    this.#days.push({ from, until });
    for (const [unit, covered] of this.#covered) this.#cover(unit, covered, from, until);
  }

  add(name: string, until: Day, answer: Answer, count = answer === 'yes' ? 1 : 0): void {
    const entries = this.#byName.get(name) ?? [];
    if (entries.length === 0) this.#byName.set(name, entries);
    entries.push({ until, answer, count });
  }

  /** The answer of the period that ends on this day. */
  at(name: string, until: Day): Answer | undefined {
    const last = this.#byName.get(name)?.at(-1);
    return last?.until === until ? last.answer : undefined;
  }

  /** Whether it was the case (or, `opposite`, was not) so often, as seen at the end of the period. */
  repeated(question: Question, repetition: Repetition, until: Day, context: WindowContext): Answer {
    switch (repetition.kind) {
      case 'times':
        return this.#times(question, repetition, until, context);
      case 'of':
        return this.#amongUnits(question, repetition, until);
      case 'in a row':
        return this.#amongUnits(question, { ...repetition, of: repetition.count, rolling: true }, until);
    }
  }

  /** In how many units up to this one it was the case without a break; undefined where that is not known. */
  inARow(question: Question, unit: PeriodUnit, until: Day): number | undefined {
    const { answerOf, first } = this.#units(question, unit, until);
    const now = unitNumber(unit, this.#fiscalYearStarts)(until);
    let count = 0;
    for (let number = now; number >= first; number--) {
      const answer = answerOf(number);
      if (answer === 'unknown') return undefined;
      if (answer === 'no') return count;
      count++;
    }
    return count;
  }

  #times(
    { name, opposite }: Question,
    { count, each }: Extract<Repetition, { kind: 'times' }>,
    until: Day,
    context: WindowContext,
  ): Answer {
    const entries = this.#byName.get(name) ?? [];
    const number = each && windowNumber(each, context);
    const from = each && rollingStart(each, until);
    const isIn = (day: Day) => (number ? number(day) === number(until) : from === undefined || day >= from);
    let [sum, unknown] = [0, 0];
    for (let index = entries.length - 1; index >= 0 && sum < count; index--) {
      const entry = entries[index];
      if (!entry || !isIn(entry.until)) break;
      sum += opposite ? Number(entry.answer === 'no') : entry.count;
      if (entry.answer === 'unknown') unknown++;
    }
    return sum >= count ? 'yes' : unknown > 0 ? 'unknown' : 'no';
  }

  #amongUnits(
    question: Question,
    { count, of, unit, rolling }: Omit<Extract<Repetition, { kind: 'of' }>, 'kind'>,
    until: Day,
  ): Answer {
    const { answerOf, first } = this.#units(question, unit, until);
    const now = unitNumber(unit, this.#fiscalYearStarts)(until);
    // Without "any" the stretches stand one after the other, the first of them at the beginning.
    const start = rolling ? now - of + 1 : now - ((now - first) % of);
    let [sum, unknown] = [0, 0];
    for (let number = now; number >= Math.max(start, first); number--) {
      const answer = answerOf(number);
      if (answer === 'yes') sum++;
      if (answer === 'unknown') unknown++;
    }
    return sum >= count ? 'yes' : sum + unknown >= count ? 'unknown' : 'no';
  }

  /** The answer in each unit, from the latest one back: yes if it was the case in one period of the unit. */
  #units({ name, opposite }: Question, unit: PeriodUnit, until: Day) {
    const numberOf = unitNumber(unit, this.#fiscalYearStarts);
    const entries = this.#byName.get(name) ?? [];
    const covered = this.#coveredIn(unit);
    let index = entries.length - 1;
    const answerOf = (number: number): Answer => {
      let answer: Answer | undefined;
      for (; index >= 0; index--) {
        const entry = entries[index];
        if (!entry || numberOf(entry.until) < number) break;
        if (numberOf(entry.until) > number) continue;
        if (entry.answer === 'yes' || answer === undefined) answer = entry.answer;
        else if (answer === 'no' && entry.answer === 'unknown') answer = 'unknown';
      }
      if (answer === undefined)
        return covered.findLast(({ from, to }) => from <= number && number <= to) ? 'no' : 'unknown';
      return opposite ? not(answer) : answer;
    };
    const first = numberOf(this.#days[0]?.from ?? until);
    return { answerOf, first };
  }

  #coveredIn(unit: PeriodUnit): readonly Stretch[] {
    const known = this.#covered.get(unit);
    if (known) return known;
    const covered: Stretch[] = [];
    this.#covered.set(unit, covered);
    for (const { from, until } of this.#days) this.#cover(unit, covered, from, until);
    return covered;
  }

  #cover(unit: PeriodUnit, covered: Stretch[], from: Day, until: Day): void {
    const numberOf = unitNumber(unit, this.#fiscalYearStarts);
    const [first, last] = [numberOf(from), numberOf(until)];
    const before = covered.at(-1);
    // Periods follow each other, so that most of the time there is one stretch only.
    if (before && first <= before.to + 1)
      covered.splice(-1, 1, { from: Math.min(before.from, first), to: Math.max(before.to, last) });
    else covered.push({ from: first, to: last });
  }
}
