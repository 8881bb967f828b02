import { roughSeconds } from '../../facts/lengths.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import { compare, formatDuration, multiply, rational } from '../../quantity/index.ts';

/**
 * An automatic renewal that is hard to stop: the notice is longer than the period that is renewed, so that it is always too late for
 * the next one; or longer than half of it, so that one must decide before most of the period has been seen.
 */
export const renewal = rule('fair/renewal', (facts, report) => {
  const { renewal: renewed, provider, customer } = facts.agreement;
  if (!renewed?.every || !renewed.notice) return;
  const notice = roughSeconds(renewed.notice);
  const period = roughSeconds({ iso: renewed.every, clock: 'elapsed' });
  if (!notice || !period || compare(multiply(notice, rational(2)), period) <= 0) return;
  report({
    at: renewed.origin ?? facts.agreement.origin,
    params: {
      notice: durationWords(facts, renewed.notice),
      every: formatDuration(renewed.every, 'en-GB'),
      tooLate: compare(notice, period) > 0,
    },
    disadvantages: [provider, customer],
    fixes: USUAL.filter((days) => compare(multiply(rational(2 * days), DAY), period) <= 0)
      .slice(0, 1)
      .map((days) => ({
        name: 'notice' as const,
        params: { days },
        edits: [{ at: renewed.notice?.origin, place: 'replace' as const, text: `${days} days` }],
      })),
  });
});

/** Usual notices, in days. */
const USUAL = [30, 14, 7];
const DAY = rational(86_400);
