import {
  casesOf,
  caseWords,
  effectiveGuarantees,
  guaranteeIn,
  isAnnounced,
  listWords,
  maintainedPeriods,
  maintenanceFor,
  metricOf,
  periodWords,
  reckoningOf,
  secondsWords,
  sentencesOf,
  sentenceWords,
  shareWords,
  takenIn,
  valueIn,
  valuesOf,
  type Case,
  type Facts,
  type MaintainedPeriod,
  type PlacedSentence,
  type Reckoning,
} from '../../facts/index.ts';
import { guaranteeWords } from '../../explanation/balance.ts';
import { promiseeOf, promisorOf } from '../../facts/promises.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Id, Maintenance, Sentence } from '../../model/index.ts';
import { compare, HUNDRED, divide, multiply, rational, subtract, tryRational, ZERO } from '../../quantity/index.ts';
import { limitEdits, noticeEdits } from './maintenance-fixes.ts';

type EatsBudget = Found<'time/maintenance-eats-budget'>;

/**
 * Maintenance that counts can break the promise by itself. Maintenance that is left out lowers what is really guaranteed, which is
 * always shown: as a warning where its owner may set it freely beyond the budget, or where it takes much of the time.
 */
export const maintenanceEatsBudget = rule('time/maintenance-eats-budget', (facts, report) => {
  for (const placed of sentencesOf(facts)) {
    const metric = metricOf(facts, placed.sentence.figure);
    if (metric?.observation?.kind !== 'availability') continue;
    const { excluded, counted } = maintenanceFor(facts, placed.objective);
    const reckoning = reckoningOf(facts, placed.sentence);
    const down = countedAsDown(facts, placed, reckoning ? counted : [...excluded, ...counted]);
    if (down) report(down);
    const out = reckoning && leftOut(facts, placed, reckoning, excluded);
    if (out) report(out);
  }
});

interface InCase {
  readonly period: MaintainedPeriod;
  readonly theCase: Case;
}

/** All kinds of periods in all cases; none if some maintenance is not limited, which is another finding. */
function periodsOf(facts: Facts, sentence: Sentence, maintenance: readonly Maintenance[]): readonly InCase[] {
  if (maintenance.length === 0) return [];
  return casesOf(facts, valuesOf(sentence)).flatMap((theCase) =>
    (maintainedPeriods(facts, sentence, maintenance, theCase) ?? []).map((period) => ({ period, theCase })),
  );
}

function countedAsDown(
  facts: Facts,
  { objective, sentence }: PlacedSentence,
  maintenance: readonly Maintenance[],
): EatsBudget | undefined {
  const left = ({ period }: InCase) => subtract(period.allowed, takenIn(period));
  const [worst] = periodsOf(facts, sentence, maintenance).toSorted((a, b) => compare(left(a), left(b)));
  if (!worst || compare(left(worst), ZERO) >= 0) return undefined;
  const { period, theCase } = worst;
  return {
    severity: 'error',
    at: sentence.origin,
    part: objective.id,
    params: {
      ...promiseIn(facts, sentence, theCase),
      kind: 'counts',
      allowed: takenWords(facts, period, maintenance),
      budget: secondsWords(period.allowed),
      period: periodWords(facts, sentence, period.days),
    },
    related: maintenance.map(({ origin }) => ({ at: origin, role: 'maintenance' as const })),
    disadvantages: [promisorOf(facts, objective.id)],
    fixes: limitEdits(maintenance, sentence, period.allowed),
  };
}

function leftOut(
  facts: Facts,
  { objective, sentence }: PlacedSentence,
  reckoning: Reckoning,
  maintenance: readonly Maintenance[],
): EatsBudget | undefined {
  const all = periodsOf(facts, sentence, maintenance)
    .map((each) => ({ ...each, share: guaranteeIn(each.period, reckoning) }))
    .toSorted((a, b) => compare(a.share, b.share));
  const [least] = all;
  if (!least || takenIn(least.period).n === 0n) return undefined;
  // A month of 30 days is what people reckon with; the least is what they can rely on.
  const usual = all.find(({ period, theCase }) => period.days === USUAL_DAYS && theCase === least.theCase) ?? least;
  const described = ({ share, period }: typeof least) => ({
    guarantee: shareWords(share),
    period: periodWords(facts, sentence, period.days),
  });
  const free = freelySet(all, maintenance);
  const much = all.find(({ period }) => compare(takenIn(period), muchOf(facts, period)) > 0);
  return {
    severity: free || much ? 'warning' : 'info',
    at: sentence.origin,
    part: objective.id,
    params: {
      ...promiseIn(facts, sentence, least.theCase),
      kind: 'excluded',
      allowed: takenWords(facts, usual.period, maintenance),
      ...described(usual),
      least: usual.period.days === least.period.days ? undefined : described(least),
      inAll: inAll(facts, objective.id, sentence, maintenance),
      reason: free
        ? { kind: 'unannounced', name: facts.nameOf(free.maintenance.id), budget: secondsWords(free.allowed) }
        : much && { kind: 'large', percent: String(facts.settings.thresholds.maintenancePercent) },
    },
    related: maintenance.map(({ origin }) => ({ at: origin, role: 'maintenance' as const })),
    disadvantages: free || much ? [promiseeOf(facts, objective.id)] : [],
    fixes: free
      ? [...noticeEdits(facts, free.maintenance), ...limitEdits([free.maintenance], sentence, free.allowed)]
      : much
        ? limitEdits(maintenance, sentence, muchOf(facts, much.period))
        : [],
  };
}

const USUAL_DAYS = 30;

/** What it comes to where more than maintenance does not count: “99.95% on 61% of the time”. */
function inAll(facts: Facts, id: Id, sentence: Sentence, maintenance: readonly Maintenance[]): string | undefined {
  const own = new Set(maintenance.map((each) => each.id));
  const found = effectiveGuarantees(facts).find(
    ({ objective, at, taken }) =>
      objective === id && at === sentence.origin && !taken.every(({ part }) => own.has(part)),
  );
  return found && guaranteeWords(facts, found);
}

/** The first maintenance that has neither a fixed window nor notice, and may take more than what may be down. */
function freelySet(all: readonly InCase[], maintenance: readonly Maintenance[]) {
  for (const [index, each] of maintenance.entries()) {
    if (isAnnounced(each)) continue;
    for (const { period } of all) {
      if (compare(rational(period.taken[index] ?? 0), period.allowed) > 0) {
        return { maintenance: each, allowed: period.allowed };
      }
    }
  }
  return undefined;
}

function muchOf({ settings }: Facts, { seconds }: MaintainedPeriod) {
  const percent = tryRational(String(settings.thresholds.maintenancePercent)) ?? ZERO;
  return multiply(rational(seconds), divide(percent, HUNDRED));
}

const promiseIn = (facts: Facts, sentence: Sentence, theCase: Case) => ({
  situation: caseWords(facts, theCase),
  promise: sentenceWords(facts, sentence, valueIn(facts, sentence.value, theCase)),
});

/** "4 h of Planned maintenance and 1 h of Emergency work" */
const takenWords = (facts: Facts, { taken }: MaintainedPeriod, maintenance: readonly Maintenance[]): string =>
  listWords(
    maintenance.flatMap(({ id }, index) =>
      taken[index] ? [`${secondsWords(rational(taken[index]))} of ${facts.nameOf(id)}`] : [],
    ),
  );
