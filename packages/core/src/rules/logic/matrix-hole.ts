import { rule } from '../../findings/rule.ts';
import { doubledRows, holesOf, unknownEntries } from './matrix-tables.ts';
import { doubledQuotas, supportMatrix } from './matrix-rows.ts';

/** A matrix must give one answer for every case that can come up. "-" is an answer. */
export const matrixHole = rule('logic/matrix-hole', (facts, report) => {
  for (const table of facts.agreement.tables) {
    for (const find of [unknownEntries, doubledRows, holesOf]) for (const found of find(facts, table)) report(found);
  }
  for (const support of facts.agreement.support) for (const found of supportMatrix(facts, support)) report(found);
  for (const limits of facts.agreement.limits) for (const found of doubledQuotas(facts, limits)) report(found);
});
