import { protectedPlace, protectedSides, protecting, weight } from '../../facts/law.ts';
import { isUnderDays } from '../../facts/lengths.ts';
import { sidesOf } from '../../facts/sides.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';

/**
 * An end at will whose notice is shorter than 30 days (a setting): the lists speak of reasonable notice and give no number. The
 * Directive speaks of agreements without an end only.
 */
export const shortNotice = rule('law/short-notice', (facts, report) => {
  const { days } = facts.settings.thresholds;
  const { terminations, effective } = facts.agreement;
  for (const hurt of protectedSides(facts)) {
    const by = facts.otherParty(hurt);
    const basis = protecting(
      facts,
      hurt,
      effective?.until === undefined ? ['directive-g', 'data-act-5-f'] : ['data-act-5-f'],
    );
    if (by === undefined || basis.length === 0) continue;
    for (const { id, by: who, atWill, notice, origin } of terminations) {
      if (!atWill || !sidesOf(facts, who).includes(by) || !isUnderDays(notice, days)) continue;
      report({
        at: notice?.origin ?? origin,
        part: id,
        severity: weight(basis),
        params: { by: facts.nameOf(by), notice: notice ? durationWords(facts, notice) : '', basis },
        related: [protectedPlace(facts, hurt)],
        disadvantages: [hurt],
        fixes: [
          {
            name: 'notice',
            params: { days: `${days} days` },
            edits: [
              notice
                ? { at: notice.origin, place: 'replace', text: `${days} days` }
                : { at: origin, place: 'into', text: `notice ${days} days` },
            ],
          },
        ],
      });
    }
  }
});
