import type { Exclusion, Id, Origin, Relief, Sentence } from '../model/index.ts';
import {
  compare,
  divide,
  durationFromSeconds,
  fixedSeconds,
  formatDuration,
  isNegative,
  min,
  multiply,
  ONE,
  rational,
  subtract,
  toText,
  ZERO,
  type Rational,
} from '../quantity/index.ts';
import { excusesOf } from './excuses.ts';
import type { Facts } from './facts.ts';
import { maintainedPeriods, takenIn, type MaintainedPeriod } from './guarantees.ts';
import { isBounded, maintenanceFor } from './maintenance.ts';
import { sentencesOf } from './objectives.ts';
import { periodsIn } from '../tariff/periods.ts';
import { casesOf, valueIn, type Case } from './values.ts';

/**
 * What an availability really comes to: the promised share holds only in the time that counts, which service hours, maintenance,
 * exclusions and reliefs at their maximum leave of all time. Shares are exact numbers from 0 to 1.
 */
export interface EffectiveGuarantee {
  readonly objective: Id;
  readonly case: Readonly<Record<string, string>>;
  /** The promised share of the time that counts. */
  readonly target: string;
  /** The share of all time that counts, in the period that leaves the least. */
  readonly counts: string;
  /** The share of all time that is promised in the end: both multiplied. */
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
}

/** The effective guarantee of each promised availability of which something does not count. */
export const effectiveGuarantees = (facts: Facts): readonly EffectiveGuarantee[] => facts.once(all);

const all = (facts: Facts): readonly EffectiveGuarantee[] =>
  [...sentencesOf(facts)].flatMap(({ objective, sentence }) =>
    casesOf(facts, [sentence.value]).flatMap((theCase) => guaranteeOf(facts, objective.id, sentence, theCase) ?? []),
  );

function guaranteeOf(facts: Facts, objective: Id, sentence: Sentence, theCase: Case): EffectiveGuarantee | undefined {
  const promise = facts.find('objectives', objective);
  const maintenance = promise ? maintenanceFor(facts, promise).excluded.filter((each) => isBounded(facts, each)) : [];
  const open = promise ? maintenanceFor(facts, promise).excluded.filter((each) => !isBounded(facts, each)) : [];
  const periods = maintainedPeriods(facts, sentence, maintenance, theCase);
  if (!periods || periods.length === 0) return undefined;
  const excuses = excusesOf(facts, objective).map(({ part }) => part);
  const hours = facts.find('metrics', sentence.figure.metric)?.during;
  const known = periods.map((period) => {
    const excused = excuses.flatMap((part) => {
      const most = mostOf(facts, part, sentence);
      return most ? [{ part: part.id, most: min(most, rational(period.seconds)) }] : [];
    });
    return { period, excused, counts: countingShare(period, excused, allTime(period, hours)) };
  });
  const [first] = known;
  if (!first) return undefined;
  const worst = known.reduce((least, each) => (compare(each.counts, least.counts) < 0 ? each : least), first);
  const { period, excused, counts } = worst;
  const unlimited = [...open, ...excuses.filter((part) => !excused.some((each) => each.part === part.id))].map(
    ({ id }) => id,
  );
  const taken: Taken[] = [
    ...(hours === undefined
      ? []
      : [{ part: hours, seconds: toText(subtract(allTime(period, hours), rational(period.seconds))) }]),
    ...maintenance.map(({ id }, index) => ({ part: id, seconds: toText(rational(period.taken[index] ?? 0)) })),
    ...excused.map(({ part, most }) => ({ part, seconds: toText(most) })),
  ];
  if (taken.length === 0) return undefined;
  const target = subtract(ONE, divide(period.allowed, rational(period.seconds)));
  return {
    objective,
    case: Object.fromEntries(theCase),
    target: toText(target),
    counts: toText(counts),
    ofAllTime: toText(multiply(target, counts)),
    days: period.days,
    taken,
    unlimited,
    at: sentence.origin ?? promise?.origin,
  };
}

const DAY = 86_400;

/** Without service hours all time counts, changes of the clock with it. */
const allTime = ({ days, seconds }: MaintainedPeriod, hours: Id | undefined): Rational =>
  rational(hours === undefined ? seconds : days * DAY);

/** Excuses may fall together, but at their maximum they do not. */
function countingShare(
  period: MaintainedPeriod,
  excused: readonly { readonly most: Rational }[],
  whole: Rational,
): Rational {
  const lost = excused.reduce(
    (sum, { most }) => subtract(sum, most),
    subtract(rational(period.seconds), takenIn(period)),
  );
  return isNegative(lost) ? ZERO : divide(lost, whole);
}

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
