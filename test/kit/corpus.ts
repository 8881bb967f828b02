import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, Facts, type Agreement, type Rational } from '@sla-lang/core';
import { loadHolidays } from '@sla-lang/core/holidays';
import type { Diagnostic } from '@sla-lang/language';
import { dueAt, missedGaps, type Ladder } from '../../packages/core/src/tariff/index.ts';
import { examplesFolder, filesBelow } from './fixtures.ts';
import { projectAt } from './project.ts';

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

const read = new Map<string, Promise<Example>>();

/** One of them, checked with public holidays as the command line does. */
export function exampleOf(name: string): Promise<Example> {
  const known = read.get(name) ?? readExample(name);
  read.set(name, known);
  return known;
}

async function readExample(name: string): Promise<Example> {
  const file = join(corpusFolder, `${name}.sla`);
  const holidays = await loadHolidays();
  const project = await projectAt(file, { holidays });
  const [agreement, ...others] = project.agreements(`${name}.sla`);
  if (!agreement || others.length > 0) throw new Error(`${name} is not one agreement`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return {
    lines,
    agreement,
    facts: new Facts(agreement, { holidays }),
    diagnostics: project.diagnostics(`${name}.sla`),
  };
}

/** The figures that the source of an example publishes, and what follows from them. */
export const factsOf = <T>(name: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../conformance/corpus-facts/${name}.json`), 'utf8')) as T;

/** The facts that each example has: its faults, and which check finds them where. */
export interface Faults {
  readonly defects: readonly Fault[];
}
interface Fault {
  readonly fault: string;
  readonly code?: string;
  /** What stands on the line of the finding, or of a place it refers to. */
  readonly line?: string;
  /** Why no check can find it: the language has no place for it. */
  readonly unsaid?: string;
}

/**
 * What a schedule of credits says at one value of its figure: the percentage due, `GAP` where a miss is in no band, `CONTRADICTION`
 * where the promise is kept and a band pays, `UNSAID` where the text does not decide.
 */
export function verdictAt(ladder: Ladder, value: Rational): string {
  const isIn = (interval: Parameters<typeof contains>[0]) => contains(interval, value) === 'yes';
  const due = dueAt(ladder, value)?.map(({ amount }) => (amount.kind === 'percent' ? amount.value : amount.kind));
  const met = ladder.goal !== undefined && isIn(ladder.goal.met);
  const pays = due?.some((percent) => percent !== '0') ?? false;
  if (met && pays) return 'CONTRADICTION';
  if (missedGaps(ladder).some(({ interval }) => isIn(interval))) return 'GAP';
  return due ? (due[0] ?? '0') : 'UNSAID';
}
