import type { Comparison, Duration, Sentence, Stated, Value, Window } from '../model/index.ts';
import {
  decimals,
  divide,
  durationParts,
  errorBudget,
  fixedSeconds,
  fromIntegers,
  isZero,
  multiply,
  rational,
  toText,
  tryRational,
  tryShare,
  ZERO,
  type Rational,
} from '../quantity/index.ts';
import { allowedSeconds, DAY_SECONDS, dayHours, normalWeek, type PeriodLength } from '../time/index.ts';
import { lengthsOf } from './budgets.ts';
import { dimensionOf } from './dimensions.ts';
import type { Facts } from './facts.ts';
import { metricOf } from './objectives.ts';
import { valueIn, type Case } from './values.ts';

/** What the promise computes to, in periods of so many days; without days where that does not matter. */
export interface Computed {
  readonly value: Rational;
  readonly days?: number;
}

/** A figure that explains a promise, and what the promise itself computes to, in the same unit. */
export interface Equivalent {
  readonly unit: 'seconds' | 'percent' | 'number';
  readonly stated: Rational;
  /** The worth of the last digit that is written; 0 where both are stated and neither is a rounded form of the other. */
  readonly precision: Rational;
  readonly computed: readonly Computed[];
  /** The comparison that the explanation should have. */
  readonly comparison: Comparison | undefined;
  /** Whether a greater number lets the promising side do worse. */
  readonly greaterIsLaxer: boolean;
}

const MIRRORED = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=' } as const;

/** Undefined where the figure explains something else than the sentence. */
export function equivalentOf(facts: Facts, sentence: Sentence, stated: Stated, theCase: Case): Equivalent | undefined {
  const target = valueIn(facts, sentence.value, theCase);
  const dimension = dimensionOf(facts, sentence.figure)?.kind;
  const { value } = stated;
  if (value.kind === 'percent') {
    const percent = target?.kind === 'percent' ? target.value : sentence.figure.percent;
    if (percent !== undefined) return ofPercent(sentence, value.value, percent);
    return target?.kind === 'duration' ? ofDowntime(facts, sentence, stated, target.duration) : undefined;
  }
  if (value.kind === 'duration') {
    if (target?.kind === 'percent' && dimension === 'percent') return ofShare(facts, sentence, stated, target.value);
    return target?.kind === 'duration' ? ofDuration(facts, sentence, stated, target.duration) : undefined;
  }
  return value.kind === 'quantity' && target?.kind === 'quantity' ? ofQuantity(sentence, value, target) : undefined;
}

function ofPercent({ comparison }: Sentence, statedText: string, target: string): Equivalent | undefined {
  const [stated, value] = [tryRational(statedText), tryRational(target)];
  if (!stated || !value) return undefined;
  return {
    unit: 'percent',
    stated,
    precision: ZERO,
    computed: [{ value }],
    comparison: comparison ?? '>=',
    greaterIsLaxer: false,
  };
}

function ofQuantity(
  { comparison }: Sentence,
  value: Value & { kind: 'quantity' },
  target: Value & { kind: 'quantity' },
): Equivalent | undefined {
  const [stated, computed] = [tryRational(value.value), tryRational(target.value)];
  const sameUnit = value.unit === target.unit || value.unit === '' || target.unit === '';
  if (!stated || !computed || !sameUnit) return undefined;
  return {
    unit: 'number',
    stated,
    precision: ZERO,
    computed: [{ value: computed }],
    comparison,
    greaterIsLaxer: comparison === '<=' || comparison === '<',
  };
}

/** "43 min 12 s in a month of 30 days" beside a share of time. */
function ofShare(facts: Facts, sentence: Sentence, { value, period }: Stated, percent: string): Equivalent | undefined {
  const [share, seconds] = [tryShare(percent), value.kind === 'duration' ? elapsedSeconds(value.duration) : undefined];
  const { comparison } = sentence;
  if (!share || !seconds || metricOf(facts, sentence.figure)?.observation?.kind === 'share') return undefined;
  const computed = periodsFor(facts, sentence, period).map(({ days, seconds: length }) => ({
    ...(period?.length === undefined && { days }),
    value: allowedSeconds(share, length),
  }));
  if (computed.length === 0) return undefined;
  return {
    unit: 'seconds',
    stated: seconds.value,
    precision: seconds.precision,
    computed,
    comparison: comparison && MIRRORED[comparison],
    greaterIsLaxer: true,
  };
}

/** "99.95%" beside an amount of downtime. */
function ofDowntime(
  facts: Facts,
  sentence: Sentence,
  { value, period }: Stated,
  target: Duration,
): Equivalent | undefined {
  const { figure, comparison, window } = sentence;
  const seconds = figure.measure === 'downtime' ? fixedSeconds(target.iso) : undefined;
  const samePeriod = !period || (window?.kind === 'each' && window.unit === period.unit && window.count === 1);
  const stated = value.kind === 'percent' ? tryRational(value.value) : undefined;
  if (!seconds || !stated || !samePeriod || value.kind !== 'percent') return undefined;
  const computed = periodsFor(facts, sentence, period)
    .filter(({ seconds: length }) => length > 0)
    .map(({ days, seconds: length }) => ({
      ...(period?.length === undefined && { days }),
      value: percentOf(errorBudget(divide(seconds, rational(length)))),
    }));
  if (computed.length === 0) return undefined;
  const precision = lastDigit(value.value);
  return {
    unit: 'percent',
    stated,
    precision,
    computed,
    comparison: comparison && MIRRORED[comparison],
    greaterIsLaxer: false,
  };
}

/** "6 business days" beside 48 business hours, "2 days" beside 48 h. */
function ofDuration(
  facts: Facts,
  { figure, comparison }: Sentence,
  { value, period }: Stated,
  target: Duration,
): Equivalent | undefined {
  if (value.kind !== 'duration' || period) return undefined;
  const [stated, computed] = [lengthsIn(facts, value.duration, target), lengthsIn(facts, target, value.duration)];
  const [first] = stated;
  if (!first || stated.length > 1 || computed.length === 0) return undefined;
  const within = figure.measure === 'every' || figure.measure === 'share within' ? '<=' : undefined;
  const elapsed = elapsedSeconds(value.duration);
  return {
    unit: 'seconds',
    stated: first,
    // The last digit of so many business days is worth a day of their calendar.
    precision:
      elapsed && !isZero(elapsed.value) ? divide(multiply(elapsed.precision, first), elapsed.value) : rational(1),
    computed: computed.map((each) => ({ value: each })),
    comparison: comparison ?? within,
    greaterIsLaxer: comparison !== '>=' && comparison !== '>',
  };
}

/**
 * The seconds of a length of time as they compare with another: business days become the hours of their calendar where the other
 * one is in hours. None where the two clocks cannot be compared.
 */
function lengthsIn(facts: Facts, duration: Duration, other: Duration): readonly Rational[] {
  const seconds = fixedSeconds(duration.iso);
  const [ownDays, otherDays] = [isInDays(duration), isInDays(other)];
  if (!seconds || (ownDays && otherDays && duration.clock !== other.clock)) return [];
  if (!ownDays || otherDays || duration.clock === 'elapsed') return [seconds];
  const days = divide(seconds, rational(DAY_SECONDS));
  return dayLengths(facts, duration).map((length) => multiply(days, rational(length)));
}

/** The lengths that the open days of a normal week have, each once. */
function dayLengths(facts: Facts, { calendar = facts.agreement.businessDays }: Duration): readonly number[] {
  const spec = facts.find('calendars', calendar);
  if (!spec) return [];
  const hoursOf = dayHours(normalWeek(spec));
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => hoursOf(day).reduce((sum, { start, end }) => sum + end - start, 0));
  return [...new Set(week)].filter((seconds) => seconds > 0);
}

const isInDays = ({ iso }: Duration): boolean =>
  durationParts(iso)?.every(({ unit }) => unit === 'day' || unit === 'week') ?? false;

/** The lengths that the figure speaks of: those of its own period, else of the window of the sentence. Changes of the clock aside. */
function periodsFor(facts: Facts, sentence: Sentence, period: Stated['period']): readonly PeriodLength[] {
  const { during } = metricOf(facts, sentence.figure) ?? {};
  if (period?.days !== undefined && during === undefined) {
    const seconds = period.days * DAY_SECONDS;
    return Number.isSafeInteger(seconds) ? [{ days: period.days, seconds, clockChange: 0 }] : [];
  }
  if (period?.length !== undefined && during === undefined) {
    const seconds = Number(toText(fixedSeconds(period.length) ?? ZERO));
    return Number.isSafeInteger(seconds) && seconds > 0
      ? [{ days: seconds / DAY_SECONDS, seconds, clockChange: 0 }]
      : [];
  }
  const window: Window | undefined = period
    ? { kind: 'each', unit: period.unit, count: 1, flavour: 'calendar' }
    : sentence.window;
  const lengths = window ? lengthsOf(facts, window, during).lengths.filter(({ clockChange }) => clockChange === 0) : [];
  return period?.days === undefined ? lengths : lengths.filter(({ days }) => days === period.days);
}

/** A length on no calendar in seconds, and the worth of its last digit. */
function elapsedSeconds({ iso }: Duration): { readonly value: Rational; readonly precision: Rational } | undefined {
  const [value, last] = [fixedSeconds(iso), durationParts(iso)?.at(-1)];
  const unit = last && fixedSeconds(durationOf(last.unit));
  return value && last && unit && { value, precision: multiply(lastDigit(last.value), unit) };
}

const durationOf = (unit: string): string => ({ week: 'P1W', day: 'P1D', h: 'PT1H', min: 'PT1M' })[unit] ?? 'PT1S';

const lastDigit = (text: string): Rational => fromIntegers(1n, 10n ** BigInt(decimals(text) ?? 0));

const percentOf = (share: Rational): Rational => multiply(share, rational(100));
