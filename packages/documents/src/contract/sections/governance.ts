import type { Change, Hold, Termination } from '@sla-lang/core';
import { at, partClause, partsSection, type Item } from '../clauses.ts';
import { blank, type Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { listed, sentence } from '../sentences.ts';
import { titleOf } from '../titles.ts';
import { baseText } from '../words/amount.ts';
import { freeAmountText } from '../words/limits.ts';
import { anyOf, conditionText, writtenCondition } from '../words/condition.ts';
import { noticeItem } from '../words/cause.ts';
import { deadlineText, durationText } from '../words/time.ts';
import { whoText } from '../words/who.ts';

export function changeSection(c: Context): readonly Section[] {
  const { changes } = c.agreement;
  return partsSection(
    c.locale.titles.section.change,
    changes,
    changes.map((part) => changeClause(c, part)),
  );
}

function changeClause(c: Context, change: Change): Clause {
  const { changes: words, general } = c.locale;
  const who = change.by && whoText(c, change.by);
  const of = change.of.length > 0 ? general.and(change.of.map((text) => c.user(text))) : undefined;
  return partClause(titleOf(c, { list: 'changes', part: change }), change, [
    sentence(c, !of && !change.consentRequired ? words.mayAlone(who) : words.may(who, of)),
    noticeItem(c, change.notice, words.notice),
    change.reasonRequired && sentence(c, words.reason),
    change.consentRequired && sentence(c, words.consent),
    change.silence && sentence(c, words.silence[change.silence]),
    change.otherMayLeave && sentence(c, words.otherMayLeave),
    change.notForPastPeriods && sentence(c, words.notForPast),
    change.onlyAtRenewal && sentence(c, words.onlyAtRenewal),
    change.recordedIn !== undefined && sentence(c, words.recordedIn(c.user(change.recordedIn))),
  ]);
}

export function terminationSection(c: Context): readonly Section[] {
  const { terminations } = c.agreement;
  return partsSection(
    c.locale.titles.section.termination,
    terminations,
    terminations.map((part) => terminationClause(c, part)),
  );
}

function terminationClause(c: Context, part: Termination): Clause {
  const { terminations: words } = c.locale;
  return partClause(titleOf(c, { list: 'terminations', part }), part, [
    part.atWill && sentence(c, words.atWill(part.by && whoText(c, part.by))),
    at(writtenCondition(part.when[0]), causesOfTermination(c, part)),
    part.exercised && at(part.exercised, sentence(c, words.exercised(deadlineText(c, part.exercised)))),
    part.cure && at(part.cure, sentence(c, words.cure(durationText(c, part.cure)))),
    noticeItem(c, part.notice, words.notice),
    ...part.refund.map((refund) => at(refund, sentence(c, words.refund(refundText(c, refund))))),
    part.costs && at(part.costs, sentence(c, words.costs(freeAmountText(c, part.costs)))),
    part.transition && at(part.transition, sentence(c, words.transition(durationText(c, part.transition)))),
    part.dataReturned && at(part.dataReturned, sentence(c, words.dataReturned(deadlineText(c, part.dataReturned)))),
    part.help !== undefined && sentence(c, words.help(c.user(part.help))),
  ]);
}

function refundText(c: Context, { amount, base, text }: Termination['refund'][number]): Text {
  if (text !== undefined) return c.user(text);
  return amount ? freeAmountText(c, amount) : baseText(c, base);
}

/** One case in a sentence, several cases as a list. */
function causesOfTermination(c: Context, part: Termination): Item | undefined {
  const { terminations: words } = c.locale;
  const who = part.by && whoText(c, part.by);
  const cases = part.when.flatMap((condition) => (condition.kind === 'any' ? condition.of : [condition]));
  const [only] = cases;
  if (!only) return part.atWill ? undefined : sentence(c, words.when(who, blank(c)));
  if (cases.length === 1) return sentence(c, words.when(who, conditionText(c, only)));
  return {
    blocks: listed(
      c,
      words.whenAny(who),
      cases.map((condition) => conditionText(c, condition)),
    ),
  };
}

export function holdsSection(c: Context): readonly Section[] {
  const { holds } = c.agreement;
  return partsSection(
    c.locale.titles.section.holds,
    holds,
    holds.map((part) => holdClause(c, part)),
  );
}

function holdClause(c: Context, hold: Hold): Clause {
  const { holds: words, general } = c.locale;
  const what: Text | undefined = hold.of.length > 0 ? general.and(hold.of.map((text) => c.user(text))) : undefined;
  const when = hold.when.length > 0 ? anyOf(c, hold.when) : undefined;
  return partClause(titleOf(c, { list: 'holds', part: hold }), hold, [
    sentence(c, words[hold.kind](hold.by && whoText(c, hold.by), what, when)),
    noticeItem(c, hold.notice, words.notice),
    hold.cure && at(hold.cure, sentence(c, words.cure(durationText(c, hold.cure)))),
    hold.limitedTo !== undefined && sentence(c, words.limitedTo(c.user(hold.limitedTo))),
    hold.ends.length > 0 && sentence(c, words.ends(anyOf(c, hold.ends))),
  ]);
}
