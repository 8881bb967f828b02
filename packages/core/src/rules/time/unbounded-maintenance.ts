import { isAnnounced, isBounded } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
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
        missing: [...(needsNotice ? ['notice' as const] : []), ...(needsMaximum ? ['maximum' as const] : [])],
      },
      disadvantages: [facts.agreement.customer],
      // How much it may take is for the parties to settle.
      fixes: needsMaximum
        ? []
        : [{ name: 'notice', edits: [{ at: maintenance.origin, place: 'into', text: noticeClause(facts) }] }],
    });
  }
});
