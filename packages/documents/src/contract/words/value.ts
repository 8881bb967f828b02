import {
  isDurationUnit,
  type Bound,
  type Comparison,
  type Figure,
  type Range,
  type Sentence,
  type Value,
} from '@sla-lang/core';
import { blank, numberOf, ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { plain } from '../text.ts';
import { given } from '../names.ts';
import { amountText } from './amount.ts';
import { durationText, momentText } from './time.ts';

/** A number with its unit: "5 °C", "1 ticket". */
export function quantityText(c: Context, value: string, unit: string): Text {
  const { values } = c.locale;
  return values.quantity(value, unit === '' ? [] : c.user(values.counted(value, unit)));
}

/** Things that are counted: "2 misses", "1 complaint", "2 days". */
export function countText(c: Context, { value, unit }: { readonly value: string; readonly unit: string }): Text {
  return isDurationUnit(unit)
    ? c.locale.time.duration([{ value, unit }], false)
    : c.locale.credits.cap.count(value, c.user(c.locale.values.counted(value, unit)));
}

/** What stands behind "the first": "2 misses", but "miss" for a single one. */
export function firstText(c: Context, count: { readonly value: string; readonly unit: string }): Text {
  const { value, unit } = count;
  if (value !== '1') return countText(c, count);
  return isDurationUnit(unit) ? c.locale.time.partUnit(unit) : c.user(c.locale.values.counted(value, unit));
}

export function valueText(c: Context, value: Value): Text {
  const { values } = c.locale;
  switch (value.kind) {
    case 'percent':
      return values.percent(value.value);
    case 'duration':
      return durationText(c, value.duration);
    case 'money':
      return values.money(value.money.amount, value.money.currency);
    case 'quantity':
      return quantityText(c, value.value, value.unit);
    case 'table':
      return values.fromTable(
        ref(c, value.table),
        c.parts.has(value.table) ? numberOf(value.table) : undefined,
        value.times,
      );
    case 'amount':
      return amountText(c, value.amount);
    case 'figure':
      return value.times === undefined
        ? figureText(c, value.figure)
        : values.times(value.times, figureText(c, value.figure));
    case 'compared':
      return values.compared[value.which](c.locale.general.and(value.of.map((each) => valueText(c, each))));
    case 'range':
      return rangeText(c, value.range);
    case 'scaled':
      return values.scaled(valueText(c, value.value), c.user(value.per));
    case 'name':
      return plain(entryName(c, value.name));
    case 'text':
      return c.user(value.text);
    case 'none':
    case 'best effort':
    case 'unlimited':
      return values[value.kind];
    case 'hole':
      return blank(c);
  }
}

/** The name of an entry of a category, of a plan or of a priority. */
export function entryName(c: Context, id: string): string {
  for (const category of c.agreement.categories) {
    const entry = category.entries.find((candidate) => candidate.id === id);
    if (entry) return given(entry.title) ?? c.humanise(id);
  }
  const placed = c.parts.get(id);
  return given(placed?.part.title) ?? c.humanise(id);
}

/** "at least 99.9%"; the value alone where nothing is compared or where it is no amount ("best effort"). */
export function levelText(c: Context, comparison: Comparison | undefined, value: Value | undefined): Text {
  if (!value) return blank(c);
  const text = valueText(c, value);
  const bare =
    value.kind === 'none' || value.kind === 'best effort' || value.kind === 'unlimited' || value.kind === 'text';
  if (value.kind === 'table' && givesRanges(c, value.table)) return c.locale.values.inRange(text);
  return comparison === undefined || bare ? text : c.locale.values.comparison[comparison](text);
}

/** Whether the cells of a table are ranges, which nothing is compared with. */
function givesRanges(c: Context, table: string): boolean {
  const placed = c.parts.get(table);
  return placed?.list === 'tables' && placed.part.cells.some(({ value }) => value.kind === 'range');
}

/** "at least 99.0% and less than 99.9%" says what belongs to the range; "between 99.0% and 99.9%" leaves it as open as the text does. */
export function rangeText(c: Context, range: Range): Text {
  const { values } = c.locale;
  const end = (bound: Bound | undefined, words: typeof values.low): Text | undefined =>
    bound && words[bound.end](valueText(c, bound.value));
  const low = end(range.low, values.low);
  const high = end(range.high, values.high);
  const point = pointText(c, range);
  if (point) return values.comparison['='](point);
  if (range.low?.end === 'unsaid' && range.high?.end === 'unsaid')
    return values.between(valueText(c, range.low.value), valueText(c, range.high.value));
  if (low && high) return values.both(low, high);
  return low ?? high ?? values.anyValue;
}

/** The value that both ends of a range are and that belongs to it. */
function pointText(c: Context, { low, high }: Range): Text | undefined {
  if (low?.end !== 'closed' || high?.end !== 'closed') return undefined;
  const [first, last] = [valueText(c, low.value), valueText(c, high.value)];
  return JSON.stringify(first) === JSON.stringify(last) ? first : undefined;
}

/** What is compared, as a noun: "the 95th percentile of Checkout time". */
export function figureText(c: Context, figure: Figure): Text {
  const { figure: words } = c.locale.values;
  const metric = figure.metric === undefined ? undefined : ref(c, figure.metric);
  const named = metric ?? words.unknown;
  switch (figure.measure) {
    case 'percentile':
      return words.percentile(named, figure.percent ?? '');
    case 'share within':
      return words.shareWithin(named);
    case 'value':
    case 'mean':
    case 'median':
    case 'every':
    case 'highest':
    case 'lowest':
      return words[figure.measure](named);
    case 'outages':
    case 'downtime':
    case 'availability':
      return words[figure.measure](metric);
    case 'text':
      return figure.text === undefined ? named : c.user(figure.text);
  }
}

/** The level of a sentence: "at least 99.9%", "at least 95% within 8 hours". */
export function sentenceLevel(c: Context, sentence: Sentence): Text {
  const { figure, comparison, value, range, by } = sentence;
  const due = by && c.locale.time.deadline.by(undefined, momentText(c, by));
  if (figure.measure === 'share within') {
    const share = figure.percent === undefined ? blank(c) : c.locale.values.percent(figure.percent);
    if (due) return c.locale.values.shareBy(share, due);
    if (range) return c.locale.values.shareWith(share, rangeText(c, range));
    if (comparison !== undefined && comparison !== '<=') {
      return c.locale.values.shareWith(share, levelText(c, comparison, value));
    }
    return c.locale.values.shareWithin(share, value ? valueText(c, value) : blank(c));
  }
  if (due) return due;
  if (range) return rangeText(c, range);
  return levelText(c, comparison, value);
}
