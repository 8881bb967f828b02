import type { Expression } from './expression.ts';

/**
 * What something is measured in: the powers of its units. Empty: a pure number. `free`: a number that is written out, which is
 * whatever stands beside it.
 */
export type Measured = ReadonlyMap<string, number> | 'free';

/** A sum or a difference of two things that are not measured in the same. */
export interface Mismatch {
  readonly kind: 'mismatch';
  readonly sum: Extract<Expression, { left: Expression }>;
  readonly left: Measured;
  readonly right: Measured;
}

const isMismatch = (value: Measured | Mismatch): value is Mismatch =>
  value !== 'free' && 'kind' in value && value.kind === 'mismatch';

/** What a formula is measured in, or the first place where it adds up what cannot be added. */
export function measuredIn(expression: Expression, unitOf: (symbol: string) => Measured): Measured | Mismatch {
  switch (expression.kind) {
    case 'number':
      return 'free';
    case 'symbol':
      return unitOf(expression.name);
    case 'group':
      return measuredIn(expression.of, unitOf);
    default: {
      const [left, right] = [measuredIn(expression.left, unitOf), measuredIn(expression.right, unitOf)];
      if (isMismatch(left)) return left;
      if (isMismatch(right)) return right;
      if (expression.kind === 'product') return multiplied(left, right, expression.operator === '*' ? 1 : -1);
      if (left === 'free') return right;
      return right === 'free' || same(left, right) ? left : { kind: 'mismatch', sum: expression, left, right };
    }
  }
}

function multiplied(left: Measured, right: Measured, sign: 1 | -1): Measured {
  if (left === 'free' && right === 'free') return 'free';
  const powers = new Map(left === 'free' ? [] : left);
  for (const [unit, power] of right === 'free' ? [] : right) {
    const sum = (powers.get(unit) ?? 0) + sign * power;
    if (sum === 0) powers.delete(unit);
    else powers.set(unit, sum);
  }
  return powers;
}

const same = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean =>
  left.size === right.size && [...left].every(([unit, power]) => right.get(unit) === power);

/** `a - b / c` as `(a - b) / c`, where only a bracket stands in the wrong place; undefined if that is not the reason. */
export function regrouped(expression: Expression, sum: Mismatch['sum']): Expression | undefined {
  if (expression === sum) return withoutQuotient(sum);
  if (expression.kind === 'group') {
    const of = regrouped(expression.of, sum);
    return of && { kind: 'group', of };
  }
  if (expression.kind === 'number' || expression.kind === 'symbol') return undefined;
  const left = regrouped(expression.left, sum);
  if (left) return { ...expression, left };
  const right = regrouped(expression.right, sum);
  return right && { ...expression, right };
}

function withoutQuotient({ operator, left, right }: Mismatch['sum']): Expression | undefined {
  const quotient = right.kind === 'group' ? right.of : right;
  if (quotient.kind !== 'product' || quotient.operator !== '/') return undefined;
  const of: Expression = { kind: 'sum', operator, left, right: quotient.left };
  return { kind: 'product', operator: '/', left: { kind: 'group', of }, right: quotient.right };
}
