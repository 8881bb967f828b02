import type { Audit, Confidentiality, Indemnity, Liability, Limitation, Who } from '@sla-lang/core';
import { at, partClause, partsSection } from '../clauses.ts';
import { blank, type Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { sentence } from '../sentences.ts';
import { titleOf } from '../titles.ts';
import { limitText, noticeItem } from '../words/cause.ts';
import { freeAmountText } from '../words/limits.ts';
import { deadlineText, durationText, inWindow, windowText } from '../words/time.ts';
import { whoText } from '../words/who.ts';

export function liabilitySection(c: Context): readonly Section[] {
  const { liabilities, indemnities } = c.agreement;
  return partsSection(
    c.locale.titles.section.liability,
    [...liabilities, ...indemnities],
    [...liabilities.map((part) => liabilityClause(c, part)), ...indemnities.map((part) => indemnityClause(c, part))],
  );
}

function list(c: Context, texts: readonly string[]): Text {
  return c.locale.general.and(texts.map((text) => c.user(text)));
}

function liabilityClause(c: Context, part: Liability): Clause {
  const { liability: words } = c.locale;
  const who = part.of && whoText(c, part.of);
  const { caps, unlimitedFor, excludedFor } = part;
  const bare = caps.length + unlimitedFor.length + excludedFor.length === 0;
  return partClause(titleOf(c, { list: 'liabilities', part }), part, [
    bare && sentence(c, words.bare(who, blank(c))),
    ...caps.map((cap) =>
      at(
        cap,
        sentence(
          c,
          words.cap(
            who,
            freeAmountText(c, cap.amount, cap.each),
            cap.each && inWindow(c, cap.each),
            cap.each?.kind !== 'item',
          ),
        ),
      ),
    ),
    unlimitedFor.length > 0 && sentence(c, words.unlimitedFor(who, list(c, unlimitedFor))),
    excludedFor.length > 0 && sentence(c, words.excludedFor(who, list(c, excludedFor))),
  ]);
}

function indemnityClause(c: Context, part: Indemnity): Clause {
  const { liability: words } = c.locale;
  const who = part.by && whoText(c, part.by);
  const whom = part.for && whoText(c, part.for);
  return partClause(titleOf(c, { list: 'indemnities', part }), part, [
    sentence(
      c,
      part.covers.length > 0 ? words.indemnityCovers(who, whom, list(c, part.covers)) : words.indemnity(who, whom),
    ),
    part.limit && at(part.limit, sentence(c, words.indemnityLimit(freeAmountText(c, part.limit)))),
    noticeItem(c, part.notice, words.indemnityNotice),
    part.defence !== undefined && sentence(c, words.defence(c.user(part.defence))),
  ]);
}

export function confidentialitySection(c: Context): readonly Section[] {
  const { confidentiality } = c.agreement;
  return partsSection(
    c.locale.titles.section.confidentiality,
    confidentiality,
    confidentiality.map((part) => confidentialityClause(c, part)),
  );
}

function confidentialityClause(c: Context, part: Confidentiality): Clause {
  const { liability: words } = c.locale;
  const who = part.of && whoText(c, part.of);
  return partClause(titleOf(c, { list: 'confidentiality', part }), part, [
    part.text.length === 0 && sentence(c, words.confidentialBare(who)),
    who && part.text.length > 0 && sentence(c, words.confidentialFor(isEither(part.of) ? c.locale.people.each : who)),
    ...part.text.map((text) => ({ blocks: c.prose(text) })),
    part.lasting && at(part.lasting, sentence(c, words.lasting(durationText(c, part.lasting)))),
  ]);
}

export function limitationSection(c: Context): readonly Section[] {
  const { limitations } = c.agreement;
  return partsSection(
    c.locale.titles.section.limitation,
    limitations,
    limitations.map((part) => limitationClause(c, part)),
  );
}

function limitationClause(c: Context, part: Limitation): Clause {
  const { liability: words } = c.locale;
  const who = part.of && whoText(c, part.of);
  const text = words.limitation(who, part.deadline ? deadlineText(c, part.deadline) : blank(c));
  return partClause(titleOf(c, { list: 'limitations', part }), part, [sentence(c, text)]);
}

export function auditSection(c: Context): readonly Section[] {
  const { audits } = c.agreement;
  return partsSection(
    c.locale.titles.section.audit,
    audits,
    audits.map((part) => auditClause(c, part)),
  );
}

function auditClause(c: Context, part: Audit): Clause {
  const { liability: words } = c.locale;
  const what = part.of.length > 0 ? list(c, part.of) : undefined;
  const window = part.each && (part.each.kind === 'each' ? windowText(c, part.each) : inWindow(c, part.each));
  return partClause(titleOf(c, { list: 'audits', part }), part, [
    sentence(c, words.audit(part.by && whoText(c, part.by), what, window)),
    part.limit && at(part.limit, limitText(c, part.limit, words.auditLimit)),
    noticeItem(c, part.notice, words.auditNotice),
  ]);
}

const isEither = (who: Who | undefined): boolean => who !== undefined && 'other' in who && who.other === 'either';
