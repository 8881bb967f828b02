import {
  casesOf,
  caseWords,
  secondsWords,
  valuesOf,
  type Facts,
  type PeriodBudget,
  type Sentence,
} from '@sla-lang/core';
import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { groupsOf, partsIn } from '../../workspace/groups.ts';
import { budgetRows, downtimeLines, guaranteeLines, isShort, oneOf, serviceHours } from '../hover/downtime.ts';
import { joined } from '../hover/markdown.ts';
import { originOf } from '../hover/spot.ts';
import type { Asked, FactsOf, Hint } from './hint.ts';

/** A month of so many days is what people reckon with. */
const USUAL_DAYS = 30;
const MOST_CASES = 3;

/** Behind each target of availability: what may be down. */
export function downtimeHints({ document, start, end }: Asked, factsOf: FactsOf): Hint[] {
  const groups = groupsOf(document.parseResult.value as ast.SlaFile);
  return groups.flatMap((group) => {
    const facts = factsOf(group.agreement?.name);
    if (!facts) return [];
    return partsIn(group)
      .filter((part) => (part.$type === 'Objective' || part.$type === 'Underpinning') && overlaps(part, start, end))
      .flatMap((part) =>
        AstUtils.streamAst(part)
          .filter((node): node is ast.Sentence => node.$type === 'Sentence')
          .toArray(),
      )
      .flatMap((node) => hintOf(facts, node));
  });
}

const overlaps = ({ $cstNode: cst }: AstNode, start: number, end: number): boolean =>
  cst !== undefined && cst.offset <= end && start <= cst.end;

function hintOf(facts: Facts, node: ast.Sentence): Hint[] {
  const origin = originOf(node);
  const behind = (node.window ?? node.value)?.$cstNode;
  const { objectives, underpinnings } = facts.agreement;
  const objective = objectives.find(({ sentences }) => sentences.some((each) => each.origin === origin));
  const promises = objective?.sentences ?? underpinnings.flatMap((each) => each.promises);
  const sentence = promises.find((each) => each.origin === origin);
  const label = sentence && labelOf(facts, sentence);
  if (!sentence || !behind || label === undefined) return [];
  const more = objective ? guaranteeLines(facts, objective, sentence) : [];
  return [{ at: behind.end, label, tooltip: joined([...downtimeLines(facts, sentence), ...more]) }];
}

/** "= 43 min 12 s in 30 days"; for a table, "= 43 min 12 s (Gold), 7 h 12 min (Basic) in 30 days". */
function labelOf(facts: Facts, sentence: Sentence): string | undefined {
  const cases = casesOf(facts, valuesOf(sentence));
  const found = cases.slice(0, MOST_CASES).flatMap((theCase) => {
    const rows = budgetRows(facts, sentence, theCase);
    const situation = caseWords(facts, theCase);
    return rows.length > 0 ? [{ rows, situation: situation && ` (${situation})` }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const during = serviceHours(facts, sentence);
  const more = cases.length > MOST_CASES ? ' …' : '';
  const words = found.map(
    ({ rows, situation }) => `${during === undefined ? usualWords(rows) : rangeWords(rows)}${situation}`,
  );
  const where = during === undefined ? lengthWords(usual(first.rows), sentence) : ` in ${during}`;
  return `= ${words.join(', ')}${more}${where}`;
}

const usual = (rows: readonly PeriodBudget[]): PeriodBudget | undefined =>
  rows.find(({ days, clockChange }) => days === USUAL_DAYS && clockChange === 0) ??
  rows.find(({ clockChange }) => clockChange === 0) ??
  rows[0];

function usualWords(rows: readonly PeriodBudget[]): string {
  const row = usual(rows);
  return row ? secondsWords(row.allowed) : '';
}

/** In service hours each month is another one: from the least to the most. */
function rangeWords(rows: readonly PeriodBudget[]): string {
  const words = [rows[0], rows.at(-1)].flatMap((row) => (row ? [secondsWords(row.allowed)] : []));
  return [...new Set(words)].join(' to ');
}

function lengthWords(row: PeriodBudget | undefined, { window }: Sentence): string {
  if (window?.kind === 'term') return ' in the term';
  if (window?.kind === 'each' && isShort(window)) return ` in ${oneOf(window)}`;
  return row ? ` in ${row.days} ${row.days === 1 ? 'day' : 'days'}` : '';
}
