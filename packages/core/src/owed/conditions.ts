import { compiledCalendar } from '../facts/budgets.ts';
import { conditionsOf } from '../facts/conditions.ts';
import type { Facts } from '../facts/facts.ts';
import { conditionsIn, metricOf } from '../facts/objectives.ts';
import { valueIn } from '../facts/values.ts';
import type { Condition, Figure } from '../model/index.ts';
import { contains, satisfying } from '../quantity/index.ts';
import { comparable, pointOf, sameFigure } from '../tariff/index.ts';
import { parseClockTime, parseDate } from '../time/day.ts';
import type { Account, Now } from './account.ts';
import { not, type Answer, type Question } from './history.ts';
import type { PerformancePeriod } from './performance.ts';
import { readValue } from './reading.ts';
import { lengthKey, unitWindow } from './time.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;

export interface Circumstances {
  /** What the performance does not mention is not known, instead of not the case. */
  readonly unsaid?: 'unknown';
  /** What is counted over several periods must have happened (again) in this one. */
  readonly fresh?: boolean;
}

/** The names under which the history keeps what conditions ask for. */
export const missed = (id: string): Question => ({ name: `missed ${id}` });
const met = (id: string): Question => ({ name: `missed ${id}`, opposite: true });
export const fact = (text: string): Question => ({ name: `fact ${text}` });
const beyond = ({ figure, comparison, value }: Compare): Question => ({
  name: `compare ${JSON.stringify([figure, comparison, value])}`,
});

/** Keeps for each limit that counts over several periods whether a figure is beyond it in this one. */
export function keepLimits(account: Account, now: Now): void {
  for (const condition of account.facts.once(countedLimits))
    account.history.add(beyond(condition).name, now.until, compared(account, now, condition));
}

function countedLimits(facts: Facts): readonly Compare[] {
  const found = [...conditionsOf(facts)].flatMap(({ condition }) => [...conditionsIn(condition)]);
  const limits = found.filter((each): each is Compare => each.kind === 'compare' && each.repetition !== undefined);
  return [...new Map(limits.map((each) => [beyond(each).name, each])).values()];
}

/** Whether a condition holds at the end of a period, whose own outcomes must be in the history already. */
export function holds(account: Account, now: Now, condition: Condition, how: Circumstances = {}): Answer {
  switch (condition.kind) {
    case 'all':
      return every(condition.of.map((each) => holds(account, now, each, how)));
    case 'any':
      return not(every(condition.of.map((each) => not(holds(account, now, each, how)))));
    case 'not':
      return not(holds(account, now, condition.of, how));
    case 'outcome':
      return counted(
        account,
        now,
        condition.outcome === 'missed' ? missed(condition.of) : met(condition.of),
        condition.repetition,
        how,
      );
    case 'compare':
      return condition.repetition
        ? counted(account, now, beyond(condition), condition.repetition, how)
        : compared(account, now, condition);
    case 'duty':
      return now.period[condition.state].includes(condition.duty) ? 'yes' : 'no';
    case 'exceeded':
      return now.period.exceeded.includes(condition.limits) ? 'yes' : 'no';
    case 'event': {
      const happened = now.period.happened.filter(({ what }) => what === condition.event);
      if (happened.length === 0) return how.unsaid ?? 'no';
      const { during } = condition;
      return during ? not(every(happened.map((each) => not(inHours(account, each, during))))) : 'yes';
    }
    case 'fact': {
      const said = now.period.facts.find(({ text }) => text === condition.text);
      if (!said && how.unsaid) return how.unsaid;
      return counted(account, now, fact(condition.text), condition.count, how);
    }
    case 'is': {
      const entry = now.case.get(condition.category);
      return entry === undefined ? 'unknown' : entry === condition.entry ? 'yes' : 'no';
    }
    case 'hole':
      return 'unknown';
  }
}

/** Whether something happened while a calendar is open, or closed; unknown where the time of day is not told. */
function inHours(
  { facts, clock }: Account,
  { on, at }: PerformancePeriod['happened'][number],
  { where, calendar }: NonNullable<Extract<Condition, { kind: 'event' }>['during']>,
): Answer {
  const [hours, day, time] = [compiledCalendar(facts, calendar), parseDate(on ?? ''), parseClockTime(at ?? '')];
  if (!hours || day === undefined || time === undefined) return 'unknown';
  return hours.isOpen(clock.at(day, time)) === (where === 'in') ? 'yes' : 'no';
}

function every(answers: readonly Answer[]): Answer {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

function counted(
  { history, context }: Account,
  { until }: Now,
  question: Question,
  repetition: Extract<Condition, { kind: 'outcome' }>['repetition'],
  { fresh = false }: Circumstances,
): Answer {
  const at = history.at(question.name, until);
  const current = at === undefined ? 'no' : question.opposite ? not(at) : at;
  if (!repetition) return current;
  const often = history.repeated(question, repetition, until, context);
  return fresh ? every([current, often]) : often;
}

/** Whether one of the values of the figure is beyond the limit. */
function compared(account: Account, now: Now, condition: Compare): Answer {
  const { figure, comparison, value, window } = condition;
  if (window && lengthKey(window) !== undefined && lengthKey(window) !== lengthKey(unitWindow(now.period.unit)))
    return 'no';
  const limit = valueIn(account.facts, value, now.case);
  const point = pointOf(limit);
  if (!point) return 'unknown';
  const found = now.period.values.filter((measured) => means(figure, measured.figure));
  let answer: Answer = 'unknown';
  for (const measured of found) {
    const metric = metricOf(account.facts, measured.figure);
    const read = measured.value === null ? undefined : readValue(measured.value, measured.figure, metric, limit);
    if (!read || !comparable(read.point, point)) return 'unknown';
    answer = contains(satisfying(comparison, point.value), read.read) === 'yes' ? 'yes' : 'no';
    if (answer === 'yes') return answer;
  }
  return answer;
}

/** The availability of a metric is its value. */
const means = (a: Figure, b: Figure): boolean => sameFigure(plain(a), plain(b));

const plain = (figure: Figure): Figure =>
  figure.measure === 'availability' ? { ...figure, measure: 'value' } : figure;
