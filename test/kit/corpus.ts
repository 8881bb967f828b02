import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, equals, Facts, ONE, toText, type Agreement, type Rational } from '@sla-lang/core';
import { loadHolidays } from '@sla-lang/core/holidays';
import type { Diagnostic } from '@sla-lang/language';
import { dueAt, missedGaps, type Ladder } from '../../packages/core/src/tariff/index.ts';
import type { FoundFact } from './corpus-facts.ts';
import { amountText } from './corpus-words.ts';
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
