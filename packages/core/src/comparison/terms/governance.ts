import { conditionWords } from '../../facts/condition-words.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { partyOf } from '../../facts/sides.ts';
import { durationWords, windowWords } from '../../facts/words.ts';
import type { Condition, Duration, Id, Origin, Termination, Who } from '../../model/index.ts';
import { rational } from '../../quantity/index.ts';
import { amountWords, worthOf } from '../../tariff/index.ts';
import { baseText, plainText, plainWords } from '../plain.ts';
import { topic, type Term } from '../term.ts';
import { either, holding, said, timeLimit } from './said.ts';

/** A length of time that one party has, or must wait. */
function period(
  facts: Facts,
  name: string,
  duration: Duration | undefined,
  moreServes: Id | undefined,
  origin: Origin | undefined,
): readonly Term[] {
  if (!duration) return [];
  return [
    {
      key: name,
      name: `the ${name}`,
      words: durationWords(facts, duration),
      at: duration.origin ?? origin,
      size: magnitudeOf(facts, { kind: 'duration', duration }),
      serves: moreServes,
      moreServes,
    },
  ];
}

/** Cases in which a party may do something: each of them serves it, and the rarer it is, the other party. */
function cases(
  facts: Facts,
  when: readonly Condition[],
  by: Id | undefined,
  origin: Origin | undefined,
): readonly Term[] {
  const conditions = when.flatMap((each) => (each.kind === 'any' ? each.of : [each]));
  const counted = conditions.map((condition) => ({ condition, ...countedOf(condition) }));
  return counted.map(({ condition, key, sizes }) => ({
    // Two cases that differ in their numbers only are told apart by these.
    key: counted.filter((each) => each.key === key).length > 1 ? plainText(condition) : key,
    name: 'the case',
    words: conditionWords(facts, condition),
    at: ('origin' in condition ? condition.origin : undefined) ?? origin,
    sizes,
    serves: by,
    moreServes: facts.otherParty(by),
  }));
}

/** A case without how often something must have happened, and that: the more often in the less time, the rarer is the case. */
function countedOf(condition: Condition): { readonly key: string; readonly sizes: Term['sizes'] } {
  const often = condition.kind === 'outcome' ? condition.repetition : undefined;
  if (!often) return { key: plainText(condition), sizes: [] };
  const { count, ...kind } = often;
  const size = (unit: string, value: number) => ({ unit, value: rational(value) });
  if (kind.kind !== 'of') {
    const key = plainText({ ...condition, repetition: kind });
    return { key, sizes: [size('count', count)] };
  }
  const { of, ...months } = kind;
  const sizes = [size(`count in ${of}`, count), size(`window of ${count}`, -of)];
  return { key: plainText({ ...condition, repetition: months }), sizes };
}

export const terminations = topic<'terminations'>({
  list: 'terminations',
  tells: ['when', 'cure', 'notice', 'transition', 'costs', 'atWill', 'exercised', 'refund', 'dataReturned'],
  serves: (facts, { by }) => partyOf(facts, by),
  terms: (facts, exit) => {
    const by = partyOf(facts, exit.by);
    const other = facts.otherParty(by);
    const { provider, customer } = facts.agreement;
    const at = exit.origin;
    return [
      ...cases(facts, exit.when, by, exit.origin),
      ...period(facts, 'notice', exit.notice, other, exit.origin),
      ...period(facts, 'time to cure', exit.cure, other, exit.origin),
      ...period(facts, 'transition', exit.transition, by, exit.origin),
      ...timeLimit(facts, 'the time to make use of it', exit.exercised, { at, serves: other, moreServes: by }),
      ...timeLimit(facts, 'the time to return data', exit.dataReturned, { at, serves: customer, moreServes: provider }),
      ...holding('that one may leave at will', exit.atWill, by, at),
      ...exit.refund.flatMap((each) => refund(facts, each)),
      ...(exit.costs
        ? [
            {
              key: 'costs',
              name: 'what leaving costs',
              words: amountWords(facts, exit.costs),
              at: exit.origin,
              serves: other,
            },
          ]
        : []),
    ];
  },
});

/** What comes back to the customer, who has paid. */
function refund(facts: Facts, { base, amount, text, origin }: Termination['refund'][number]): readonly Term[] {
  const { customer } = facts.agreement;
  const words = amount ? amountWords(facts, amount) : base ? baseText(facts, base) : text;
  return said('what is refunded', words, {
    at: origin,
    size: amount && worthOf(amount, { base }),
    serves: customer,
    moreServes: customer,
  });
}

export const changes = topic<'changes'>({
  list: 'changes',
  tells: [
    ...['of', 'notice', 'reasonRequired', 'otherMayLeave', 'silence', 'consentRequired', 'notForPastPeriods'],
    ...['onlyAtRenewal', 'recordedIn'],
  ],
  serves: (facts, { by }) => partyOf(facts, by),
  terms: (facts, change) => {
    const by = partyOf(facts, change.by);
    const other = facts.otherParty(by);
    const at = change.origin;
    return [
      ...change.of.flatMap((text) => holding(`the right to change “${text}”`, true, by, at)),
      ...period(facts, 'notice of a change', change.notice, other, at),
      ...holding('that a change needs a reason', change.reasonRequired, other, at),
      ...holding('that the other party may leave', change.otherMayLeave, other, at),
      ...holding('that a change needs consent', change.consentRequired, other, at),
      ...either(facts, 'what silence means', change.silence, ['consent', by], at),
      ...holding('that past periods stay as they were', change.notForPastPeriods, other, at),
      ...holding('that terms change only at a renewal', change.onlyAtRenewal, other, at),
      ...said('where a change is recorded', change.recordedIn && `“${change.recordedIn}”`, { at, serves: other }),
    ];
  },
});

export const holds = topic<'holds'>({
  list: 'holds',
  tells: ['when', 'notice', 'cure'],
  serves: (facts, { by }) => partyOf(facts, by),
  terms: (facts, hold) => {
    const by = partyOf(facts, hold.by);
    const other = facts.otherParty(by);
    return [
      ...cases(facts, hold.when, by, hold.origin),
      ...period(facts, 'notice', hold.notice, other, hold.origin),
      ...period(facts, 'time to cure', hold.cure, other, hold.origin),
    ];
  },
});

const otherThan = (facts: Facts, who: Who | undefined): Id | undefined => facts.otherParty(partyOf(facts, who));

export const liabilities = topic<'liabilities'>({
  list: 'liabilities',
  tells: ['caps', 'unlimitedFor', 'excludedFor'],
  serves: (facts, { of }) => partyOf(facts, of),
  terms: (facts, { of, caps, unlimitedFor, excludedFor, origin }) => [
    ...caps.map((cap): Term => {
      const window = cap.each ? ` ${windowWords(cap.each)}` : '';
      return {
        key: `cap${window}`,
        name: `the limit of liability${window}`,
        words: amountWords(facts, cap.amount),
        at: cap.origin ?? origin,
        size: worthOf(cap.amount, {}),
        serves: partyOf(facts, of),
        moreServes: otherThan(facts, of),
      };
    }),
    ...unlimitedFor.flatMap((text) => holding(`unlimited liability for “${text}”`, true, otherThan(facts, of), origin)),
    ...excludedFor.flatMap((text) => holding(`no liability for “${text}”`, true, partyOf(facts, of), origin)),
  ],
});

export const reports = topic<'reports'>({
  list: 'reports',
  tells: ['deadline', 'covers', 'recordsOpenTo', 'each'],
  terms: (facts, { by, to, each, deadline, covers, recordsOpenTo, origin: at }) => {
    const told = partyOf(facts, to[0]);
    return [
      ...said('how often', each && windowWords(each), { at, exact: plainText(each) }),
      ...timeLimit(facts, 'the time to report', deadline, { at, serves: told, moreServes: partyOf(facts, by) }),
      ...covers.flatMap((id) => holding(`that it covers ${facts.nameOf(id)}`, true, told, at)),
      ...recordsOpenTo.flatMap((who) =>
        holding(`that the records are open to ${plainWords(facts, who)}`, true, partyOf(facts, who), at),
      ),
    ];
  },
  serves: (facts, { to }) => partyOf(facts, to[0]),
});

export const audits = topic<'audits'>({
  list: 'audits',
  tells: ['notice', 'of'],
  terms: (facts, { notice, by, of, origin }) => [
    ...period(facts, 'notice', notice, otherThan(facts, by), origin),
    ...of.flatMap((text) => holding(`the right to inspect “${text}”`, true, partyOf(facts, by), origin)),
  ],
  serves: (facts, { by }) => partyOf(facts, by),
});

export const indemnities = topic<'indemnities'>({
  list: 'indemnities',
  tells: ['covers', 'limit', 'notice'],
  terms: (facts, { covers, limit, notice, by, for: whom, origin: at }) => [
    ...covers.flatMap((text) => holding(`that it covers “${text}”`, true, partyOf(facts, whom), at)),
    ...said('the most that is paid', limit && amountWords(facts, limit), {
      at,
      size: limit && worthOf(limit, {}),
      serves: partyOf(facts, by),
      moreServes: partyOf(facts, whom),
    }),
    ...period(facts, 'notice', notice, partyOf(facts, whom), at).map((term) => ({
      ...term,
      serves: partyOf(facts, by),
    })),
  ],
  serves: (facts, each) => partyOf(facts, each.for),
});

export const confidentiality = topic<'confidentiality'>({
  list: 'confidentiality',
  tells: ['lasting'],
  terms: (facts, { of, lasting, origin }) => period(facts, 'time of secrecy', lasting, otherThan(facts, of), origin),
  serves: (facts, { of }) => otherThan(facts, of),
});

export const limitations = topic<'limitations'>({
  list: 'limitations',
  tells: ['deadline'],
  terms: (facts, { of, deadline, origin: at }) =>
    timeLimit(facts, 'the time to claim', deadline, {
      at,
      serves: otherThan(facts, of),
      moreServes: partyOf(facts, of),
    }),
  serves: (facts, { of }) => otherThan(facts, of),
});
