import { serviceOf, windowWords, writeWindow, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Objective, Origin, Window } from '../../model/index.ts';
import { compare, secondsBounds } from '../../quantity/index.ts';

/** A rolling window, or months of 30 days, where the money runs per calendar period. */
export const monthOr30Days = rule('measurable/month-or-30-days', (facts, report) => {
  for (const objective of facts.agreement.objectives) {
    const schedules = facts.creditsFor(objective.id);
    if (schedules.length === 0) continue;
    for (const { window, origin } of objective.sentences) {
      const unit = window && unitNear(window);
      const money = unit && schedules.map((credits) => moneyPer(facts, credits, objective, unit)).find(Boolean);
      if (!money) continue;
      const switched = writeWindow(money.window);
      report({
        at: window.origin ?? origin,
        part: objective.id,
        params: { name: facts.nameOf(objective.id), window: windowWords(window), what: money.what, unit },
        related: [{ at: money.at, role: 'money' }],
        fixes: [
          {
            name: 'switch',
            params: { window: switched },
            edits: [{ at: window.origin, place: 'replace', text: switched }],
          },
        ],
      });
    }
  }
});

type Unit = 'month' | 'quarter' | 'year';
const UNITS: readonly (readonly [Unit, string])[] = [
  ['month', 'P1M'],
  ['quarter', 'P3M'],
  ['year', 'P1Y'],
];

/** The calendar period that the window is nearly, but not quite. */
function unitNear(window: Window): Unit | undefined {
  if (window.kind === 'each' && window.fixedDays !== undefined && window.count === 1) {
    return UNITS.find(([unit]) => unit === window.unit)?.[0];
  }
  const length = window.kind === 'rolling' ? secondsBounds(window.length) : undefined;
  if (!length) return undefined;
  return UNITS.find(([, iso]) => {
    const unit = secondsBounds(iso);
    return unit && compare(unit.min, length.max) <= 0 && compare(length.min, unit.max) <= 0;
  })?.[0];
}

interface Money {
  readonly what: 'fee' | 'credits';
  readonly window: Window;
  readonly at: Origin | undefined;
}

/** What runs per such calendar period: the base or a cap of the credits, or the fee of the service. */
function moneyPer(facts: Facts, { base, caps, origin }: Credits, objective: Objective, unit: Unit): Money | undefined {
  const isPer = (window: Window | undefined): window is Window =>
    window?.kind === 'each' && window.unit === unit && window.count === 1 && window.fixedDays === undefined;
  if (isPer(base?.each)) return { what: 'credits', window: base.each, at: base.origin ?? origin };
  const named = base?.fee ?? serviceOf(facts, objective);
  const services = facts.agreement.services.filter(({ id }) => named === undefined || id === named);
  const plans = facts.agreement.plans.filter(({ id }) => named === undefined || id === base?.fee);
  const fees = [...services, ...plans].flatMap((part) =>
    part.fees.map((fee) => ({ ...fee, origin: fee.origin ?? part.origin })),
  );
  const fee = base?.money === undefined ? fees.find(({ each }) => isPer(each)) : undefined;
  if (fee && isPer(fee.each)) return { what: 'fee', window: fee.each, at: fee.origin };
  const cap = caps.find(({ each }) => isPer(each));
  return cap && isPer(cap.each) ? { what: 'credits', window: cap.each, at: cap.origin ?? origin } : undefined;
}
