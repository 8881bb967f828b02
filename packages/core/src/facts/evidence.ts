import type { Id, Metric, Who } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { sidesOf } from './sides.ts';

/** Whether one of these words means the party. */
export const includesParty = (facts: Facts, whos: readonly Who[], party: Id): boolean =>
  whos.some((who) => sidesOf(facts, who).includes(party));

/** Whether a metric owes the party evidence, or the party has it or may see it. Evidence for nobody in particular is for both. */
export const owesEvidence = (facts: Facts, { evidence }: Metric, party: Id): boolean =>
  evidence.some(
    ({ openTo, heldBy }) =>
      openTo.length === 0 || includesParty(facts, [...openTo, ...(heldBy === undefined ? [] : [heldBy])], party),
  );

/** Whether the party may inspect what the agreement is judged by. */
export const mayAudit = ({ agreement }: Facts, party: Id): boolean =>
  agreement.audits.some(({ by }) => by !== undefined && 'party' in by && by.party === party);

/** Whether a report on one of these parts opens the records to the party. */
export const recordsOpen = (facts: Facts, covered: readonly Id[], party: Id): boolean =>
  reportsOn(facts, covered).some(({ recordsOpenTo }) => includesParty(facts, recordsOpenTo, party));

/** Whether the party gets a report on one of these parts. */
export const isReportedTo = (facts: Facts, covered: readonly Id[], party: Id): boolean =>
  reportsOn(facts, covered).some(({ to }) => includesParty(facts, to, party));

const reportsOn = (facts: Facts, covered: readonly Id[]) =>
  covered.flatMap((id) => facts.once(reportsByPart).get(id) ?? []);

const reportsByPart = ({ agreement }: Facts) => {
  const reports = new Map<Id, (typeof agreement.reports)[number][]>();
  for (const report of agreement.reports) {
    for (const id of report.covers) reports.set(id, [...(reports.get(id) ?? []), report]);
  }
  return reports;
};
