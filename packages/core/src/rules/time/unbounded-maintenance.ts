import { isBounded, isAnnounced } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';

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
    const at = maintenance.origin;
    report({
      at,
      part: maintenance.id,
      params: {
        name: facts.nameOf(maintenance.id),
        missing: [...(needsNotice ? ['notice' as const] : []), ...(needsMaximum ? ['maximum' as const] : [])],
      },
      disadvantages: [facts.agreement.customer],
      fixes: [
        {
          name: 'bound',
          edits: [
            ...(needsNotice ? [{ at, place: 'into' as const, text: 'notice 5 business days' }] : []),
            ...(needsMaximum ? [{ at, place: 'into' as const, text: 'at most 4 h each month' }] : []),
          ],
        },
      ],
    });
  }
});
