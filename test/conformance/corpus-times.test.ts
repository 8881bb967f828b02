import {
  budgetOf,
  ceiling,
  compiledCalendar,
  contains,
  divide,
  Facts,
  fixedSeconds,
  fromIntegers,
  multiply,
  rational,
  statementOf,
  subtract,
  toPercent,
  valueIn,
  type Agreement,
  type Rational,
} from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { moment } from '../../packages/core/src/testing/calendars.ts';
import { exampleOf } from '../kit/corpus.ts';
import { factsOf } from '../kit/corpus-facts.ts';

interface Nhs {
  readonly hours: readonly { id: string; from: string; to: string; nextDay: boolean }[];
  readonly downtimes: readonly { id: string; days: number; minutes: string; exact: string; stated: string }[];
  readonly between: { down: string; minutes: string; stated: string };
  readonly twoLimits: { down: string; minutes: string; byPercent: boolean; byMinutes: boolean };
  readonly split: { from: string; to: string; SupportHours: number; NonSupportHours: number };
}
interface Blunix {
  readonly downtimes: readonly { days: number; minutes: number; exact: string[]; stated: string[] }[];
  readonly clockChanges: readonly { entry: string; minutes: number; exact: string[]; stated: string[] }[];
  readonly met: readonly { id: string; days: number; down: string; byFormula: boolean; byTable: boolean }[];
  readonly probes: readonly { results: string; down: number }[];
  readonly report: { at: string; plan: string; due: string };
}

const nhs = factsOf<Nhs>('nhs-gp-it-futures');
const blunix = factsOf<Blunix>('blunix');

const objectiveOf = (agreement: Agreement, id: string) => agreement.objectives.find((each) => each.id === id)!;
const sentenceOf = (agreement: Agreement, id: string) => objectiveOf(agreement, id).sentences[0]!;
const minutes = (text: string): Rational => multiply(rational(text), rational(60));
const uptime = (down: string, all: string): Rational =>
  toPercent(subtract(fromIntegers(1n, 1n), divide(rational(down), rational(all))));

/** What an objective is stated as for a month of so many days, in seconds. */
function statedSeconds(agreement: Agreement, id: string, days: number): Rational | undefined {
  const stated = objectiveOf(agreement, id).stated.find(({ period }) => period?.days === days);
  return stated?.value.kind === 'duration' ? fixedSeconds(stated.value.duration.iso) : undefined;
}

/** Exactly what an objective allows to be down in a month of so many days, and how long its service hours are. */
function monthOf(facts: Facts, id: string, days: number) {
  const rows = budgetOf(facts, sentenceOf(facts.agreement, id))?.rows ?? [];
  return rows.find((row) => row.days === days && row.clockChange === 0);
}

describe('NHS GP IT Futures', () => {
  it.each(nhs.hours)('has the $id of every day, bank holidays included', async ({ id, from, to, nextDay }) => {
    const { agreement } = await exampleOf('nhs-gp-it-futures');
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    expect(agreement.calendars.find((each) => each.id === id)).toMatchObject({
      hours: [{ days, from, to, nextDay }],
      holidays: [{ region: 'GB-ENG', open: true }],
    });
  });

  it.each(nhs.downtimes)('allows $exact min in $id of $days days, stated as $stated', async (row) => {
    const { facts, agreement } = await exampleOf('nhs-gp-it-futures');
    const month = monthOf(facts, row.id, row.days);
    expect(month?.seconds).toBe(Number(row.minutes) * 60);
    expect(month?.allowed).toEqual(minutes(row.exact));
    expect(statedSeconds(agreement, row.id, row.days)).toEqual(minutes(row.stated));
  });

  it('keeps the percentage and misses the table just above the whole minutes', async () => {
    const { facts, agreement } = await exampleOf('nhs-gp-it-futures');
    const objective = objectiveOf(agreement, 'AvailableInSupportHours');
    const { down, minutes: all, stated } = nhs.between;
    const { numbers } = statementOf(facts, objective, objective.sentences[0]!)!;
    expect(contains(numbers, uptime(down, all))).toBe('yes');
    expect(statedSeconds(agreement, objective.id, 31)).toEqual(minutes(stated));
    expect(Number(down)).toBeGreaterThan(Number(stated));
  });

  it('is met by percent and missed by minutes at once in the catalogue', async () => {
    const { facts, agreement } = await exampleOf('nhs-gp-it-futures');
    const objective = objectiveOf(agreement, 'CatalogueAvailability');
    const [byPercent, byMinutes] = objective.sentences.map((each) => statementOf(facts, objective, each)!.numbers);
    const { down, minutes: all } = nhs.twoLimits;
    expect(contains(byPercent!, uptime(down, all)) === 'yes').toBe(nhs.twoLimits.byPercent);
    expect(contains(byMinutes!, minutes(down)) === 'yes').toBe(nhs.twoLimits.byMinutes);
  });

  it('splits an outage between support hours and the others', async () => {
    const { facts } = await exampleOf('nhs-gp-it-futures');
    const { from, to, ...split } = nhs.split;
    for (const [id, open] of Object.entries(split)) {
      const calendar = compiledCalendar(facts, id);
      const at = (time: string) => moment(`2026-06-10 ${time}`, 'Europe/London');
      expect(calendar?.businessTime(at(from), at(to))).toBe(open * 60);
    }
  });
});

describe('Blunix', () => {
  const ids = ['Available9975', 'Available9990', 'Available9995'];

  it.each(blunix.downtimes)('allows the exact seconds of $days days, and states others', async (row) => {
    const { facts, agreement } = await exampleOf('blunix');
    for (const [index, id] of ids.entries()) {
      const month = monthOf(facts, id, row.days);
      expect(month?.seconds).toBe(row.minutes * 60);
      expect(month?.allowed).toEqual(rational(row.exact[index]!));
      expect(statedSeconds(agreement, id, row.days)).toEqual(rational(row.stated[index]!));
    }
  });

  it.each(blunix.clockChanges)('knows how long $entry is when the clock changes', async (row) => {
    const { agreement } = await exampleOf('blunix');
    const inForce = { ...agreement, effective: { from: '2026-01-01', until: '2027-12-31' } };
    for (const [index, id] of ids.entries()) {
      const rows = budgetOf(new Facts(inForce), sentenceOf(agreement, id))?.rows;
      const month = rows?.find(({ seconds }) => seconds === row.minutes * 60);
      expect(month?.allowed).toEqual(rational(row.exact[index]!));
      const said = objectiveOf(agreement, id).stated.find(
        ({ period }) => period?.length !== undefined && period.length === `PT${row.minutes}M`,
      );
      expect(said?.value.kind === 'duration' && fixedSeconds(said.value.duration.iso)).toEqual(
        rational(row.stated[index]!),
      );
    }
  });

  it.each(blunix.met)('$id with $down s down in $days days', async ({ id, days, down, byFormula, byTable }) => {
    const { facts, agreement } = await exampleOf('blunix');
    const objective = objectiveOf(agreement, id);
    const month = monthOf(facts, id, days)!;
    const { numbers } = statementOf(facts, objective, objective.sentences[0]!)!;
    expect(contains(numbers, uptime(down, String(month.seconds))) === 'yes').toBe(byFormula);
    const stated = statedSeconds(agreement, id, days)!;
    expect(Number(down) * Number(stated.d) <= Number(stated.n)).toBe(byTable);
  });

  it.each(blunix.probes)('counts $down s for the probes $results', async ({ results, down }) => {
    const { agreement } = await exampleOf('blunix');
    const metric = agreement.metrics.find(({ id }) => id === 'Availability');
    const [run] = metric?.bad ?? [];
    expect(run?.kind).toBe('run');
    const every = Number(fixedSeconds(metric?.probe?.every?.iso ?? '')?.n);
    if (run?.kind === 'run') expect(downSeconds(results, every, run.failures, run.successes ?? 1)).toBe(down);
  });

  it('lets the moment of the report decide over the time to begin', async () => {
    const { facts, agreement } = await exampleOf('blunix');
    const { at, plan, due } = blunix.report;
    const [from, until] = [at, due].map((text) => moment(text.replace('T', ' '), 'Europe/Berlin'));
    expect(['WorkdayDays', 'WorkdayNights'].map((id) => compiledCalendar(facts, id)?.isOpen(from!))).toEqual([
      true,
      false,
    ]);
    expect(['WorkdayDays', 'WorkdayNights'].map((id) => compiledCalendar(facts, id)?.isOpen(until!))).toEqual([
      false,
      true,
    ]);
    const priority = agreement.support[0]?.priorities.find(({ id }) => id === 'WorkdayDay');
    const limit = valueIn(facts, priority?.targets[0]?.value, new Map([['plan', plan]]));
    const seconds = limit?.kind === 'duration' ? Number(fixedSeconds(limit.duration.iso)?.n) : undefined;
    expect(compiledCalendar(facts, priority?.clock)?.addBusiness(from!, seconds!)).toBe(until);
  });

  it('covers each moment of the week with one of its four parts', async () => {
    const { facts } = await exampleOf('blunix');
    const parts = ['WorkdayDays', 'WorkdayNights', 'WeekendDays', 'WeekendNights'];
    // With Easter, so that holidays are among the days.
    const start = moment('2026-03-30 00:00', 'Europe/Berlin');
    for (let hour = 0; hour < 14 * 24; hour++) {
      const open = parts.filter((id) => compiledCalendar(facts, id)?.isOpen(start + hour * 3600 + 60));
      expect(open).toHaveLength(1);
    }
  });
});

/** Seconds down by the rule of so many failures in a row, and so many successes: from the first of the ones to the first of the others. */
function downSeconds(results: string, every: number, failures: number, successes: number): number {
  let down = 0;
  let since: number | undefined;
  for (let index = 0; index < results.length; index++) {
    const startsRun = (result: string, length: number) => results.startsWith(result.repeat(length), index);
    if (since === undefined && startsRun('x', failures)) since = index;
    else if (since !== undefined && startsRun('o', successes)) {
      down += (index - since) * every;
      since = undefined;
    }
  }
  return down;
}

// The ceiling is what "for each started 60 minutes" means.
describe('prices of Blunix', () => {
  interface Prices {
    readonly surcharges: Record<string, string>;
    readonly prices: Record<string, string[]>;
    readonly plans: Record<string, string>;
    readonly rates: Record<string, string>;
    readonly standardRate: { amount: string; minutes: number };
    readonly emergency: { minutes: number; block: number; reported: string; cost: string };
  }
  const published = factsOf<Prices>('blunix');
  const cellsOf = (agreement: Agreement, table: string) => agreement.tables.find(({ id }) => id === table)?.cells ?? [];
  const euros = (amount: string) => ({ kind: 'money', money: { amount, currency: 'EUR' } });

  it('are the published ones, by part of the week and booked time', async () => {
    const { agreement } = await exampleOf('blunix');
    const expected = Object.entries(published.prices).flatMap(([reported, amounts]) =>
      Object.keys(published.plans).map((plan, index) => ({ keys: [reported, plan], value: euros(amounts[index]!) })),
    );
    expect(cellsOf(agreement, 'MonthlyPrice')).toMatchObject(expected);
  });

  it('go with the times that can be booked', async () => {
    const { agreement } = await exampleOf('blunix');
    const expected = Object.entries(published.plans).map(([plan, iso]) => ({
      keys: [plan],
      value: iso === 'none' ? { kind: 'best effort' } : { kind: 'duration', duration: { iso } },
    }));
    expect(cellsOf(agreement, 'ReactionTime')).toMatchObject(expected);
  });

  it('grow by the published surcharges, and by started blocks of time', async () => {
    const { agreement } = await exampleOf('blunix');
    const surcharges = Object.entries(published.surcharges);
    expect(cellsOf(agreement, 'AvailabilitySurcharge')).toMatchObject(
      surcharges.map(([level, value]) => ({ keys: [level], value: { kind: 'percent', value } })),
    );
    const started = (minutes: number) => ({ iso: `PT${minutes.toString()}M`, mode: 'started' });
    const { amount, minutes: block } = published.standardRate;
    const { minutes: worked, reported, cost, block: hour } = published.emergency;
    const options = agreement.services[0]?.options ?? [];
    expect(options).toMatchObject([
      { fee: { id: 'StandardRate', amount: { amount, currency: 'EUR' }, block: started(block) } },
      ...Object.entries(published.rates).map(([part, rate]) => ({
        fee: { id: `${part}Rate`, amount: { amount: rate, currency: 'EUR' }, block: started(hour) },
      })),
    ]);
    const rate = options.find(({ fee }) => fee.id === `${reported}Rate`)?.fee.amount.amount ?? '';
    expect(multiply(rational(rate), ceiling(divide(rational(worked), rational(hour))))).toEqual(rational(cost));
  });
});
