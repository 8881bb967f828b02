import type { Facts } from '../facts/facts.ts';
import { metricOf } from '../facts/objectives.ts';
import type { Case } from '../facts/values.ts';
import type { Condition, Credits, Figure, Payment, Range, Value } from '../model/index.ts';
import { axisOf, comparable, pointOf, type Point } from './axis.ts';
import { goalsOf, sameFigure } from './goals.ts';
import { inCases, sampleOf, tierIn, type Written } from './ladder-cases.ts';
import type { Block, Ladder, Tier } from './ladder.ts';

/** A payment as a possible tier, before the units are known to fit. */
interface Draft extends Written {
  readonly figure: Figure | undefined;
  readonly grows: boolean;
  readonly block?: { readonly value: Value; readonly mode: Block['mode'] };
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
  const sample = sampleOf(facts, group);
  if (!sample) return [];
  const figure = group.find((draft) => draft.figure)?.figure;
  const goals = credits.for.flatMap((id) => goalsOf(facts, id, figure, sample));
  return inCases(facts, goals, group).map(({ goal, case: theCase }) => {
    const metric = metricOf(facts, goal?.figure ?? figure);
    const read = group.map((draft) => tierOf(facts, draft, theCase, sample));
    const tiers = read.filter((tier) => tier !== undefined && tier !== 'none');
    const axis = axisOf(
      sample,
      goal?.figure ?? figure,
      metric,
      tiers.flatMap(({ values }) => values),
    );
    const open = unread || read.includes(undefined);
    return {
      credits,
      goal,
      case: theCase,
      figure: goal?.figure ?? figure,
      axis,
      metric,
      tiers,
      mode: 'one applies',
      open,
    };
  });
}

function tierOf(facts: Facts, draft: Draft, theCase: Case, sample: Point): Tier | 'none' | undefined {
  const { grows, block } = draft;
  const tier = tierIn(facts, draft, theCase, sample);
  if (tier === undefined || tier === 'none' || !block) return typeof tier === 'object' ? { ...tier, grows } : tier;
  const size = pointOf(block.value);
  // Blocks of another kind than the figure cannot be counted.
  return size && comparable(size, sample)
    ? { ...tier, grows, block: { size: size.value, mode: block.mode } }
    : undefined;
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
  if (condition.kind !== 'compare' || condition.comparison === '=' || condition.repetition) return undefined;
  const { figure, comparison, value } = condition;
  const bound = { value, end: comparison.endsWith('=') ? ('closed' as const) : ('open' as const) };
  return { figure, range: comparison.startsWith('<') ? { high: bound } : { low: bound } };
}
