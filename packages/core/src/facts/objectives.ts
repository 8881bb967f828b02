import type { Condition, Credits, Figure, Id, Metric, Objective, Sentence, Termination } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** The metric that a figure speaks of. */
export const metricOf = (facts: Facts, figure: Figure | undefined): Metric | undefined =>
  facts.find('metrics', figure?.metric);

/** The service (or underpinning contract) that an objective stands for: said, or known from its first metric. */
export function serviceOf(facts: Facts, objective: Objective): Id | undefined {
  return objective.service ?? objective.sentences.map(({ figure }) => metricOf(facts, figure)?.of).find(Boolean);
}

/** A sentence with the objective it stands in. */
export interface PlacedSentence {
  readonly objective: Objective;
  readonly sentence: Sentence;
}

export function* sentencesOf({ agreement }: Facts): Generator<PlacedSentence> {
  for (const objective of agreement.objectives)
    for (const sentence of objective.sentences) yield { objective, sentence };
}

/** What hangs on an objective or a support: credits, and exits that name it. */
export interface Consequences {
  readonly credits: readonly Credits[];
  readonly terminations: readonly Termination[];
}

export function consequencesOf(facts: Facts, id: Id): Consequences {
  return {
    credits: facts.creditsFor(id),
    terminations: facts.agreement.terminations.filter(({ when }) => when.some((condition) => speaksOf(condition, id))),
  };
}

export const hasConsequences = (facts: Facts, id: Id): boolean => {
  const { credits, terminations } = consequencesOf(facts, id);
  return credits.length > 0 || terminations.length > 0;
};

/** Whether a condition names the part, at any depth. */
export function speaksOf(condition: Condition, id: Id): boolean {
  for (const each of conditionsIn(condition)) {
    if (each.kind === 'outcome' && each.of === id) return true;
    if (each.kind === 'compare' && each.figure.metric === id) return true;
    if (each.kind === 'duty' && each.duty === id) return true;
    if (each.kind === 'event' && each.event === id) return true;
  }
  return false;
}

/** A condition and everything inside it. Iterative, since conditions may be nested deeply. */
export function* conditionsIn(condition: Condition): Generator<Condition> {
  const open: Condition[] = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (next.kind === 'all' || next.kind === 'any') open.push(...next.of);
    if (next.kind === 'not') open.push(next.of);
  }
}
