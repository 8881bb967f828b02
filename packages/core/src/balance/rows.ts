import { isBounded } from '../facts/maintenance.ts';
import { reachOf } from '../facts/excuses.ts';
import type { Facts } from '../facts/facts.ts';
import { hasConsequences } from '../facts/objectives.ts';
import { mayAudit, recordsOpen } from '../facts/evidence.ts';
import { promisorOf } from '../facts/promises.ts';
import { payeeOf, sidesOf } from '../facts/sides.ts';
import type { Decision, Id, Who } from '../model/index.ts';
import type { DutyRow, ExitRow, NoticeRow, PowerRow, PromiseRow, ReliefRow, RightRow } from './balance.ts';

const isOf = (facts: Facts, who: Who | undefined, party: Id): boolean => sidesOf(facts, who).includes(party);

/** Duties, reports, and to pay the fees. */
export function dutiesOf(facts: Facts, party: Id): readonly DutyRow[] {
  const { duties, reports, payment, customer } = facts.agreement;
  return [
    ...duties.flatMap(({ id: part, obligations, origin }) =>
      obligations
        .filter(({ actor }) => actor === party)
        .map(({ text, deadline, origin: at = origin }): DutyRow => ({ kind: 'duty', part, text, deadline, at })),
    ),
    ...reports
      .filter(({ by }) => isOf(facts, by, party))
      .map(({ id, deadline, origin }): DutyRow => ({
        kind: 'report',
        part: id,
        text: undefined,
        deadline,
        at: origin,
      })),
    ...(payment && party === customer
      ? [{ kind: 'payment' as const, part: undefined, text: undefined, deadline: payment, at: payment.origin }]
      : []),
  ];
}

export function promisesOf(facts: Facts, party: Id): readonly PromiseRow[] {
  const { objectives, support } = facts.agreement;
  return [
    ...objectives
      .filter(({ id }) => promisorOf(facts, id) === party)
      .flatMap(({ id, sentences, origin }) =>
        sentences.map((sentence, index): PromiseRow => ({
          kind: 'sentence',
          part: id,
          index,
          costs: hasConsequences(facts, id),
          at: sentence.origin ?? origin,
        })),
      ),
    ...support
      .filter(({ id }) => promisorOf(facts, id) === party)
      .flatMap(({ id, priorities, origin }) =>
        priorities.map((priority, index): PromiseRow => ({
          kind: 'priority',
          part: id,
          index,
          costs: hasConsequences(facts, id),
          at: priority.origin ?? origin,
        })),
      ),
  ];
}

/** What it may leave undone, or need not count. Whatever names no side excuses whoever made the promises it reaches. */
export function reliefsOf(facts: Facts, party: Id): readonly ReliefRow[] {
  const { reliefs, exclusions, maintenance, forceMajeure, provider } = facts.agreement;
  const reaches = (each: Parameters<typeof reachOf>[1]): boolean => {
    const by = reachOf(facts, each).map((promise) => promise.by);
    return by.length > 0 ? by.includes(party) : party === provider;
  };
  const row = (
    list: ReliefRow['list'],
    bounded: boolean,
    { id, origin }: { id: Id; origin?: string | undefined },
  ): ReliefRow => ({
    list,
    part: id,
    bounded,
    at: origin,
  });
  return [
    ...reliefs.filter(reaches).map((each) => row('reliefs', each.limit !== undefined || each.toTheExtentCaused, each)),
    ...exclusions
      .filter(reaches)
      .map((each) => row('exclusions', each.limit !== undefined || each.toTheExtentCaused, each)),
    ...maintenance
      .filter(({ countsAs }) => party === provider && countsAs !== 'down')
      .map((each) => row('maintenance', isBounded(facts, each), each)),
    ...forceMajeure
      .filter((each) => each.for === undefined || isOf(facts, each.for, party))
      .map((each) => row('forceMajeure', each.leaveAfter !== undefined, each)),
  ];
}

export function rightsOf(facts: Facts, party: Id): readonly RightRow[] {
  const { credits, audits, reports, holds, indemnities, metrics, support } = facts.agreement;
  const row = (kind: RightRow['kind'], { id, origin }: { id: Id; origin?: string | undefined }): RightRow => ({
    kind,
    part: id,
    at: origin,
  });
  return [
    ...credits.filter((each) => payeeOf(facts, each) === party).map((each) => row('credit', each)),
    ...reports.filter(({ to }) => to.some((who) => isOf(facts, who, party))).map((each) => row('report', each)),
    ...audits.filter(({ by }) => isOf(facts, by, party)).map((each) => row('audit', each)),
    ...holds
      .filter(({ by, kind }) => kind !== 'suspension' && isOf(facts, by, party))
      .map((each) => row(each.kind === 'set-off' ? 'set-off' : 'withholding', each)),
    ...indemnities.filter((each) => isOf(facts, each.for, party)).map((each) => row('indemnity', each)),
    ...metrics
      .filter(({ dispute, measuredBy }) => dispute !== undefined && !isOf(facts, measuredBy, party))
      .map((each) => row('dispute', each)),
    ...support
      .filter(({ classification }) => classification?.dispute !== undefined && !isOf(facts, classification.by, party))
      .map((each) => row('dispute', each)),
  ];
}

/** What it can bring about or decide alone, and whether somebody looks over its shoulder. */
export function powersOf(facts: Facts, party: Id): readonly PowerRow[] {
  const { changes, holds, metrics, support, credits, terminations } = facts.agreement;
  const other = facts.otherParty(party);
  const decides = (decision: Decision | undefined): boolean => isOf(facts, decision?.by, party);
  const isChecked = (decision: Decision | undefined): boolean =>
    decision?.dispute !== undefined || (decision?.openTo.length ?? 0) > 0;
  const audited = other !== undefined && mayAudit(facts, other);
  const row = (
    kind: PowerRow['kind'],
    { id, origin }: { id: Id; origin?: string | undefined },
    checked: boolean,
  ): PowerRow => ({
    kind,
    part: id,
    checked,
    at: origin,
  });
  return [
    ...changes
      .filter(({ by, consentRequired }) => !consentRequired && isOf(facts, by, party))
      .map((each) => row('change', each, each.otherMayLeave)),
    ...holds
      .filter(({ by, kind }) => kind === 'suspension' && isOf(facts, by, party))
      .map((each) => row('suspension', each, each.cure !== undefined)),
    ...metrics
      .filter(({ measuredBy }) => isOf(facts, measuredBy, party))
      .map((each) => {
        const open = other !== undefined && recordsOpen(facts, [each.id], other);
        return row('measuring', each, each.dispute !== undefined || each.evidence.length > 0 || audited || open);
      }),
    ...support
      .filter(({ classification }) => decides(classification))
      .map((each) => row('classifying', each, isChecked(each.classification))),
    ...credits
      .filter(({ claim }) => decides(claim?.decision))
      .map((each) => row('deciding', each, isChecked(each.claim?.decision))),
    ...credits
      .filter(({ preconditions }) => preconditions.some(({ setBy }) => isOf(facts, setBy, party)))
      .map((each) => row('setting a condition', each, false)),
    ...terminations
      .filter(({ atWill, by }) => atWill && isOf(facts, by, party))
      .map((each) => row('leaving at will', each, each.notice !== undefined)),
  ];
}

/** How long before it acts it must say so. */
export function noticesOf(facts: Facts, party: Id): readonly NoticeRow[] {
  const { terminations, changes, holds, maintenance, audits, renewal, provider } = facts.agreement;
  const own = (by: Who | undefined) => isOf(facts, by, party);
  type Noticed = { readonly id: Id; readonly notice?: NoticeRow['duration']; readonly origin?: string | undefined };
  const row = (kind: NoticeRow['kind'], { id, notice, origin }: Noticed): NoticeRow => ({
    kind,
    part: id,
    duration: notice,
    at: notice?.origin ?? origin,
  });
  return [
    ...(renewal
      ? [
          {
            kind: 'renewal' as const,
            part: undefined,
            duration: renewal.notice,
            at: renewal.notice?.origin ?? renewal.origin,
          },
        ]
      : []),
    ...terminations.filter(({ by }) => own(by)).map((each) => row('termination', each)),
    ...changes.filter(({ by }) => own(by)).map((each) => row('change', each)),
    ...holds.filter(({ by }) => own(by)).map((each) => row(each.kind, each)),
    ...(party === provider ? maintenance.map((each) => row('maintenance', each)) : []),
    ...audits.filter(({ by }) => own(by)).map((each) => row('audit', each)),
  ];
}

export function exitRowsOf(facts: Facts, party: Id): readonly ExitRow[] {
  const { terminations, forceMajeure, changes } = facts.agreement;
  const other = facts.otherParty(party);
  return [
    ...terminations
      .filter(({ by }) => isOf(facts, by, party))
      .map(({ id, atWill, when, notice, cure, origin }): ExitRow => ({
        kind: atWill ? 'at will' : 'for cause',
        part: id,
        when,
        notice,
        cure,
        at: origin,
      })),
    ...forceMajeure
      .filter(({ leaveAfter }) => leaveAfter !== undefined)
      .map(({ id, leaveAfter, origin }): ExitRow => ({
        kind: 'events nobody controls',
        part: id,
        when: [],
        notice: leaveAfter,
        cure: undefined,
        at: leaveAfter?.origin ?? origin,
      })),
    ...changes
      .filter(({ by, otherMayLeave }) => otherMayLeave && other !== undefined && isOf(facts, by, other))
      .map(({ id, notice, origin }): ExitRow => ({
        kind: 'change',
        part: id,
        when: [],
        notice,
        cure: undefined,
        at: origin,
      })),
  ];
}
