import type { Id, Origin } from '../model/index.ts';

/** What a text leaves open although it can be read in several ways; each of them is tried. */
export type OpenReading =
  | 'no data'
  | 'no traffic'
  | 'excluded time'
  /** Whether a window of maintenance is one in the case at hand. */
  | 'condition of a window'
  | 'partial period'
  /** How many good probes end an outage. */
  | 'end of an outage'
  /** Whether the shortest outage that counts is measured by all of it, or by what counts of it. */
  | 'short outages'
  /** What outages weigh together that overlap and hit a part of the users each. */
  | 'overlapping outages'
  /** The middle of an even number of readings. */
  | 'median of an even number'
  /** Which of several readings a figure means that is named without a statistic. */
  | 'which reading'
  /** Whether a part of a reading that a percentage leaves out is a whole one or none. */
  | 'part of a reading'
  /** Where a value goes that is exactly in the middle. */
  | 'rounding at the middle'
  /** Whether a rounding rule that stands at the metric holds for this figure of it. */
  | 'what is rounded'
  /** Whether a step was in time that came after the deadline, but before the clock ran again. */
  | 'after the clock stopped'
  /** What it costs that a notice came too late. */
  | 'late notice'
  /** Whether a notice in days is in time if what it announces begins on the last of them. */
  | 'last day of notice'
  /** Whether the time for a notice begins with what it tells of, or when that is over. */
  | 'start of notice'
  /** Whether the most that a relief can be is meant for each stretch of waiting, or for all of them together. */
  | 'limit of pauses'
  /** How hours count in which both sides are a cause. */
  | 'shared hours'
  | 'reopened'
  | 'reclassified'
  /** Whether a reading is good that lies on an end of a range that is not said to belong to it. */
  | 'end of a range';

/** What keeps a figure from being a number, however the text is read. */
export type Obstacle =
  /** 0 of 0, or a period without any time that counts. */
  | 'nothing to divide by'
  /** There are no observations of it. */
  | 'not observed'
  /** The period, or something in it, had not ended when it was observed. */
  | 'not over yet'
  /** Several things were observed, and nothing says whether they are one. */
  | 'several things'
  /** Something is counted across an end of the period, or of the interval that it is averaged over. */
  | 'across the end'
  /** When that was which the time for a notice is counted from. */
  | 'moment of notice'
  /** Something was counted or read in hours that count by share, which cannot be split. */
  | 'not split'
  | 'weight'
  | 'sample'
  | 'prose'
  | 'no metric'
  | 'no observation'
  | 'no limit'
  | 'no clock'
  /** Metrics that are put together from each other. */
  | 'circle'
  /** The kind of figure and what the metric observes do not go together: the median of a count. */
  | 'no such figure';

/** What keeps a figure undecided, and where the text stands that does not say enough. */
export interface Question {
  readonly kind: OpenReading | Obstacle;
  /** The metric, support or part it is about. */
  readonly of: Id | undefined;
  readonly at: Origin | undefined;
}

/** One way to read a text. */
export interface Reading {
  /** What is said or, where nothing is, one of the options: all of them are tried, one after the other. */
  choose<T>(said: T | undefined, question: Question, options: readonly [T, ...T[]]): T;
  /** Gives up: in this reading there is no number. */
  stop(question: Question): never;
}

/** What came of all readings together. */
export type Decided<T> =
  | { readonly kind: 'decided'; readonly outcome: T }
  | {
      readonly kind: 'open';
      readonly questions: readonly Question[];
      /** What the readings come to that were tried and have a number, each once. */
      readonly outcomes: readonly T[];
    };

/** Texts leave three or four things open at most; more readings than this are not tried. */
const MOST_READINGS = 256;

/**
 * Evaluates in every way in which the text can be read. Only if all of them come to the same is that the outcome: what the text
 * leaves open does no harm as long as it does not matter. Otherwise the questions tell on which points it depends.
 */
export function decide<T>(evaluate: (reading: Reading) => T, same: (a: T, b: T) => boolean): Decided<T> {
  const first = run(evaluate, new Map());
  if (!('outcome' in first)) return { kind: 'open', questions: [first.stopped], outcomes: [] };
  const outcomes = [first.outcome];
  const differs = (choices: Choices): boolean => {
    const other = run(evaluate, choices);
    if (!('outcome' in other)) return true;
    if (!outcomes.some((known) => same(known, other.outcome))) outcomes.push(other.outcome);
    return !same(first.outcome, other.outcome);
  };
  const asked = [...first.asked];
  const decisive = asked.filter(([key, { options }]) => {
    const others = Array.from({ length: options - 1 }, (_, index) => differs(new Map([[key, index + 1]])));
    return others.some(Boolean);
  });
  const open = (all: typeof asked) =>
    ({ kind: 'open', questions: all.map(([, { question }]) => question), outcomes }) as const;
  if (decisive.length > 0) return open(decisive);
  if (asked.length > 1 && together(asked).some(differs)) return open(asked);
  return { kind: 'decided', outcome: first.outcome };
}

type Choices = ReadonlyMap<string, number>;
interface Asked {
  readonly question: Question;
  readonly options: number;
}
type Run<T> = { readonly outcome: T; readonly asked: ReadonlyMap<string, Asked> } | { readonly stopped: Question };

function run<T>(evaluate: (reading: Reading) => T, choices: Choices): Run<T> {
  const asked = new Map<string, Asked>();
  const reading: Reading = {
    choose(said, question, options) {
      if (said !== undefined) return said;
      const key = JSON.stringify([question.kind, question.of]);
      asked.set(key, { question, options: options.length });
      return options[choices.get(key) ?? 0] ?? options[0];
    },
    stop(question) {
      throw new Stop(question);
    },
  };
  try {
    return { outcome: evaluate(reading), asked };
  } catch (error) {
    if (error instanceof Stop) return { stopped: error.question };
    throw error;
  }
}

/** Leaves an evaluation from any depth; never seen outside of this file. */
class Stop extends Error {
  readonly question: Question;
  constructor(question: Question) {
    super(question.kind);
    this.question = question;
  }
}

/** All combinations of the answers, in which more than one is not the first. */
function together(asked: readonly (readonly [string, Asked])[]): readonly Choices[] {
  let all: Choices[] = [new Map()];
  for (const [key, { options }] of asked) {
    all = all.flatMap((choices) =>
      Array.from({ length: options }, (_, choice) => new Map([...choices, [key, choice]])),
    );
    if (all.length > MOST_READINGS) return all.slice(0, MOST_READINGS);
  }
  return all;
}
