import { countedWords } from '../quantity/index.ts';
import { entry } from './entry.ts';

const dimensions = {
  percent: 'a percentage',
  time: 'a length of time',
  count: 'a number of things',
  ratio: 'a ratio',
  money: 'an amount in ',
  unit: 'measured in ',
} as const;

/** A part of a formula, and what it is measured in. */
interface Term {
  readonly text: string;
  readonly measured: string;
}

/** The words of the checks on figures, windows and the way they add up. */
export const measurableFigures = {
  'measurable/no-window': entry<{ figure: string }>()({
    severity: ['error'],
    title: 'No evaluation window',
    message: ({ figure }) => `${figure} has no window: over which month, quarter or other period is it judged?`,
    fixes: { eachMonth: () => 'Judge it each month', anyMonth: () => 'Judge it in any month' },
  }),
  'measurable/month-or-30-days': entry<{ name: string; window: string; what: 'fee' | 'credits'; unit: string }>()({
    severity: ['warning'],
    title: 'The window and the money run on different calendars',
    message: ({ name, window, what, unit }) =>
      `${name} is judged over ${window}, but its ${what === 'fee' ? 'fee is' : 'credits are'} reckoned per ${unit}: ` +
      `to which ${unit} does a miss belong that lasts across the end of one?`,
    fixes: { switch: ({ window }: { window: string }) => `Judge it ${window}` },
    roles: { money: 'what is reckoned per period' },
  }),
  'measurable/unit': entry<{
    name: string;
    value: string;
    wanted: 'percent' | 'time' | 'count' | 'ratio' | 'money' | 'unit';
    unit: string;
    missing: boolean;
  }>()({
    severity: ['error'],
    title: 'No unit, or the wrong one',
    message: ({ name, value, wanted, unit, missing }) =>
      missing
        ? `${name} is ${dimensions[wanted]}${unit}, but ${value} has no unit.`
        : `${name} is ${dimensions[wanted]}${unit}, so it cannot be compared with ${value}.`,
    fixes: { unit: ({ value }: { value: string }) => `Change to ${value}` },
  }),
  'measurable/absolute': entry<{ name: string; value: string; words: boolean }>()({
    severity: ['warning'],
    title: 'No budget at all',
    message: ({ name, value, words }) =>
      words
        ? `${name} promises “${value}”: one second of trouble breaks it, and no system is like that.`
        : `${name} demands ${value}: the budget is nothing at all, so the first bad second or event breaks it.`,
    fixes: { lower: ({ value }: { value: string }) => `Promise ${value}` },
  }),
  'measurable/finer-than-probe': entry<{
    name: string;
    target: string;
    budget: string;
    /** Of the shortest period; none where the budget is the same in all. */
    days: number | undefined;
    every: string;
    failures: number;
    /** Instead of a probe: the interval that is judged as a whole. */
    unit: string;
    least: string;
  }>()({
    severity: ['warning'],
    title: 'Finer than the probe can see',
    message: ({ name, target, budget, days, every, failures, unit, least }) => {
      const leaves = `${name}: ${target} leaves ${budget}${days === undefined ? '' : ` in ${countedWords(String(days), 'days')}`}`;
      if (unit !== '') return `${leaves}, but every ${unit} is judged as a whole: one bad ${unit} is already too much.`;
      const row = failures === 1 ? '' : ` and ${failures} failures in a row`;
      return `${leaves}; a probe every ${every}${row} cannot see that: the shortest outage it notices counts as ${least}.`;
    },
    fixes: { interval: ({ interval }: { interval: string }) => `Probe every ${interval}` },
    roles: { probe: 'how it is measured' },
  }),
  'measurable/small-population': entry<{ name: string; share: string; volume: string; window: string; bad: string }>()({
    severity: ['warning'],
    title: 'One miss is a breach',
    message: ({ name, share, volume, window, bad }) =>
      `${name} demands ${share} of about ${volume} ${window}: ${bad} may be missed, so the first miss is a breach.`,
    fixes: {
      count: ({ sentence }: { sentence: string }) => `Allow a number: ${sentence}`,
      window: ({ window }: { window: string }) => `Judge it ${window}`,
    },
    roles: { volume: 'the declared volume' },
  }),
  'measurable/rounding': entry<{ metrics: string; decimals: number | undefined; thresholds: string }>()({
    severity: ['warning'],
    title: 'Rounding decides which threshold is met',
    message: ({ metrics, decimals, thresholds }) =>
      decimals === undefined
        ? `At ${thresholds} money changes, but nothing says to how many decimals, and in which direction, to round ${metrics}.`
        : `${metrics} is reported with ${decimals === 0 ? 'no' : decimals} ${decimals === 1 ? 'decimal' : 'decimals'}, which cannot tell ${thresholds} apart.`,
    fixes: { rounding: ({ decimals }: { decimals: number }) => `Round to ${decimals} decimals` },
    roles: { threshold: 'a threshold', metric: 'not said here either' },
  }),
  'measurable/formula': entry<{
    name: string;
    formula: string;
    problem:
      | { kind: 'brackets' }
      | { kind: 'unread'; rest: string }
      | { kind: 'unknown' | 'unused'; symbols: readonly string[] }
      | { kind: 'mixed'; takesAway: boolean; left: Term; right: Term }
      | { kind: 'no share'; measured: string };
  }>()({
    severity: ['error', 'warning'],
    title: 'The formula cannot be reckoned as it is printed',
    message: ({ name, formula, problem }) => {
      switch (problem.kind) {
        case 'brackets':
          return `${name}: not every bracket of “${formula}” is opened and closed.`;
        case 'unread':
          return `${name}: “${formula}” cannot be read${problem.rest === '' ? ' to its end' : ` from “${problem.rest}” on`}.`;
        case 'unknown':
          return `${name}: nothing says what ${problem.symbols.join(', ')} in “${formula}” stands for.`;
        case 'unused':
          return `${name}: ${problem.symbols.join(', ')} is explained, but “${formula}” does not use it.`;
        case 'mixed': {
          const { left, right } = problem;
          const does = problem.takesAway
            ? `takes ${right.text} from ${left.text}`
            : `adds ${right.text} to ${left.text}`;
          return `${name}: “${formula}” ${does}, but the one is ${right.measured} and the other ${left.measured}. Is a bracket in the wrong place?`;
        }
        case 'no share':
          return `${name} is a share, but the result of “${formula}” is ${problem.measured}.`;
      }
    },
    fixes: { regroup: ({ formula }: { formula: string }) => `Change to ${formula}` },
  }),
  'measurable/mean-of-durations': entry<{ name: string; figure: string }>()({
    severity: ['info'],
    title: 'A mean of durations',
    message: ({ name, figure }) =>
      `${name} promises the mean of ${figure}. A mean hides long waits behind many short ones; a percentile does not.`,
    fixes: { percentile: ({ figure }: { figure: string }) => `Promise ${figure} instead` },
  }),
} as const;
