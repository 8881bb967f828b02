import { includesParty, owesEvidence } from '../../facts/evidence.ts';
import { metricOf, type Facts } from '../../facts/index.ts';
import { roughSeconds } from '../../facts/lengths.ts';
import { partyOf, payeeOf, payerOf } from '../../facts/sides.ts';
import { durationWords, listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Claim, Credits, Id, Report } from '../../model/index.ts';
import { compare, divide, floor, multiply, rational, subtract, toText, type Rational } from '../../quantity/index.ts';
import { paidAmounts, scheduleName, settledAs } from '../../tariff/index.ts';

const DAY = rational(86_400);
const MOST_ITEMS = 3;

/**
 * A credit that is hard to claim: too little time, counted from the day on which the claimant has the data; data of the paying
 * side that it need not hand over; or a long list of things to bring; or nobody knows whether it must be claimed. Credits that come without a claim are no burden, and a period
 * that begins with the report begins with the data.
 */
export const claimBurden = rule('fair/claim-burden', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const { claim } = credits;
    const payee = payeeOf(facts, credits);
    if (!claim || claim.automatic || payee === undefined) continue;
    const reported = reportFor(facts, credits, payee);
    const days = shortDays(facts, claim, reported);
    const burdens = [
      ...(days === undefined ? [] : ['short' as const]),
      ...(lacksData(facts, credits, claim, payee, reported) ? ['data' as const] : []),
      ...(claim.items.length > MOST_ITEMS ? ['items' as const] : []),
    ];
    if (burdens.length === 0) continue;
    const period = `within ${facts.settings.thresholds.days} days of`;
    report({
      at: claim.deadline?.origin ?? claim.origin ?? credits.origin,
      part: credits.id,
      params: {
        schedule: scheduleName(facts, credits),
        kind: 'burden',
        burdens,
        payee: facts.nameOf(payee),
        payer: facts.nameOf(payerOf(facts, credits)),
        period: claim.deadline?.duration ? durationWords(facts, claim.deadline.duration) : '',
        days: isFromEnd(claim) && compare(reportTime(reported), rational(0)) > 0 ? (days ?? '') : '',
        items: listWords(claim.items.map((item) => `“${item}”`)),
      },
      related: reported ? [{ at: reported.origin, role: 'report' }] : [],
      disadvantages: [payee],
      fixes:
        reported && burdens.includes('short')
          ? [
              {
                name: 'fromReport',
                edits: [{ at: claim.deadline?.origin, place: 'replace', text: `${period} ${reported.id}` }],
              },
            ]
          : [],
    });
  }
  for (const schedules of unsaid(facts)) {
    const [first, ...others] = schedules;
    if (!first) continue;
    const [payee, payer] = [payeeOf(facts, first), payerOf(facts, first)];
    report({
      at: first.origin,
      part: first.id,
      severity: 'info',
      params: {
        kind: 'unsaid',
        schedule: scheduleName(facts, first),
        payee: facts.nameOf(payee),
        payer: facts.nameOf(payer),
      },
      related: others.map(({ origin }) => ({ at: origin, role: 'unsaid' })),
      disadvantages: [payee],
      fixes: [
        {
          name: 'automatic',
          edits: schedules.map(({ origin }) => ({ at: origin, place: 'into', text: 'automatic' })),
        },
      ],
    });
  }
});

/**
 * The schedules of which nothing says whether they are paid by themselves or on a claim, for each side that pays. One schedule's
 * words are read as meant for all that the same side pays; a bonus is invoiced by the side that earned it.
 */
function unsaid(facts: Facts): Iterable<readonly Credits[]> {
  const credits = facts.agreement.credits.filter((each) => each.kind === 'credit' && paysMoney(each));
  const byPayer = Map.groupBy(credits, (each) => payerOf(facts, each));
  return [...byPayer.values()].filter((schedules) => schedules.every(({ claim }) => !claim));
}

const paysMoney = (credits: Credits): boolean =>
  paidAmounts(credits).some(({ amount }) => settledAs(amount) === 'money');

/** The report that shows the claimant what it is paid for. */
const reportFor = (facts: Facts, credits: Credits, payee: Id): Report | undefined =>
  facts.agreement.reports.find(
    ({ to, covers }) =>
      includesParty(facts, to, payee) && (covers.length === 0 || credits.for.some((id) => covers.includes(id))),
  );

/** Whether the time to claim runs from the end of a period: only then can it be compared with the day of the report. */
const isFromEnd = ({ deadline }: Claim): boolean =>
  deadline?.moment?.kind === 'period' && deadline.moment.edge === 'end';

/** The days that are left once the data are there, as far as the text tells that, if these are too few. */
function shortDays(facts: Facts, claim: Claim, reported: Report | undefined): string | undefined {
  const { deadline } = claim;
  const time = deadline?.relation === 'within' && deadline.duration && roughSeconds(deadline.duration);
  if (!time) return undefined;
  const left = isFromEnd(claim) ? subtract(time, reportTime(reported)) : time;
  const most = multiply(DAY, rational(facts.settings.thresholds.days));
  return compare(left, most) < 0 ? toText(floor(divide(left, DAY))) : undefined;
}

/** How long after the end of the period the report may come. */
function reportTime(reported: Report | undefined): Rational {
  const { duration, moment } = reported?.deadline ?? {};
  const afterEnd = moment?.kind === 'period' && moment.edge === 'end';
  return (afterEnd && duration && roughSeconds(duration)) || rational(0);
}

/** Data that the payer holds, and that neither a report nor evidence brings to the claimant. */
function lacksData(facts: Facts, credits: Credits, claim: Claim, payee: Id, reported: Report | undefined): boolean {
  if (reported || partyOf(facts, claim.dataHeldBy) !== payerOf(facts, credits)) return false;
  const metrics = credits.for.flatMap(
    (id) => facts.find('objectives', id)?.sentences.map(({ figure }) => metricOf(facts, figure)) ?? [],
  );
  return !metrics.some((metric) => metric && owesEvidence(facts, metric, payee));
}
