import type { Objective, Sentence } from '@sla-lang/core';
import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { cellLines } from './cells.ts';
import { capAt, tierAt } from './credits.ts';
import { downtimeLines } from './downtime.ts';
import { said } from './markdown.ts';
import { missesLine } from './misses.ts';
import { sentenceLines } from './objective.ts';
import { feeWords } from './sold.ts';
import { around, originOf, type Spot } from './spot.ts';
import { termLines } from './term.ts';
import { dateLines, durationLines, zoneLines } from './values.ts';

/** What the numbers of a clause come to: a target, an amount, a fee, a length of time. */
export function figureLines(spot: Spot): string[] {
  return [...clauseLines(spot), ...dateLines(spot), ...zoneLines(spot), ...termOf(spot)];
}

function clauseLines(spot: Spot): string[] {
  const { facts } = spot;
  if (around(spot, 'Cell')) return cellLines(spot);
  const sentence = around<ast.Sentence>(spot, 'Sentence');
  const own = durationLines(spot, clockAround(spot) ?? hoursOf(sentence));
  if (!facts) return own;
  if (sentence) return [...inSentence(spot, sentence), ...own];
  if (around(spot, 'StatedAs')) return [...beside(spot), ...own];
  const origin = (type: string) => {
    const node = around(spot, type);
    return node && originOf(node);
  };
  const fee = origin('FeeClause');
  const fees = [...facts.agreement.services, ...facts.agreement.plans].flatMap((part) => part.fees);
  return [
    ...tierAt(facts, origin('Payment')),
    ...capAt(facts, origin('Cap')),
    ...(fee === undefined
      ? []
      : fees.filter((each) => each.origin === fee).flatMap((each) => said('Fee', feeWords(each)))),
    ...(around(spot, 'MetFor') ? metFor(spot) : []),
    ...own,
  ];
}

/** The sentence of the model that a node was lowered to. */
function inSentence({ facts }: Spot, node: ast.Sentence): string[] {
  const origin = originOf(node);
  if (!facts || origin === undefined) return [];
  const isIt = (sentence: Sentence) => sentence.origin === origin;
  const objective: Objective | undefined = facts.agreement.objectives.find(({ sentences }) => sentences.some(isIt));
  const sentence = objective?.sentences.find(isIt);
  if (objective && sentence) return sentenceLines(facts, objective, sentence);
  const promise = facts.agreement.underpinnings.flatMap(({ promises }) => promises).find(isIt);
  return promise ? downtimeLines(facts, promise) : [];
}

/** What the sentences allow that a stated figure explains. */
function beside(spot: Spot): string[] {
  const { facts } = spot;
  const node = around<ast.Objective>(spot, 'Objective');
  const objective = facts?.agreement.objectives.find(({ origin }) => node && origin === originOf(node));
  return facts && objective ? objective.sentences.flatMap((sentence) => downtimeLines(facts, sentence)) : [];
}

function priorityAround(spot: Spot) {
  const node = around<ast.Priority>(spot, 'Priority');
  const origin = node?.$container && originOf(node.$container);
  const support = spot.facts?.agreement.support.find((each) => each.origin === origin);
  const priority = support?.priorities.find(({ id }) => id === node?.name);
  return support && priority && { support, priority };
}

/** The service hours of the metric that a sentence is about. */
const hoursOf = (sentence: ast.Sentence | undefined): string | undefined =>
  sentence?.figure?.metric?.ref?.items.find((item) => item.$type === 'DuringClause')?.calendar?.$refText;

const clockAround = (spot: Spot) => priorityAround(spot)?.priority.clock;

function metFor(spot: Spot): string[] {
  const found = priorityAround(spot);
  return found && spot.facts ? missesLine(spot.facts, found.support, found.priority) : [];
}

/** In the clauses about the term: when it ends. */
function termOf({ facts, leaf }: Spot): string[] {
  const clause = AstUtils.getContainerOfType(
    leaf.astNode,
    (node): node is ast.Effective | ast.Renews => node.$type === 'Effective' || node.$type === 'Renews',
  );
  return facts && clause ? termLines(facts) : [];
}
