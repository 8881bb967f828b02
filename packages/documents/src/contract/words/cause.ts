import type { Decision, Duration, Duty, Evidence, Exclusion, Maintenance, Relief, SharedHours } from '@sla-lang/core';
import { at, type Items } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Text } from '../document.ts';
import { sentence, sentences } from '../sentences.ts';
import { conditionText, writtenCondition } from './condition.ts';
import { amountText } from './amount.ts';
import { deadlineText, durationText, inWindow, perWindow } from './time.ts';
import { valueText } from './value.ts';
import { causeText, whosText, whoText } from './who.ts';

type Cause = Exclusion | Maintenance | Duty | Relief;

/** What exclusion, maintenance, duty and relief say about cause, proof and limit, as numbered paragraphs. */
export function causeItems(c: Context, part: Cause, kind: keyof Context['locale']['causes']['appliesIf']): Items {
  const { causes } = c.locale;
  return [
    part.when && at(writtenCondition(part.when), sentence(c, causes.appliesIf[kind](conditionText(c, part.when)))),
    circumstances(c, part),
    part.toTheExtentCaused && sentence(c, causes.toTheExtentCaused),
    part.per !== undefined && sentence(c, causes.per(c.user(part.per))),
    part.sharedHours && sharedHours(c, part.sharedHours),
    ...part.evidence.map((evidence) => at(evidence, evidenceText(c, evidence))),
    part.decision && at(part.decision, decisionText(c, part.decision, causes.decision.by)),
    part.burdenOfProof && sentence(c, causes.burdenOfProof(whoText(c, part.burdenOfProof))),
  ];
}

function circumstances(c: Context, part: Cause): Text | undefined {
  const { causes } = c.locale;
  return sentences(c, [
    part.causedBy && causes.causedBy(causeText(c, part.causedBy)),
    part.controlledBy && causes.controlledBy(causeText(c, part.controlledBy)),
    part.seenBy.length > 0 ? causes.seenBy(whosText(c, part.seenBy)) : undefined,
  ]);
}

/** Notice and limit, which maintenance words in its own way. */
export function noticeAndLimit(c: Context, part: Cause): Items {
  const { causes } = c.locale;
  return [
    at(
      part.notifiedWithin,
      sentences(c, [
        part.notifiedWithin && causes.notified(deadlineText(c, part.notifiedWithin)),
        part.lateNotice && causes.lateNotice[part.lateNotice],
      ]),
    ),
    at(part.limit, limitText(c, part.limit, causes.limit)),
    part.countsAs && sentence(c, causes.countsAs[part.countsAs]),
  ];
}

/** Notice, in the words of the part; a notice of no time at all is none. */
export const noticeWords = (c: Context, notice: Duration, words: (duration: Text) => Text): Text =>
  notice.iso === 'PT0S' ? c.locale.causes.withoutNotice : words(durationText(c, notice));

export const noticeItem = (c: Context, notice: Duration | undefined, words: (duration: Text) => Text) =>
  notice && at(notice, sentence(c, noticeWords(c, notice, words)));

export function limitText(
  c: Context,
  limit: Cause['limit'],
  word: (value: Text, window: Text | undefined) => Text,
): Text | undefined {
  if (!limit) return undefined;
  const { causes } = c.locale;
  const max =
    limit.value.kind === 'unlimited'
      ? causes.limitUnlimited
      : word(valueText(c, limit.value), limit.each && inWindow(c, limit.each));
  return sentences(c, [max, limit.then === undefined ? undefined : causes.then(c.user(limit.then))]);
}

export function evidenceText(c: Context, { text, heldBy, openTo, deadline }: Evidence): Text | undefined {
  const { evidence: words } = c.locale.causes;
  const to = openTo.length > 0 ? whosText(c, openTo) : undefined;
  const by = deadline && deadlineText(c, deadline);
  return sentences(c, [
    text === undefined ? undefined : words.text(c.user(text)),
    heldBy && words.heldBy(whoText(c, heldBy)),
    to && by ? words.toWithin(to, by) : to ? words.openTo(to) : by && words.within(by),
  ]);
}

/** Who decides, in what time, on which records, and the way to another person. */
export function decisionText(c: Context, decision: Decision, by: (who: Text) => Text): Text | undefined {
  const { decision: words } = c.locale.causes;
  return sentences(c, [
    decision.by && by(whoText(c, decision.by)),
    decision.within && words.within(deadlineText(c, decision.within)),
    decision.openTo.length > 0 ? words.openTo(whosText(c, decision.openTo)) : undefined,
    decision.dispute === undefined ? undefined : words.dispute(c.user(decision.dispute)),
    ...decisionTerms(c, decision),
  ]);
}

/** What a decision rests on, and what it means that it comes late. */
export function decisionTerms(c: Context, { discretion, data, late }: Decision): readonly (Text | undefined)[] {
  const { decision: words } = c.locale.causes;
  return [
    discretion === true ? words.discretion : undefined,
    data && words.data(whosText(c, data)),
    late?.countsAs && words.late[late.countsAs],
    late?.cost && words.lateCost(amountText(c, late.cost.amount), late.cost.each && perWindow(c, late.cost.each)),
  ];
}

export function sharedHours(c: Context, rule: SharedHours): Text {
  return sentence(c, c.locale.causes.sharedHours[rule]);
}
