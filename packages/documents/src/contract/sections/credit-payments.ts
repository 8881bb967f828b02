import type { Credits, Figure, Payment, Scale } from '@sla-lang/core';
import { at, type Item, type Items } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Text } from '../document.ts';
import { introduction, sentence, sentences, tableOf } from '../sentences.ts';
import { joined, paragraph } from '../text.ts';
import { scheduleAmountText, triggerText, unitText } from '../words/amount.ts';
import { standardsMissed } from '../words/standards.ts';
import { conditionText } from '../words/condition.ts';
import { inWindow } from '../words/time.ts';
import { figureText, rangeText } from '../words/value.ts';

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
  const { credits: words, values, standards } = c.locale;
  const measured = figure ? figureText(c, figure) : values.figure.ofTheLevel;
  const conditional = payments.some(({ when }) => when !== undefined);
  const table = tableOf(c, {
    caption: words.head.amount[part.kind],
    head: [
      c.locale.general.heading(measured),
      words.head.amount[part.kind],
      ...(conditional ? [words.head.condition] : []),
    ],
    rows: payments.map(({ amount, trigger, when }) => [
      c.locale.general.heading(rangeText(c, trigger.range)),
      scheduleAmountText(c, part, amount),
      ...(conditional ? [when ? conditionText(c, when) : standards.always] : []),
    ]),
    rowOrigins: payments.map(({ origin }) => origin),
  });
  return { blocks: [paragraph(introduction(c, words.tableIntro(measured))), table], origin: payments[0]?.origin };
}

function paymentText(c: Context, part: Credits, payment: Payment, figure: Figure | undefined): Text {
  const { credits: words } = c.locale;
  const trigger = triggerText(c, payment.trigger, figure, standardsMissed(c, part));
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
  const { scale: words } = c.locale.credits;
  const by = c.user(scale.by);
  const table = tableOf(c, {
    caption: words.head.by(by),
    head: [words.head.by(by), words.head.amount],
    rows: scale.rows.map(({ range, amount }) => [
      c.locale.general.heading(rangeText(c, range)),
      scheduleAmountText(c, part, amount),
    ]),
    rowOrigins: scale.rows.map(({ origin }) => origin),
  });
  const intro = paragraph(introduction(c, words.intro(by, scale.each && inWindow(c, scale.each))));
  const mode = scale.mode === 'unsaid' ? undefined : sentences(c, [words.mode[scale.mode]]);
  return [at(scale, { blocks: [intro, table] }), at(scale, mode)];
}
