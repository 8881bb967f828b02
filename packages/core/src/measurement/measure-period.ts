import { windowContext, type Case, type Facts } from '../facts/index.ts';
import type { Figure, Id, Objective, Origin, Sentence, Window } from '../model/index.ts';
import { gridOf, type Grid } from '../time/grid.ts';
import {
  addMonths,
  dayOf,
  momentOf,
  parseDate,
  periodAt,
  rollingLength,
  termDays,
  zoneClock,
  type Day,
  type TermDays,
  type ZoneClock,
} from '../time/index.ts';
import { figureKey, ticketsKey } from './figure-key.ts';
import { measure, type Measured } from './measure.ts';
import { measureSupport } from './measure-support.ts';
import type { Observations } from './observations.ts';

/** A figure that was measured in a period. */
export interface MeasuredFigure {
  /** The objective or the support that it is promised by; none for a figure that only credits or an exit hang on. */
  readonly of: Id | undefined;
  readonly figure: Figure;
  readonly priority?: Id | undefined;
  /** The account, system … that it is the figure of. */
  readonly thing: string | undefined;
  readonly measured: Measured;
  readonly at: Origin | undefined;
}

/** First and last date of a period, both in it. */
export interface MeasuredDays {
  readonly from: string;
  readonly until: string;
}

interface Wanted {
  readonly of: Id | undefined;
  readonly sentence: Sentence;
  readonly excluding: readonly Id[];
}

/**
 * All that an agreement promises, or hangs money and exits on, in one period, by what was observed. A figure with a window of its own
 * is measured if the period is one of its windows; of a window that may begin anywhere, those that end within the period count.
 * None for dates that do not exist.
 */
export function measurePeriod(
  facts: Facts,
  observations: readonly Observations[],
  days: MeasuredDays,
  theCase?: Case,
): readonly MeasuredFigure[] {
  const [first, last] = [parseDate(days.from), parseDate(days.until)];
  if (first === undefined || last === undefined || last < first) return [];
  const seen = new Set(observations.map(({ of }) => of));
  const figures = wantedIn(facts).flatMap(({ of, sentence, excluding }) => {
    const period = periodFor(facts, sentence.window, first, last);
    if (!period || !isObserved(facts, sentence.figure.metric, seen)) return [];
    return thingsOf(observations, sentence.figure.metric).map(({ thing, own }): MeasuredFigure => {
      const measured = measure(facts, { sentence, period, excluding, case: theCase }, own);
      return { of, figure: sentence.figure, thing, measured, at: sentence.origin };
    });
  });
  return [...figures, ...supportFigures(facts, observations, first, last, theCase)];
}

/** The sentences of all objectives, and the other figures that credits and exits compare. */
function wantedIn({ agreement }: Facts): readonly Wanted[] {
  const promised = agreement.objectives.flatMap(({ id, sentences, excluding }) =>
    sentences.map((sentence): Wanted => ({ of: id, sentence, excluding })),
  );
  const known = new Set(promised.map(({ sentence }) => figureKey(sentence.figure)));
  const isNew = ({ figure }: Sentence): boolean => {
    const key = figureKey(figure);
    return figure.metric !== undefined && !known.has(key) && known.add(key).has(key);
  };
  // Of a figure that is the target of another one, the value is that of the same period.
  const targets = promised.flatMap(({ sentence: { value, window }, excluding }) =>
    [...figuresBelow(value)].map((each) => ({ of: undefined, sentence: { ...each, window }, excluding })),
  );
  const compared = targets.filter(({ sentence }) => isNew(sentence));
  const others = [...figuresBelow([agreement.credits, agreement.terminations])].filter(isNew);
  return [
    ...promised,
    ...compared,
    ...others.map((sentence) => ({ of: undefined, sentence, excluding: excludingFor(agreement.objectives, sentence) })),
  ];
}

/** What the objectives on the same metric exclude. */
const excludingFor = (objectives: readonly Objective[], { figure }: Sentence): readonly Id[] =>
  objectives
    .filter(({ sentences }) => sentences.some((each) => each.figure.metric === figure.metric))
    .flatMap(({ excluding }) => excluding);

/** Figures with their windows at any depth; iterative, since conditions may be nested deeply. */
function* figuresBelow(value: unknown): Generator<Sentence> {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) for (const each of (next as unknown[]).toReversed()) open.push(each);
    else if (typeof next === 'object' && next !== null) {
      const { figure, of, window } = next as { figure?: Figure; of?: Figure; window?: Window };
      for (const each of [figure, of]) if (isFigure(each)) yield { figure: each, window };
      open.push(...(Object.values(next) as unknown[]).toReversed());
    }
  }
}

const isFigure = (value: unknown): value is Figure => typeof value === 'object' && value !== null && 'measure' in value;

/** Whether anything was observed of a metric or of those that it is put together from. */
function isObserved(facts: Facts, metric: Id | undefined, seen: ReadonlySet<Id>, around: readonly Id[] = []): boolean {
  if (metric === undefined || around.includes(metric)) return false;
  if (seen.has(metric)) return true;
  const { bad = [], observation } = facts.find('metrics', metric) ?? {};
  const sides =
    observation?.kind === 'ratio'
      ? [observation.of, observation.to].filter((side) => typeof side !== 'string').flat()
      : [];
  const parts = observation?.kind === 'sum' ? observation.parts.map((part) => part.metric) : [];
  const combined = bad.flatMap((rule) => (rule.kind === 'combined' ? rule.metrics : []));
  return [...sides, ...parts, ...combined].some((each) => isObserved(facts, each, seen, [...around, metric]));
}

/** What was observed of each thing; what names no thing belongs to all of them. */
function thingsOf(observations: readonly Observations[], metric: Id | undefined) {
  const things = new Set(
    observations.flatMap(({ of, thing }) => (of === metric && thing !== undefined ? [thing] : [])),
  );
  const weighed = observations.some(({ of, weight }) => of === metric && weight !== undefined);
  if (things.size === 0 || weighed) return [{ thing: undefined, own: observations }];
  return [...things].map((thing) => ({
    thing,
    own: observations.filter((each) => each.thing === undefined || each.thing === thing),
  }));
}

/** The period in which a window is judged, if it is one of its periods; a sentence without a window is judged in every one. */
function periodFor(facts: Facts, window: Window | undefined, first: Day, last: Day) {
  const context = windowContext(facts);
  const clock = zoneClock(context.zone ?? 'UTC');
  const term = termDays(context.term);
  const full = !term || (term.first <= first && last <= term.last);
  const period = { ...within(clock, term, first, last), full };
  switch (window?.kind) {
    case undefined:
    case 'item':
      return period;
    case 'term':
      return term?.first === first && term.last === last ? period : undefined;
    case 'rolling': {
      const length = rollingLength(window.length);
      if (!length) return undefined;
      const start = clock.at(addMonths(first, -length.months)) - length.seconds;
      return { ...period, start: Math.max(start, term ? momentOf(clock, term.begins) : -Infinity) };
    }
    case 'each': {
      const grid = gridOf(window, context);
      if (!grid || !isPeriod(grid, first, last, term)) return undefined;
      const { start, end } = within(clock, term, first, last, grid.time);
      const uncut = periodAt(window, context, start);
      return { start, end, full: full && uncut?.start === start && uncut.end === end };
    }
  }
}

/** From the first day to the last one, both of which begin at a time; of the days on which the term begins and ends what lies in it. */
function within(clock: ZoneClock, term: TermDays | undefined, first: Day, last: Day, time = 0) {
  const [start, end] = [clock.at(first, time), clock.at(last + 1, time)];
  if (!term) return { start, end };
  const [begins, ends] = daysOf(term, time);
  return {
    start: first === begins ? Math.max(start, momentOf(clock, term.begins)) : start,
    end: last === ends ? Math.min(end, momentOf(clock, term.ends)) : end,
  };
}

/** The first and the last day of the term, where days begin at a time. */
const daysOf = ({ begins, ends }: TermDays, time: number) => [dayOf(begins - time), dayOf(ends - time - 1)] as const;

/** Whether the days are a period of the grid, or what the term leaves of one. */
function isPeriod(grid: Grid, first: Day, last: Day, term: TermDays | undefined): boolean {
  const index = grid.indexOf(first);
  const [start, end] = [grid.start(index), grid.start(index + 1) - 1];
  const [begins, ends] = term ? daysOf(term, grid.time) : [start, end];
  const inTerm = (day: Day) => Math.min(Math.max(day, begins), ends);
  return [start, inTerm(start)].includes(first) && [end, inTerm(end)].includes(last);
}

function supportFigures(
  facts: Facts,
  observations: readonly Observations[],
  first: Day,
  last: Day,
  theCase: Case | undefined,
): readonly MeasuredFigure[] {
  const context = windowContext(facts);
  const days = within(zoneClock(context.zone ?? 'UTC'), termDays(context.term), first, last);
  return facts.agreement.support.flatMap(({ id, priorities }) => {
    if (!observations.some(({ of }) => of === id)) return [];
    return priorities.map((priority): MeasuredFigure => {
      const window = priority.metFor?.window;
      const period = (window?.kind === 'each' ? periodFor(facts, window, first, last) : days) ?? days;
      const request = { support: id, priority: priority.id, period, case: theCase };
      const figure: Figure = priority.metFor
        ? {
            measure: 'share within',
            ...(priority.metFor.percent !== undefined && { percent: priority.metFor.percent }),
          }
        : { measure: 'every' };
      const measured = measureSupport(facts, request, observations);
      return { of: id, figure, priority: priority.id, thing: undefined, measured, at: priority.origin };
    });
  });
}

/** What a measured figure is called in data. */
export const measuredKey = ({ of, figure, priority }: MeasuredFigure): string =>
  of !== undefined && priority !== undefined ? ticketsKey(of, priority) : figureKey(figure);
