import { canLeaveFor } from '../../facts/exits.ts';
import { isConsequential, metricHasConsequences, type Facts } from '../../facts/index.ts';
import { promiseeOf } from '../../facts/promises.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Objective } from '../../model/index.ts';

/**
 * Objectives that nothing follows from: no credit and no right to leave hangs on them or on their metrics. Told once for the
 * agreement. Aims and efforts promise no more than to try, and a standard fixed by law has the law's consequences.
 */
export const noConsequence = rule('credits/no-consequence', (facts, report) => {
  const { objectives } = facts.agreement;
  const [first, ...others] = objectives.filter((objective) => isBinding(objective) && isFree(facts, objective));
  if (!first) return;
  report({
    at: first.origin,
    part: first.id,
    params: {
      objectives: listWords([first, ...others].map(({ id }) => facts.nameOf(id))),
      all: others.length + 1 === objectives.length,
    },
    related: others.map(({ origin }) => ({ at: origin, role: 'also' })),
    disadvantages: [...new Set([first, ...others].map(({ id }) => promiseeOf(facts, id)))],
  });
});

const isBinding = ({ strength, requiredByLaw, sentences }: Objective): boolean =>
  strength === 'binding' && requiredByLaw === undefined && sentences.length > 0;

const isFree = (facts: Facts, { id, sentences }: Objective): boolean =>
  !isConsequential(facts, id) &&
  !canLeaveFor(facts, promiseeOf(facts, id), id) &&
  !sentences.some(({ figure }) => figure.metric !== undefined && metricHasConsequences(facts, figure.metric));
