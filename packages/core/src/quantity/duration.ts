import { toText } from './decimal-text.ts';
import { add, equals, isDecimalText, multiply, ONE, rational, type Rational } from './rational.ts';

export type DurationUnit = 'ms' | 's' | 'min' | 'h' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** One number with its unit; the value is plain decimal text, not negative, as written. */
export interface DurationPart {
  readonly value: string;
  readonly unit: DurationUnit;
}

/** The units that ISO 8601 has a letter for, from large to small. */
const ISO_UNITS = ['year', 'month', 'week', 'day', 'h', 'min', 's'] as const;
const LETTERS = 'YMWDHMS';
const FIRST_TIME_UNIT = 4;

/** From large to small: the ISO unit that each is written in, and how many of that unit it is. */
const WRITTEN_IN: ReadonlyMap<DurationUnit, { isoUnit: (typeof ISO_UNITS)[number]; factor: Rational }> = new Map([
  ['year', { isoUnit: 'year', factor: ONE }],
  ['quarter', { isoUnit: 'month', factor: rational(3) }],
  ['month', { isoUnit: 'month', factor: ONE }],
  ['week', { isoUnit: 'week', factor: ONE }],
  ['day', { isoUnit: 'day', factor: ONE }],
  ['h', { isoUnit: 'h', factor: ONE }],
  ['min', { isoUnit: 'min', factor: ONE }],
  ['s', { isoUnit: 's', factor: ONE }],
  ['ms', { isoUnit: 's', factor: rational('1/1000') }],
]);

/** Whether the word is a unit of time as the model writes it. */
export const isDurationUnit = (word: string): word is DurationUnit => WRITTEN_IN.has(word as DurationUnit);
const LARGE_TO_SMALL = [...WRITTEN_IN.keys()];

const N = String.raw`(\d+(?:\.\d+)?)`;
const DATE = `(?:${N}Y)?(?:${N}M)?(?:${N}W)?(?:${N}D)?`;
const TIME = `(?:T(?=.)(?:${N}H)?(?:${N}M)?(?:${N}S)?)?`;
const ISO_DURATION = new RegExp(`^P(?=.)${DATE}${TIME}$`);
/** Enough for seven numbers of the greatest accepted length. */
const MAX_LENGTH = 1500;

/**
 * The ISO 8601 text of parts that go from large to small, each unit at most once, with decimals on the last part only:
 * 43 min 12 s → `PT43M12S`, 800 ms → `PT0.8S`, 1 quarter → `P3M` (ISO 8601 has no letter for it). Weeks may stand beside
 * other units, as in ISO 8601-2 and Temporal. Values keep their writing where no unit is converted.
 * Undefined if the parts break these rules, are none at all, or hold a value that is negative or no number.
 */
export function durationFromParts(parts: readonly DurationPart[]): string | undefined {
  const values = new Map<string, string>();
  let previous = -1;
  for (const { value, unit } of parts) {
    const written = WRITTEN_IN.get(unit);
    const position = LARGE_TO_SMALL.indexOf(unit);
    if (!written || position <= previous || !isDecimalText(value)) return undefined;
    previous = position;
    const before = values.get(written.isoUnit);
    values.set(
      written.isoUnit,
      before === undefined ? convert(value, written.factor) : sum(before, value, written.factor),
    );
  }
  const fields = ISO_UNITS.map((unit, index) =>
    values.has(unit) ? `${values.get(unit)}${LETTERS.charAt(index)}` : '',
  );
  const time = fields.slice(FIRST_TIME_UNIT).join('');
  const iso = `P${fields.slice(0, FIRST_TIME_UNIT).join('')}${time && `T${time}`}`;
  const decimalsOnlyLast = parts.slice(0, -1).every(({ value }) => !value.includes('.'));
  return decimalsOnlyLast && isDuration(iso) ? iso : undefined;
}

/**
 * The parts of an ISO 8601 duration from large to small, values as written: `PT43M12S` → 43 min, 12 s. Never in ms or
 * quarters; {@link durationFromParts} gives the same text back. Undefined if the text is no such duration (also: a sign, a
 * decimal comma, decimals before the last part).
 *
 * Temporal.Duration cannot stand in here: it refuses decimals of days, counts no finer than 1 ns, and stores doubles.
 */
export function durationParts(iso: string): readonly DurationPart[] | undefined {
  const match = iso.length <= MAX_LENGTH ? ISO_DURATION.exec(iso) : null;
  if (!match) return undefined;
  const parts = ISO_UNITS.flatMap((unit, index) => {
    const value = match[index + 1];
    return value === undefined ? [] : [{ value, unit }];
  });
  const readable = parts.every(({ value }, index) => {
    return isDecimalText(value) && (index === parts.length - 1 || !value.includes('.'));
  });
  return readable ? parts : undefined;
}

/** Whether the text is an ISO 8601 duration as {@link durationParts} reads it. */
export function isDuration(text: string): boolean {
  return durationParts(text) !== undefined;
}

function convert(value: string, factor: Rational): string {
  return equals(factor, ONE) ? value : sum('0', value, factor);
}

/** Both terms end in decimals, and so does their sum. */
function sum(before: string, value: string, factor: Rational): string {
  return toText(add(rational(before), multiply(rational(value), factor)));
}
