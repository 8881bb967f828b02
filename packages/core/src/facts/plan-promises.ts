import type { Condition, Id, Limits, Origin, Sentence, Value } from '../model/index.ts';
import { betterIn, moreIsBetter, shorterIsBetter, type Better } from './better.ts';
import type { Facts } from './facts.ts';
import { sentencesOf } from './objectives.ts';
import { casesOfTargets, stepWords, targetsOf } from './targets.ts';
import { casesOf, cellIn, valueIn, type Case } from './values.ts';
import { caseWords, figureWords, windowWords } from './words.ts';

/** Something that plans promise differently. */
export interface PlanPromise {
  readonly name: string;
  /** The part that says it. */
  readonly part: Id;
  readonly byPlan: ReadonlyMap<Id, PromisedValue>;
  readonly better: Better;
}

export interface PromisedValue {
  readonly value: Value;
  readonly at: Origin | undefined;
}

/** All that depends on the plan: targets of objectives, time limits of priorities, quotas. */
export function planPromises(facts: Facts): readonly PlanPromise[] {
  if (facts.agreement.plans.length < 2) return [];
  return [...inObjectives(facts), ...inConditions(facts), ...inSupport(facts), ...inLimits(facts)];
}

function* inObjectives(facts: Facts): Generator<PlanPromise> {
  for (const { objective, sentence } of sentencesOf(facts)) {
    for (const other of withoutPlan(casesOf(facts, [sentence.value]))) {
      yield {
        name: [facts.nameOf(objective.id), caseWords(facts, other)].filter(Boolean).join(', '),
        part: tableOf(sentence.value) ?? objective.id,
        byPlan: valuesByPlan(facts, sentence.value, other),
        better: betterIn(facts, sentence),
      };
    }
  }
}

/** "… when plan is Gold": sentences on one figure and window that belong to different plans. */
function* inConditions(facts: Facts): Generator<PlanPromise> {
  const groups = new Map<string, { first: Sentence; part: Id; byPlan: Map<Id, PromisedValue> }>();
  for (const { objective, sentence } of sentencesOf(facts)) {
    const plan = planIn(sentence.when) ?? planIn(objective.when);
    const { figure, comparison, value, window } = sentence;
    if (plan === undefined || !value || value.kind === 'table') continue;
    const key = JSON.stringify([{ ...figure, origin: '' }, comparison, window && { ...window, origin: '' }]);
    const group = groups.get(key) ?? { first: sentence, part: objective.id, byPlan: new Map<Id, PromisedValue>() };
    groups.set(key, group);
    if (!group.byPlan.has(plan)) group.byPlan.set(plan, { value, at: sentence.origin });
  }
  for (const { first, part, byPlan } of groups.values()) {
    yield { name: figureWords(facts, first.figure), part, byPlan, better: betterIn(facts, first) };
  }
}

const planIn = (condition: Condition | undefined): Id | undefined =>
  condition?.kind === 'is' && condition.category === 'plan' ? condition.entry : undefined;

function* inSupport(facts: Facts): Generator<PlanPromise> {
  for (const placed of targetsOf(facts)) {
    const { support, priority, target, clock } = placed;
    for (const other of withoutPlan(casesOfTargets(facts, placed))) {
      yield {
        name: [`${priority.id} ${stepWords[target.step]}`, caseWords(facts, other)].filter(Boolean).join(', '),
        part: tableOf(target.value) ?? support.id,
        byPlan: valuesByPlan(facts, target.value, new Map([...other, ['priority', priority.id]])),
        better: shorterIsBetter(facts, clock),
      };
    }
  }
}

function* inLimits(facts: Facts): Generator<PlanPromise> {
  const scopeOf = ({ operation, each, per }: Limits['rows'][number]) =>
    JSON.stringify([operation, per, each && { ...each, origin: '' }]);
  for (const limits of facts.agreement.limits) {
    for (const rows of Map.groupBy(limits.rows, scopeOf).values()) {
      const [first] = rows;
      const byPlan = new Map<Id, PromisedValue>();
      for (const { plan, atMost, origin } of rows) {
        const value = plan === undefined ? undefined : valueIn(facts, atMost, new Map([['plan', plan]]));
        if (plan !== undefined && value && !byPlan.has(plan)) byPlan.set(plan, { value, at: origin });
      }
      const name = [first?.operation, first?.each && windowWords(first.each)].filter(Boolean).join(' ');
      yield { name, part: limits.id, byPlan, better: moreIsBetter(facts) };
    }
  }
}

/** The cases that are left when the plan is taken out of them; none if the plan makes no difference. */
function withoutPlan(cases: readonly Case[]): readonly Case[] {
  const others = new Map<string, Case>();
  for (const theCase of cases) {
    if (!theCase.has('plan')) continue;
    const other = new Map(theCase);
    other.delete('plan');
    others.set(JSON.stringify([...other]), other);
  }
  return [...others.values()];
}

function valuesByPlan(facts: Facts, value: Value | undefined, other: Case): ReadonlyMap<Id, PromisedValue> {
  const byPlan = new Map<Id, PromisedValue>();
  for (const { id } of facts.agreement.plans) {
    const theCase = new Map([...other, ['plan', id]]);
    const promised = valueIn(facts, value, theCase);
    const cell = cellIn(facts, facts.find('tables', tableOf(value)), theCase);
    if (promised) byPlan.set(id, { value: promised, at: cell?.origin });
  }
  return byPlan;
}

const tableOf = (value: Value | undefined): Id | undefined => (value?.kind === 'table' ? value.table : undefined);
