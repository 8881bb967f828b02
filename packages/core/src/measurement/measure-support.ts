import { anyCase, type Case, type Facts } from '../facts/index.ts';
import type { Id, Target } from '../model/index.ts';
import { divide, equals, HUNDRED, multiply, rational } from '../quantity/index.ts';
import type { Point } from '../tariff/axis.ts';
import type { Period } from '../time/index.ts';
import type { Tally } from './judged.ts';
import { about, type Look } from './look.ts';
import { byMetric, figuresOf, otherFigure, type Measured } from './measure.ts';
import { millis } from './moments.ts';
import type { Observations } from './observations.ts';
import { decide } from './question.ts';
import type { Step } from './steps.ts';
import { finalPriority } from './ticket-moments.ts';
import { judgeTicket } from './tickets.ts';

/** The tickets of one priority that were opened in one period. */
export interface SupportRequest {
  readonly support: Id;
  readonly priority: Id;
  /** Only this limit instead of all of them together. */
  readonly step?: Target['step'] | undefined;
  readonly period: Pick<Period, 'start' | 'end'>;
  /** The plan … where a table gives the limits. */
  readonly case?: Case | undefined;
}

/**
 * How many tickets were in time. The value is the share of them in per cent if the priority must be `met for` a share, and else the
 * number of misses. A ticket belongs to the period in which it was opened, whenever it was solved.
 */
export function measureSupport(facts: Facts, request: SupportRequest, observations: readonly Observations[]): Measured {
  let steps: readonly Step[] | undefined;
  const range = { start: request.period.start * 1000, end: request.period.end * 1000 };
  const decided = decide(
    (reading) => {
      const look: Look = {
        facts,
        reading,
        ...byMetric(observations),
        figure: (around, figure) => otherFigure(around, figure, { ...request.period, full: true }, observations),
        range,
        excluding: [],
        case: request.case ?? anyCase,
        steps: [],
      };
      steps ??= look.steps;
      return outcomeOf(look, request, observations);
    },
    (a, b) => equals(a.value.value, b.value.value) && a.tally.of === b.tally.of && a.tally.missed === b.tally.missed,
  );
  if (decided.kind === 'open') {
    const figures = figuresOf(decided.outcomes);
    return { kind: 'undecided', questions: decided.questions, figures, steps: steps ?? [] };
  }
  const { value, tally } = decided.outcome;
  return { kind: 'value', value, exact: value.value, tally, steps: steps ?? [] };
}

interface Outcome {
  readonly value: Point;
  readonly tally: Tally;
}

function outcomeOf(look: Look, request: SupportRequest, observations: readonly Observations[]): Outcome {
  const support = look.facts.find('support', request.support);
  const priority = support?.priorities.find(({ id }) => id === request.priority);
  if (!support || !priority) return look.reading.stop({ kind: 'no metric', of: request.support, at: support?.origin });
  const [observed, ...others] = observations.filter(({ of }) => of === support.id);
  if (!observed) return look.reading.stop(about('not observed', support));
  if (others.length > 0) return look.reading.stop(about('several things', support));
  const until = observed.until === undefined ? undefined : millis(observed.until);
  const desk = { support, priority, until, step: request.step };
  const judged = observed.tickets
    .filter((ticket) => finalPriority(ticket) === priority.id && isIn(look, millis(ticket.started)))
    .flatMap((ticket) => judgeTicket(look, desk, ticket));
  const tally = { of: judged.length, missed: judged.filter((met) => !met).length };
  look.steps.push({ kind: 'tally', ...tally });
  if (!priority.metFor) return { value: { kind: 'number', unit: '', value: rational(tally.missed) }, tally };
  if (tally.of === 0) return look.reading.stop(about('nothing to divide by', support, priority.metFor.origin));
  const share = multiply(HUNDRED, divide(rational(tally.of - tally.missed), rational(tally.of)));
  return { value: { kind: 'percent', unit: '', value: share }, tally };
}

const isIn = ({ range }: Look, moment: number): boolean => range.start <= moment && moment < range.end;
