import {
  divide,
  HUNDRED,
  owed,
  Performance,
  rational,
  toText,
  ZERO,
  type PerformanceInput,
  type PeriodOwed,
  type Rational,
  type ScheduleOwed,
  type Sum,
} from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { laddersOf, type Ladder } from '../../packages/core/src/tariff/index.ts';
import { corpusNames, exampleOf, laddersFor, valueOf, verdictTitle } from '../kit/corpus.ts';
import { factsOf, type OwedFact, type VerdictFact } from '../kit/corpus-facts.ts';
import { sumText, windowText } from '../kit/corpus-words.ts';

/** What a schedule comes to: all that is due, or why nobody can say it. */
function dueText(schedule: ScheduleOwed | undefined): string {
  if (!schedule) return 'not looked at';
  if (!schedule.due) return [...new Set(schedule.undecided.map(({ kind }) => kind))].join(', ');
  return schedule.due.length === 0 ? 'none' : schedule.due.map((sum: Sum) => sumText(sum)).join(' + ');
}

async function lastPeriod(name: string, { variant, performance }: OwedFact): Promise<PeriodOwed> {
  const { facts } = await exampleOf(name, variant);
  const last = owed(facts, Performance.parse(performance)).periods.at(-1);
  if (!last) throw new Error('nothing happened');
  return last;
}

/** What a schedule comes to where a figure has the value of a verdict, and all others of that period are as good as can be. */
async function owedAt(name: string, fact: VerdictFact): Promise<ScheduleOwed | undefined> {
  const example = await exampleOf(name);
  const { facts, agreement } = example;
  const [ladder] = laddersFor(example, fact);
  if (!ladder?.goal) throw new Error(`no tiers follow ${fact.of}`);
  const { credits } = ladder;
  const { window } = ladder.goal;
  const others = laddersOf(facts).filter(
    ({ goal }) => goal && goal.of !== fact.of && windowText(goal.window) === windowText(window),
  );
  const performance = Performance.parse({
    case: fact.case ?? {},
    periods: [
      {
        from: agreement.effective?.from ?? '2026-04-01',
        unit: window?.kind === 'each' ? window.unit : 'month',
        values: [valueAt(ladder, valueOf(fact)), ...others.map((each) => valueAt(each, best(each)))].flat(),
      },
    ],
  });
  return owed(facts, performance).periods[0]?.schedules.find((each) => each.credits === credits.id);
}

const best = ({ goal }: Ladder): Rational => (goal?.met.to === 'unbounded' ? HUNDRED : ZERO);

/** A value of the figure that a ladder follows, as a performance tells it. */
function valueAt({ goal, axis }: Ladder, value: Rational): NonNullable<PerformanceInput['periods']>[number]['values'] {
  if (!goal) return [];
  const unit = { percent: '%', time: 's', number: axis.unit }[axis.kind];
  const item = goal.window?.kind === 'item' ? { item: 'one' } : {};
  // The value of "every" is how many were missed; that of one thing is told for itself.
  const figure = goal.figure.measure === 'every' ? { ...goal.figure, measure: 'value' as const } : goal.figure;
  return [{ figure, value: `${toText(value)} ${unit}`.trim(), of: goal.of, ...item }];
}

/** The words of a verdict for what a schedule comes to: a share of a known fee is told as the share. */
function verdictText(schedule: ScheduleOwed | undefined): string {
  const text = dueText(schedule);
  const [sum, ...others] = schedule?.due ?? [];
  const base = schedule?.steps.find((step) => step.kind === 'base');
  if (others.length === 0 && sum?.kind === 'money' && base?.kind === 'base')
    return `${toText(divide(rational(sum.value), divide(rational(base.fee), HUNDRED)))} %`;
  return text;
}

/** The reason why nothing is owed, for a verdict that says why nothing can be. */
const REASONS: Readonly<Record<string, RegExp>> = { GAP: /gap/, CONTRADICTION: /met and paid/, UNSAID: /./ };

const withCases = corpusNames.filter((name) => {
  const { owed: sums = [], verdicts = [] } = factsOf(name);
  return sums.length > 0 || verdicts.some(({ due }) => due !== undefined);
});

describe.each(withCases)('%s', (name) => {
  const { owed: sums = [], verdicts = [] } = factsOf(name);

  const due = verdicts.filter((fact) => fact.due !== undefined);
  it.each(due.map((fact) => [verdictTitle(fact), fact] as const))('owes %s', async (_, fact) => {
    const { agreement } = await exampleOf(name);
    // A verdict that names the table of its amounts tells no amount; the cases of the agreement do.
    if (agreement.tables.some(({ id }) => id === fact.due)) return;
    const text = verdictText(await owedAt(name, fact));
    const reason = REASONS[fact.due ?? ''];
    if (reason) expect(text).toMatch(reason);
    else expect(text).toBe(fact.due);
  });

  it.each(sums)('owes: $note', async (fact) => {
    const { schedules, judgements, exits } = await lastPeriod(name, fact);
    for (const [credits, due] of Object.entries(fact.due ?? {})) {
      expect.soft(dueText(schedules.find((each) => each.credits === credits)), credits).toBe(due);
    }
    for (const [id, outcome] of Object.entries(fact.judged ?? {})) {
      expect.soft(judgements.find(({ of }) => of === id)?.outcome, id).toBe(outcome);
    }
    if (fact.exits) {
      const reached = exits.filter(({ state }) => state === 'in reach').map(({ termination }) => termination);
      expect(reached).toEqual(fact.exits);
    }
  });
});
