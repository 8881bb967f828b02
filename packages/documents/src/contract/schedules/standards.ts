import type { Objective, Sentence, Stated } from '@sla-lang/core';
import { partAnchor, partClause, type Items } from '../clauses.ts';
import { ref, refs, type Context } from '../context.ts';
import type { Block, Clause, Text } from '../document.ts';
import { introduction, sentence, tableOf } from '../sentences.ts';
import { concat, paragraph } from '../text.ts';
import { titleOf } from '../titles.ts';
import { conditionText } from '../words/condition.ts';
import { inWindow, isoText, perWindow, windowText } from '../words/time.ts';
import { figureText, levelText, sentenceLevel } from '../words/value.ts';

/** The promised levels as a table, and under it what a table cannot say. */
export function standardsClauses(c: Context, objectives: readonly Objective[]): readonly Clause[] {
  if (objectives.length === 0) return [];
  const { standards: words } = c.locale;
  const { provider } = c.agreement;
  const notes = objectives.flatMap((objective) => notesClause(c, objective));
  const blocks: readonly Block[] = [
    paragraph(introduction(c, words.intro(provider === undefined ? undefined : ref(c, provider)))),
    standardsTable(c, objectives),
  ];
  return [
    { anchors: [], heading: words.heading, blocks, children: [] },
    ...(notes.length === 0 ? [] : [{ anchors: [], heading: words.notes, blocks: [], children: notes }]),
  ];
}

interface Row {
  readonly anchor?: string;
  readonly origin: string | undefined;
  readonly cells: readonly Text[];
  readonly when: Text | undefined;
}

function standardsTable(c: Context, objectives: readonly Objective[]): Block {
  const { standards: words } = c.locale;
  const rows = objectives.flatMap((objective) => rowsOf(c, objective));
  const conditional = rows.some(({ when }) => when !== undefined);
  return tableOf(c, {
    caption: words.heading,
    head: [
      words.head.standard,
      words.head.measured,
      words.head.level,
      words.head.window,
      ...(conditional ? [words.head.condition] : []),
    ],
    rows: rows.map(({ cells, when }) => [...cells, ...(conditional ? [when ?? words.always] : [])]),
    rowAnchors: rows.map(({ anchor }) => anchor),
    rowOrigins: rows.map(({ origin }) => origin),
  });
}

function rowsOf(c: Context, objective: Objective): readonly Row[] {
  const { standards: words, plans } = c.locale;
  const title = titleOf(c, { list: 'objectives', part: objective });
  const rows: readonly Row[] = [
    ...objective.sentences.map((part) => ({
      origin: part.origin,
      cells: [
        title,
        figureText(c, part.figure),
        sentenceLevel(c, part),
        part.window
          ? c.locale.general.heading(windowText(c, part.window))
          : isPerCase(part)
            ? words.eachCase
            : plans.noCell,
      ],
      when: part.when && conditionText(c, part.when),
    })),
    ...objective.prose.map(({ text, origin }) => ({
      origin,
      cells: [title, plans.noCell, c.user(text), plans.noCell],
      when: undefined,
    })),
  ];
  const bare = { origin: objective.origin, cells: [title, plans.noCell, plans.noCell, plans.noCell], when: undefined };
  const [first = bare, ...others] = rows;
  return [{ ...first, anchor: partAnchor(objective.id) }, ...others];
}

/** "every Delivery within …" needs no period: each case is judged alone. */
function isPerCase({ figure }: Sentence): boolean {
  return figure.measure === 'every';
}

/** Conditions, exclusions and the strength of the promise; nothing where the table says all. */
function notesClause(c: Context, objective: Objective): readonly Clause[] {
  const { standards: words } = c.locale;
  const { complianceCost: cost, breachOnly } = objective;
  const rows = objective.sentences.length + objective.prose.length;
  const unconditional = objective.sentences.every((part) => part.when === undefined);
  const items: Items = [
    rows > 1 && unconditional && sentence(c, words.all),
    objective.when && sentence(c, words.when(conditionText(c, objective.when))),
    objective.excluding.length > 0 && sentence(c, words.excluding(refs(c, objective.excluding))),
    objective.stated.length > 0 &&
      sentence(c, words.stated(c.locale.general.andLong(objective.stated.map((stated) => statedText(c, stated))))),
    breachOnly && sentence(c, words.breachOnly(c.locale.values.repetition.inARow(breachOnly.count, breachOnly.unit))),
    objective.strength !== 'binding' && sentence(c, words.strength[objective.strength]),
    objective.requiredByLaw !== undefined && sentence(c, words.requiredByLaw(c.user(objective.requiredByLaw))),
    cost && sentence(c, words.complianceCost(costText(c, cost))),
  ];
  return items.some(Boolean)
    ? [
        {
          ...partClause(titleOf(c, { list: 'objectives', part: objective }), undefined, items),
          origin: objective.origin,
        },
      ]
    : [];
}

function costText(c: Context, { amount, each }: NonNullable<Objective['complianceCost']>): Text {
  const money = c.locale.values.money(amount.amount, amount.currency);
  return each ? concat([money, ' ', perWindow(c, each)]) : money;
}

function statedText(c: Context, { value, comparison, period }: Stated): Text {
  const { standards: words, time } = c.locale;
  const length =
    period === undefined
      ? undefined
      : period.days !== undefined
        ? words.statedPeriod.days(time.bareUnit(period.unit), period.days)
        : period.length !== undefined
          ? words.statedPeriod.length(isoText(c, period.length))
          : words.statedPeriod.unit(time.bareUnit(period.unit));
  const text = levelText(c, comparison, value);
  return length ? words.statedIn(text, length) : text;
}

/** An objective in one phrase, for places that quote it: "Delivery must be at most 15 business days". */
export function objectivePhrase(c: Context, objective: Objective): Text {
  const { general, values } = c.locale;
  const promised = objective.sentences.map((part) => {
    const text = values.mustBe(figureText(c, part.figure), sentenceLevel(c, part));
    const placed = part.window ? c.locale.conditions.repeated(text, inWindow(c, part.window)) : text;
    return part.when ? general.withCondition(placed, conditionText(c, part.when)) : placed;
  });
  return general.andLong([...promised, ...objective.prose.map(({ text }) => c.user(text))]);
}
