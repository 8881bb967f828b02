import type { Facts } from '../facts/facts.ts';
import type { Credits, Id, Scale } from '../model/index.ts';
import { unitOf } from '../owed/counts.ts';
import { isOfPoints } from '../owed/scales.ts';
import { isInteger, tryRational } from '../quantity/index.ts';
import { laddersFor } from '../tariff/index.ts';
import { missedValue } from './missed.ts';
import { freeMisses } from './payments.ts';
import type { Situation } from './reckon.ts';
import { insideOf } from './samples.ts';

/** Longer runs explain nothing. */
const MOST = 12;

/** The situations that reach two into the last row of a scale. */
export function scaleSituations(facts: Facts, credits: Credits, scale: Scale): readonly Situation[] {
  const { by, rows } = scale;
  const figures = figureSituations(facts, credits, scale);
  if (figures.length > 0) return figures;
  const when = rows.at(-1)?.when;
  const start = rows.at(-1)?.range.low?.value;
  const number = start?.kind === 'quantity' ? tryRational(start.value) : undefined;
  if (!number || !isInteger(number)) return [];
  const count = Number(number.n) + 2;
  const targets: readonly (Id | undefined)[] = credits.for.length > 0 ? credits.for : [undefined];
  return targets.flatMap((of): readonly Situation[] => {
    const missed = of === undefined ? undefined : missedValue(facts, of);
    const values = missed ? [missed] : [];
    const counted = { kind: 'count', by, count } as const;
    if (isOfPoints(scale))
      return [{ credits: payingPoints(credits, scale, count), of, values, when, happened: counted }];
    if (unitOf(by) === 'miss' || by === of) {
      const free = freeMisses(credits);
      const all = free === undefined ? undefined : count + free;
      return all === undefined
        ? []
        : [{ credits, of, values: [], when, happened: { kind: 'misses', count: all, priority: undefined } }];
    }
    if (/ missed in a row$/.test(by))
      return count > MOST ? [] : [{ credits, of, values, when, happened: counted, periods: count }];
    // Of periods that are missed there is one in a period.
    return / missed$/.test(by) ? [] : [{ credits, of, values, when, happened: counted }];
  });
}

/** As if so many points had been collected at once. */
const payingPoints = (credits: Credits, scale: Scale, count: number): Credits => ({
  ...credits,
  payments: [{ amount: { kind: 'points', value: String(count) }, trigger: { kind: 'miss' }, perUnit: [] }],
  scales: [scale],
  multipliers: [],
});

/** A scale that goes by the figure that is promised. */
function figureSituations(facts: Facts, credits: Credits, { rows }: Scale): readonly Situation[] {
  const last = rows.at(-1)?.amount;
  return laddersFor(facts, credits).flatMap(({ axis, goal, case: theCase, figure, tiers }) => {
    const tier = tiers.find(({ written }) => written === last);
    if (!tier || !goal || !figure) return [];
    const value = insideOf(axis, tier.interval);
    if (!value) return [];
    const sample = { figure, point: { kind: axis.kind, unit: axis.unit, value }, case: theCase };
    return [{ credits, of: goal.of, values: [sample], happened: { kind: 'value', of: goal.of, ...sample } as const }];
  });
}
