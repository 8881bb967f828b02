import type { Escalation, Priority, Support, Target, Value } from '@sla-lang/core';
import { at, partClause, type Item } from '../clauses.ts';
import { nameOf, ref, type Context } from '../context.ts';
import type { Clause, Text } from '../document.ts';
import { introduction, listed, sentence, sentences, tableOf } from '../sentences.ts';
import { paragraph, plain } from '../text.ts';
import { titleOf } from '../titles.ts';
import { decisionText } from '../words/cause.ts';
import { durationText, inWindow, edgeText } from '../words/time.ts';
import { entryName, valueText } from '../words/value.ts';

export function supportClauses(c: Context, supports: readonly Support[]): readonly Clause[] {
  return supports.map((support) => supportClause(c, support));
}

function supportClause(c: Context, support: Support): Clause {
  const { support: words, causes } = c.locale;
  const reopened = support.reopened;
  const title = titleOf(c, { list: 'support', part: support });
  return partClause(words.heading(title), support, [
    at(
      support.starts ?? support.stops,
      sentences(c, [
        support.starts && words.starts(edgeText(c, support.starts)),
        support.stops && words.stops(edgeText(c, support.stops)),
        ...support.stepStarts.map(({ step, moment }) => words.stepStarts(words.step[step], edgeText(c, moment))),
        ...support.stepStops.map(({ step, moment }) => words.stepStops(words.step[step], edgeText(c, moment))),
      ]),
    ),
    priorityTable(c, support, title),
    at(
      support.pauses[0],
      sentences(
        c,
        support.pauses.flatMap(({ relief, text }) => [
          relief === undefined ? undefined : words.pausedBy(ref(c, relief)),
          text === undefined ? undefined : words.pausedWhile(c.user(text)),
        ]),
      ),
    ),
    reopened &&
      at(
        reopened,
        sentence(
          c,
          words.reopened[reopened.effect ?? 'continues'](reopened.within && durationText(c, reopened.within)),
        ),
      ),
    support.reclassified &&
      at(
        support.reclassified,
        sentence(
          c,
          words.reclassified[support.reclassified.effect](
            support.reclassified.within && durationText(c, support.reclassified.within),
          ),
        ),
      ),
    support.rests &&
      at(
        support.rests,
        sentence(c, words.rests(durationText(c, support.rests.rest), durationText(c, support.rests.after))),
      ),
    support.priorityFrom !== undefined && {
      blocks: [paragraph(sentence(c, words.priorityFrom(ref(c, support.priorityFrom))))],
    },
    support.classification &&
      at(support.classification, decisionText(c, support.classification, causes.decision.classifies)),
  ]);
}

const STEPS = ['respond', 'update', 'workaround', 'restore', 'resolve'] as const satisfies readonly Target['step'][];

function priorityTable(c: Context, { priorities }: Support, caption: Text): Item | undefined {
  if (priorities.length === 0) return undefined;
  const { support: words } = c.locale;
  const steps = STEPS.filter((step) =>
    priorities.some(({ targets }) => targets.some((target) => target.step === step)),
  );
  const has = (column: 'meaning' | 'clock' | 'metFor'): boolean =>
    priorities.some((priority) => priority[column] !== undefined);
  const optional = <T>(present: boolean, value: T): readonly T[] => (present ? [value] : []);
  const table = tableOf(c, {
    caption,
    head: [
      words.head.priority,
      ...optional(has('meaning'), words.head.meaning),
      ...steps.map((step) => words.step[step]),
      ...optional(has('clock'), words.head.clock),
      ...optional(has('metFor'), words.head.metFor),
    ],
    rows: priorities.map((priority) => [
      plain(c.humanise(priority.id)),
      ...optional(has('meaning'), priority.meaning === undefined ? [] : c.user(priority.meaning)),
      ...steps.map((step) => targetText(c, priority, step)),
      ...optional(has('clock'), priority.clock === undefined ? words.alwaysClock : ref(c, priority.clock)),
      ...optional(has('metFor'), metForText(c, priority)),
    ]),
    rowOrigins: priorities.map(({ origin }) => origin),
  });
  return { blocks: [paragraph(introduction(c, words.intro)), table], origin: priorities[0]?.origin };
}

function targetText(c: Context, priority: Priority, step: Target['step']): Text {
  const target = priority.targets.find((candidate) => candidate.step === step);
  if (!target) return c.locale.support.noTarget;
  return (
    (target.value.kind === 'table' &&
      target.value.times === undefined &&
      fromTable(c, target.value.table, priority.id)) ||
    valueText(c, target.value)
  );
}

/** What a table by priority gives for one priority: its value, or one line for each case of its other dimension. */
function fromTable(c: Context, id: string, priority: string): Text | undefined {
  const placed = c.parts.get(id);
  if (placed?.list !== 'tables') return undefined;
  const { dimensions, cells } = placed.part;
  const at = dimensions.indexOf('priority');
  const rows = cells.filter(({ keys }) => keys[at] === priority);
  if (at < 0 || rows.length === 0 || dimensions.length > 2) return undefined;
  const line = (keys: readonly string[], value: Value): Text => {
    const [other] = keys.filter((_, index) => index !== at);
    return other === undefined
      ? valueText(c, value)
      : c.locale.values.byCase(plain(entryName(c, other)), valueText(c, value));
  };
  return c.locale.general.cases(rows.map(({ keys, value }) => line(keys, value)));
}

function metForText(c: Context, { metFor }: Priority): Text {
  const { support: words } = c.locale;
  if (!metFor) return words.metForEach;
  const share: Text =
    metFor.table !== undefined
      ? c.locale.values.fromTable(ref(c, metFor.table), undefined)
      : c.locale.values.percent(metFor.percent ?? '');
  return words.metFor(share, metFor.window && inWindow(c, metFor.window));
}

export function escalationsClause(c: Context, escalations: readonly Escalation[]): readonly Clause[] {
  return escalations.map((escalation) => escalationClause(c, escalation));
}

function escalationClause(c: Context, escalation: Escalation): Clause {
  const { support: words } = c.locale;
  const { of, priority } = escalation;
  const named = of === undefined ? undefined : ref(c, of);
  const what = priority === undefined ? named : words.priorityOf(plain(c.humanise(priority)), named);
  const steps = escalation.steps.map(({ at, to }) => {
    const whom = 'contact' in to ? contactName(c, to.contact) : c.user(to.text);
    return 'percent' in at
      ? words.at(c.locale.values.percent(at.percent), whom)
      : words.after(durationText(c, at.after), whom);
  });
  const blocks =
    steps.length === 0
      ? [paragraph(sentence(c, words.escalationIntro(what)))]
      : listed(c, words.escalationIntro(what), steps);
  return partClause(titleOf(c, { list: 'escalations', part: escalation }), escalation, [{ blocks }]);
}

function contactName(c: Context, id: string): Text {
  const party = c.contacts.get(id)?.party;
  return party ? c.locale.people.contactOf(ref(c, id), plain(nameOf(c, party.id))) : ref(c, id);
}
