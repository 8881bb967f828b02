import type { Stated } from '../model/index.ts';
import {
  compare,
  durationParts,
  equals,
  exactDecimalText,
  formatNumber,
  formatPercent,
  isNegative,
  subtract,
  toDecimalText,
  type Rational,
} from '../quantity/index.ts';
import type { Computed, Equivalent } from './equivalents.ts';
import { secondsWords, writeSeconds } from './figures.ts';
import { writeParts } from './syntax.ts';

/** How a stated figure differs from what the promise computes. lengths: right for some lengths of the period only. */
export interface StatedDifference {
  readonly kind: 'boundary' | 'lengths' | 'rounded up' | 'rounded down' | 'different';
  /** What it should say, by days where these matter. */
  readonly computed: readonly { readonly days: number | undefined; readonly words: string }[];
  /** For each of these, whether the stated figure lets the promising side do worse. */
  readonly laxer: readonly boolean[];
  /** The clause that says what the promise says; undefined where no decimal number does. */
  readonly clause: string | undefined;
}

/** Undefined where both say the same. `unit` is the period that the figure speaks of, if any. */
export function statedDifference(
  equivalent: Equivalent,
  said: Stated,
  unit: string | undefined,
): StatedDifference | undefined {
  const { stated, computed, precision, greaterIsLaxer, comparison } = equivalent;
  const different = computed.filter(({ value }) => !equals(value, stated));
  const matched = computed.find(({ value }) => equals(value, stated));
  const clauseFor = (each: Computed | undefined) => each && writeClause(equivalent, each, said, unit);
  if (different.length === 0) {
    if (said.comparison === undefined || comparison === undefined || said.comparison === comparison) return undefined;
    const laxer = [said.comparison !== '<' && said.comparison !== '>'];
    return { kind: 'boundary', computed: [{ days: undefined, words: comparison }], laxer, clause: clauseFor(matched) };
  }
  const near = different.find(({ value }) => compare(distance(value, stated), precision) < 0);
  const kind = matched
    ? 'lengths'
    : !near
      ? 'different'
      : compare(stated, near.value) > 0
        ? 'rounded up'
        : 'rounded down';
  const shown = near && !matched ? [near] : different;
  const usual = different.find(({ days }) => days === 30 || days === 365) ?? different.at(-1);
  return {
    kind,
    computed: shown.map((each) => ({ days: each.days, words: wordsOf(equivalent, each.value) })),
    laxer: shown.map(({ value }) => compare(stated, value) > 0 === greaterIsLaxer),
    clause: clauseFor(matched ?? near ?? usual),
  };
}

function distance(a: Rational, b: Rational): Rational {
  const difference = subtract(a, b);
  return isNegative(difference) ? subtract(b, a) : difference;
}

function wordsOf({ unit }: Equivalent, value: Rational): string {
  if (unit === 'seconds') return secondsWords(value);
  const text = toDecimalText(value, { decimals: 4, mode: 'half-even' });
  return unit === 'percent' ? formatPercent(text, 'en-GB') : formatNumber(text, 'en-GB');
}

/** With the length of the period where the figure depends on it, and with the comparison it ought to have, if it had one. */
function writeClause(
  equivalent: Equivalent,
  { value, days }: Computed,
  said: Stated,
  unit: string | undefined,
): string | undefined {
  const comparison = said.comparison === undefined ? '' : `${equivalent.comparison ?? said.comparison} `;
  const figure = writeFigure(equivalent, value, said);
  const length = said.period?.length;
  const of =
    length !== undefined ? writeParts(durationParts(length) ?? []) : days === undefined ? undefined : `${days} days`;
  const period = unit === undefined || of === undefined ? '' : ` in a ${unit} of ${of}`;
  return figure === undefined ? undefined : `stated as ${comparison}${figure}${period}`;
}

function writeFigure({ unit }: Equivalent, value: Rational, said: Stated): string | undefined {
  if (unit === 'seconds') return writeSeconds(value);
  const text = exactDecimalText(value);
  if (text === undefined) return undefined;
  if (unit === 'percent') return `${text}%`;
  return said.value.kind === 'quantity' ? `${text} ${said.value.unit}`.trim() : undefined;
}
