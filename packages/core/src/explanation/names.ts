import type { Facts } from '../facts/facts.ts';
import { caseWords, figureWords } from '../facts/words.ts';
import type { Figure, Id } from '../model/index.ts';
import { scheduleName } from '../tariff/words.ts';
import { titleOf } from './titled.ts';

/** How a reader calls a part: a schedule of credits by what it pays for, and what has no title as the contract does. */
export function partName(facts: Facts, id: Id | undefined): string {
  const schedule = facts.find('credits', id);
  if (schedule) return scheduleName(facts, schedule);
  const placed = facts.part(id);
  return placed ? (placed.part.title ?? titleOf(facts, placed)) : facts.nameOf(id);
}

/** `p95 of Checkout time`, `95% of Incidents (P1)`: a share of tickets has no metric, but a support and a priority. */
export function figureName(
  facts: Facts,
  figure: Figure,
  of: Id,
  theCase: Readonly<Record<string, string>> = {},
): string {
  const where = caseWords(facts, new Map(Object.entries(theCase)));
  if (figure.metric === undefined && figure.text === undefined) {
    const text = where === '' ? facts.nameOf(of) : `${facts.nameOf(of)} (${where})`;
    // "every Incidents" is no English: of a support each ticket is meant anyway.
    return figure.measure === 'every' ? text : figureWords(facts, { ...figure, text });
  }
  return `${figureWords(facts, figure)}${where === '' ? '' : ` (${where})`}`;
}
