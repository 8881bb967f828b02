import { conditionWords } from '../../facts/condition-words.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { partyOf } from '../../facts/sides.ts';
import { durationWords, windowWords } from '../../facts/words.ts';
import type { Condition, Duration, Id, Origin, Who } from '../../model/index.ts';
import { amountWords } from '../../tariff/index.ts';
import { plainText } from '../plain.ts';
import { topic, type Term } from '../term.ts';

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

/** Cases in which a party may do something: each of them serves it. */
const cases = (
  facts: Facts,
  when: readonly Condition[],
  by: Id | undefined,
  origin: Origin | undefined,
): readonly Term[] =>
  when.map((condition) => ({
    key: `when ${plainText(condition)}`,
    name: 'the case',
    words: conditionWords(facts, condition),
    at: ('origin' in condition ? condition.origin : undefined) ?? origin,
    serves: by,
  }));

export const terminations = topic<'terminations'>({
  list: 'terminations',
  tells: ['when', 'cure', 'notice', 'transition', 'costs', 'atWill'],
  serves: (facts, { by }) => partyOf(facts, by),
  terms: (facts, exit) => {
    const by = partyOf(facts, exit.by);
    const other = facts.otherParty(by);
    return [
      ...cases(facts, exit.when, by, exit.origin),
      ...period(facts, 'notice', exit.notice, other, exit.origin),
      ...period(facts, 'time to cure', exit.cure, other, exit.origin),
      ...period(facts, 'transition', exit.transition, by, exit.origin),
      ...(exit.atWill
        ? [{ key: 'at will', name: 'leaving at will', words: 'at will', at: exit.origin, serves: by }]
        : []),
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

export const changes = topic<'changes'>({
  list: 'changes',
  tells: ['of', 'notice', 'otherMayLeave', 'consentRequired', 'notForPastPeriods'],
  serves: (facts, { by }) => partyOf(facts, by),
  terms: (facts, change) => {
    const by = partyOf(facts, change.by);
    const other = facts.otherParty(by);
    const guard = (holds: boolean, name: string): readonly Term[] =>
      holds ? [{ key: name, name: `that ${name}`, words: name, at: change.origin, serves: other }] : [];
    return [
      ...change.of.map((text) => ({
        key: `of ${text}`,
        name: `the right to change “${text}”`,
        words: text,
        at: change.origin,
        serves: by,
      })),
      ...period(facts, 'notice of a change', change.notice, other, change.origin),
      ...guard(change.otherMayLeave, 'the other party may leave'),
      ...guard(change.consentRequired, 'consent is required'),
      ...guard(change.notForPastPeriods, 'past periods stay as they were'),
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
        size: cap.amount.kind === 'money' ? magnitudeOf(facts, { kind: 'money', money: cap.amount.money }) : undefined,
        serves: partyOf(facts, of),
        moreServes: otherThan(facts, of),
      };
    }),
    ...unlimitedFor.map((text) => ({
      key: `unlimited ${text}`,
      name: `unlimited liability for “${text}”`,
      words: text,
      at: origin,
      serves: otherThan(facts, of),
    })),
    ...excludedFor.map((text) => ({
      key: `excluded ${text}`,
      name: `no liability for “${text}”`,
      words: text,
      at: origin,
      serves: partyOf(facts, of),
    })),
  ],
});

export const reports = topic<'reports'>({
  list: 'reports',
  tells: [],
  terms: () => [],
  serves: (facts, { to }) => partyOf(facts, to[0]),
});

export const audits = topic<'audits'>({
  list: 'audits',
  tells: ['notice'],
  terms: (facts, { notice, by, origin }) => period(facts, 'notice', notice, otherThan(facts, by), origin),
  serves: (facts, { by }) => partyOf(facts, by),
});

export const indemnities = topic<'indemnities'>({
  list: 'indemnities',
  tells: [],
  terms: () => [],
  serves: (facts, each) => partyOf(facts, each.for),
});

export const confidentiality = topic<'confidentiality'>({
  list: 'confidentiality',
  tells: [],
  terms: () => [],
  serves: (facts, { of }) => otherThan(facts, of),
});
