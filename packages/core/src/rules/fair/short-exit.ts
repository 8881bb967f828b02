import { conditionsIn, type Facts } from '../../facts/index.ts';
import { isShorter, isUnderDays } from '../../facts/lengths.ts';
import { sidesOf } from '../../facts/sides.ts';
import { amountWords } from '../../tariff/index.ts';
import { durationWords, listWords } from '../../facts/words.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Condition, Hold, Id, Termination } from '../../model/index.ts';
import { figuresIn, finderOf, phrasesIn, wordsOf } from '../../wording/index.ts';

type Finding = Found<'fair/short-exit'>;

/** What cannot wait. */
const URGENT = finderOf([
  ...[
    'danger*',
    'security',
    'attack*',
    'emergency',
    'urgent*',
    'harm',
    'insolven*',
    'bankrupt*',
    'court',
    'authority',
    'law',
  ],
  ...[
    'gevaar*',
    'beveiliging*',
    'aanval*',
    'spoed*',
    'faillissement*',
    'gefahr*',
    'sicherheit*',
    'angriff*',
    'insolvenz*',
  ],
]);

/**
 * An end, a suspension or a withholding that leaves the dependent side no time; and a price on leaving because the other side failed.
 * The dependent side of an end is the one that has to move away: the customer. Time to move is the stated transition, else 30
 * days (a setting). What answers urgent danger cannot wait and is silent.
 */
export const shortExit = rule('fair/short-exit', (facts, report) => {
  const { terminations, holds } = facts.agreement;
  for (const termination of terminations) {
    const findings = [uncured(facts, termination) ?? leftAtOnce(facts, termination), leavingCosts(facts, termination)];
    for (const finding of findings) if (finding) report(finding);
  }
  for (const hold of holds) {
    const finding = hold.notice ? uncured(facts, hold) : undefined;
    for (const each of [finding, heldAtOnce(facts, hold)]) if (each) report(each);
  }
});

/** A right because of a failure that is not put right, where nothing says how long there is for that: nobody knows when it arises. */
function uncured(facts: Facts, right: Termination | Hold): Finding | undefined {
  const { id, by, when, cure, origin } = right;
  const sides = sidesOf(facts, by);
  const failed = sides.flatMap((side) => facts.otherParty(side) ?? []);
  const text = cure
    ? undefined
    : when
        .flatMap((each) => [...conditionsIn(each)])
        .map(openCure)
        .find(Boolean);
  if (text === undefined || failed.length === 0) return undefined;
  const names = listWords(sides.map((side) => facts.nameOf(side)));
  return {
    at: origin,
    part: id,
    params: {
      kind: 'cure',
      right: 'kind' in right ? `The ${right.kind} by ${names}` : `The right of ${names} to leave`,
      text,
      failed: failed.length > 1 ? 'the other side' : facts.nameOf(failed[0] ?? ''),
    },
    disadvantages: failed,
    fixes: [{ name: 'cure', edits: [{ at: origin, place: 'into', text: 'cure 14 days' }] }],
  };
}

/** The words of a condition that speaks of putting something right, and of no time for it. */
function openCure(condition: Condition): string | undefined {
  if (condition.kind !== 'fact' || condition.lasting) return undefined;
  const worded = wordsOf(condition.text);
  const isOpen = phrasesIn(worded, 'cures').length > 0 && figuresIn(worded).durations.length === 0;
  return isOpen ? condition.text : undefined;
}

const isUrgent = (conditions: readonly Condition[]): boolean =>
  conditions.some((condition) =>
    [...conditionsIn(condition)].some((each) => each.kind === 'fact' && URGENT(wordsOf(each.text)).length > 0),
  );

function leftAtOnce(facts: Facts, termination: Termination): Finding | undefined {
  const { provider, customer } = facts.agreement;
  const { id, by, atWill, when, notice, cure, transition, origin } = termination;
  if (
    provider === undefined ||
    customer === undefined ||
    !sidesOf(facts, by).includes(provider) ||
    (!atWill && when.length === 0)
  )
    return undefined;
  const { days } = facts.settings.thresholds;
  const tooShort = atWill
    ? isUnderDays(notice, days) || isShorter(notice, transition)
    : !notice && !cure && !isUrgent(when);
  if (!tooShort) return undefined;
  const text = `notice ${days} days`;
  return {
    at: notice?.origin ?? origin,
    part: id,
    params: {
      kind: 'end',
      by: facts.nameOf(provider),
      hurt: facts.nameOf(customer),
      notice: notice ? durationWords(facts, notice) : '',
      days: transition ? durationWords(facts, transition) : `${days} days`,
    },
    disadvantages: [customer],
    fixes: [
      {
        name: 'notice',
        edits: [
          notice ? { at: notice.origin, place: 'replace', text: `${days} days` } : { at: origin, place: 'into', text },
        ],
      },
    ],
  };
}

/** Leaving because the other side failed costs a fee, or what was paid in advance. */
function leavingCosts(facts: Facts, { id, by, atWill, when, costs, refund, origin }: Termination): Finding | undefined {
  const sides = sidesOf(facts, by);
  const [side] = sides;
  if (atWill || when.length === 0 || side === undefined) return undefined;
  const { paidInAdvance, customer } = facts.agreement;
  const kept = paidInAdvance && refund.length === 0 && customer !== undefined && sides.includes(customer);
  if (!costs && !kept) return undefined;
  const hurt: Id = costs ? side : (customer ?? side);
  return {
    at: origin,
    part: id,
    params: { kind: 'price', hurt: facts.nameOf(hurt), costs: costs ? amountWords(facts, costs) : '' },
    disadvantages: [hurt],
    fixes: kept
      ? [
          {
            name: 'refund',
            edits: [{ at: origin, place: 'into', text: 'refund "prepaid fees for the time after the end"' }],
          },
        ]
      : [],
  };
}

function heldAtOnce(
  facts: Facts,
  { id, kind, by, when, notice, cure, ends, limitedTo, origin }: Hold,
): Finding | undefined {
  const [side] = sidesOf(facts, by);
  const hurt = facts.otherParty(side);
  if (kind === 'set-off' || side === undefined || hurt === undefined || isUrgent(when)) return undefined;
  const lacks = [
    ...(cure || notice ? [] : ['cure' as const]),
    ...(ends.length > 0 ? [] : ['end' as const]),
    ...(kind === 'withholding' && limitedTo === undefined ? ['limit' as const] : []),
  ];
  if (lacks.length === 0) return undefined;
  const lines = {
    cure: 'notice 5 days\ncure 14 days',
    end: 'ends when "the cause is gone"',
    limit: 'limited to "the amount in dispute"',
  };
  return {
    at: origin,
    part: id,
    params: { kind: 'hold', hold: kind, by: facts.nameOf(side), lacks },
    disadvantages: [hurt],
    fixes: [
      { name: 'proportion', edits: [{ at: origin, place: 'into', text: lacks.map((lack) => lines[lack]).join('\n') }] },
    ],
  };
}
