import { baseKey, type Credits, type OwedStep, type Range, type WorkedExample } from '@sla-lang/core';
import { ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { plain } from '../text.ts';
import { baseText, scheduleAmountText } from './amount.ts';
import { exampleFigure } from './example.ts';
import { scheduleLimitText } from './limits.ts';
import { moneyText, numberText, sumsText, writtenValue } from './sum.ts';
import { inWindow } from './time.ts';
import { countText, firstText, rangeText, valueText } from './value.ts';

type Step<K extends OwedStep['kind']> = Extract<OwedStep, { kind: K }>;

/** How an example comes to its amount, step by step. */
export function derivationTexts(c: Context, part: Credits, { owed }: WorkedExample): readonly Text[] {
  const some = owed.steps.filter((step) => !isNothing(step));
  return (some.length > 0 ? some : owed.steps).flatMap((step) => {
    const text = stepText(c, part, step);
    return text ? [c.locale.examples.step(text, effectText(c, part, step))] : [];
  });
}

/** Of a priority that was not missed nothing is to be said. */
const isNothing = (step: OwedStep): boolean =>
  (step.kind === 'count' && step.what === 'misses' && step.now === '0') ||
  (step.kind === 'each miss' && step.misses === '0');

/** What is due after a step, where the step itself does not say it; of a limit, that it changes nothing. */
function effectText(c: Context, part: Credits, step: OwedStep): Text | undefined {
  const { makes, leaves, unchanged } = c.locale.examples;
  const { kind, before, after } = step;
  // Points that are counted become an amount in the step behind.
  if (kind === 'count') return undefined;
  if (!isChanged(step)) return kind === 'cap' || kind === 'floor' ? unchanged[kind] : undefined;
  const sums = sumsText(c, part, after);
  if (kind === 'cap') return leaves(sums);
  return before.length === 0 && (kind === 'tier' || kind === 'miss' || kind === 'condition') ? undefined : makes(sums);
}

const isChanged = ({ before, after }: OwedStep): boolean => JSON.stringify(before) !== JSON.stringify(after);

function stepText(c: Context, part: Credits, step: OwedStep): Text | undefined {
  const { steps: words, result } = c.locale.examples;
  switch (step.kind) {
    case 'value':
      return result(exampleFigure(c, step), valueText(c, writtenValue(step.read)));
    case 'count':
      return stepCountText(c, step);
    case 'free':
      return words.free(
        firstText(c, { value: step.free, unit: step.unit }),
        step.free,
        step.each && inWindow(c, step.each),
      );
    case 'tier':
      return words.tier(rangeText(c, rangeOf(part, step)), scheduleAmountText(c, part, step.amount));
    case 'row':
      return words.row(rangeText(c, rangeOf(part, step)), times(c, part, step.times, step.amount));
    case 'miss':
      return words.miss(ref(c, step.of), scheduleAmountText(c, part, step.amount));
    case 'each miss':
      return words.eachMiss(times(c, part, step.misses, step.amount));
    case 'block':
      return words.block(sizeText(c, step.size), numberText(step.blocks), times(c, part, step.blocks, step.amount));
    case 'condition':
      return words.condition(scheduleAmountText(c, part, step.amount));
    case 'base':
      return words.base(baseOfPart(c, part, step.base), moneyText(c, { currency: step.currency, value: step.fee }));
    case 'part of fee':
      return words.partOfFee(baseOfPart(c, part, step.base), seconds(c, step.seconds), seconds(c, step.of));
    case 'multiplier':
      return words.multiplier(numberText(step.times));
    case 'rounding':
      return words.rounding;
    case 'cap':
      return words.cap(capText(c, part, step), step.cap.each && inWindow(c, step.cap.each));
    case 'floor':
      return words.floor(sumsText(c, part, step.least));
    case 'minimum':
      return isChanged(step) ? words.minimum(sumsText(c, part, [step.minimum])) : undefined;
    default:
      return undefined;
  }
}

/** How large a block is; a part of a figure in per cent is told in points, as the clause does. */
function sizeText(c: Context, size: Step<'block'>['size']): Text {
  const value = writtenValue(size);
  return value.kind === 'percent' ? c.locale.examples.steps.points(value.value) : valueText(c, value);
}

/** The range as it is written, where the clause has one. */
function rangeOf({ payments, scales }: Credits, { amount, low, high }: Step<'tier' | 'row'>): Range {
  const trigger = payments.find((payment) => payment.amount === amount)?.trigger;
  const row = scales.flatMap(({ rows }) => rows).find((each) => each.amount === amount);
  if (trigger?.kind === 'range') return trigger.range;
  const bound = (edge: typeof low) => edge && { value: writtenValue(edge.value), end: edge.end };
  return row?.range ?? { low: bound(low), high: bound(high) };
}

export function times(c: Context, part: Credits, count: string, amount: WorkedExample['paid'][number]['amount']): Text {
  const text = scheduleAmountText(c, part, amount);
  return count === '1' ? text : c.locale.examples.times(c.locale.time.number(numberText(count)), text);
}

function stepCountText(c: Context, { now, what, priority }: Step<'count'>): Text {
  const { examples } = c.locale;
  return what === 'misses'
    ? examples.misses(Number(now), priority === undefined ? undefined : plain(c.humanise(priority)))
    : countText(c, { value: now, unit: what });
}

const baseOfPart = (c: Context, { base }: Credits, own: Step<'base'>['base']): Text =>
  base && baseKey(base) === baseKey(own) ? c.locale.amounts.base.unnamed : baseText(c, own);

const seconds = (c: Context, value: string): Text =>
  valueText(c, writtenValue({ kind: 'time', unit: 'elapsed', value }));

function capText(c: Context, part: Credits, { cap: { amount, count, each } }: Step<'cap'>): Text {
  if (amount) return scheduleLimitText(c, part, amount, each);
  return count ? countText(c, count) : [];
}
