import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contains,
  divide,
  equals,
  Facts,
  ONE,
  rational,
  round,
  subtract,
  toPercent,
  toText,
  type Agreement,
  type Case,
  type Rational,
} from '@sla-lang/core';
import { loadHolidays } from '@sla-lang/core/holidays';
import type { Diagnostic } from '@sla-lang/language';
import { dueAt, laddersOf, missedGaps, type Ladder } from '../../packages/core/src/tariff/index.ts';
import type { FoundFact, VerdictFact } from './corpus-facts.ts';
import { amountText } from './corpus-words.ts';
import { examplesFolder, filesBelow } from './fixtures.ts';
import { projectOf } from './project.ts';

/** The published agreements among the examples. */
const corpusFolder = join(examplesFolder, 'corpus');
/** Their names, as their files are called. */
export const corpusNames = filesBelow(corpusFolder, '.sla').map((file) => file.replace(/\.sla$/, ''));

export interface Example {
  readonly lines: readonly string[];
  readonly agreement: Agreement;
  readonly facts: Facts;
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands in the text of an agreement, and what stands in its place. */
export type Variant = readonly (readonly [from: string, to: string])[];

const read = new Map<string, Promise<Example>>();

/** One of them, or a variant of it, checked with public holidays as the command line does. */
export function exampleOf(name: string, variant: Variant = []): Promise<Example> {
  const key = JSON.stringify([name, variant]);
  const known = read.get(key) ?? readExample(name, variant);
  read.set(key, known);
  return known;
}

async function readExample(name: string, variant: Variant): Promise<Example> {
  const text = readFileSync(join(corpusFolder, `${name}.sla`), 'utf8');
  const varied = variant.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${name} does not say ${from}`);
    return before.replace(from, to);
  }, text);
  const holidays = await loadHolidays();
  const project = await projectOf(varied, { holidays });
  const [agreement, ...others] = project.agreements('a.sla');
  if (!agreement || others.length > 0) throw new Error(`${name} is not one agreement`);
  return {
    lines: varied.split('\n'),
    agreement,
    facts: new Facts(agreement, { holidays }),
    diagnostics: project.diagnostics('a.sla'),
  };
}

/** The findings that a fact names: of this code, on a line with this text or with reference to one, saying this. */
export function foundAt({ diagnostics, lines }: Example, { code, line = '', says = '' }: FoundFact) {
  const textAt = ({ start }: { start: { line: number } }) => lines[start.line] ?? '';
  return diagnostics.filter(
    (each) =>
      each.code === code &&
      each.message.includes(says) &&
      [each, ...each.related].some(({ range }) => textAt(range).includes(line)),
  );
}

/** The plan, priority … that a fact holds for. */
export const caseOf = (fact: { case?: Readonly<Record<string, string>> }): Case =>
  new Map(Object.entries(fact.case ?? {}));

/** A verdict as the name of its test: "10 % for Available at 99.5, Tier Gold". */
export function verdictTitle({ of, at, down, rounded, due = '', met, case: theCase = {} }: VerdictFact): string {
  const value = down ? `${down[0]} of ${down[1]} down` : (at ?? '');
  const kept = met === undefined ? '' : met ? 'met' : 'missed';
  const cases = Object.entries(theCase).map(([dimension, entry]) => `, ${dimension} ${entry}`);
  const round = rounded ? ` rounded ${rounded}` : '';
  return `${[due, kept].filter((part) => part !== '').join(' and ')} for ${of} at ${value}${round}${cases.join('')}`;
}

/** The value of a figure that a verdict is about, exact: 100 (1 − down / all) for an availability. */
export function valueOf({ at = '', down, rounded }: VerdictFact): Rational {
  const [lost, all] = (down ?? []).map((part) => rational(part));
  const exact = lost && all ? toPercent(subtract(ONE, divide(lost, all))) : rational(at);
  return rounded ? round(exact, rounded, 0) : exact;
}

/** The schedules of credits that follow an objective in the case of a verdict. */
export function laddersFor({ facts }: Example, fact: VerdictFact): readonly Ladder[] {
  const theCase = caseOf(fact);
  return laddersOf(facts).filter(
    ({ goal }) =>
      goal?.of === fact.of && [...goal.case].every(([dimension, entry]) => theCase.get(dimension) === entry),
  );
}

/**
 * What a schedule of credits says at one value of its figure: what is due, `none`, or `GAP` where a miss is in no band,
 * `CONTRADICTION` where the promise is kept and a band pays, `UNSAID` where the text does not decide for another reason.
 */
export function verdictAt(ladder: Ladder, value: Rational): string {
  const isIn = (interval: Parameters<typeof contains>[0]) => contains(interval, value) === 'yes';
  const due = dueAt(ladder, value)?.map(({ amount, times }) => {
    const each = amountText(amount);
    return equals(times, ONE) ? each : `${toText(times)} × ${each}`;
  });
  const paid = due?.filter((each) => !each.startsWith('0 '));
  const met = ladder.goal !== undefined && isIn(ladder.goal.met);
  if (met && paid && paid.length > 0) return 'CONTRADICTION';
  if (missedGaps(ladder).some(({ interval }) => isIn(interval))) return 'GAP';
  if (!paid) return 'UNSAID';
  return paid.length === 0 ? 'none' : paid.join(' + ');
}
