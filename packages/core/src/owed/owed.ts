import { payeeOf, payerOf } from '../facts/sides.ts';
import { Facts } from '../facts/facts.ts';
import type { Agreement, Credits } from '../model/index.ts';
import { accountOf, periodsOf, type Account, type Now } from './account.ts';
import { inItsCase } from './categories.ts';
import { fact, keepLimits } from './conditions.ts';
import type { Draft } from './draft.ts';
import { exitsOf } from './exits.ts';
import { judge, type Judgment } from './judge.ts';
import { readingOf } from './margins.ts';
import { sumsOf } from './parts.ts';
import type { Performance } from './performance.ts';
import type { Judgement, Owed, PeriodOwed, ScheduleOwed } from './result.ts';
import { workOut } from './schedule.ts';
import { datesOf } from './time.ts';
import { Totals } from './totals.ts';

/**
 * What an agreement comes to in the light of a performance: which promises were kept, what is owed to whom and why, step by step,
 * and which rights are in reach. Pure and exact; what the text or the performance leaves open is `undecided` with its reason.
 * docs/owed.md tells the meaning and the order of the steps. Takes time in proportion to the values of the performance.
 */
export function owed(agreement: Agreement | Facts, performance: Performance): Owed {
  const facts = agreement instanceof Facts ? agreement : new Facts(agreement);
  return reckon(accountOf(facts, performance));
}

/**
 * The same for some schedules and the promises that they pay for, as if the agreement had no others; exits are not looked at. Takes
 * time in proportion to these schedules, not to the agreement.
 */
export const owedUnder = (facts: Facts, schedules: readonly Credits[], performance: Performance): Owed =>
  reckon(accountOf(facts, performance, schedules), () => []);

function reckon(account: Account, exits: typeof exitsOf = exitsOf): Owed {
  const { facts, performance } = account;
  const sums = new Totals(facts);
  const periods = periodsOf(performance).map((period) => onePeriod(account, period, sums, exits));
  const complete = periods.every(
    ({ judgements, schedules }) =>
      judgements.every(({ outcome }) => outcome !== 'undecided') &&
      schedules.every(({ undecided }) => undecided.length === 0),
  );
  return { periods, totals: sums.list(), complete };
}

function onePeriod(account: Account, period: Now, sums: Totals, exits: typeof exitsOf): PeriodOwed {
  const { history, facts } = account;
  const now = inItsCase(account, period);
  history.begin(now.from, now.until);
  for (const { text, holds } of now.period.facts) history.add(fact(text).name, now.until, holds ? 'yes' : 'no');
  keepLimits(account, now);
  const judgments = judge(account, now);
  const drafts = workOut(account, now, new Map(judgments.map((each) => [each.promises.of, each])));
  for (const draft of drafts) sums.add(draft);
  return {
    ...datesOf(now),
    unit: now.period.unit,
    judgements: judgments.map((each) => judgementOf(facts, each)),
    schedules: drafts.map((draft) => scheduleOf(facts, draft)),
    exits: exits(account, now),
  };
}

const judgementOf = (facts: Facts, { promises, judged, outcome, breach }: Judgment): Judgement => ({
  of: promises.of,
  list: promises.list,
  outcome,
  readings: judged.map((each) => readingOf(facts, each)),
  breach,
  at: promises.at,
});

const scheduleOf = (
  facts: Facts,
  { credits, steps, isOpen, undecided, sums, withheld, returned }: Draft,
): ScheduleOwed => ({
  credits: credits.id,
  payer: payerOf(facts, credits),
  payee: payeeOf(facts, credits),
  steps,
  due: isOpen ? undefined : sums,
  undecided,
  withheld: sumsOf(withheld),
  returned: sumsOf(returned),
});
