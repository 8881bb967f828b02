import type { Effect, ForceMajeure, Relief } from '@sla-lang/core';
import { at, partClause, partsSection, section, type Items } from '../clauses.ts';
import { refs, type Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { listed, sentence } from '../sentences.ts';
import { titleOf } from '../titles.ts';
import { causeItems, noticeAndLimit, sharedHours } from '../words/cause.ts';
import { deadlineText, durationText, momentText } from '../words/time.ts';
import { whoText } from '../words/who.ts';

/** What excuses a party, how far, and how causes count that are shared or unknown. */
export function reliefsSection(c: Context): readonly Section[] {
  const { titles } = c.locale;
  return section('clause', titles.section.reliefs, [
    ...c.agreement.reliefs.map((relief) => reliefClause(c, relief)),
    ...causesClause(c),
  ]);
}

function reliefClause(c: Context, relief: Relief): Clause {
  const [applies, ...rest] = causeItems(c, relief, 'relief');
  return partClause(titleOf(c, { list: 'reliefs', part: relief }), relief, [
    applies,
    ...relief.effects.map((effect) => at(effect, sentence(c, effectText(c, effect)))),
    ...rest,
    ...noticeAndLimit(c, relief),
  ]);
}

function effectText(c: Context, { kind, targets }: Effect): Text {
  return c.locale.reliefs.effect[kind](refs(c, targets));
}

function causesClause(c: Context): readonly Clause[] {
  const { sharedHours: shared, unknownCauseAgainst } = c.agreement;
  const items: Items = [
    shared && sharedHours(c, shared),
    unknownCauseAgainst && sentence(c, c.locale.causes.unknownCause(whoText(c, unknownCauseAgainst))),
  ];
  return items.some(Boolean) ? [partClause(c.locale.titles.section.causes, undefined, items)] : [];
}

export function forceMajeureSection(c: Context): readonly Section[] {
  const { forceMajeure } = c.agreement;
  return partsSection(
    c.locale.titles.section.forceMajeure,
    forceMajeure,
    forceMajeure.map((part) => forceMajeureClause(c, part)),
  );
}

function forceMajeureClause(c: Context, part: ForceMajeure): Clause {
  const { forceMajeure: words } = c.locale.reliefs;
  const { covers, fee, leaveAfter, notifiedWithin } = part;
  return partClause(titleOf(c, { list: 'forceMajeure', part }), part, [
    covers.length === 0
      ? sentence(c, words.bare)
      : {
          blocks: listed(
            c,
            words.covers,
            covers.map((text) => c.user(text)),
          ),
        },
    part.for && sentence(c, words.for(whoText(c, part.for))),
    notifiedWithin && at(notifiedWithin, sentence(c, words.notified(deadlineText(c, notifiedWithin)))),
    fee && sentence(c, words.fee[fee]),
    leaveAfter &&
      at(leaveAfter, sentence(c, words.leaveAfter(durationText(c, leaveAfter), part.from && momentText(c, part.from)))),
  ]);
}
