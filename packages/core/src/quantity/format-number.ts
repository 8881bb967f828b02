import { decimals } from './decimal-text.ts';
import { isDecimalText } from './rational.ts';

/** Past these, Intl refuses (decimals) or writes an infinity sign (a parsed text is far shorter than 300 digits). */
const MAX_DECIMALS = 100;
const MAX_LENGTH = 300;

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * The number in the writing of a locale, with exactly the decimals it is written with: nothing is rounded, added or dropped,
 * and no double stands in between, since Intl takes the digits of a text as they are. A text that is no plain decimal
 * number, or one that Intl cannot write exactly, comes back unchanged.
 */
export function formatNumber(text: string, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const digits = decimals(text);
  if (digits === undefined || digits > MAX_DECIMALS || text.length > MAX_LENGTH || !isDecimalText(text)) return text;
  return formatter(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...options }).format(text);
}

/** `99.9` (per cent) as `99.9%`, `99,9 %` … as the locale writes it, decimals as written. */
export function formatPercent(percentText: string, locale: string): string {
  return formatNumber(percentText, locale, { style: 'unit', unit: 'percent' });
}

/** Making a formatter costs far more than using one. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}
