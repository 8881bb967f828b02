import type { Facts } from '../facts/facts.ts';
import { secondsWords } from '../facts/figures.ts';
import type { MeasuredFigure, MeasuringStep } from '../measurement/index.ts';
import {
  countedWords,
  formatPercent,
  HUNDRED,
  multiply,
  toDecimalText,
  toText,
  type Rational,
} from '../quantity/index.ts';
import { zoneClock } from '../time/index.ts';
import type { ExplainedLine } from './explain.ts';
import { figureName } from './names.ts';
import { questionWords } from './questions.ts';
import { numberWords, valueWords } from './sums.ts';

/** A figure that was measured, with the way to it. */
export interface ExplainedFigure {
  /** "Uptime", "95% of Delivery", "Incidents P1"; with the thing that it is the figure of. */
  readonly title: string;
  /** "99.9%", or nothing if it is undecided or not judged. */
  readonly value: string | undefined;
  readonly lines: readonly ExplainedLine[];
}

/** Outages and cases are told one by one up to this number. */
const MOST_TOLD = 20;

/** How a figure came about, in words: what counted, why the rest did not, and what keeps it open. */
export function explainMeasured(facts: Facts, figure: MeasuredFigure): ExplainedFigure {
  const { of, priority, thing, measured, at } = figure;
  const theCase = priority === undefined ? undefined : { priority };
  const name = figureName(facts, figure.figure, of ?? figure.figure.metric ?? '', theCase);
  const title = thing === undefined ? name : `${name} of ${thing}`;
  const steps = linesOf(facts, measured.steps);
  switch (measured.kind) {
    case 'value': {
      const { kind, unit, value } = measured.value;
      const misses =
        kind === 'number' && measured.tally ? `${toText(value)} of ${measured.tally.of} missed` : undefined;
      return { title, value: misses ?? valueWords({ kind, unit }, value), lines: steps };
    }
    case 'not judged':
      return { title, value: undefined, lines: [{ text: 'a period that the term cuts off does not count', at }] };
    case 'undecided': {
      const [least, ...more] = measured.figures.map((each) => valueWords(each, each.value));
      const greatest = more.at(-1);
      const range =
        greatest === undefined
          ? []
          : [{ text: `as it is read, ${least} ${more.length > 1 ? 'to' : 'or'} ${greatest}` }];
      return {
        title,
        value: undefined,
        lines: [...measured.questions.map((each) => ({ text: questionWords(facts, each), at: each.at })), ...range],
      };
    }
  }
}

function linesOf(facts: Facts, steps: readonly MeasuringStep[]): readonly ExplainedLine[] {
  const told = steps.filter(({ kind }) => kind === 'outage' || kind === 'case');
  const few = told.length > MOST_TOLD ? new Set<MeasuringStep>(told.slice(MOST_TOLD)) : undefined;
  const lines = steps.filter((step) => !few?.has(step)).map((step) => ({ text: stepWords(facts, step) }));
  return few ? [...lines, { text: `and ${few.size} more like these` }] : lines;
}

type StepOf<K extends MeasuringStep['kind']> = Extract<MeasuringStep, { kind: K }>;

/** One step on the way to a figure, as a phrase. */
export function stepWords(facts: Facts, step: MeasuringStep): string {
  const moment = (at: number) => momentWords(facts, at);
  switch (step.kind) {
    case 'outage':
      return outageWords(facts, step);
    case 'no data':
    case 'no traffic':
    case 'excluded':
      return `${secondsWords(step.seconds)} ${SILENT[step.kind]} ${COUNTS_AS[step.countsAs]}`;
    case 'shared':
      return `${secondsWords(step.seconds)} with two causes, ${formatPercent(toDecimalText(multiply(step.share, HUNDRED), { decimals: 4, mode: 'half-even' }), 'en-GB')} excluded`;
    case 'intervals':
      return `${step.bad} bad and ${countedWords(String(step.good), 'good intervals')}, ${step.tooFew} of too few samples, ${step.empty} without any`;
    case 'fixed period':
      return `reckoned with ${countedWords(String(step.days), 'days')}`;
    case 'down':
      return `${numberOf(step.down)} s down of ${numberOf(step.of)} s`;
    case 'counts':
      return `${numberOf(step.counted)} of ${numberOf(step.total)}${step.leftOut.n === 0n ? '' : `, without ${numberOf(step.leftOut)} that are left out`}`;
    case 'mean':
      return `the mean of ${countedWords(String(step.of), step.each === undefined ? 'values' : `${step.each}s`)}`;
    case 'rank':
      return `the value at rank ${step.rank} of ${step.of}`;
    case 'trimmed':
      return `without the ${step.lowest} lowest and the ${step.highest} highest of ${step.of}`;
    case 'case':
      return `${step.id ?? moment(step.start)}: ${step.met ? 'in time' : 'late'}${step.deadline === undefined ? '' : `, due by ${moment(step.deadline)}`}${step.end === undefined ? ', not done' : `, done at ${moment(step.end)}`}`;
    case 'tally':
      return `${step.of - step.missed} of ${step.of} in time`;
    case 'worst window':
      return `the worst window, from ${moment(step.start)} to ${moment(step.end)}`;
    case 'rounded':
      return `rounded to ${numberOf(step.to)}`;
  }
}

const SILENT = { 'no data': 'without data', 'no traffic': 'without traffic', excluded: 'excluded' } as const;
const COUNTS_AS = {
  up: 'count as up',
  down: 'count as down',
  out: 'are taken out',
  nothing: 'count as neither up nor down',
} as const;

const numberOf = (value: Rational): string => numberWords(toText(value));

function outageWords(facts: Facts, { start, end, counted, affected, left }: StepOf<'outage'>): string {
  const until = end === undefined ? 'and going on' : `to ${momentWords(facts, end)}`;
  const rest = left.map(({ because, seconds }) => `${secondsWords(seconds)} ${because}`);
  const share = affected ? `, for ${numberOf(affected)} of all` : '';
  return `down from ${momentWords(facts, start)} ${until}: ${[`${secondsWords(counted)} count${share}`, ...rest].join(', ')}`;
}

/** In the time of the agreement, to the second. */
function momentWords({ agreement }: Facts, at: number): string {
  const clock = zoneClock(agreement.zone ?? 'UTC');
  const { date, time } = clock.show(Math.floor(at / 1000));
  const seconds = clock.timeAt(Math.floor(at / 1000)) % 60;
  return `${date} ${time}${seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`}`;
}
