import { dimensionsOf, type Case } from '../facts/values.ts';
import type { Figure, Id, Origin, Value } from '../model/index.ts';
import { contains, rational, type Interval } from '../quantity/index.ts';
import { valuesUnder, withEntries, type Account, type Now } from './account.ts';
import { holds, missed } from './conditions.ts';
import type { Answer } from './history.ts';
import { measuredPoint, shareInTime } from './measured.ts';
import type { Counted, MeasuredValue } from './performance.ts';
import { targetIn, type Promised, type Promises } from './promises.ts';
import { readOf, readValue, type Read } from './reading.ts';
import type { Reason } from './reason.ts';
import type { Outcome } from './result.ts';
import { lengthKey, unitWindow } from './time.ts';

/** One measured figure against its promise, to reckon with. */
export interface Judged {
  readonly promised: Promised;
  readonly of: Id;
  readonly figure: Figure;
  readonly key: string;
  readonly case: Case;
  readonly item: string | undefined;
  readonly value?: Read;
  readonly outcome: Outcome;
  /** How many single things missed it, where the value is that number. */
  readonly misses?: number;
  readonly reason?: Reason;
  readonly target?: Value | undefined;
  readonly kept?: Interval;
  readonly at: Origin | undefined;
}

/** How an objective or a support did in one period. */
export interface Judgment {
  readonly promises: Promises;
  readonly judged: readonly Judged[];
  readonly outcome: Outcome;
  readonly breach: Outcome;
  /** Single misses; undefined where they were not counted. */
  readonly misses: readonly Counted[] | undefined;
}

/** Judges everything that is due for it in this period, and writes the outcomes into the history. */
export function judge(account: Account, now: Now): readonly Judgment[] {
  const unit = lengthKey(unitWindow(now.period.unit));
  return account.promises.flatMap((promises) => {
    const misses = now.counted.get(promises.of);
    const judged = promises.promised.flatMap((promised) =>
      judgePromised(account, now, promises, promised, misses, unit),
    );
    const isLateReport = account.facts.agreement.reports.some(
      ({ id, lateIsMissOf }) => lateIsMissOf.includes(promises.of) && now.period.late.includes(id),
    );
    if (judged.length === 0 && !misses && !isLateReport) return [];
    const outcome = isLateReport ? 'missed' : outcomeOf(judged, misses);
    const { name } = missed(promises.of);
    const answer = outcome === 'undecided' && hadNoCases({ judged }) ? 'no' : ANSWERS[outcome];
    account.history.add(name, now.until, answer, missCount({ judged, misses }));
    return [{ promises, judged, outcome, breach: breachOf(account, now, promises, outcome), misses }];
  });
}

/** Whether nothing was missed because there was nothing that could have been: a desk without a ticket. */
export const hadNoCases = ({ judged }: Pick<Judgment, 'judged'>): boolean =>
  judged.length > 0 && judged.every(isWithoutCases);

export const isWithoutCases = ({ reason }: Judged): boolean => reason?.kind === 'no cases';

/** How many single things were missed, where they were counted or measured one by one. */
export function missCount({ judged, misses }: Pick<Judgment, 'judged' | 'misses'>): number | undefined {
  if (misses) return misses.reduce((sum, each) => sum + each.missed, 0);
  const single = judged.filter((each) => each.misses !== undefined || each.item !== undefined || isUnderCategory(each));
  if (single.length === 0) return undefined;
  return single.reduce((sum, each) => sum + (each.misses ?? (each.outcome === 'missed' ? 1 : 0)), 0);
}

/** One of the things of a metric that applies to each of them, told by its category; one that is not known is no miss and no kept promise. */
const isUnderCategory = ({ promised, outcome }: Judged): boolean =>
  promised.metric?.per !== undefined && outcome !== 'undecided';

const ANSWERS: Readonly<Record<Outcome, Answer>> = { met: 'no', missed: 'yes', undecided: 'unknown' };
const OUTCOMES: Readonly<Record<Answer, Outcome>> = { no: 'met', yes: 'missed', unknown: 'undecided' };

function outcomeOf(judged: readonly Judged[], misses: readonly Counted[] | undefined): Outcome {
  if (judged.some(({ outcome }) => outcome === 'missed')) return 'missed';
  const isOpen = (each: Judged) => each.outcome === 'undecided' && !isWithoutCases(each);
  if (hadNoCases({ judged }) || judged.some(isOpen)) return 'undecided';
  return judged.length === 0 && misses?.some((each) => each.missed > 0) ? 'missed' : 'met';
}

/** A promise may be broken only by the second bad month in a row. */
function breachOf(
  { history, context }: Account,
  { until }: Now,
  { of, breachOnly }: Promises,
  outcome: Outcome,
): Outcome {
  if (!breachOnly) return outcome;
  return OUTCOMES[history.repeated(missed(of), { kind: 'in a row', ...breachOnly }, until, context)];
}

function judgePromised(
  account: Account,
  now: Now,
  promises: Promises,
  promised: Promised,
  misses: readonly Counted[] | undefined,
  unit: string | undefined,
): readonly Judged[] {
  const { of } = promises;
  const { figure, key, at, priority } = promised;
  const open = (reason: Reason, theCase: Case, item?: string): Judged[] => [
    { promised, of, figure, key, case: theCase, item, outcome: 'undecided', reason: { at, ...reason }, at },
  ];
  // A metric can say how nothing counts (`no traffic counts as good`); of tickets no text needs to.
  const nothing = { kind: promises.list === 'support' ? 'no cases' : 'nothing to measure', of, figure } as const;
  const applies = appliesIn(account, now, promised);
  if (applies === 'no') return [];
  const fixed = priority === undefined ? now.case : new Map([...now.case, ['priority', priority]]);
  const counted = misses?.filter(
    (each) => priority === undefined || each.priority === undefined || each.priority === priority,
  );
  const values = valuesFor(now, promises, promised);
  const measured = promised.isByMoment && counted?.length ? values.filter(isMissCount) : values;
  const isJudged = measured.length > 0 || (counted && counted.length > 0 && promised.counts !== undefined);
  if (!isJudged) {
    const isDue = promised.length !== undefined && promised.length === unit;
    return isDue ? open({ kind: 'not measured', of, figure }, fixed) : [];
  }
  if (applies === 'unknown') return open({ kind: 'unknown condition' }, fixed);
  if (measured.length === 0) return (counted ?? []).flatMap((each) => fromCount(each));
  return measured.flatMap((each) => fromValue(each));

  function ofCount(late: number, theCase: Case, item?: string): readonly Judged[] {
    const value = readOf({ kind: 'number', unit: 'misses', value: rational(late) });
    const outcome = late > 0 ? 'missed' : 'met';
    return [{ promised, of, figure, key, case: theCase, item, value, outcome, misses: late, at }];
  }

  function fromCount({ total, missed: late }: Counted): readonly Judged[] {
    if (promised.counts === 'every') {
      return ofCount(late, fixed);
    }
    if (total === undefined) return open({ kind: 'not counted', of }, fixed);
    if (late > total) return open({ kind: 'not measured', of, figure }, fixed);
    if (total === 0) return open(nothing, fixed);
    const share = shareInTime(total, late);
    return compared(readOf({ kind: 'percent', unit: '', value: share }), fixed);
  }

  function fromValue({ figure: own, value, case: more, item }: MeasuredValue): readonly Judged[] {
    const theCase = withEntries(fixed, more);
    if (priority !== undefined && theCase.get('priority') !== priority) return [];
    if (value === null) return open(nothing, theCase, item);
    const isCounted = own.measure === 'every' && !isOneOf(promised, value);
    const count = isCounted ? Number(value.trim().split(' ')[0]) : undefined;
    if (count !== undefined) {
      const isCount = Number.isSafeInteger(count) && count >= 0;
      return isCount ? ofCount(count, theCase, item) : open({ kind: 'unreadable value', value }, theCase, item);
    }
    const target = targetIn(account, now, promised, theCase);
    const read = readValue(value, figure, promised.metric, target);
    return read ? compared(read, theCase, item, target) : open({ kind: 'unreadable value', value }, theCase, item);
  }

  function compared(
    value: Read,
    theCase: Case,
    item?: string,
    target = targetIn(account, now, promised, theCase),
  ): readonly Judged[] {
    if (target && NO_PROMISE.has(target.kind)) return [];
    const kept = promised.kept(target, value.point);
    const known = { promised, of, figure, key, case: theCase, item, value, target, at };
    if (!kept)
      return [{ ...known, outcome: 'undecided', reason: { at, ...whyNot(account, of, promised, target, theCase) } }];
    const within = contains(kept, value.read);
    if (within === 'unsaid') return [{ ...known, kept, outcome: 'undecided', reason: { kind: 'unsaid end', at } }];
    return [{ ...known, kept, outcome: within === 'yes' ? 'met' : 'missed' }];
  }
}

/** "-", "best effort": nothing that could be missed. */
const NO_PROMISE: ReadonlySet<string> = new Set(['none', 'best effort', 'unlimited']);

function whyNot({ facts }: Account, of: Id, promised: Promised, target: Value | undefined, theCase: Case): Reason {
  const other = target ? undefined : figureIn(promised.value);
  if (other) return { kind: 'not measured', of, figure: other };
  if (promised.value?.kind === 'table' && !target) {
    const unknown = [...dimensionsOf(facts, promised.value)].find((dimension) => !theCase.has(dimension));
    if (unknown !== undefined) return { kind: 'unknown case', dimension: unknown };
  }
  return target && (target.kind === 'percent' || target.kind === 'duration' || target.kind === 'quantity')
    ? { kind: 'other unit' }
    : { kind: 'no target' };
}

/** How many of all cases missed their limit, as `measure` gives it for "every". */
const isMissCount = ({ figure }: MeasuredValue): boolean => figure.measure === 'every';

/** Whether what is said of "every" is what one of them was ("47 h", "26 °C"), not how many missed ("2", "2 of 40"). */
function isOneOf({ metric }: Promised, value: string): boolean {
  const point = measuredPoint(value);
  const read = metric?.observation?.kind === 'reading' ? metric.observation.unit : '';
  return point !== undefined && (point.kind !== 'number' || (point.unit !== '' && point.unit === read));
}

/** The other figure that a target is, or is the greater or the smaller of. */
function figureIn(value: Value | undefined): Figure | undefined {
  if (value?.kind === 'compared') return value.of.map(figureIn).find((each) => each !== undefined);
  return value?.kind === 'figure' ? value.figure : undefined;
}

/** Whether the promise is made under the circumstances of the period. */
function appliesIn(account: Account, now: Now, { when }: Promised): Answer {
  let answer: Answer = 'yes';
  for (const condition of when) {
    const each = holds(account, now, condition, { unsaid: 'unknown' });
    if (each === 'no') return 'no';
    if (each === 'unknown') answer = 'unknown';
  }
  return answer;
}

/** The measured values of a promise: of its figure, and for it where several share the figure. */
function valuesFor(
  now: Now,
  { of, service, list }: Promises,
  { figure, key, otherKey }: Promised,
): readonly MeasuredValue[] {
  const values = valuesUnder(now, key, otherKey);
  if (values.length === 0) return values;
  // A figure that names no metric is nobody's before it says whose it is.
  const mustName = list === 'support' || (figure.metric === undefined && figure.measure !== 'text');
  return values.filter((each) => (each.of === undefined ? !mustName : each.of === of || each.of === service));
}
