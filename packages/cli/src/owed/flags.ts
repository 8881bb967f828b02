import {
  compare,
  divide,
  type Facts,
  HUNDRED,
  type Id,
  isNegative,
  ONE,
  parseClockTime,
  parseDate,
  type PerformanceInput,
  toText,
  tryRational,
} from '@sla-lang/core';
import { wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';
import { figureOf } from './figures.ts';
import { caseNamed, chosenOf, factsIn, feeNamed, occasionsIn } from './names.ts';
import { lastMonth, readPeriod } from './period.ts';

type PeriodInput = NonNullable<PerformanceInput['periods']>[number];
type CountedInput = NonNullable<PeriodInput['counted']>[number];

/** What was measured in one period, as it is typed. */
export interface MeasuredFlags {
  readonly period?: string | undefined;
  readonly value?: readonly string[] | undefined;
  readonly missed?: readonly string[] | undefined;
  readonly late?: readonly string[] | undefined;
  readonly open?: readonly string[] | undefined;
  readonly extent?: readonly string[] | undefined;
  readonly fact?: readonly string[] | undefined;
  readonly happened?: readonly string[] | undefined;
  readonly claimed?: readonly string[] | undefined;
  readonly chosen?: readonly string[] | undefined;
}

/** What holds for all periods. */
export interface GeneralFlags {
  readonly case?: readonly string[] | undefined;
  readonly fee?: readonly string[] | undefined;
}

/**
 * The one period that the options tell of.
 *
 * @throws {Stop} for what cannot be read or is not in the agreement
 */
export function periodOf(facts: Facts, flags: MeasuredFlags, today: string): PeriodInput {
  const { objectives, support, credits, duties, reports } = facts.agreement;
  const paid = [credits, objectives, support];
  return {
    ...readPeriod(flags.period ?? lastMonth(today)),
    values: (flags.value ?? []).map((text) => {
      const [name, value] = pair(text, '--value', 'Uptime=99.87%');
      const { figure, of } = figureOf(facts, name);
      return { figure, value, ...(of === undefined ? {} : { of }) };
    }),
    counted: (flags.missed ?? []).map((text) => counted(facts, text)),
    late: (flags.late ?? []).map((name) => nameIn([duties, reports], name, 'duty or report')),
    open: (flags.open ?? []).map((name) => nameIn([duties], name, 'duty')),
    extents: (flags.extent ?? []).map((text) => extentIn(facts, text)),
    facts: (flags.fact ?? []).map((text) => ({ text: chosenOf(factsIn(facts), text, 'condition in words') })),
    happened: (flags.happened ?? []).map((text) => {
      const [, what = text, on] = /^(.*)@([^@]+)$/s.exec(text) ?? [];
      const name = chosenOf(occasionsIn(facts), what, 'event, report or moment');
      return on === undefined ? { what: name } : { what: name, ...momentIn(on, '--happened') };
    }),
    ...(flags.claimed && {
      claims: flags.claimed.map((text) => {
        const [name, on] = pair(text, '--claimed', 'Available=2026-04-10');
        return { for: nameIn(paid, name, 'credits'), ...momentIn(on, '--claimed') };
      }),
    }),
    chosen: (flags.chosen ?? []).map((name) => nameIn(paid, name, 'credits')),
  };
}

/** What the options say of all periods. */
export function generalOf(facts: Facts, flags: GeneralFlags): Pick<PerformanceInput, 'case' | 'fees'> {
  return {
    case: Object.fromEntries((flags.case ?? []).map((text) => caseNamed(facts, ...pair(text, '--case', 'plan=Gold')))),
    fees: (flags.fee ?? []).map((text) => {
      const [name, sum] = text.includes('=') ? pair(text, '--fee', 'Shop=12000 EUR') : ['', text];
      const [, amount, currency] = /^(\d+(?:\.\d+)?)\s*([A-Z]{3})$/.exec(sum) ?? [];
      if (amount === undefined || currency === undefined) {
        throw wrongUse(`--fee ${visible(text)}: write an amount and a currency, for example --fee "Shop=12000 EUR".`);
      }
      return { ...feeNamed(facts, name), amount: { amount, currency } };
    }),
  };
}

/** `P1=2`, `Incidents.P1=2 of 40`, `Delivery=1 of 12`. */
function counted(facts: Facts, text: string): CountedInput {
  const [name, numbers] = pair(text, '--missed', 'P1=2 of 40');
  const [, missed, total] = /^(\d{1,9})(?:\s+of\s+(\d{1,9}))?$/.exec(numbers) ?? [];
  if (missed === undefined) throw wrongUse(`--missed ${visible(text)}: write a number, or "2 of 40".`);
  const all = total === undefined ? {} : { total: Number(total) };
  return { ...countedOf(facts, name), missed: Number(missed), ...all };
}

/** An objective, a support, or a priority: alone, or behind its support and a point. */
export function countedOf(facts: Facts, name: string): Pick<CountedInput, 'of' | 'priority'> {
  const { objectives, support } = facts.agreement;
  const priorities = support.flatMap(({ id, priorities: all }) => all.map((each) => ({ of: id, priority: each.id })));
  const found = priorities.filter(({ of, priority }) => name === priority || name === `${of}.${priority}`);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (others.length > 0) {
    throw wrongUse(
      `Several supports have a priority ${visible(name)}: write ${found.map(({ of, priority }) => `${of}.${priority}`).join(' or ')}.`,
    );
  }
  const whole = [...objectives, ...support].find(({ id }) => id === name);
  if (whole) return { of: whole.id };
  const known = [...priorities.map(({ priority }) => priority), ...[...objectives, ...support].map(({ id }) => id)];
  throw wrongUse(`There is no objective, support or priority ${visible(name)}.${didYouMean(name, known)}`);
}

/** `Waiting=25%`, or a share from 0 to 1. */
function extentIn({ agreement }: Facts, text: string): { readonly of: Id; readonly share: string } {
  const [name, share] = pair(text, '--extent', 'WaitingForAcme=25%');
  const [, number = share, percent] = /^(.*?)\s*(%)?$/.exec(share) ?? [];
  const value = tryRational(number);
  const part = value && (percent ? divide(value, HUNDRED) : value);
  if (!part || isNegative(part) || compare(part, ONE) > 0)
    throw wrongUse(`--extent ${visible(text)}: write a share from 0% to 100%.`);
  return { of: nameIn([agreement.reliefs], name, 'relief'), share: toText(part) };
}

/** The id of one of these parts of the agreement. */
const nameIn = (lists: readonly (readonly { readonly id: Id }[])[], name: string, what: string): Id =>
  chosenOf(
    lists.flat().map(({ id }) => id),
    name,
    what,
  );

/** `2026-03-09`, or with the time of day `2026-03-09 14:30`. */
function momentIn(text: string, option: string): { on: string; at?: string } {
  const [on = '', at, ...more] = text.trim().split(/\s+/);
  const exists = parseDate(on) !== undefined && (at === undefined || parseClockTime(at) !== undefined);
  if (!exists || more.length > 0) {
    throw wrongUse(`${option}: ${visible(text)} is no date like 2026-01-31, or 2026-01-31 14:30.`);
  }
  return at === undefined ? { on } : { on, at };
}

function pair(text: string, option: string, example: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw wrongUse(`${option} ${visible(text)}: write ${option} "${example}".`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
