import { metricOf, type Facts } from '../../facts/index.ts';
import { isUnderDays } from '../../facts/lengths.ts';
import { partyOf, payeeOf, payerOf, sidesOf } from '../../facts/sides.ts';
import { durationWords, listWords } from '../../facts/words.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Credits, Duration, Origin } from '../../model/index.ts';
import { scheduleName } from '../../tariff/index.ts';

/**
 * A lapse of form or time that costs far more than it harmed: a claim that lapses when it is late, a right to leave that is lost
 * within days, a late report that counts as a missed level. A claim period of 30 days (a setting) from the report on is a hard
 * bargain and silent; from another moment on it is remarked, and so is a deadline that does not say what missing it costs, and a
 * claim that lapses and must bring several things, with no time to bring what it lacks.
 */
export const forfeiture = rule('fair/forfeiture', (facts, report) => {
  const { days } = facts.settings.thresholds;
  for (const credits of facts.agreement.credits) {
    const { claim } = credits;
    const incomplete = neverCompleted(facts, credits);
    if (incomplete) report(incomplete);
    if (
      !claim?.deadline ||
      claim.automatic ||
      payeeOf(facts, credits) === undefined ||
      claim.late === 'are reduced' ||
      claim.late === 'count from receipt'
    )
      continue;
    const { duration, moment } = claim.deadline;
    const short = duration !== undefined && isUnderDays(duration, days);
    const kind = claim.late === 'lapse' ? 'claim' : 'unsaid';
    if (kind === 'claim' && !short && moment?.kind === 'report') continue;
    const unsaid = {
      name: 'late' as const,
      edits: [{ at: claim.origin, place: 'after' as const, text: ', late claims count from receipt' }],
    };
    const automatic = {
      name: 'automatic' as const,
      edits: [{ at: claim.origin, place: 'replace' as const, text: 'automatic' }],
    };
    report({
      at: claim.origin ?? credits.origin,
      part: credits.id,
      severity: kind === 'claim' && short ? 'warning' : 'info',
      params: {
        kind,
        schedule: scheduleName(facts, credits),
        payee: facts.nameOf(payeeOf(facts, credits)),
        period: duration ? durationWords(facts, duration) : '',
      },
      disadvantages: [payeeOf(facts, credits)],
      fixes: [
        ...(kind === 'unsaid' ? [unsaid] : []),
        ...(kind === 'claim' && short ? [longer(duration, days)] : []),
        ...(isMeasuredByPayer(facts, credits) ? [automatic] : []),
      ],
    });
  }
  for (const { id, origin, lateIsMissOf, by, cure } of facts.agreement.reports) {
    if (lateIsMissOf.length === 0 || cure) continue;
    report({
      at: origin,
      part: id,
      params: {
        kind: 'report',
        report: facts.nameOf(id),
        missed: listWords(lateIsMissOf.map((each) => facts.nameOf(each))),
      },
      disadvantages: sidesOf(facts, by),
      fixes: [{ name: 'cure', params: { what: 'send a report' }, edits: [cureInto(origin)] }],
    });
  }
  for (const { id, exercised, by } of facts.agreement.terminations) {
    const duration = exercised?.relation === 'within' ? exercised.duration : undefined;
    if (!duration || !isUnderDays(duration, days)) continue;
    report({
      at: exercised?.origin,
      part: id,
      params: {
        kind: 'right',
        side: listWords(sidesOf(facts, by).map((side) => facts.nameOf(side))),
        period: durationWords(facts, duration),
      },
      disadvantages: sidesOf(facts, by),
      fixes: [longer(duration, days)],
    });
  }
});

const longer = ({ origin }: Duration, days: number) => ({
  name: 'longer' as const,
  edits: [{ at: origin, place: 'replace' as const, text: `${days} days` }],
});

const cureInto = (at: Origin | undefined) => ({ at, place: 'into' as const, text: 'cure 10 days' });

function neverCompleted(facts: Facts, credits: Credits): Found<'fair/forfeiture'> | undefined {
  const { claim } = credits;
  const payee = payeeOf(facts, credits);
  if (claim?.late !== 'lapse' || claim.items.length < 2 || claim.cure || payee === undefined) return undefined;
  return {
    at: claim.origin ?? credits.origin,
    part: credits.id,
    severity: 'info',
    params: {
      kind: 'incomplete',
      schedule: scheduleName(facts, credits),
      payee: facts.nameOf(payee),
      items: listWords(claim.items.map((item) => `“${item}”`)),
    },
    disadvantages: [payee],
    fixes: [{ name: 'cure', params: { what: 'complete a claim' }, edits: [cureInto(credits.origin)] }],
  };
}

/** The payer knows of the miss before anybody else, so that nobody needs to claim. */
function isMeasuredByPayer(facts: Facts, credits: Credits): boolean {
  const metrics = credits.for.flatMap(
    (id) => facts.find('objectives', id)?.sentences.map(({ figure }) => metricOf(facts, figure)) ?? [],
  );
  return (
    metrics.length > 0 && metrics.every((metric) => partyOf(facts, metric?.measuredBy) === payerOf(facts, credits))
  );
}
