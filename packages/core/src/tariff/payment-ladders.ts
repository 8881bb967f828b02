import type { Facts } from '../facts/facts.ts';
import { metricOf } from '../facts/objectives.ts';
import type { Amount, Condition, Credits, Figure, Origin, Payment, Range, Value } from '../model/index.ts';
import { axisOf, comparable, pointOf, type Point } from './axis.ts';
import { endsOf, goalsOf, rangeInterval, sameFigure, type Goal } from './goals.ts';
import type { Block, Ladder, Tier } from './ladder.ts';

type Belongs = Extract<Condition, { kind: 'is' }>;

/** A payment as a possible tier, before the units are known to fit. */
interface Draft {
  readonly figure: Figure | undefined;
  readonly range: Range;
  readonly amount: Amount;
  readonly at: Origin | undefined;
  readonly grows: boolean;
  readonly block?: { readonly value: Value; readonly mode: Block['mode'] };
  /** Only in this case. */
  readonly only: Belongs | undefined;
}

/** The payments of a schedule as ladders, one for each figure and case. Payments for single misses are not among them. */
export function paymentLadders(facts: Facts, credits: Credits): readonly Ladder[] {
  const drafts = credits.payments.map(draftOf);
  const usual = credits.for.flatMap((id) => facts.find('objectives', id)?.sentences[0]?.figure ?? []);
  /** A tier that names the objective's first figure speaks of the same as one that names none. */
  const named = ({ figure }: Draft) => (figure && usual.some((each) => sameFigure(each, figure)) ? undefined : figure);
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    if (!draft) continue;
    const group = groups.find(([first]) => first && equalFigures(named(first), named(draft)));
    if (group) group.push(draft);
    else groups.push([draft]);
  }
  const unread = credits.payments.some((payment, index) => !drafts[index] && mayPayAnyMiss(payment));
  return groups.flatMap((group) => groupLadders(facts, credits, group, unread));
}

const equalFigures = (a: Figure | undefined, b: Figure | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameFigure(a, b);

function groupLadders(facts: Facts, credits: Credits, group: readonly Draft[], unread: boolean): readonly Ladder[] {
  const values = group.flatMap(({ range }) => endsOf(range));
  const sample = values.map(pointOf).find((point) => point !== undefined);
  if (!sample) return [];
  const figure = group.find((draft) => draft.figure)?.figure;
  const limits = group.flatMap(({ only }) => only ?? []);
  const goals = credits.for
    .flatMap((id) => goalsOf(facts, id, figure, sample))
    .flatMap((goal) => casesOf(goal, limits));
  return (goals.length > 0 ? goals : [undefined]).map((goal) => {
    const metric = metricOf(facts, goal?.figure ?? figure);
    const applying = group.filter(({ only }) => !only || !goal || goal.case.get(only.category) === only.entry);
    const tiers = applying.flatMap((draft) => tierOf(draft, sample) ?? []);
    const axis = axisOf(sample, goal?.figure ?? figure, metric, values);
    const open = unread || tiers.length < applying.length;
    return { credits, goal, figure: goal?.figure ?? figure, axis, metric, tiers, mode: 'one applies', open };
  });
}

/** The promise once for each case that a payment is limited to, where it does not tell these cases apart itself. */
function casesOf(goal: Goal, limits: readonly Belongs[]): readonly Goal[] {
  const further = limits.filter(({ category }) => !goal.case.has(category));
  const cases = new Map(further.map((limit) => [`${limit.category} ${limit.entry}`, limit]));
  if (cases.size === 0) return [goal];
  return [...cases.values()].map(({ category, entry }) => ({
    ...goal,
    case: new Map([...goal.case, [category, entry]]),
  }));
}

function tierOf({ range, amount, at, grows, block }: Draft, sample: Point): Tier | undefined {
  const interval = rangeInterval(range, sample);
  const size = pointOf(block?.value);
  const fits = block && size && comparable(size, sample) ? { size: size.value, mode: block.mode } : undefined;
  // Blocks of another kind than the figure cannot be counted.
  if (!interval || (block && !fits)) return undefined;
  return { interval, amount, at, rangeAt: range.origin, values: endsOf(range), grows, block: fits };
}

/** Whether a payment that is no tier may be due for any missed value; one for repeated misses is an extra. */
function mayPayAnyMiss({ trigger }: Payment): boolean {
  return !(trigger.kind === 'when' && trigger.condition.kind === 'outcome' && trigger.condition.repetition);
}

/** Undefined for a payment that is no tier. */
function draftOf({ amount, trigger, perUnit, when, origin }: Payment): Draft | undefined {
  const only = when?.kind === 'is' ? when : undefined;
  if ((when && !only) || perUnit.length > 0) return undefined;
  const at = trigger.origin ?? origin;
  switch (trigger.kind) {
    case 'range':
      return {
        figure: trigger.figure,
        range: trigger.range,
        amount,
        at: trigger.range.origin ?? at,
        grows: false,
        only,
      };
    case 'block': {
      const { of: figure, beyond, below } = trigger;
      const block = { value: trigger.block, mode: trigger.mode };
      const range: Range | undefined =
        (beyond && { low: { value: beyond, end: 'open' } }) ?? (below && { high: { value: below, end: 'open' } });
      return range && { figure, range, amount, at, grows: true, block, only };
    }
    case 'when': {
      const said = rangeOf(trigger.condition);
      return said && { ...said, amount, at, grows: amount.kind === 'multiple' && amount.time, only };
    }
    default:
      return undefined;
  }
}

/** "when Uptime under 99%" says a range in other words. */
function rangeOf(condition: Condition): Pick<Draft, 'figure' | 'range'> | undefined {
  if (condition.kind !== 'compare' || condition.comparison === '=') return undefined;
  const { figure, comparison, value } = condition;
  const bound = { value, end: comparison.endsWith('=') ? ('closed' as const) : ('open' as const) };
  return { figure, range: comparison.startsWith('<') ? { high: bound } : { low: bound } };
}
