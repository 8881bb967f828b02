import type { Credits } from '../model/index.ts';
import { isZero, max, multiply, subtract, tryRational, ZERO, type Rational } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { secondsOfUnit } from './measured.ts';
import { lengthKey, unitWindow } from './time.ts';

/** "first 2 days free": what remains of a time that is paid for. */
export function withoutFreeTime(draft: Draft, seconds: Rational): Rational {
  let rest = seconds;
  for (const { value, unit, each, origin } of freeTimes(draft.credits)) {
    const one = secondsOfUnit(unit);
    const number = tryRational(value);
    if (!one || !number || isZero(rest)) continue;
    // How much of a year's free time is left over is not known from a month alone.
    if (each?.kind === 'each' && lengthKey(each) !== lengthKey(unitWindow(draft.now.period.unit))) {
      draft.open({ kind: 'free of another unit', unit }, origin);
      return rest;
    }
    draft.step({ kind: 'free', free: value, unit, each }, origin);
    rest = max(subtract(rest, multiply(number, one)), ZERO);
  }
  return rest;
}

/** Free ones that are a time. */
export const freeTimes = ({ free }: Credits) => free.filter(({ unit }) => secondsOfUnit(unit) !== undefined);
