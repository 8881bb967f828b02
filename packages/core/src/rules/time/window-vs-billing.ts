import { serviceOf, windowIso, windowWords, writeWindow, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Amount, Base, Credits, Fee, Id, Window } from '../../model/index.ts';
import { compareDurations } from '../../quantity/index.ts';

/**
 * 10 % of the fee for a missed quarter, with a fee each month: of which month? Silent where the schedule says the period of its
 * base, and for months against 30 days, which is another finding.
 */
export const windowVsBilling = rule('time/window-vs-billing', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    if (credits.base?.each || !credits.payments.some(({ amount }) => isShareOfSomeFee(amount))) continue;
    const [fee, ...otherFees] = feesOf(facts, credits);
    const paid = fee?.each;
    const judged = windowsOf(facts, credits);
    const [first] = judged;
    if (!paid || !first || !otherFees.every(({ each }) => each && !differ(each, paid))) continue;
    if (!judged.every((window) => differ(window, paid))) continue;
    const said = writeWindow(first);
    report({
      at: credits.origin,
      part: credits.id,
      params: {
        credits: facts.nameOf(credits.for[0]),
        judged: windowWords(first),
        paid: windowWords(paid),
      },
      related: [
        { at: first.origin, role: 'judged' },
        { at: fee.origin, role: 'fee' },
      ],
      fixes: [
        {
          name: 'base',
          edits: [
            credits.base
              ? { at: credits.base.origin, place: 'after', text: ` ${said}` }
              : { at: credits.origin, place: 'into', text: `base fee ${said}` },
          ],
        },
      ],
    });
  }
});

/** A share of a fee whose period is not said. The fee for lost time, or for a day, has its period in itself. */
function isShareOfSomeFee(amount: Amount): boolean {
  switch (amount.kind) {
    case 'percent':
      return isOpen(amount.of);
    case 'multiple':
      return !amount.time && isOpen(amount.of);
    case 'greater':
    case 'smaller':
      return amount.of.some(isShareOfSomeFee);
    default:
      return false;
  }
}

const isOpen = (base: Base | undefined): boolean =>
  !base || (base.each === undefined && base.money === undefined && base.text === undefined && base.period === 'same');

/** The recurring fees that a share may be meant of: those of the base, else of the services that are judged, else all. */
function feesOf(facts: Facts, { base, for: targets }: Credits): readonly Fee[] {
  if (base?.money || base?.text !== undefined) return [];
  const services = base?.fee === undefined ? targets.map((id) => servedBy(facts, id)) : [base.fee];
  const own = recurring(services.flatMap((id) => feesOfPart(facts, id)));
  if (own.length > 0) return own;
  return recurring([...facts.agreement.services, ...facts.agreement.plans].flatMap(({ fees }) => fees));
}

const feesOfPart = (facts: Facts, id: Id | undefined): readonly Fee[] =>
  (facts.find('services', id) ?? facts.find('plans', id))?.fees ?? [];

const recurring = (fees: readonly Fee[]): readonly Fee[] => fees.filter(({ each }) => each?.kind === 'each');

function servedBy(facts: Facts, target: Id): Id | undefined {
  const objective = facts.find('objectives', target);
  return objective ? serviceOf(facts, objective) : facts.find('support', target)?.service;
}

/** The windows in which it is judged whether anything is paid. */
function windowsOf(facts: Facts, { for: targets }: Credits): readonly Window[] {
  const windows = targets.flatMap((id) => [
    ...(facts.find('objectives', id)?.sentences.map(({ window }) => window) ?? []),
    ...(facts.find('support', id)?.priorities.map(({ metFor }) => metFor?.window) ?? []),
  ]);
  return windows.filter((window) => window !== undefined && window.kind !== 'item');
}

/** Whether one is certainly longer; the whole term is longer than what a fee recurs in. */
function differ(a: Window, b: Window): boolean {
  if (a.kind === 'term' || b.kind === 'term') return a.kind !== b.kind;
  const [left, right] = [windowIso(a), windowIso(b)];
  if (left === undefined || right === undefined) return false;
  const order = compareDurations(left, right);
  return order === 'shorter' || order === 'longer';
}
