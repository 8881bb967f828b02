import { isCurrency, minorDigits } from './currency.ts';
import { decimals, exactDecimalText } from './decimal-text.ts';
import { formatNumber } from './format-number.ts';
import { add, compare, isDecimalText, isInteger, multiply, rational, type Rational } from './rational.ts';
import { round, type RoundingMode } from './rounding.ts';

/** An amount of money as plain JSON: `{ "amount": "12.50", "currency": "EUR" }`. The model's own Money is one of these. */
export interface MoneyAmount {
  /** Plain decimal text, exact; may be finer than the currency's smallest unit until it is rounded. */
  readonly amount: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** The amount as written, or undefined if it is no plain decimal number or the currency is unknown. */
export function tryMoney(amount: string, currency: string): MoneyAmount | undefined {
  return isDecimalText(amount) && isCurrency(currency) ? { amount, currency } : undefined;
}

/**
 * The exact sum, or undefined for two currencies: there is no rate to convert by. Here as below, an amount that is no exact
 * number throws RangeError.
 */
export function addMoney(a: MoneyAmount, b: MoneyAmount): MoneyAmount | undefined {
  if (a.currency !== b.currency) return undefined;
  return exactMoney(add(rational(a.amount), rational(b.amount)), a.currency);
}

/** Negative, zero or positive as a is less than, equal to or more than b; undefined for two currencies. */
export function compareMoney(a: MoneyAmount, b: MoneyAmount): -1 | 0 | 1 | undefined {
  return a.currency === b.currency ? compare(rational(a.amount), rational(b.amount)) : undefined;
}

/**
 * The amount times a factor (a share of a fee, a number of units), rounded to the smallest unit of the currency as said.
 * The product itself is exact, so it is rounded once. Undefined for an unknown currency, which has no smallest unit.
 */
export function multiplyMoney(money: MoneyAmount, factor: Rational, mode: RoundingMode): MoneyAmount | undefined {
  return moneyOf(multiply(rational(money.amount), factor), money.currency, mode);
}

/** The amount at the smallest unit of its currency; undefined for an unknown currency. */
export function roundMoney(money: MoneyAmount, mode: RoundingMode): MoneyAmount | undefined {
  return moneyOf(rational(money.amount), money.currency, mode);
}

/** An exact number of currency units as money, rounded to the smallest unit; undefined for an unknown currency. */
export function moneyOf(amount: Rational, currency: string, mode: RoundingMode): MoneyAmount | undefined {
  const digits = minorDigits(currency);
  return digits === undefined ? undefined : exactMoney(round(amount, mode, digits), currency);
}

/**
 * The amount as the locale writes it, exact to the last digit: `EUR 12,000`, `EUR 12.50`. Whole amounts stay without decimals
 * if they are written so; others show at least the smallest unit. The code stands for the currency unless the symbol is
 * asked for, because `$` and `kr` name several currencies and a contract must not. What cannot be formatted (an unknown
 * code, an amount that is no number) is shown as it is.
 */
export function formatMoney(money: MoneyAmount, locale: string, currencyDisplay: 'code' | 'symbol' = 'code'): string {
  if (!isCurrency(money.currency)) return `${formatNumber(money.amount, locale)} ${money.currency}`;
  const written = decimals(money.amount) ?? 0;
  const digits = written === 0 ? 0 : Math.max(written, minorDigits(money.currency) ?? 0);
  const text = formatNumber(money.amount, locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return text === money.amount ? `${text} ${money.currency}` : text;
}

/** The usual writing of a computed amount: no decimals when whole, otherwise at least those of the currency. */
function exactMoney(value: Rational, currency: string): MoneyAmount {
  const text = exactDecimalText(value);
  if (text === undefined) throw new RangeError('An amount of money needs an end to its decimals');
  if (isInteger(value)) return { amount: text, currency };
  const [whole = '0', fraction = ''] = text.split('.');
  return { amount: `${whole}.${fraction.padEnd(minorDigits(currency) ?? 0, '0')}`, currency };
}
