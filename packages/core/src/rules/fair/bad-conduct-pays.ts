import { mayAudit, owesEvidence } from '../../facts/evidence.ts';
import { excusesOf } from '../../facts/excuses.ts';
import { conditionsIn, metricOf, type Facts } from '../../facts/index.ts';
import { costlyPromise } from '../../facts/promises.ts';
import { partyOf, payeeOf, payerOf, sidesOf } from '../../facts/sides.ts';
import { freeName } from '../../facts/syntax.ts';
import { rule, type Found } from '../../findings/rule.ts';
import { missWords } from '../../incentives/words.ts';
import type { Claim, Condition, Credits, Id, Metric, Origin } from '../../model/index.ts';
import { scheduleName } from '../../tariff/index.ts';
import { finderOf, wordsOf } from '../../wording/index.ts';
import { ownCase } from '../measurable/judge-in-own-case.ts';
import { decisionsOf, type PlacedDecision } from '../../facts/decisions.ts';

type Finding = Found<'fair/bad-conduct-pays'>;

/**
 * One side does its part worse, and is paid for it or spared a payment: it keeps silent about a miss that it alone measures and owes
 * for on request only; it leaves a decision open that then counts in its favour; it holds back the report that a claim waits for; it
 * keeps one promise and gets back what it paid for another; it uses more than was agreed, and is paid for the misses that this
 * causes. Each is compared with doing its part, all else unchanged. States that it sets by its own hand are fair/own-hand; that it
 * alone knows whether it owes is measurable/judge-in-own-case.
 */
export const badConductPays = rule('fair/bad-conduct-pays', (facts, report) => {
  for (const decision of decisionsOf(facts)) {
    const finding = silentDecision(facts, decision);
    if (finding) report(finding);
  }
  for (const credits of facts.agreement.credits) {
    if (credits.kind === 'bonus') continue;
    for (const find of [silentPayer, heldReport, boughtBack]) {
      const finding = find(facts, credits);
      if (finding) report(finding);
    }
  }
  for (const finding of overuse(facts)) report(finding);
});

/** Whoever need not answer wins by not answering. A price of lateness ends that. */
function silentDecision(
  facts: Facts,
  { decision, subject, part, at, granted, refused, promise }: PlacedDecision,
): Finding | undefined {
  const judge = partyOf(facts, decision.by);
  const { countsAs, cost, origin } = decision.late ?? {};
  const gains = countsAs === 'granted' ? granted : countsAs === 'refused' ? refused : undefined;
  if (judge === undefined || gains !== judge || cost) return undefined;
  return {
    at: origin ?? decision.origin ?? at,
    part,
    params: {
      kind: 'decision',
      gains: facts.nameOf(judge),
      subject,
      means: countsAs === 'granted' ? 'yes' : 'no',
      gain: missWords(facts, promise),
    },
    disadvantages: [facts.otherParty(judge)],
    fixes: [
      {
        name: 'turn',
        edits: [
          {
            at: origin,
            place: 'replace',
            text: `count as ${countsAs === 'granted' ? 'refused' : 'granted'}`,
          },
        ],
      },
    ],
  };
}

/**
 * Paid on request only, measured by the payer: no report tells the payee, who has to look by itself. Where it cannot even look, that
 * is found already.
 */
function silentPayer(facts: Facts, credits: Credits): Finding | undefined {
  const { claim } = credits;
  const [payer, payee] = [payerOf(facts, credits), payeeOf(facts, credits)];
  if (!claim?.deadline || claim.automatic || payer === undefined || payee === undefined) return undefined;
  const metric = metricsOf(facts, credits).find(({ measuredBy }) => partyOf(facts, measuredBy) === payer);
  if (!metric || ownCase(facts, metric) || isToldByReport(facts, credits, claim, payee)) return undefined;
  const looks = owesEvidence(facts, metric, payee) || mayAudit(facts, payee);
  return {
    at: claim.origin ?? credits.origin,
    part: credits.id,
    severity: looks ? 'info' : 'warning',
    params: {
      kind: 'silent',
      gains: facts.nameOf(payer),
      other: facts.nameOf(payee),
      schedule: scheduleName(facts, credits),
      metric: facts.nameOf(metric.id),
      gain: missWords(facts, credits.for[0]),
    },
    related: [{ at: metric.origin, role: 'measured' }],
    disadvantages: [payee],
    fixes: [
      {
        name: 'report',
        params: { payer: facts.nameOf(payer) },
        edits: [
          {
            at: credits.origin,
            place: 'beside',
            text: `report ${freeName(facts, 'Misses')} { by ${payer} to ${payee}; within 10 days of the end of the month; covers ${credits.for.join(', ')} }`,
          },
        ],
      },
    ],
  };
}

const metricsOf = (facts: Facts, credits: Credits): readonly Metric[] =>
  credits.for.flatMap(
    (id) => facts.find('objectives', id)?.sentences.flatMap(({ figure }) => metricOf(facts, figure) ?? []) ?? [],
  );

/** A report to the payee, of the agreement or in words only. */
const isToldByReport = (facts: Facts, credits: Credits, { deadline }: Claim, payee: Id): boolean =>
  (deadline?.moment?.kind === 'text' && REPORT(wordsOf(deadline.moment.text)).length > 0) ||
  facts.agreement.reports.some(
    ({ to, covers }) =>
      to.some((who) => sidesOf(facts, who).includes(payee)) &&
      (covers.length === 0 || credits.for.some((id) => covers.includes(id))),
  );

const REPORT = finderOf(['report*', 'statement*', 'rapport*', 'bericht*']);

/** A claim that may not be made before a report, or is never late without one, and a report that is never due. */
function heldReport(facts: Facts, credits: Credits): Finding | undefined {
  const { claim } = credits;
  const payer = payerOf(facts, credits);
  const moments = [claim?.notBefore, claim?.deadline].flatMap((deadline) => deadline?.moment ?? []);
  const id = moments.find((moment) => moment.kind === 'report')?.report;
  const report = facts.find('reports', id);
  if (!claim || claim.automatic || !report || report.deadline || payer === undefined) return undefined;
  if (partyOf(facts, report.by) !== payer) return undefined;
  const each = report.each?.kind === 'each' ? report.each.unit : undefined;
  return {
    at: report.origin,
    part: report.id,
    params: {
      kind: 'report',
      gains: facts.nameOf(payer),
      report: facts.nameOf(report.id),
      schedule: scheduleName(facts, credits),
      gain: missWords(facts, credits.for[0]),
    },
    related: [{ at: claim.origin ?? credits.origin, role: 'claim' }],
    disadvantages: [payeeOf(facts, credits)],
    fixes: [
      {
        name: 'due',
        edits: [{ at: report.origin, place: 'into', text: `within 10 days of the end of the ${each ?? 'month'}` }],
      },
    ],
  };
}

/** Earned back although a promise that was paid for need not be kept. A condition in words may mean all of them. */
function boughtBack(facts: Facts, credits: Credits): Finding | undefined {
  for (const { when, origin } of credits.returned) {
    if ([...conditionsIn(when)].some(({ kind }) => kind === 'fact' || kind === 'hole' || kind === 'compare')) continue;
    const kept = keptIn(when);
    const missing = credits.for.filter((id) => !kept.has(id));
    const [first] = missing;
    if (first === undefined) continue;
    return {
      at: origin ?? credits.origin,
      part: credits.id,
      params: {
        kind: 'bought back',
        gains: facts.nameOf(payerOf(facts, credits)),
        promise: facts.nameOf(first),
        kept: [...kept].map((id) => facts.nameOf(id)).join(', '),
        gain: missWords(facts, first),
      },
      related: [{ at: facts.part(first)?.part.origin, role: 'promise' }],
      disadvantages: [payeeOf(facts, credits)],
      fixes: andKept(when, missing, origin),
    };
  }
  return undefined;
}

/** The promises that must have been kept for the condition to hold. */
function keptIn(condition: Condition): ReadonlySet<Id> {
  if (condition.kind === 'outcome') return new Set(condition.outcome === 'met' ? [condition.of] : []);
  if (condition.kind !== 'all' && condition.kind !== 'any') return new Set();
  const [first = new Set<Id>(), ...others] = condition.of.map(keptIn);
  return condition.kind === 'all'
    ? new Set([first, ...others].flatMap((each) => [...each]))
    : new Set([...first].filter((id) => others.every((each) => each.has(id))));
}

function andKept(when: Condition, missing: readonly Id[], at: Origin | undefined): NonNullable<Finding['fixes']> {
  if (when.kind !== 'outcome' || when.repetition?.kind !== 'in a row') return [];
  const { count, unit } = when.repetition;
  const all = [when.of, ...missing].map((id) => `${id} met in ${count} ${unit}s in a row`);
  return [{ name: 'all', edits: [{ at, place: 'replace', text: `returned when ${all.join(' and ')}` }] }];
}

/** Of a service whose use has limits the requests are promised, and nothing excuses what is beyond the limits. */
function* overuse(facts: Facts): Generator<Finding> {
  for (const limits of facts.agreement.limits) {
    const { service, rows, id, origin } = limits;
    if (service === undefined || rows.length === 0) continue;
    for (const objective of facts.agreement.objectives) {
      const promise = costlyPromise(facts, objective.id);
      const metrics = objective.sentences.flatMap(({ figure }) => metricOf(facts, figure) ?? []);
      const metric = metrics.find((each) => each.of === service && countsUse(each));
      if (!promise || !metric || excusesOveruse(facts, objective.id, id)) continue;
      yield {
        at: metric.origin,
        part: metric.id,
        severity: 'info',
        params: {
          kind: 'overuse',
          gains: facts.nameOf(promise.to),
          other: facts.nameOf(promise.by),
          limits: facts.nameOf(id),
          promise: facts.nameOf(objective.id),
          gain: missWords(facts, objective.id),
        },
        related: [{ at: origin, role: 'limits' }],
        disadvantages: [promise.by],
        fixes: [
          {
            name: 'excuse',
            params: { limits: facts.nameOf(id) },
            edits: [
              {
                at: origin,
                place: 'beside',
                text: `exclusion BeyondLimits "Use beyond the limits" { when ${id} is exceeded; caused by ${promise.to}; to the extent caused; evidence "the log", open to ${promise.to} }`,
              },
            ],
          },
        ],
      };
      break;
    }
  }
}

/** Single requests, and none of them are left out. */
const countsUse = ({ observation, leavesOut }: Metric): boolean =>
  leavesOut.length === 0 && (observation?.kind === 'share' || observation?.kind === 'duration');

const excusesOveruse = (facts: Facts, promise: Id, limits: Id): boolean =>
  excusesOf(facts, promise).some(
    ({ part, general }) =>
      general ||
      (part.when !== undefined &&
        [...conditionsIn(part.when)].some((each) => each.kind === 'exceeded' && each.limits === limits)),
  );
