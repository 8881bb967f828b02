import { toText, type Credits, type Figure, type Money } from '@sla-lang/core';
import { scaleExample, type ScaleExample } from '../../figures/scale-examples.ts';
import { workedExamples, type Happened, type WorkedExample } from '../../figures/worked-examples.ts';
import type { Item, Items } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Text } from '../document.ts';
import { introduction, tableOf } from '../sentences.ts';
import { paragraph, plain } from '../text.ts';
import { scheduleAmountText } from '../words/amount.ts';
import { figureText, rangeText, valueText } from '../words/value.ts';

/** Examples computed from the tariff, and apart from them those that the parties have written. */
export function exampleItems(c: Context, part: Credits, figure: Figure | undefined): Items {
  const { agreement } = c;
  const scales = part.scales.flatMap((scale) => {
    const example = scaleExample(agreement, part, scale);
    return example ? [{ by: scale.by, example }] : [];
  });
  return [
    computed(c, part, workedExamples(agreement, part), figure),
    ...scales.map(({ by, example }) => scaleItem(c, by, example)),
    agreed(c, part),
  ];
}

function computed(
  c: Context,
  part: Credits,
  examples: readonly WorkedExample[],
  figure: Figure | undefined,
): Item | undefined {
  if (examples.length === 0) return undefined;
  const { examples: words, plans } = c.locale;
  const withRange = examples.some(({ range }) => range !== undefined);
  const withMoney = examples.some(({ money }) => money !== undefined);
  const withDue = part.caps.length > 0 && examples.some(({ due }) => due !== undefined);
  const optional = (present: boolean, text: Text): readonly Text[] => (present ? [text] : []);
  const table = tableOf(c, {
    caption: words.heading,
    head: [
      words.head.result,
      ...optional(withRange, words.head.band),
      words.head.amount,
      ...optional(withMoney, words.head.calculated),
      ...optional(withDue, words.head.due),
    ],
    rows: examples.map((example) => [
      happenedText(c, example.happened, figure),
      ...optional(withRange, example.range ? rangeText(c, example.range) : plans.noCell),
      amountTimes(c, part, example),
      ...optional(withMoney, example.money ? moneyText(c, example.money) : plans.noCell),
      ...optional(withDue, dueText(c, example)),
    ]),
  });
  return { blocks: [paragraph(introduction(c, words.intro)), table] };
}

function happenedText(c: Context, happened: Happened, figure: Figure | undefined): Text {
  const { examples: words, values, general } = c.locale;
  if (happened.kind === 'misses') {
    return words.misses(
      happened.count,
      happened.priority === undefined ? undefined : plain(c.humanise(happened.priority)),
    );
  }
  const named = happened.figure ?? figure;
  return words.result(
    general.heading(named ? figureText(c, named) : values.figure.ofTheLevel),
    valueText(c, happened.value),
  );
}

function amountTimes(c: Context, part: Credits, { amount, times }: WorkedExample): Text {
  const text = scheduleAmountText(c, part, amount);
  const count = toText(times);
  return count === '1' ? text : c.locale.examples.times(c.locale.time.number(count), text);
}

function dueText(c: Context, { due }: WorkedExample): Text {
  if (!due) return c.locale.plans.noCell;
  const text = moneyText(c, due.money);
  return due.capped ? c.locale.examples.capped(text) : text;
}

function moneyText(c: Context, { amount, currency }: Money): Text {
  return c.locale.values.money(amount, currency);
}

function scaleItem(c: Context, by: string, { count, money, parts }: ScaleExample): Item {
  const { examples: words } = c.locale;
  const sum = words.sum(
    parts.map((part) => moneyText(c, part)),
    moneyText(c, money),
  );
  return { blocks: [paragraph(c.locale.general.sentence(words.scale(String(count), c.user(by), sum)))] };
}

function agreed(c: Context, part: Credits): Item | undefined {
  const { examples } = part;
  if (examples.length === 0) return undefined;
  const { examples: words, plans } = c.locale;
  const withText = examples.some(({ text }) => text !== undefined);
  const table = tableOf(c, {
    caption: words.head.example,
    head: [...(withText ? [words.head.example] : []), words.head.result, words.head.amount],
    rows: examples.map(({ text, at, pays }) => [
      ...(withText ? [text === undefined ? plans.noCell : c.user(text)] : []),
      valueText(c, at),
      scheduleAmountText(c, part, pays),
    ]),
    rowOrigins: examples.map(({ origin }) => origin),
  });
  return { blocks: [paragraph(introduction(c, words.agreedIntro)), table] };
}
