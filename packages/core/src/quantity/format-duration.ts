import { toText } from './decimal-text.ts';
import { durationParts, type DurationPart } from './duration.ts';
import { formatNumber } from './format-number.ts';
import { compare, isZero, multiply, ONE, rational } from './rational.ts';

/** Clock units have symbols that all languages share (SI Brochure, tables 2 and 8); calendar units are words. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['ms', 'ms'],
  ['s', 's'],
  ['min', 'min'],
  ['h', 'h'],
]);
const INTL_UNITS: ReadonlyMap<string, string> = new Map([
  ['ms', 'millisecond'],
  ['s', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
]);

/**
 * A duration in the words of a locale: `PT43M12S` → `43 minutes 12 seconds`, or short `43 min 12 s`; days and longer are
 * words in both. Every part is shown with the decimals it is written with; a mere fraction of a second is shown in milliseconds.
 * A text that is no duration comes back unchanged.
 *
 * Intl.DurationFormat is newer than the oldest supported editor and takes no decimals beyond nanoseconds.
 */
export function formatDuration(iso: string, locale: string, style: 'long' | 'short' = 'long'): string {
  const parts = durationParts(iso);
  if (!parts) return iso;
  const readable = parts.length === 1 ? parts.map(inMilliseconds) : parts;
  return readable.map((part) => formatPart(part, locale, style)).join(' ');
}

function formatPart({ value, unit }: DurationPart, locale: string, style: 'long' | 'short'): string {
  const symbol = SYMBOLS.get(unit);
  if (style === 'short' && symbol !== undefined) return `${formatNumber(value, locale)} ${symbol}`;
  return formatNumber(value, locale, { style: 'unit', unit: INTL_UNITS.get(unit) ?? unit, unitDisplay: 'long' });
}

function inMilliseconds(part: DurationPart): DurationPart {
  const value = rational(part.value);
  if (part.unit !== 's' || isZero(value) || compare(value, ONE) >= 0) return part;
  return { value: toText(multiply(value, rational(1000))), unit: 'ms' };
}
