import type { Facts } from '../facts/facts.ts';
import { conditionsIn } from '../facts/objectives.ts';
import { entriesOf, type Case } from '../facts/values.ts';
import { figureKey } from '../measurement/figure-key.ts';
import type { Condition, Credits, Id, Sentence, Window } from '../model/index.ts';
import { freePeriodsOf } from '../owed/free-periods.ts';
import {
  measuredText,
  owed,
  Performance,
  type Judgement,
  type PerformanceInput,
  type ScheduleOwed,
} from '../owed/index.ts';
import { goalWindow } from '../tariff/index.ts';
import { alone, firstPeriods, MONTH, promiseOf, type Each } from './alone.ts';
import { measuredOf, type Sample } from './missed.ts';

/** What happened in an example: a figure had a value, so many cases were missed, or so many things were counted. */
export type ExampleResult =
  | ({
      readonly kind: 'value';
      /** The promise that it belongs to. */
      readonly of: Id;
    } & Sample)
  | { readonly kind: 'misses'; readonly count: number; readonly priority: Id | undefined; readonly case?: Case }
  | { readonly kind: 'count'; readonly by: string; readonly count: number; readonly case?: Case };

/** A period that an example is about, or several of them in a row. */
export interface Situation {
  readonly credits: Credits;
  /** The promise; undefined for a schedule that goes by a number alone. */
  readonly of: Id | undefined;
  readonly happened: ExampleResult;
  /** Everything that was measured, also what makes the promise missed. */
  readonly values: readonly Sample[];
  /** What must hold besides. */
  readonly when?: Condition | undefined;
  readonly periods?: number;
}

/** So many dimensions are tried out. */
const MOST_DIMENSIONS = 4;

/** An example that was reckoned. */
export interface Reckoned {
  readonly happened: ExampleResult;
  readonly owed: ScheduleOwed;
  /** How the promise did. */
  readonly judgement: Judgement | undefined;
}

/**
 * What the schedule comes to in this situation; of a promise that depends on a plan or a region, for the first one. Undefined where
 * it has nothing to say, or where its periods have no days.
 */
export function reckon(facts: Facts, situation: Situation): Reckoned | undefined {
  const { credits, of, happened } = situation;
  const { objectives, support } = promiseOf(facts, of);
  const known = caseOf(situation);
  const sentences = (objectives[0]?.sentences ?? []).filter(appliesIn(known));
  const plain = objectives.map((each) => ({
    ...each,
    breachOnly: undefined,
    when: undefined,
    sentences: plainly(sentences),
  }));
  const only = alone(facts, plainSchedule(credits, of), { objectives: plain, support });
  let theCase = withOthers(known, [...sentences.map(({ when }) => when), ...credits.payments.map(({ when }) => when)]);
  for (let tries = 0; tries <= MOST_DIMENSIONS; tries++) {
    const performance = performanceOf(only, situation, theCase);
    const period = performance && owed(only, Performance.parse(performance)).periods.at(-1);
    const schedule = period?.schedules[0];
    if (!schedule) return undefined;
    const unknown = schedule.undecided.find((reason) => reason.kind === 'unknown case')?.dimension;
    const entry = unknown === undefined || theCase.has(unknown) ? undefined : entriesOf(facts, unknown)?.[0];
    if (unknown === undefined || entry === undefined) {
      return { happened: { ...happened, case: theCase }, owed: schedule, judgement: period.judgements[0] };
    }
    theCase = new Map([...theCase, [unknown, entry]]);
  }
  return undefined;
}

/** The tariff of a schedule for one promise: what comes after it belongs to a real case. */
const plainSchedule = (credits: Credits, of: Id | undefined): Credits => ({
  ...credits,
  for: of === undefined ? [] : [of],
  free: freePeriodsOf(credits) ? [] : credits.free,
  stacking: [],
  returned: [],
  pointsReset: [],
  preconditions: [],
  claim: undefined,
  settlement: credits.settlement && { ...credits.settlement, conversion: undefined },
  notInTheFirst: undefined,
  liabilityCap: undefined,
});

/** One sentence for each figure, as if it always applied. */
function plainly(sentences: readonly Sentence[]): Sentence[] {
  const byFigure = new Map<string, Sentence>();
  for (const sentence of sentences) {
    const key = figureKey(sentence.figure);
    if (!byFigure.has(key)) byFigure.set(key, { ...sentence, when: undefined });
  }
  return [...byFigure.values()];
}

/** The case that the samples and the payment speak of. */
function caseOf({ values, when }: Situation): Case {
  const entries = [...belongingIn(when)].map(({ category, entry }) => [category, entry] as const);
  return new Map([...values.flatMap((sample) => [...sample.case]), ...entries]);
}

/** What nobody has said yet, as the first of these conditions says it. */
function withOthers(known: Case, conditions: readonly (Condition | undefined)[]): Case {
  const all = new Map(known);
  for (const { category, entry } of conditions.flatMap((condition) => [...belongingIn(condition)])) {
    if (!all.has(category)) all.set(category, entry);
  }
  return all;
}

const appliesIn =
  (known: Case) =>
  ({ when }: Sentence): boolean =>
    [...belongingIn(when)].every(({ category, entry }) => (known.get(category) ?? entry) === entry);

type Belongs = Extract<Condition, { kind: 'is' }>;

function* belongingIn(condition: Condition | undefined): Generator<Belongs> {
  for (const each of condition ? conditionsIn(condition) : []) if (each.kind === 'is') yield each;
}

/** The first periods of the window in which all this was the case. */
function performanceOf(facts: Facts, situation: Situation, theCase: Case): PerformanceInput | undefined {
  const { of, happened, values, when, periods = 1 } = situation;
  const window = windowOf(facts, situation);
  const days = firstPeriods(facts, window, periods);
  const entries = Object.fromEntries(theCase);
  const period = {
    unit: window.unit,
    values: [
      ...values.map(({ figure, point }) => ({
        figure: measuredOf(figure),
        value: measuredText(point),
        of,
        case: entries,
      })),
      ...(happened.kind === 'count' ? [{ figure: textFigure(happened.by), value: String(happened.count) }] : []),
    ],
    counted: happened.kind === 'misses' && of !== undefined ? [missesOf(of, happened)] : [],
    facts: when ? [...conditionsIn(when)].flatMap((each) => (each.kind === 'fact' ? [{ text: each.text }] : [])) : [],
  };
  return days && { case: entries, periods: days.map(({ from, until }) => ({ ...period, from, until })) };
}

const textFigure = (text: string) => ({ measure: 'text', text }) as const;

/** All that there were, so that their share is missed, too. */
const missesOf = (of: Id, { count, priority }: Extract<ExampleResult, { kind: 'misses' }>) => ({
  of,
  priority,
  total: count,
  missed: count,
});

/** The period of the promise, else that of the fee, else one in which something is counted. */
function windowOf(facts: Facts, { credits, of }: Situation): Each {
  const windows: readonly (Window | undefined)[] = [
    of === undefined ? undefined : goalWindow(facts, of),
    credits.base?.each,
    ...credits.payments.map(({ trigger }) => (trigger.kind === 'each miss' ? trigger.each : undefined)),
    ...credits.scales.map(({ each }) => each),
    ...credits.free.map(({ each }) => each),
  ];
  return windows.find((window) => window?.kind === 'each') ?? MONTH;
}
