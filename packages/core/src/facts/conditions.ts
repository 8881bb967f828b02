import type { Agreement, Condition, Id, Origin, Part } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { conditionsIn } from './objectives.ts';

/** A condition with the part it stands in, and the best place that is known for it. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly part: Id;
  readonly at: Origin | undefined;
}

/** Every condition of the agreement, of whole parts and of single clauses. */
export function* conditionsOf({ agreement }: Facts): Generator<PlacedCondition> {
  for (const [part, origin, condition] of written(agreement)) {
    if (condition) yield { condition, part: part.id, at: placeOf(condition) ?? origin ?? part.origin };
  }
}

/** Where a condition stands; of a composed one, where the first of its parts does that says so. */
export function placeOf(condition: Condition): Origin | undefined {
  for (const each of conditionsIn(condition)) if ('origin' in each && each.origin !== undefined) return each.origin;
  return undefined;
}

type Written = readonly [part: Part, origin: Origin | undefined, condition: Condition | undefined];

function* written(agreement: Agreement): Generator<Written> {
  for (const objective of agreement.objectives) {
    yield [objective, undefined, objective.when];
    for (const sentence of objective.sentences) yield [objective, sentence.origin, sentence.when];
  }
  for (const category of agreement.categories) {
    for (const entry of category.entries) yield [category, entry.origin, entry.when];
  }
  for (const underpinning of agreement.underpinnings) {
    for (const sentence of underpinning.promises) yield [underpinning, sentence.origin, sentence.when];
  }
  for (const list of [agreement.exclusions, agreement.maintenance, agreement.duties, agreement.reliefs]) {
    for (const part of list) yield [part, undefined, part.when];
  }
  for (const maintenance of agreement.maintenance) {
    for (const { origin, when } of maintenance.windows) yield [maintenance, origin, when];
  }
  for (const credits of agreement.credits) {
    for (const payment of credits.payments) {
      yield [credits, payment.origin, payment.when];
      if (payment.trigger.kind === 'when') yield [credits, payment.trigger.origin, payment.trigger.condition];
    }
    for (const { origin, when } of [...credits.multipliers, ...credits.returned, ...credits.pointsReset]) {
      yield [credits, origin, when];
    }
    for (const { rows } of credits.scales) for (const when of casesOfRows(rows)) yield [credits, when.origin, when];
    for (const { origin, condition } of credits.preconditions) yield [credits, origin, condition];
  }
  for (const termination of agreement.terminations) {
    for (const condition of termination.when) yield [termination, undefined, condition];
  }
  for (const hold of agreement.holds) {
    for (const condition of [...hold.when, ...hold.ends]) yield [hold, undefined, condition];
  }
}

/** The columns of a table of amounts, each once. */
function casesOfRows(rows: Agreement['credits'][number]['scales'][number]['rows']) {
  const cases = rows.flatMap(({ when }) => (when?.kind === 'is' ? when : []));
  return new Map(cases.map((when) => [`${when.category} ${when.entry}`, when])).values();
}
