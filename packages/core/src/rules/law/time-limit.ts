import { protectedPlace, protectedSides, protecting } from '../../facts/law.ts';
import { isShorter, isUnderDays } from '../../facts/lengths.ts';
import { payeeOf, sidesOf } from '../../facts/sides.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Duration } from '../../model/index.ts';
import { scheduleName } from '../../tariff/index.ts';

const YEAR: Duration = { iso: 'P1Y', clock: 'elapsed' };

/**
 * Rights of a consumer that end early: all claims within less than a year, a claim for credits that lapses when it is late, a
 * right to leave that is lost within 30 days (a setting).
 */
export const timeLimit = rule('law/time-limit', (facts, report) => {
  const { limitations, credits, terminations } = facts.agreement;
  const { days } = facts.settings.thresholds;
  for (const hurt of protectedSides(facts)) {
    const common = { related: [protectedPlace(facts, hurt)], disadvantages: [hurt] };
    const name = facts.nameOf(hurt);
    const year = protecting(facts, hurt, ['bw-6-236-g']);
    for (const { id, of, deadline, origin } of year.length > 0 ? limitations : []) {
      const duration = deadline?.relation === 'within' ? deadline.duration : undefined;
      if (!duration || !sidesOf(facts, of).includes(hurt) || !isShorter(duration, YEAR)) continue;
      report({
        at: duration.origin ?? origin,
        part: id,
        params: { kind: 'limitation', hurt: name, period: durationWords(facts, duration), basis: year },
        ...common,
        fixes: [{ name: 'year', edits: [{ at: duration.origin, place: 'replace', text: '12 months' }] }],
      });
    }
    const lapse = protecting(facts, hurt, ['bw-6-237-h', 'directive-b']);
    if (lapse.length === 0) continue;
    for (const schedule of credits) {
      const { claim, id, origin } = schedule;
      if (claim?.late !== 'lapse' || claim.automatic || payeeOf(facts, schedule) !== hurt) continue;
      report({
        at: claim.origin ?? origin,
        part: id,
        params: { kind: 'claim', schedule: scheduleName(facts, schedule), hurt: name, basis: lapse },
        ...common,
      });
    }
    for (const { id, exercised, by } of terminations) {
      const duration = exercised?.relation === 'within' ? exercised.duration : undefined;
      if (!duration || !sidesOf(facts, by).includes(hurt) || !isUnderDays(duration, days)) continue;
      report({
        at: duration.origin ?? exercised?.origin,
        part: id,
        params: { kind: 'exit', hurt: name, period: durationWords(facts, duration), basis: lapse },
        ...common,
        fixes: [
          {
            name: 'longer',
            params: { days: `${days} days` },
            edits: [{ at: duration.origin, place: 'replace', text: `${days} days` }],
          },
        ],
      });
    }
  }
});
