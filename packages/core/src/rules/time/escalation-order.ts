import {
  casesOfTargets,
  caseWords,
  compareLimits,
  durationWords,
  limitOf,
  targetLimit,
  targetsOfPriority,
  targetWords,
  type Case,
  type Facts,
  type PlacedTarget,
  type TimeLimit,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Escalation, Target } from '../../model/index.ts';
import {
  compare,
  fixedSeconds,
  HUNDRED,
  multiply,
  ONE,
  tryRational,
  tryShare,
  type Rational,
} from '../../quantity/index.ts';

type Step = Escalation['steps'][number];

/** Each step must come after the one before it, and the first one while the target can still be met. */
export const escalationOrder = rule('time/escalation-order', (facts, report) => {
  for (const escalation of facts.agreement.escalations) {
    const ends = [...endsOf(facts, escalation)];
    const [first] = escalation.steps;
    const late = first && ends.find((end) => isAfter(facts, first, end));
    if (late) {
      report({
        at: first.origin ?? escalation.origin,
        part: escalation.id,
        params: {
          kind: 'late',
          step: stepWords(facts, first),
          priority: late.target.priority.id,
          situation: caseWords(facts, late.theCase),
          limit: targetWords(facts, late.target, late.theCase),
        },
        related: [{ at: late.target.target.origin, role: 'target' }],
      });
    }
    for (const [index, step] of escalation.steps.entries()) {
      const before = escalation.steps[index - 1];
      if (!before || !isNotLater(facts, before, step, ends)) continue;
      report({
        at: step.origin ?? escalation.origin,
        part: escalation.id,
        params: { kind: 'order', step: stepWords(facts, step), before: stepWords(facts, before) },
        related: [{ at: before.origin, role: 'before' }],
      });
    }
  }
});

/** What a ticket of one of the priorities is to come to in the end, in one case. */
interface End {
  readonly target: PlacedTarget;
  readonly theCase: Case;
  readonly limit: TimeLimit | undefined;
}

const LAST_FIRST: readonly Target['step'][] = ['resolve', 'restore', 'workaround', 'respond', 'update'];

function* endsOf(facts: Facts, { of, priority }: Escalation): Generator<End> {
  const support = facts.find('support', of);
  for (const each of support?.priorities ?? []) {
    if (!support || (priority !== undefined && each.id !== priority)) continue;
    const targets = [...targetsOfPriority(facts, support, each)];
    const target = LAST_FIRST.map((step) => targets.find((one) => one.target.step === step)).find(Boolean);
    if (!target) continue;
    for (const theCase of casesOfTargets(facts, target)) {
      yield { target, theCase, limit: targetLimit(facts, target, theCase) };
    }
  }
}

function isAfter(facts: Facts, { at }: Step, { target, limit }: End): boolean {
  if ('percent' in at) {
    const percent = tryRational(at.percent);
    return percent !== undefined && compare(percent, HUNDRED) > 0;
  }
  const after = limitOf(facts, at.after, target.clock);
  return limit !== undefined && after !== undefined && compareLimits(facts, after, limit) === 'longer';
}

/** Whether the second step certainly comes no later than the first, for some priority. */
function isNotLater(facts: Facts, first: Step, second: Step, ends: readonly End[]): boolean {
  const [a, b] = [first.at, second.at];
  if ('percent' in a && 'percent' in b) {
    const [before, after] = [tryRational(a.percent), tryRational(b.percent)];
    return before !== undefined && after !== undefined && compare(after, before) <= 0;
  }
  return ends.some((end) => {
    const [before, after] = [timeOf(facts, first, end), timeOf(facts, second, end)];
    if (!before || !after || before.limit.form !== after.limit.form) return false;
    if (before.limit.clock !== after.limit.clock) {
      const order = 'after' in a && 'after' in b ? compareLimits(facts, after.limit, before.limit) : 'unknown';
      return order === 'shorter' || order === 'equal';
    }
    return compare(after.seconds, before.seconds) <= 0;
  });
}

/** The time of a step on the clock of the target; of a share, that part of the target. */
function timeOf(
  facts: Facts,
  { at }: Step,
  { target, limit }: End,
): { readonly limit: TimeLimit; readonly seconds: Rational } | undefined {
  const own = 'after' in at ? limitOf(facts, at.after, target.clock) : limit;
  const seconds = own && fixedSeconds(own.iso);
  const part = 'percent' in at ? tryShare(at.percent) : ONE;
  return own && seconds && part && { limit: own, seconds: multiply(seconds, part) };
}

const stepWords = (facts: Facts, { at }: Step): string =>
  'percent' in at ? `at ${at.percent}% of the target` : `after ${durationWords(facts, at.after)}`;
