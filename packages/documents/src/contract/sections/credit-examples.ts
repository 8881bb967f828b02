import { toText, workedExamples, type Credits, type Sum, type WorkedExample } from '@sla-lang/core';
import type { Item, Items } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Text } from '../document.ts';
import { introduction, sentence, tableOf } from '../sentences.ts';
import { joined, paragraph, plain } from '../text.ts';
import { scheduleAmountText } from '../words/amount.ts';
import { derivationTexts, times } from '../words/derivation.ts';
import { exampleFigure, inCase } from '../words/example.ts';
import { sumsText, writtenValue } from '../words/sum.ts';
import { countText, rangeText, valueText } from '../words/value.ts';

/** Examples reckoned from the tariff, the first of them step by step, and apart from them those that the parties have written. */
export function exampleItems(c: Context, part: Credits): Items {
  const examples = workedExamples(c.facts, part).filter((example) => !saysNoMore(example));
  const [ofPayments, ofScales] = [examples.filter((each) => !isOfScale(each)), examples.filter(isOfScale)];
  return [
    computed(c, part, ofPayments),
    ...ofScales.map((example) => scaleItem(c, part, example)),
    derived(c, part, examples),
    agreed(c, part),
  ];
}

/** "2 points for a miss" needs no example. */
const saysNoMore = ({ of, tariff, paid }: WorkedExample): boolean =>
  'trigger' in of && of.trigger.kind === 'miss' && paid.length === 1 && !hasMoney(tariff);

const isOfScale = ({ of }: WorkedExample): boolean => 'rows' in of;

function computed(c: Context, part: Credits, examples: readonly WorkedExample[]): Item | undefined {
  if (examples.length === 0) return undefined;
  const { examples: words, plans } = c.locale;
  const withRange = examples.some(({ of }) => rangeOf(c, of));
  const withMoney = examples.some(({ tariff }) => hasMoney(tariff));
  const isLimited = part.caps.length + part.floors.length > 0 || part.settlement?.minimum !== undefined;
  const withDue = isLimited && examples.some((example) => dueText(c, part, example));
  const shown = (present: boolean, text: Text | undefined): readonly Text[] => (present ? [text ?? plans.noCell] : []);
  const table = tableOf(c, {
    caption: words.heading,
    head: [
      words.head.result,
      ...shown(withRange, words.head.band),
      words.head.amount,
      ...shown(withMoney, words.head.calculated),
      ...shown(withDue, words.head.due),
    ],
    rows: examples.map((example) => [
      resultText(c, example),
      ...shown(withRange, rangeOf(c, example.of)),
      paidText(c, part, example),
      ...shown(withMoney, hasMoney(example.tariff) ? sumsText(c, part, example.tariff) : undefined),
      ...shown(withDue, dueText(c, part, example)),
    ]),
  });
  return { blocks: [paragraph(introduction(c, words.intro)), table] };
}

function rangeOf(c: Context, of: WorkedExample['of']): Text | undefined {
  return 'trigger' in of && of.trigger.kind === 'range' ? rangeText(c, of.trigger.range) : undefined;
}

const hasMoney = (sums: readonly Sum[] | undefined): sums is readonly Sum[] =>
  sums?.some(({ kind }) => kind === 'money') ?? false;

function resultText(c: Context, { happened }: WorkedExample): Text {
  const { examples: words, general } = c.locale;
  switch (happened.kind) {
    case 'misses':
      return inCase(
        c,
        words.misses(
          happened.count,
          happened.priority === undefined ? undefined : plain(c.humanise(happened.priority)),
        ),
        happened.case,
      );
    case 'count':
      return inCase(c, countText(c, { value: String(happened.count), unit: happened.by }), happened.case);
    case 'value': {
      const { kind, unit, value } = happened.point;
      const quantity = { kind, unit, value: toText(value) };
      return words.result(general.heading(exampleFigure(c, happened)), valueText(c, writtenValue(quantity)));
    }
  }
}

/** "10% of the base amount", "2 × 5% of the fee". */
function paidText(c: Context, part: Credits, { paid }: WorkedExample): Text {
  const some = paid.filter(({ times: count }) => count !== '0');
  return joined(
    (some.length > 0 ? some : paid).map(({ amount, times: count }) => times(c, part, count, amount)),
    c.locale.examples.plus,
  );
}

function dueText(c: Context, part: Credits, { due, limitedBy }: WorkedExample): Text | undefined {
  if (!due || (due.length > 0 && !hasMoney(due))) return undefined;
  const text = sumsText(c, part, due);
  return limitedBy ? c.locale.examples.limited[limitedBy](text) : text;
}

function scaleItem(c: Context, part: Credits, example: WorkedExample): Item | undefined {
  const { paid, tariff, of, happened } = example;
  const { examples: words } = c.locale;
  if (!('by' in of) || !tariff) return undefined;
  const amounts = paidText(c, part, example);
  const [only] = paid;
  const isPlain = paid.length === 1 && only?.times === '1' && !(only.amount.kind !== 'money' && hasMoney(tariff));
  const sum = isPlain ? amounts : words.sum(amounts, sumsText(c, part, tariff));
  const isCounted = happened.kind !== 'value' && (happened.case?.size ?? 0) === 0;
  const result = isCounted ? undefined : resultText(c, example);
  return sentence(c, result ? words.scaleAt(result, sum) : words.scale(String(countOf(example)), c.user(of.by), sum));
}

const countOf = ({ happened }: WorkedExample): number | undefined =>
  happened.kind === 'value' ? undefined : happened.count;

/** What the table or the sentence says already. */
const SAID: ReadonlySet<string> = new Set(['value', 'count', 'tier', 'row', 'miss', 'each miss']);

/** The first example whose amount is known to the end, so that everybody can reckon the others the same way. */
function derived(c: Context, part: Credits, examples: readonly WorkedExample[]): Item | undefined {
  const { examples: words } = c.locale;
  const first = examples.find(({ due }) => due !== undefined);
  if (!first || first.owed.steps.every(({ kind }) => SAID.has(kind))) return undefined;
  const list = {
    kind: 'list',
    ordered: true,
    items: derivationTexts(c, part, first).map((text) => [paragraph(c.locale.general.sentence(text))]),
  } as const;
  return { blocks: [paragraph(introduction(c, words.derivation(resultText(c, first)))), list] };
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
