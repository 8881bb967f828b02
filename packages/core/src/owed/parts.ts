import type { Base, Duration } from '../model/index.ts';
import {
  add,
  durationFromSeconds,
  fixedSeconds,
  isZero,
  multiply,
  rational,
  toText,
  type Rational,
} from '../quantity/index.ts';
import { baseKey } from '../tariff/index.ts';
import type { Sum } from './sum.ts';

/** So much of one thing, to reckon with: a {@link Sum} with its number apart. Parts with one key can be added. */
export interface Part {
  readonly key: string;
  readonly value: Rational;
  readonly sum: (value: string) => Sum;
}

/** What a part is, for caps and stacking: money and shares of a fee limit each other, points limit points. */
export const kindOf = ({ key }: Part): string => {
  const kind = key.slice(0, key.indexOf(' '));
  return kind === 'share' ? 'money' : kind;
};

export const moneyPart = (value: Rational, currency: string): Part => ({
  key: `money ${currency}`,
  value,
  sum: (text) => ({ kind: 'money', currency, value: text }),
});

const SHARE_KEYS = new WeakMap<Base, string>();

function shareKey(of: Base): string {
  const key = SHARE_KEYS.get(of) ?? `share ${baseKey(of)}`;
  SHARE_KEYS.set(of, key);
  return key;
}

export const sharePart = (percent: Rational, of: Base): Part => ({
  key: shareKey(of),
  value: percent,
  sum: (text) => ({ kind: 'share', of, percent: text }),
});

export const pointsPart = (value: Rational): Part => ({
  key: 'points ',
  value,
  sum: (text) => ({ kind: 'points', value: text }),
});

/** Days and hours of service can be added to each other; months of service and business time only to their like. */
export function servicePart(times: Rational, duration: Duration): Part {
  const seconds = duration.clock === 'elapsed' ? fixedSeconds(duration.iso) : undefined;
  if (!seconds) {
    const key = `service ${duration.iso} ${duration.clock} ${duration.calendar ?? ''}`;
    return { key, value: times, sum: (text) => ({ kind: 'service time', duration, times: text }) };
  }
  return {
    key: 'service ',
    value: multiply(times, seconds),
    sum(text) {
      const iso = durationFromSeconds(rational(text));
      return iso === undefined
        ? { kind: 'service time', duration: SECOND, times: text }
        : { kind: 'service time', duration: { iso, clock: 'elapsed' }, times: '1' };
    },
  };
}

const SECOND: Duration = { iso: 'PT1S', clock: 'elapsed' };

export const kindPart = (times: Rational, text: string): Part => ({
  key: `thing ${text}`,
  value: times,
  sum: (number) => ({ kind: 'in kind', text, times: number }),
});

/** The part that a {@link Sum} was written from. */
export function partOf(sum: Sum): Part {
  switch (sum.kind) {
    case 'money':
      return moneyPart(rational(sum.value), sum.currency);
    case 'share':
      return sharePart(rational(sum.percent), sum.of);
    case 'points':
      return pointsPart(rational(sum.value));
    case 'service time':
      return servicePart(rational(sum.times), sum.duration);
    case 'in kind':
      return kindPart(rational(sum.times), sum.text);
  }
}

export const currencyOf = ({ key }: Part): string | undefined =>
  key.startsWith('money ') ? key.slice('money '.length) : undefined;

export const withValue = (part: Part, value: Rational): Part => ({ ...part, value });

export const times = (parts: readonly Part[], factor: Rational): readonly Part[] =>
  parts.map((part) => withValue(part, multiply(part.value, factor)));

/** Both together, what is of one key in one number. */
export function plus(a: readonly Part[], b: readonly Part[]): readonly Part[] {
  if (b.length === 0) return a;
  const sum = [...a];
  for (const part of b) {
    const index = sum.findIndex(({ key }) => key === part.key);
    const before = sum[index];
    if (before) sum[index] = withValue(before, add(before.value, part.value));
    else sum.push(part);
  }
  return sum;
}

export const minus = (a: readonly Part[], b: readonly Part[]): readonly Part[] => plus(a, times(b, MINUS_ONE));

const MINUS_ONE = rational(-1);

export const withoutNothing = (parts: readonly Part[]): readonly Part[] =>
  parts.some(({ value }) => isZero(value)) ? parts.filter(({ value }) => !isZero(value)) : parts;

export const sumsOf = (parts: readonly Part[]): readonly Sum[] =>
  parts.length === 0
    ? NO_SUMS
    : parts.filter(({ value }) => !isZero(value)).map(({ value, sum }) => sum(toText(value)));

/** One for all: most promises are kept. */
export const NO_SUMS: readonly Sum[] = [];
