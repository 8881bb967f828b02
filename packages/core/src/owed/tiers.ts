import { figureKey } from '../measurement/figure-key.ts';
import { metricOf } from '../facts/objectives.ts';
import type { Case } from '../facts/values.ts';
import type { Amount, Figure, Id, Metric } from '../model/index.ts';
import { toText, type IntervalEnd } from '../quantity/index.ts';
import { comparable, findTier, isNothing, type Ladder, type Reached, type Tier } from '../tariff/index.ts';
import type { Subject } from './amount.ts';
import { whyUndecided } from './counts.ts';
import { entriesOfCase, valuesOf, withEntries } from './account.ts';
import type { Draft } from './draft.ts';
import { isWithoutCases, type Judgment } from './judge.ts';
import { measuredPoint, quantityOf } from './measured.ts';
import { pay } from './pay.ts';
import { readValue, type Read } from './reading.ts';
import type { Outcome } from './result.ts';
import type { StepDetail } from './step.ts';
import type { Edge } from './sum.ts';

/** A value that a ladder is asked for. */
interface Looked {
  readonly of: Id;
  readonly figure: Figure;
  readonly metric: Metric | undefined;
  readonly case: Case;
  readonly item: string | undefined;
  readonly value: Read;
  readonly outcome: Outcome;
}

/** What the tiers of one ladder pay in this period. */
export function payTiers(draft: Draft, ladder: Ladder): void {
  if (ladder.goal) payPromised(draft, ladder, ladder.goal);
  else payMeasured(draft, ladder);
}

/** Tiers that follow a promise look at its readings. */
function payPromised(draft: Draft, ladder: Ladder, goal: NonNullable<Ladder['goal']>): void {
  const judgment = draft.judgments.get(goal.of);
  if (!judgment) return;
  const key = figureKey(goal.figure);
  let other = false;
  for (const judged of judgment.judged) {
    const { value, outcome, reason } = judged;
    if (judged.key !== key) continue;
    const fits = fitsCase(goal.case, judged.case);
    if (fits === 'no') continue;
    const breach = outcome === 'missed' && judgment.breach !== 'missed' ? judgment.breach : outcome;
    if (ladder.credits.kind === 'credit' && isWithoutCases(judged))
      draft.step({ kind: 'no cases', of: goal.of, priority: judged.promised.priority }, judged.at);
    else if (outcome === 'undecided' || !value) openOnce(draft, reason ?? whyUndecided(judgment));
    else if (fits !== 'yes')
      openOnce(draft, { kind: 'unknown case', dimension: fits.unknown, at: ladder.credits.origin });
    else if (!comparable(ladder.axis, value.point)) other = true;
    else if (breach === 'undecided') openOnce(draft, { kind: 'unknown condition', at: judgment.promises.at });
    else payTier(draft, ladder, { ...judged, metric: judged.promised.metric, value, outcome: breach });
  }
  if (other) openOnce(draft, { kind: 'other unit', at: ladder.tiers[0]?.at });
}

/** The ladder of the case at hand; open where nobody told it. */
export function ladderInCase(draft: Draft, ladders: readonly Ladder[]): Ladder | undefined {
  for (const ladder of ladders) {
    const fits = fitsCase(ladder.case, draft.now.case);
    if (fits === 'yes') return ladder;
    if (fits === 'no') continue;
    draft.open({ kind: 'unknown case', dimension: fits.unknown }, ladder.credits.origin);
    return undefined;
  }
  return undefined;
}

function fitsCase(some: Case, whole: Case): 'yes' | 'no' | { readonly unknown: string } {
  let unknown: string | undefined;
  for (const [dimension, entry] of some) {
    const known = whole.get(dimension);
    if (known === undefined) unknown = dimension;
    else if (known !== entry) return 'no';
  }
  return unknown === undefined ? 'yes' : { unknown };
}

/** Other tiers look at whatever was measured of their figure. */
function payMeasured(draft: Draft, ladder: Ladder): void {
  const { facts } = draft.account;
  const { figure } = ladder;
  for (const of of draft.credits.for) {
    const judgment = draft.judgments.get(of);
    if (!judgment) continue;
    if (!figure) {
      openOnce(draft, { kind: 'no target', at: ladder.credits.origin });
      continue;
    }
    const whole = withMetric(figure, judgment);
    const metric = metricOf(facts, whole);
    const values = valuesOf(draft.now, whole).filter((each) => each.of === undefined || each.of === of);
    if (values.length === 0) openOnce(draft, { kind: 'not measured', of, figure: whole, at: ladder.tiers[0]?.at });
    for (const { value, item, case: more } of values) {
      const read = value === null ? undefined : readValue(value, whole, metric, ladder.tiers[0]?.values[0]);
      const theCase = withEntries(draft.now.case, more);
      const fits = fitsCase(ladder.case, theCase);
      if (fits === 'no') continue;
      if (fits !== 'yes') openOnce(draft, { kind: 'unknown case', dimension: fits.unknown, at: ladder.credits.origin });
      else if (value === null)
        openOnce(draft, { kind: 'nothing to measure', of, figure: whole, at: ladder.tiers[0]?.at });
      else if (!read) openOnce(draft, { kind: 'unreadable value', value });
      else if (!comparable(ladder.axis, read.point)) openOnce(draft, { kind: 'other unit', at: ladder.tiers[0]?.at });
      else
        payTier(draft, ladder, {
          of,
          figure: whole,
          metric,
          case: theCase,
          item,
          value: read,
          outcome: outcomeOf(judgment, item),
        });
    }
  }
}

/** How a single thing did, if it was judged by itself; else how its promise did. */
export function outcomeOf({ judged, breach }: Judgment, item: string | undefined): Outcome {
  const own = item === undefined ? undefined : judged.find((each) => each.item === item);
  return own && breach !== 'met' ? own.outcome : breach;
}

/** "downtime" alone is that of the metric that the objective promises. */
export function withMetric(figure: Figure, { promises }: Judgment): Figure {
  const own = promises.promised.find(({ metric }) => metric)?.metric?.id;
  return figure.metric === undefined && figure.measure !== 'text' && own !== undefined
    ? { ...figure, metric: own }
    : figure;
}

function openOnce(draft: Draft, reason: Draft['undecided'][number]): void {
  const same = draft.undecided.some(({ kind, at }) => kind === reason.kind && at === reason.at);
  if (!same) draft.open(reason);
}

function payTier(draft: Draft, ladder: Ladder, looked: Looked): void {
  const { credits } = ladder;
  const { of, figure, item, outcome } = looked;
  const { read, shown: value, shownRead } = looked.value;
  const found = findTier(ladder, read);
  if (found.kind !== 'kept' && found.kind !== 'nothing') {
    draft.step(
      { kind: 'value', of, figure, value, read: shownRead, case: entriesOfCase(looked.case), item },
      undefined,
    );
  }
  if (found.kind === 'open') {
    draft.open(reasonOf(found.why, found.tiers), found.tiers[0]?.at ?? credits.origin);
    return;
  }
  const due = found.kind === 'due' ? found.reached : [];
  const paid = due.filter(({ tier }) => !isNothing(tier.amount, credits));
  if (outcome === 'met' && credits.kind === 'credit' && paid.length > 0) {
    const inBreach = draft.judgments.get(of)?.outcome === 'missed';
    if (!inBreach) draft.open({ kind: 'met and paid', amounts: paid.map(({ tier }) => tier.amount) }, paid[0]?.tier.at);
    else draft.step({ kind: 'met', of, item }, draft.judgments.get(of)?.promises.at);
    return;
  }
  if (due.length === 0) draft.step({ kind: 'met', of, item }, ladder.goal?.at);
  for (const reached of due) payReached(draft, ladder, reached, subjectOf(draft, looked));
}

function reasonOf(why: 'gap' | 'overlap' | 'unsaid end' | 'unsaid block' | 'unsaid mode', tiers: readonly Tier[]) {
  return why === 'overlap' ? { kind: why, amounts: tiers.map(({ amount }): Amount => amount) } : { kind: why };
}

/** Pays a tier, a block or a row as often as it was reached. */
export function payReached(draft: Draft, ladder: Ladder, { tier, times }: Reached, subject: Subject): void {
  pay(draft, { amount: tier.written, times, subject, detail: detailOf(ladder, { tier, times }), at: tier.at });
}

function detailOf({ axis, mode }: Ladder, { tier, times }: Reached): StepDetail {
  const { amount, block, interval } = tier;
  const edges = { low: edgeOf(axis, interval.from), high: edgeOf(axis, interval.to), amount };
  if (block) {
    return { kind: 'block', ...edges, size: quantityOf(axis, block.size), mode: block.mode, blocks: toText(times) };
  }
  return mode === 'one applies' ? { kind: 'tier', ...edges } : { kind: 'row', ...edges, mode, times: toText(times) };
}

const edgeOf = (axis: Ladder['axis'], end: IntervalEnd): Edge | undefined =>
  end === 'unbounded' ? undefined : { value: quantityOf(axis, end.value), end: end.boundary };

/** The downtime of the same thing, for amounts that are paid for the time lost. */
export function subjectOf(
  { now }: Draft,
  {
    of,
    figure,
    metric,
    item,
    case: theCase = now.case,
  }: Pick<Looked, 'of' | 'figure' | 'metric' | 'item'> & Partial<Looked>,
): Subject {
  return {
    of,
    case: theCase,
    during: metric?.during,
    get lost() {
      const key = figureKey({ measure: 'downtime', metric: figure.metric });
      const measured = now.values
        .get(key)
        ?.find((each) => each.item === item && (each.of === undefined || each.of === of));
      const point = measuredPoint(measured?.value ?? '');
      return point?.kind === 'time' ? point.value : undefined;
    },
  };
}
