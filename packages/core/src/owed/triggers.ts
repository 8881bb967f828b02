import { metricOf } from '../facts/objectives.ts';
import type { Figure, Payment } from '../model/index.ts';
import { add, ONE, rational, subtract, toText } from '../quantity/index.ts';
import { blocksIn, comparable, pointOf, type Point } from '../tariff/index.ts';
import { entriesOfCase, valuesOf, withEntries } from './account.ts';
import { holds } from './conditions.ts';
import { beyond, countOn, leaveUndecided, missesIn } from './counts.ts';
import type { Draft } from './draft.ts';
import type { Judgment } from './judge.ts';
import { quantityOf } from './measured.ts';
import { withoutFreeTime } from './free-time.ts';
import { pay } from './pay.ts';
import type { MeasuredValue } from './performance.ts';
import { readValue } from './reading.ts';
import { outcomeOf, subjectOf, withMetric } from './tiers.ts';

/** What a payment that is no tier pays in this period. */
export function payTrigger(draft: Draft, payment: Payment): void {
  const { trigger } = payment;
  switch (trigger.kind) {
    case 'miss':
      return forMiss(draft, payment);
    case 'each miss':
      return forEachMiss(draft, payment, trigger);
    case 'block':
      return forBlocks(draft, payment, trigger);
    case 'when':
      return whenHolds(draft, payment, trigger);
    default:
      return draft.open({ kind: 'unread' }, payment.origin);
  }
}

/** Once for each target that was missed (for a bonus: kept), whatever the size of the miss. */
function forMiss(draft: Draft, { amount, trigger, origin }: Payment): void {
  const wanted = draft.credits.kind === 'bonus' ? 'met' : 'missed';
  for (const of of draft.credits.for) {
    const judgment = draft.judgments.get(of);
    if (!judgment) continue;
    if (judgment.breach === 'undecided') leaveUndecided(draft, judgment);
    else if (judgment.breach !== wanted) draft.step({ kind: 'met', of }, judgment.promises.at);
    else
      pay(draft, {
        amount,
        times: ONE,
        subject: lostOf(draft, judgment),
        detail: { kind: 'miss', of, amount },
        at: trigger.origin ?? origin,
      });
  }
}

/** The downtime of the metric that a target promises. */
function lostOf(draft: Draft, judgment: Judgment) {
  const figure = withMetric({ measure: 'downtime' }, judgment);
  const metric = metricOf(draft.account.facts, figure);
  return subjectOf(draft, { of: judgment.promises.of, figure, metric, item: undefined });
}

function forEachMiss(
  draft: Draft,
  payment: Payment,
  trigger: Extract<Payment['trigger'], { kind: 'each miss' }>,
): void {
  const { amount, origin } = payment;
  const { over = 0, each, priority } = trigger;
  const at = trigger.origin ?? origin;
  // The place tells two such payments of one schedule apart.
  const book = `misses ${priority ?? ''} ${draft.credits.payments.indexOf(payment)}`;
  const count = countOn(draft, { what: 'misses', book, priority, now: missesIn(draft, priority), each, at });
  if (!count) return;
  const limit = rational(over);
  const times = subtract(beyond(add(count.earlier, count.now), limit), beyond(count.earlier, limit));
  const detail = { kind: 'each miss', misses: toText(times), amount } as const;
  pay(draft, { amount, times, subject: { of: draft.credits.for[0] }, detail, at, credits: times });
}

/** Blocks without a limit are counted from nothing, where the promise is missed. */
function forBlocks(draft: Draft, payment: Payment, trigger: Extract<Payment['trigger'], { kind: 'block' }>): void {
  const at = trigger.origin ?? payment.origin;
  const size = pointOf(trigger.block);
  if (!size) return draft.open({ kind: 'unread' }, at);
  for (const of of draft.credits.for) {
    const judgment = draft.judgments.get(of);
    if (!judgment) continue;
    const figure = withMetric(trigger.of ?? { measure: 'downtime' }, judgment);
    const values = valuesOf(draft.now, figure);
    if (judgment.breach === 'met') draft.step({ kind: 'met', of }, judgment.promises.at);
    else if (judgment.breach === 'undecided') leaveUndecided(draft, judgment);
    else if (values.length === 0) draft.open({ kind: 'not measured', of, figure }, at);
    else for (const value of values) payBlocks(draft, payment, { trigger, size, judgment, figure, measured: value });
  }
}

interface Blocks {
  readonly trigger: Extract<Payment['trigger'], { kind: 'block' }>;
  readonly size: Point;
  readonly judgment: Judgment;
  readonly figure: Figure;
  readonly measured: MeasuredValue;
}

function payBlocks(
  draft: Draft,
  { amount, origin }: Payment,
  { trigger, size, judgment, figure, measured }: Blocks,
): void {
  const { value, item, case: more } = measured;
  const { of } = judgment.promises;
  const at = trigger.origin ?? origin;
  const metric = metricOf(draft.account.facts, figure);
  if (outcomeOf(judgment, item) === 'met') return draft.step({ kind: 'met', of, item }, judgment.promises.at);
  const read = value === null ? undefined : readValue(value, figure, metric, trigger.block);
  if (!read || !comparable(read.point, size)) return draft.open({ kind: 'other unit' }, at);
  const theCase = withEntries(draft.now.case, more);
  draft.step(
    { kind: 'value', of, figure, value: read.shown, read: read.shownRead, case: entriesOfCase(theCase), item },
    undefined,
  );
  const times = blocksIn(size.kind === 'time' ? withoutFreeTime(draft, read.read) : read.read, {
    size: size.value,
    mode: trigger.mode,
  });
  if (!times) return draft.open({ kind: 'unsaid block' }, at);
  const blocks = { size: quantityOf(size, size.value), mode: trigger.mode, blocks: toText(times), amount };
  const subject = subjectOf(draft, { of, figure, metric, item, case: theCase });
  pay(draft, { amount, times, subject, detail: { kind: 'block', ...blocks }, at });
}

/** Under a condition; one that counts periods is only paid for in a period that adds to the count. */
function whenHolds(
  draft: Draft,
  { amount, origin }: Payment,
  trigger: Extract<Payment['trigger'], { kind: 'when' }>,
): void {
  const at = trigger.origin ?? origin;
  const answer = holds(draft.account, draft.now, trigger.condition, { fresh: true });
  if (answer === 'unknown') return draft.open({ kind: 'unknown condition' }, at);
  if (answer === 'no') return;
  const judgment = draft.credits.for.map((of) => draft.judgments.get(of)).find(Boolean);
  const subject = judgment ? lostOf(draft, judgment) : { of: draft.credits.for[0] };
  pay(draft, { amount, times: ONE, subject, detail: { kind: 'condition', amount }, at });
}
