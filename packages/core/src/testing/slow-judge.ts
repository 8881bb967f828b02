import type { Agreement, Condition, Credits, Range, Value, Window } from '../model/index.ts';
import type { Performance } from '../owed/index.ts';

/** A number of thousandths, or `open` where nothing can be said. */
export type SlowAnswer = number | 'open';

export const THOUSAND = 1000;
export const number = (text: string): number => Math.round(Number(text) * THOUSAND);

/** Whether promises were kept in a month (numbered from the first one), looked up anew each time; see slow-owed.ts. */
export function slowJudge({ objectives }: Agreement, { periods: months }: Performance) {
  /** What was measured in a month: a number, nothing to measure, or nothing said. */
  function valueOf(objective: string, month: number): number | undefined {
    const sentence = objectives.find(({ id }) => id === objective)?.sentences[0];
    const found = months[month]?.values.find(({ figure }) => figure.metric === sentence?.figure.metric);
    return found?.value ? number(found.value.replace('%', '')) : undefined;
  }

  function outcome(objective: string, month: number): 'met' | 'missed' | 'open' {
    const sentence = objectives.find(({ id }) => id === objective)?.sentences[0];
    const value = valueOf(objective, month);
    if (value === undefined || !sentence?.value) return 'open';
    const target = plain(sentence.value);
    const kept = {
      '>=': value >= target,
      '>': value > target,
      '<=': value <= target,
      '<': value < target,
      '=': value === target,
    };
    return kept[sentence.comparison ?? '='] ? 'met' : 'missed';
  }

  /** Single misses where they were counted, else 1 for a missed month. */
  function misses(schedule: Credits, month: number): number | 'open' {
    let sum = 0;
    for (const of of schedule.for) {
      const counted = months[month]?.counted.filter((each) => each.of === of) ?? [];
      if (counted.length > 0) sum += counted.reduce((all, each) => all + each.missed, 0);
      else if (outcome(of, month) === 'open') return 'open';
      else if (outcome(of, month) === 'missed') sum++;
    }
    return sum;
  }

  function holds(condition: Condition, month: number, fresh: boolean): boolean | 'open' {
    if (condition.kind !== 'outcome') throw new Error('not written by the tests');
    const { of, outcome: wanted, repetition } = condition;
    const isSo = (at: number) => (outcome(of, at) === 'open' ? 'open' : outcome(of, at) === wanted);
    if (!repetition) return isSo(month);
    if (repetition.kind === 'times') throw new Error('not written by the tests');
    const among = repetition.kind === 'of' ? repetition.of : repetition.count;
    let [sure, possible] = [0, 0];
    for (let at = Math.max(0, month - among + 1); at <= month; at++) {
      if (isSo(at) === true) sure++;
      if (isSo(at) !== false) possible++;
    }
    const often = sure >= repetition.count ? true : possible >= repetition.count ? 'open' : false;
    if (!fresh) return often;
    if (isSo(month) === false || often === false) return false;
    return isSo(month) === true && often === true ? true : 'open';
  }

  return { valueOf, outcome, misses, holds };
}

/** The months of the window that a month lies in, up to the month before it. */
export function earlier(window: Window | undefined, month: number): number[] {
  const all = Array.from({ length: month }, (_, index) => index);
  if (!window || window.kind === 'term') return all;
  if (window.kind === 'rolling') return all.filter((at) => at > month - Number(/P(\d+)M/.exec(window.length)?.[1]));
  if (window.kind !== 'each') throw new Error('not written by the tests');
  const size = { month: 1, quarter: 3, year: 12 }[window.unit as 'month'] * window.count;
  return all.filter((at) => Math.floor(at / size) === Math.floor(month / size));
}

export const plain = (value: Value): number =>
  value.kind === 'percent' || value.kind === 'quantity' ? number(value.value) : NaN;

export function isIn({ low, high }: Range, value: number): boolean | 'open' {
  const sides = [
    low && { end: low.end, order: value - plain(low.value) },
    high && { end: high.end, order: plain(high.value) - value },
  ];
  let answer: boolean | 'open' = true;
  for (const side of sides) {
    if (!side) continue;
    if (side.order < 0 || (side.order === 0 && side.end === 'open')) return false;
    if (side.order === 0 && side.end === 'unsaid') answer = 'open';
  }
  return answer;
}
