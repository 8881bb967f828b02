import { figureKey } from '../measurement/figure-key.ts';
import { metricOf } from '../facts/objectives.ts';
import type { Payment, Unit } from '../model/index.ts';
import { add, max, multiply, ONE, subtract, ZERO, type Rational } from '../quantity/index.ts';
import { blocksIn, comparable, pointOf } from '../tariff/index.ts';
import { resolvedLimit } from './block-limits.ts';
import type { Draft } from './draft.ts';
import { measuredPoint } from './measured.ts';
import { readValue } from './reading.ts';
import type { Reason } from './reason.ts';
import { withMetric } from './tiers.ts';

/** How often an amount is paid "for each affected account", "for each started hour of downtime". */
export function unitsOf(draft: Draft, { perUnit, origin }: Payment): Rational | Reason {
  let product = ONE;
  for (const unit of perUnit) {
    const count = unit.kind === 'thing' ? thingsOf(draft, unit) : blocksOf(draft, unit);
    if ('kind' in count) return { at: unit.origin ?? origin, ...count };
    product = multiply(product, count);
  }
  return product;
}

/** Things that only the performance can count, under the words of the agreement. */
function thingsOf({ now, credits }: Draft, { thing }: Extract<Unit, { kind: 'thing' }>): Rational | Reason {
  const figure = { measure: 'text', text: thing } as const;
  const value = now.values.get(figureKey(figure))?.[0]?.value ?? undefined;
  const point = value === undefined ? undefined : measuredPoint(value);
  return point?.kind === 'number' ? point.value : { kind: 'not measured', of: credits.for[0] ?? credits.id, figure };
}

function blocksOf(draft: Draft, unit: Extract<Unit, { kind: 'block' }>): Rational | Reason {
  const { credits, judgments, now, account } = draft;
  const { block, mode, of: named, ...limits } = resolvedLimit(draft, unit);
  const size = pointOf(block);
  const limit = pointOf(limits.beyond ?? limits.below);
  if (!size) return { kind: 'unread' };
  let sum = ZERO;
  for (const of of credits.for) {
    const judgment = judgments.get(of);
    if (!judgment) continue;
    const figure = withMetric(named ?? { measure: 'downtime' }, judgment);
    const values = now.values.get(figureKey(figure)) ?? [];
    if (values.length === 0) return { kind: 'not measured', of, figure };
    for (const { value } of values) {
      const read = value === null ? undefined : readValue(value, figure, metricOf(account.facts, figure), block);
      if (!read || !comparable(read.point, size) || (limit && !comparable(read.point, limit)))
        return { kind: 'other unit' };
      const length = limits.below
        ? subtract(limit?.value ?? ZERO, read.read)
        : subtract(read.read, limit?.value ?? ZERO);
      const blocks = blocksIn(max(length, ZERO), { size: size.value, mode });
      if (!blocks) return { kind: 'unsaid block' };
      sum = add(sum, blocks);
    }
  }
  return sum;
}
