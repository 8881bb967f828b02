import { metricHasConsequences, type Facts } from '../../facts/index.ts';
import { isAboutPaying } from '../../facts/mentions.ts';
import { costlyPromises, promisorOf } from '../../facts/promises.ts';
import { partyOf, sidesOf } from '../../facts/sides.ts';
import { writeDuration } from '../../facts/syntax.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Id, Metric, Termination } from '../../model/index.ts';

type Finding = Found<'fair/one-sided-right'>;

/**
 * Rights compared by what they are for: to leave a side that fails for good, to leave at will, to set off, to inspect and to
 * dispute what one is judged by. Speaks only where the side that lacks the right would need it here: there is something owed to
 * it, or data that it is judged by. A buyer's own right to leave at will, paid or not, is no privilege; nor is a right that answers
 * the other side's failure, such as suspending an account that is not paid.
 */
export const oneSidedRight = rule('fair/one-sided-right', (facts, report) => {
  const { provider, customer } = facts.agreement;
  if (provider === undefined || customer === undefined) return;
  for (const [has, lacks] of [
    [provider, customer],
    [customer, provider],
  ] as const) {
    for (const compare of [leaving, settingOff, inspecting, correcting]) {
      const finding = compare(facts, has, lacks);
      if (finding) report(finding);
    }
  }
});

function leaving(facts: Facts, has: Id, lacks: Id): Finding | undefined {
  const { terminations, customer } = facts.agreement;
  const exits = (side: Id) =>
    terminations.filter(({ by, atWill, when }) => sidesOf(facts, by).includes(side) && (atWill || when.length > 0));
  const [own] = exits(has);
  const others = exits(lacks);
  if (own && others.length === 0 && owes(facts, has))
    return missing(facts, 'leave', has, lacks, own, exitText(facts, has, lacks, own));
  const atWill = exits(has).find((exit) => exit.atWill);
  if (!atWill || others.length === 0 || has === customer || others.some((exit) => exit.atWill)) return undefined;
  const notice = atWill.notice && writeDuration(atWill.notice);
  const text = `termination by ${lacks} { at will${notice === undefined ? '' : `; notice ${notice}`} }`;
  return missing(facts, 'leave at will', has, lacks, atWill, text);
}

/** Whether a side owes the other something under this agreement that it can fail in for good. */
function owes(facts: Facts, side: Id): boolean {
  const { objectives, support, duties, payment, customer } = facts.agreement;
  if ([...objectives, ...support].some(({ id }) => promisorOf(facts, id) === side)) return true;
  if (side === customer && payment) return true;
  if (costlyPromises(facts).some(({ by }) => by === side)) return true;
  return duties.some(({ obligations }) => obligations.some(({ actor, text }) => actor === side && isAboutPaying(text)));
}

/** An exit for the case that the other side fails for good, with the same periods as the one there is. */
function exitText(facts: Facts, fails: Id, leaves: Id, { cure, notice }: Termination): string {
  const failure =
    fails === facts.agreement.customer ? 'an undisputed invoice is unpaid' : 'an agreed duty is not fulfilled';
  const [toCure, ahead] = [cure, notice].map((period) => period && writeDuration(period));
  return `termination by ${leaves} { when "${failure}" for 60 days; cure ${toCure ?? '14 days'}; notice ${ahead ?? '30 days'} }`;
}

function settingOff(facts: Facts, has: Id, lacks: Id): Finding | undefined {
  const rights = facts.agreement.holds.filter(({ kind }) => kind === 'set-off');
  const own = rights.find(({ by }) => sidesOf(facts, by).includes(has));
  if (!own || rights.some(({ by }) => sidesOf(facts, by).includes(lacks))) return undefined;
  const text = `setoff by ${lacks} { limited to "claims that the other side has acknowledged" }`;
  return missing(facts, 'set off', has, lacks, own, text);
}

function missing(
  facts: Facts,
  right: 'leave' | 'leave at will' | 'set off',
  has: Id,
  lacks: Id,
  { id, origin }: Pick<Termination, 'id' | 'origin'>,
  text: string,
): Finding {
  return {
    at: origin,
    part: id,
    params: { right, has: facts.nameOf(has), lacks: facts.nameOf(lacks) },
    disadvantages: [lacks],
    fixes: [{ name: 'mirror', params: { lacks: facts.nameOf(lacks) }, edits: [{ at: origin, place: 'beside', text }] }],
  };
}

function inspecting(facts: Facts, has: Id, lacks: Id): Finding | undefined {
  return compareData(facts, 'inspect', has, lacks, canInspect);
}

function correcting(facts: Facts, has: Id, lacks: Id): Finding | undefined {
  return compareData(facts, 'correct', has, lacks, (_facts, { dispute }) => dispute !== undefined);
}

/** A difference exists only where each side is judged by data of the other, one always with the right and one never. */
function compareData(
  facts: Facts,
  right: 'inspect' | 'correct',
  has: Id,
  lacks: Id,
  may: (facts: Facts, metric: Metric, side: Id) => boolean,
): Finding | undefined {
  const measured = facts.once(measuredWithConsequences);
  const judging = (side: Id) => measured.get(facts.otherParty(side)) ?? [];
  const [first, ...others] = judging(lacks);
  const own = judging(has);
  if (!first || own.length === 0 || !own.every((metric) => may(facts, metric, has))) return undefined;
  if ([first, ...others].some((metric) => may(facts, metric, lacks))) return undefined;
  return {
    at: first.origin,
    part: first.id,
    params: { right, has: facts.nameOf(has), lacks: facts.nameOf(lacks), by: facts.nameOf(first.id) },
    related: [{ at: own[0]?.origin, role: 'right' }],
    disadvantages: [lacks],
    fixes: [
      {
        name: 'mirror',
        params: { lacks: facts.nameOf(lacks) },
        edits: [
          {
            at: first.origin,
            place: 'into',
            text:
              right === 'inspect' ? `evidence to ${lacks} within 10 days` : 'dispute "an expert whom both sides name"',
          },
        ],
      },
    ],
  };
}

/** The metrics that decide about money or a right to leave, by the side that measures them. */
const measuredWithConsequences = (facts: Facts): ReadonlyMap<Id | undefined, readonly Metric[]> =>
  Map.groupBy(
    facts.agreement.metrics.filter(({ id }) => metricHasConsequences(facts, id)),
    ({ measuredBy }) => partyOf(facts, measuredBy),
  );

/** Data are open to a side that gets evidence, may audit, or has the records of a report open to it. */
function canInspect(facts: Facts, { evidence }: Metric, side: Id): boolean {
  const { audits, reports } = facts.agreement;
  const shown = evidence.some(
    ({ openTo }) => openTo.length === 0 || openTo.some((who) => sidesOf(facts, who).includes(side)),
  );
  return (
    shown ||
    audits.some(({ by }) => sidesOf(facts, by).includes(side)) ||
    reports.some(({ recordsOpenTo }) => recordsOpenTo.some((who) => sidesOf(facts, who).includes(side)))
  );
}
