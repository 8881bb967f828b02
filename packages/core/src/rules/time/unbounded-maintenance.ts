import { isAnnounced, isBounded, type Facts } from '../../facts/index.ts';
import { promiseeOf } from '../../facts/promises.ts';
import { rule } from '../../findings/rule.ts';
import { worstWords } from '../../incentives/words.ts';
import type { Id, Objective } from '../../model/index.ts';
import { noticeClause } from './maintenance-fixes.ts';

/**
 * Time that does not count must be announced and limited. A fixed window is both: everybody knows when it is and how long it
 * lasts. Emergency work cannot be announced, but it can be limited.
 */
export const unboundedMaintenance = rule('time/unbounded-maintenance', (facts, report) => {
  for (const maintenance of facts.agreement.maintenance) {
    if (maintenance.countsAs === 'down') continue;
    const needsNotice = !isAnnounced(maintenance) && !maintenance.emergency;
    const needsMaximum = !isBounded(facts, maintenance);
    if (!needsNotice && !needsMaximum) continue;
    report({
      at: maintenance.origin,
      part: maintenance.id,
      params: {
        name: facts.nameOf(maintenance.id),
        hides: worstWords(facts, promisesWith(facts, maintenance.id)[0]?.id),
        missing: [...(needsNotice ? ['notice' as const] : []), ...(needsMaximum ? ['maximum' as const] : [])],
      },
      disadvantages: [...hurtBy(facts, maintenance.id)],
      // How much it may take is for the parties to settle.
      fixes: needsMaximum
        ? []
        : [{ name: 'notice', edits: [{ at: maintenance.origin, place: 'into', text: noticeClause(facts) }] }],
    });
  }
});

const promisesWith = ({ agreement }: Facts, maintenance: Id): readonly Objective[] =>
  agreement.objectives.filter(({ excluding }) => excluding.includes(maintenance));

/** Those whose promises it takes time out of; where no promise names it, all to whom something is promised. */
function hurtBy(facts: Facts, maintenance: Id): ReadonlySet<Id | undefined> {
  const named = promisesWith(facts, maintenance);
  const { objectives, support, customer } = facts.agreement;
  const promises = named.length > 0 ? named : [...objectives, ...support];
  return new Set(promises.length > 0 ? promises.map(({ id }) => promiseeOf(facts, id)) : [customer]);
}
