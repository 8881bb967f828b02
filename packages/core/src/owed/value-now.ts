import { valueIn, type Case } from '../facts/values.ts';
import type { Value } from '../model/index.ts';
import { compare, multiply, ONE, tryRational } from '../quantity/index.ts';
import { comparable, pointOf, valueOfPoint } from '../tariff/index.ts';
import { valuesOf, type Account, type Now } from './account.ts';
import { measuredPoint } from './measured.ts';

/**
 * A target or a limit as a plain value: the cell of a table for the case at hand, what was measured of another figure in this
 * period, the greater or the smaller of several values. Undefined where one of them is not known, or is no number beside the others.
 */
export function valueNow(
  account: Pick<Account, 'facts'>,
  now: Pick<Now, 'values'>,
  value: Value | undefined,
  theCase: Case,
): Value | undefined {
  const found = valueIn(account.facts, value, theCase);
  switch (found?.kind) {
    case 'figure': {
      const [measured, ...others] = valuesOf(now, found.figure);
      const point = others.length === 0 ? measuredPoint(measured?.value ?? '') : undefined;
      return point && valueOfPoint({ ...point, value: multiply(point.value, tryRational(found.times ?? '') ?? ONE) });
    }
    case 'compared':
      return extreme(
        found.which,
        found.of.map((each) => valueNow(account, now, each, theCase)),
      );
    default:
      return found;
  }
}

function extreme(which: 'greater' | 'smaller', values: readonly (Value | undefined)[]): Value | undefined {
  const points = values.map((value) => pointOf(value));
  const [first] = points;
  let best = first;
  for (const point of points) {
    if (!first || !best || !point || !comparable(first, point)) return undefined;
    const order = compare(point.value, best.value);
    if (which === 'greater' ? order > 0 : order < 0) best = point;
  }
  return values[points.indexOf(best)];
}
