import type { Facts } from '../facts/facts.ts';
import type { Credits, Id, Origin } from '../model/index.ts';
import { owedUnder, type OwedStep, type PeriodOwed, type Performance, type Reason } from '../owed/index.ts';
import type { Outcome } from '../owed/index.ts';
import { partOf, plus, type Part } from '../owed/parts.ts';

/** What schedules come to at one value of a figure. */
export interface Sample {
  readonly outcome: Outcome;
  /** Undefined if it is undecided. */
  readonly parts: readonly Part[] | undefined;
  readonly reasons: readonly Reason[];
  readonly at: readonly Origin[];
  readonly limit: Origin | undefined;
}

const PAID_BY: ReadonlySet<OwedStep['kind']> = new Set(['tier', 'row', 'miss', 'each miss', 'block', 'condition']);
const LIMITED_BY: ReadonlySet<OwedStep['kind']> = new Set([
  'cap',
  'liability cap',
  'stacking',
  'relief',
  'precondition',
]);

/** What the schedules come to in the only period of a performance; `of` is the promise whose outcome is asked for. */
export function sampleOf(facts: Facts, schedules: readonly Credits[], performance: Performance, of: Id): Sample {
  const [period] = owedUnder(facts, schedules, performance).periods;
  return { outcome: period?.judgements.find((each) => each.of === of)?.outcome ?? 'undecided', ...dueIn(period) };
}

/** The sum of all schedules of a period, and the clauses it rests on. */
export function dueIn(period: PeriodOwed | undefined): Omit<Sample, 'outcome'> {
  let parts: readonly Part[] | undefined = [];
  const reasons: Reason[] = [];
  const at = new Set<Origin>();
  let limit: Origin | undefined;
  for (const { steps, due, undecided } of period?.schedules ?? []) {
    reasons.push(...undecided);
    parts = due && parts ? plus(parts, due.map(partOf)) : undefined;
    for (const step of steps) {
      if (step.at === undefined) continue;
      if (PAID_BY.has(step.kind)) at.add(step.at);
      if (LIMITED_BY.has(step.kind) && changes(step)) limit = step.at;
    }
  }
  return { parts, reasons, at: [...at], limit };
}

const changes = ({ before, after }: OwedStep): boolean => JSON.stringify(before) !== JSON.stringify(after);
