import { costlyPromises, type CostlyPromise } from '../../facts/promises.ts';
import type { Facts } from '../../facts/index.ts';
import { freeName } from '../../facts/syntax.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';

/**
 * A promise that costs something when it is missed, in an agreement that knows no relief, no exclusion and no clause for events
 * that nobody controls, in any level. A standard fixed by law has the excuses of the law.
 */
export const noExcuse = rule('fair/no-excuse', (facts, report) => {
  const { reliefs, exclusions, forceMajeure, metrics, support } = facts.agreement;
  const excuses = [...reliefs, ...exclusions, ...forceMajeure];
  if (excuses.length > 0 || metrics.some(({ leavesOut }) => leavesOut.length > 0)) return;
  if (support.some(({ pauses }) => pauses.length > 0)) return;
  const risky = costlyPromises(facts).filter((promise) => promise.list !== 'duties' && !isFixedByLaw(promise));
  for (const promises of Map.groupBy(risky, ({ by }) => by).values()) {
    const [first, ...others] = promises;
    if (!first) continue;
    report({
      at: first.at,
      part: first.id,
      params: {
        promisor: facts.nameOf(first.by),
        other: facts.nameOf(first.to),
        promises: listWords(promises.map(({ id }) => facts.nameOf(id))),
      },
      related: others.map(({ at }) => ({ at, role: 'also' })),
      disadvantages: [first.by],
      fixes: [
        {
          name: 'excuse',
          params: { other: facts.nameOf(first.to) },
          edits: [{ at: first.at, place: 'beside', text: excuseText(facts, first) }],
        },
      ],
    });
  }
});

const isFixedByLaw = ({ part }: CostlyPromise): boolean => 'requiredByLaw' in part && part.requiredByLaw !== undefined;

function excuseText(facts: Facts, { to }: CostlyPromise): string {
  return [
    `exclusion ${freeName(facts, `${to}Causes`)} "what ${to} causes" {`,
    `  caused by ${to}`,
    '  to the extent caused',
    `  evidence "(the record)", open to ${to}`,
    '}',
    'force majeure {',
    '  for either party',
    '  covers "war", "natural disaster", "strike of third parties"',
    '  fee stops',
    '  notified within 5 days',
    '  leave after 30 days',
    '}',
  ].join('\n');
}
