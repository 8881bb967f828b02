import type { Exclusion, Id, Origin, Relief, Sentence } from '../model/index.ts';
import {
  compare,
  divide,
  durationFromSeconds,
  fixedSeconds,
  formatDuration,
  min,
  multiply,
  ONE,
  rational,
  subtract,
  toText,
  type Rational,
} from '../quantity/index.ts';
import { excusesOf } from './excuses.ts';
import type { Facts } from './facts.ts';
import { guaranteeIn, maintainedPeriods, reckoningOf, takenIn } from './guarantees.ts';
import { isBounded, maintenanceFor } from './maintenance.ts';
import { sentencesOf } from './objectives.ts';
import { periodsIn } from '../tariff/periods.ts';
import { casesOf, valueIn, type Case } from './values.ts';

/**
 * What an availability really comes to: the promised share holds only in the time that counts, which service hours, maintenance,
 * exclusions and reliefs at their maximum leave of all time; how excluded time counts is as the metric says. Shares are exact numbers from 0 to 1.
 */
export interface EffectiveGuarantee {
  readonly objective: Id;
  readonly case: Readonly<Record<string, string>>;
  /** The promised share of the time that counts. */
  readonly target: string;
  /** The share of all time that counts, in the period that leaves the least. */
  readonly counts: string;
  /** The share of all time that is promised in the end. */
  readonly ofAllTime: string;
  readonly days: number;
  /** What takes time away, and how much in that period, in seconds. */
  readonly taken: readonly Taken[];
  /** Exclusions and reliefs that nothing limits: the figure holds as long as these do not occur. */
  readonly unlimited: readonly Id[];
  readonly at: Origin | undefined;
}

export interface Taken {
  /** The calendar of the service hours, a maintenance, an exclusion or a relief. */
  readonly part: Id;
  readonly seconds: string;
  /** It is the time outside of service hours. */
  readonly isHours: boolean;
}

/** The effective guarantee of each promised availability of which something does not count. */
export const effectiveGuarantees = (facts: Facts): readonly EffectiveGuarantee[] => facts.once(all);

const all = (facts: Facts): readonly EffectiveGuarantee[] =>
  [...sentencesOf(facts)].flatMap(({ objective, sentence }) =>
    casesOf(facts, [sentence.value]).flatMap((theCase) => guaranteeOf(facts, objective.id, sentence, theCase) ?? []),
  );

function guaranteeOf(facts: Facts, objective: Id, sentence: Sentence, theCase: Case): EffectiveGuarantee | undefined {
  const promise = facts.find('objectives', objective);
  const reckoning = reckoningOf(facts, sentence);
  const excluded = promise && reckoning ? maintenanceFor(facts, promise).excluded : [];
  const maintenance = excluded.filter((each) => isBounded(facts, each));
  const excuses = reckoning ? excusesOf(facts, objective).map(({ part }) => part) : [];
  const known = excuses.flatMap((part) => {
    const most = mostOf(facts, part, sentence);
    return most ? [{ part: part.id, most }] : [];
  });
  const hours = facts.find('metrics', sentence.figure.metric)?.during;
  const periods = (maintainedPeriods(facts, sentence, maintenance, theCase) ?? []).map((period) => {
    const whole = hours === undefined ? period.seconds : period.days * DAY;
    const taken = [...period.taken, ...known.map(({ most }) => Math.min(Number(most.n / most.d), period.seconds))];
    const inHours = divide(rational(period.seconds), rational(whole));
    const guarantee = guaranteeIn({ ...period, taken }, reckoning ?? 'up');
    return { period, taken, whole, inHours, ofAllTime: multiply(inHours, guarantee) };
  });
  const [first] = periods;
  const all = [...maintenance.map(({ id }) => id), ...known.map(({ part }) => part)];
  if (!first || (hours === undefined && all.length === 0)) return undefined;
  const least = periods.reduce((best, each) => (compare(each.ofAllTime, best.ofAllTime) < 0 ? each : best), first);
  const { period, whole, taken, inHours } = least;
  const left = subtract(ONE, min(ONE, divide(takenIn({ taken }), rational(period.seconds))));
  const unlimited = [...excluded, ...excuses].filter(({ id }) => !all.includes(id));
  return {
    objective,
    case: Object.fromEntries(theCase),
    target: toText(subtract(ONE, divide(period.allowed, rational(period.seconds)))),
    counts: toText(multiply(inHours, left)),
    ofAllTime: toText(least.ofAllTime),
    days: period.days,
    taken: [
      ...(hours === undefined ? [] : [{ part: hours, seconds: whole - period.seconds, isHours: true }]),
      ...all.map((part, index) => ({ part, seconds: taken[index] ?? 0, isHours: false })),
    ].map(({ seconds, ...rest }) => ({ ...rest, seconds: String(seconds) })),
    unlimited: unlimited.map(({ id }) => id),
    at: sentence.origin ?? promise?.origin,
  };
}

const DAY = 86_400;

/** The most that an excuse lasts in one period of the promise; undefined where nothing limits it by a time that is known. */
function mostOf(facts: Facts, { limit }: Relief | Exclusion, { window }: Sentence): Rational | undefined {
  const value = valueIn(facts, limit?.value);
  if (value?.kind !== 'duration' || value.duration.clock !== 'elapsed') return undefined;
  const seconds = fixedSeconds(value.duration.iso);
  const times = limit?.each && periodsIn(limit.each, window);
  return seconds && (limit?.each === undefined || times) ? multiply(seconds, times ?? ONE) : undefined;
}

/** `4 h`, `12 days`. */
export function spanWords(seconds: string): string {
  const iso = durationFromSeconds(rational(seconds), 'h');
  return iso === undefined ? `${seconds} s` : formatDuration(iso, 'en-GB', 'short');
}
