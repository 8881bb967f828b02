import {
  casesOfTargets,
  caseWords,
  compareLimits,
  stepWords,
  targetLimit,
  targetsOfPriority,
  targetValue,
  targetWords,
  type Case,
  type Facts,
  type PlacedTarget,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Priority, Support, Target } from '../../model/index.ts';
import { compare, HUNDRED, tryRational } from '../../quantity/index.ts';

/** Who reports something less urgent must not be served better. The priorities are listed from the highest on. */
export const priorityInversion = rule('time/priority-inversion', (facts, report) => {
  for (const support of facts.agreement.support) {
    for (const { lower, higher, theCase } of inversionsOf(facts, support)) {
      report({
        at: lower.target.origin ?? lower.priority.origin,
        part: support.id,
        params: {
          situation: caseWords(facts, theCase),
          done: stepWords[lower.target.step],
          lower: lower.priority.id,
          better: promiseWords(facts, lower, theCase),
          higher: higher.priority.id,
          worse: promiseWords(facts, higher, theCase),
        },
        related: [{ at: higher.target.origin ?? higher.priority.origin, role: 'higher' }],
      });
    }
  }
});

interface Inversion {
  readonly lower: PlacedTarget;
  readonly higher: PlacedTarget;
  readonly theCase: Case;
}

function inversionsOf(facts: Facts, support: Support): readonly Inversion[] {
  const found = inversionsIn(facts, support, support.priorities);
  if (found.length === 0 || !isNumberedDown(support.priorities)) return found;
  // P4, P3, P2, P1: perhaps listed from the lowest on. If everything fits that way round, it is.
  const turned = inversionsIn(facts, support, support.priorities.toReversed());
  return turned.length === 0 ? [] : found;
}

const STEPS: readonly Target['step'][] = ['respond', 'update', 'workaround', 'restore', 'resolve'];

function inversionsIn(facts: Facts, support: Support, priorities: readonly Priority[]): readonly Inversion[] {
  const targets = priorities.flatMap((priority) => [...targetsOfPriority(facts, support, priority)]);
  return STEPS.flatMap((step) => {
    const ofStep = targets.filter(({ target }) => target.step === step);
    return ofStep.flatMap((lower, index) => inversionAt(facts, lower, ofStep.slice(0, index).toReversed()) ?? []);
  });
}

/** Compares with the next higher priority, and with those above it only as long as nothing is certain. */
function inversionAt(facts: Facts, lower: PlacedTarget, above: readonly PlacedTarget[]): Inversion | undefined {
  for (const higher of above) {
    const cases = casesOfTargets(facts, higher, lower);
    const orders = cases.map((theCase) => isBetter(facts, lower, higher, theCase));
    const theCase = cases[orders.indexOf(true)];
    if (theCase) return { lower, higher, theCase };
    if (!orders.includes(undefined)) return undefined;
  }
  return undefined;
}

/** Whether one promise is better than the other in its time or its share, and worse in neither; undefined if not certain. */
function isBetter(facts: Facts, a: PlacedTarget, b: PlacedTarget, theCase: Case): boolean | undefined {
  const [first, second] = [targetLimit(facts, a, theCase), targetLimit(facts, b, theCase)];
  if (first && targetValue(facts, b, theCase)?.kind === 'best effort') return true;
  const time = first && second && compareLimits(facts, first, second);
  const share = compareShares(a.priority, b.priority);
  if (time === undefined || time === 'unknown' || share === undefined) return undefined;
  if (time === 'equal') return share > 0;
  return time === 'shorter' && share >= 0;
}

/** Without a share every single one must be in time. Shares over different periods are not compared. */
function compareShares(a: Priority, b: Priority): number | undefined {
  const [first, second] = [shareOf(a), shareOf(b)];
  if (!first || !second) return undefined;
  if (a.metFor && b.metFor && windowKey(a) !== windowKey(b)) return undefined;
  return compare(first, second);
}

const shareOf = ({ metFor }: Priority) => (metFor ? tryRational(metFor.percent ?? '') : HUNDRED);

function windowKey({ metFor }: Priority): string {
  const { origin: _, ...window } = metFor?.window ?? {};
  return JSON.stringify(window);
}

function promiseWords(facts: Facts, placed: PlacedTarget, theCase: Case): string {
  const { metFor } = placed.priority;
  return `${targetWords(facts, placed, theCase)}${metFor ? ` (for ${metFor.percent}%)` : ''}`;
}

/** Whether the numbers in the names go down: P3, P2, P1. */
function isNumberedDown(priorities: readonly Priority[]): boolean {
  const numbers = priorities.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? NaN));
  return numbers.every((number, index) => number < (numbers[index - 1] ?? Infinity));
}
