import { metricOf, sentencesOf, stepOf, writtenOut } from '../../../facts/index.ts';
import type { Metric } from '../../../model/index.ts';
import {
  ceiling,
  compare,
  divide,
  formatPercent,
  HUNDRED,
  multiply,
  rational,
  subtract,
  toDecimalText,
  tryRational,
  type Rational,
} from '../../../quantity/index.ts';
import type { Look } from './look.ts';

/** Rounding that leaves nothing of a budget, or gives away more than there is. */
export const roundings: Look = (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    const { rounding, origin: metricOrigin } = metricOf(facts, sentence.figure) ?? {};
    const isLeast = sentence.comparison === '>=' || sentence.comparison === '>';
    const isWhole = sentence.figure.measure === 'value' || sentence.figure.measure === 'availability';
    for (const { value } of rounding && isLeast && isWhole ? writtenOut(facts, sentence.value, sentence.origin) : []) {
      const target = value.kind === 'percent' ? tryRational(value.value) : undefined;
      if (!rounding || !target || value.kind !== 'percent' || compare(target, HUNDRED) >= 0) continue;
      const step = stepOf(rounding.decimals);
      if (!step) continue;
      const needed = neededFor(target, rounding.mode, step);
      const shared = {
        name: facts.nameOf(objective.id),
        target: formatPercent(value.value, 'en-GB'),
        decimals: rounding.decimals,
      };
      const found = {
        at: rounding.origin ?? metricOrigin,
        part: sentence.figure.metric,
        related: [{ at: sentence.origin, role: 'promise' as const }],
      };
      const given = subtract(target, needed);
      if (compare(needed, HUNDRED) >= 0) {
        report({ ...found, params: { kind: 'rounded to nothing', ...shared } });
      } else if (compare(given, subtract(HUNDRED, target)) > 0) {
        const from = formatPercent(toDecimalText(needed, { decimals: 4, mode: 'half-even' }), 'en-GB');
        report({ ...found, params: { kind: 'rounded over the budget', ...shared, from } });
      }
    }
  }
};

/** The least that is rounded to the target or more. Rounding up, everything above it; which of both is no matter here. */
function neededFor(target: Rational, mode: NonNullable<Metric['rounding']>['mode'], step: Rational): Rational {
  const reached = multiply(ceiling(divide(target, step)), step);
  if (mode === 'down') return reached;
  return subtract(reached, mode === 'up' ? step : divide(step, rational(2)));
}
