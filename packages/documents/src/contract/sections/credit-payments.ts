import {
  isOfPoints,
  type Amount,
  type Condition,
  type Credits,
  type Figure,
  type Payment,
  type Range,
  type Scale,
} from '@sla-lang/core';
import { at, type Item, type Items } from '../clauses.ts';
import { ref, type Context } from '../context.ts';
import type { Block, Text } from '../document.ts';
import { introduction, sentence, sentences, tableOf } from '../sentences.ts';
import { joined, paragraph, plain, toPlain } from '../text.ts';
import { scheduleAmountText, triggerText, unitText } from '../words/amount.ts';
import { missTrigger } from '../words/standards.ts';
import { categoryText, conditionText } from '../words/condition.ts';
import { inWindow } from '../words/time.ts';
import { entryName, figureText, rangeText } from '../words/value.ts';

type RangePayment = Payment & { readonly trigger: Extract<Payment['trigger'], { kind: 'range' }> };

const isRange = (payment: Payment): payment is RangePayment =>
  payment.trigger.kind === 'range' && payment.perUnit.length === 0;

/** Ranges of one figure as one table, everything else in sentences. */
export function paymentItems(c: Context, part: Credits, figure: Figure | undefined): Items {
  const tables = new Map<string, { figure: Figure | undefined; payments: RangePayment[] }>();
  for (const payment of part.payments.filter(isRange)) {
    const named = payment.trigger.figure ?? figure;
    const key = JSON.stringify([named?.measure, named?.metric, named?.percent, named?.text]);
    const entry = tables.get(key) ?? { figure: named, payments: [] };
    entry.payments.push(payment);
    tables.set(key, entry);
  }
  return [
    ...[...tables.values()].map((table) => rangeTable(c, part, table)),
    ...part.payments
      .filter((payment) => !isRange(payment))
      .map((payment) => at(payment, paymentText(c, part, payment, figure))),
  ];
}

function rangeTable(
  c: Context,
  part: Credits,
  { figure, payments }: { figure: Figure | undefined; payments: readonly RangePayment[] },
): Item {
  const { credits: words, values } = c.locale;
  const measured = figure ? measuredText(c, figure) : values.figure.ofTheLevel;
  const rows = payments.map(({ amount, trigger: { range }, when, origin }) => ({ range, amount, when, origin }));
  const category = columnsBy(rows);
  const paid = words.head.amount[part.kind];
  const lines = rows.length > new Set(rows.map(({ range }) => toPlain(rangeText(c, range)))).size;
  const table =
    category !== undefined && lines
      ? caseTable(c, part, { caption: paid, measured, category, rows })
      : amountTable(c, part, { caption: paid, measured, paid, rows });
  return { blocks: [paragraph(introduction(c, words.tableIntro(measured))), table], origin: payments[0]?.origin };
}

interface Row {
  readonly range: Range;
  readonly amount: Amount;
  readonly when?: Condition | undefined;
  readonly origin?: string | undefined;
}

/** What all rows are told apart by, if that is one category. */
function columnsBy(rows: readonly Row[]): string | undefined {
  const categories = new Set(rows.map(({ when }) => (when?.kind === 'is' ? when.category : undefined)));
  const [category] = categories;
  return categories.size === 1 ? category : undefined;
}

/** A line for each row, with its condition where some have one. */
function amountTable(
  c: Context,
  part: Credits,
  { caption, measured, paid, rows }: { caption: Text; measured: Text; paid: Text; rows: readonly Row[] },
): Block {
  const { credits: words, standards, general } = c.locale;
  const conditional = rows.some(({ when }) => when !== undefined);
  return tableOf(c, {
    caption,
    head: [general.heading(measured), paid, ...(conditional ? [words.head.condition] : [])],
    rows: rows.map(({ range, amount, when }) => [
      general.heading(rangeText(c, range)),
      scheduleAmountText(c, part, amount),
      ...(conditional ? [when ? conditionText(c, when) : standards.always] : []),
    ]),
    rowOrigins: rows.map(({ origin }) => origin),
  });
}

/** A line for each range and a column for each plan (or another case). */
function caseTable(
  c: Context,
  part: Credits,
  { caption, measured, category, rows }: { caption: Text; measured: Text; category: string; rows: readonly Row[] },
): Block {
  const { plans, general } = c.locale;
  const entryOf = ({ when }: Row): string => (when?.kind === 'is' ? when.entry : '');
  const entries = [...new Set(rows.map(entryOf))];
  const lines = [...Map.groupBy(rows, ({ range }) => toPlain(rangeText(c, range))).values()];
  return tableOf(c, {
    caption,
    head: [
      general.heading(plans.mixed(measured, categoryText(c, category))),
      ...entries.map((entry) => plain(entryName(c, entry))),
    ],
    rows: lines.map((line) => [
      line[0] ? rangeText(c, line[0].range) : [],
      ...entries.map((entry) => {
        const amounts = line.filter((row) => entryOf(row) === entry);
        return amounts.length === 0
          ? plans.noCell
          : general.and(amounts.map(({ amount }) => scheduleAmountText(c, part, amount)));
      }),
    ]),
    rowOrigins: lines.map(([first]) => first?.origin),
  });
}

/** A tier looks at the share of the values that are in time, not at the values. */
const measuredText = (c: Context, figure: Figure): Text =>
  figure.measure === 'share within' && figure.metric !== undefined
    ? c.locale.examples.share.values(ref(c, figure.metric))
    : figureText(c, figure);

function paymentText(c: Context, part: Credits, payment: Payment, figure: Figure | undefined): Text {
  const { credits: words } = c.locale;
  const trigger = triggerText(c, payment.trigger, figure, missTrigger(c, part));
  const per = [trigger.per, ...payment.perUnit.map((unit) => unitText(c, unit, figure))].filter(
    (each) => each !== undefined,
  );
  const text = words.payment(
    part.kind,
    scheduleAmountText(c, part, payment.amount),
    per.length > 0 ? joined(per, ', ') : undefined,
    trigger.if,
  );
  return sentence(c, payment.when ? words.onlyIf(text, conditionText(c, payment.when)) : text);
}

export function scaleItems(c: Context, part: Credits, scale: Scale): Items {
  const { scale: words, tableIntro } = c.locale.credits;
  const figure = figureOf(c, scale);
  const by = c.user(scale.by);
  const measured = figure ?? words.head.by(by);
  const category = columnsBy(scale.rows);
  const table =
    category === undefined
      ? amountTable(c, part, { caption: measured, measured, paid: words.head.amount, rows: scale.rows })
      : caseTable(c, part, { caption: measured, measured, category, rows: scale.rows });
  const intro = figure ? tableIntro(figure) : words.intro(by, scale.each && inWindow(c, scale.each));
  const mode = figure && scale.mode === 'highest row applies' ? words.lastReached : modeText(c, scale);
  const account = isAccount(scale) ? words.account(scale.each && inWindow(c, scale.each)) : undefined;
  return [
    at(scale, { blocks: [paragraph(introduction(c, intro)), table] }),
    at(scale, (mode ?? account) && sentences(c, [mode, account])),
  ];
}

/** Points that go on from one month to the next: each month pays what its points add. */
const isAccount = (scale: Scale): boolean =>
  isOfPoints(scale) && !(scale.each?.kind === 'each' && scale.each.unit === 'month' && scale.each.count === 1);

const modeText = (c: Context, { mode }: Scale): Text | undefined =>
  mode === 'unsaid' ? undefined : c.locale.credits.scale.mode[mode];

/** The figure that a scale goes by, where it names a metric or a service level. */
function figureOf(c: Context, { by }: Scale): Text | undefined {
  const placed = c.parts.get(by);
  return placed?.list === 'metrics' || placed?.list === 'objectives' ? ref(c, by) : undefined;
}
