import { compiledCalendar } from '../facts/index.ts';
import type { Duration, Id, Origin } from '../model/index.ts';
import { fixedSeconds, multiply, rational, type Rational } from '../quantity/index.ts';
import {
  countBusinessDays,
  DAY_SECONDS,
  deadlineOf,
  deadlineRule,
  merged,
  without,
  zoneClock,
  type CompiledCalendar,
  type DeadlineRule,
  type Stretch,
} from '../time/index.ts';
import { about, type Look } from './look.ts';
import { lengthOf, openings, secondsOf } from './moments.ts';
import type { Millis } from './steps.ts';

/** Part of the agreement whose limits are looked at. */
interface Owner {
  readonly id: Id;
  readonly origin?: Origin | undefined;
}

/** What the clock showed when something was done, and whether that was in time. */
export interface InTime {
  readonly met: boolean;
  /** Exact seconds on the clock; missing where dates decide. */
  readonly seconds: Rational | undefined;
  /** The last moment that is in time, if there is one. */
  readonly deadline: Millis | undefined;
}

/** A limit on the clock that it is counted on. */
export interface Limit {
  /** The seconds that may run; undefined where dates decide, or where they are no number. */
  readonly seconds: Rational | undefined;
  readonly rule: DeadlineRule | undefined;
  readonly calendar: CompiledCalendar | undefined;
}

/** A duration as a limit: on the calendar it names, else on the one around it, else on the clock on the wall. */
export function limitOn(look: Look, owner: Owner, duration: Duration, around: Id | undefined): Limit {
  const id =
    duration.clock === 'business' ? (duration.calendar ?? look.facts.agreement.businessDays ?? around) : around;
  const calendar = compiledCalendar(look.facts, id);
  const missing = id === undefined ? duration.clock === 'business' : !calendar;
  if (missing) return look.reading.stop(about('no clock', owner, duration.origin));
  const rule = deadlineRule(duration.iso, calendar ? 'business' : 'elapsed', calendar);
  const exact = fixedSeconds(duration.iso);
  // Parts of seconds are no deadline on a calendar, but time that passes all the same.
  const runs = rule ? rule.kind === 'elapsed' || rule.kind === 'business time' : !calendar;
  const seconds = runs ? exact : undefined;
  if (!rule && !seconds) return look.reading.stop(about('no limit', owner, duration.origin));
  return { seconds, rule, calendar };
}

/** Whether something that began and ended at these moments kept the limit; something that has not ended may still be in time. */
export function inTime(look: Look, owner: Owner, limit: Limit, span: Stretch, pauses: readonly Stretch[]): InTime {
  const { rule, seconds: most, calendar } = limit;
  const deadline = deadlineOn(look, limit, span.start, pauses);
  if (!most) return { met: deadline !== undefined && span.end <= deadline, seconds: undefined, deadline };
  if (span.end === Infinity) return { met: false, seconds: undefined, deadline };
  const ran = runningTime(calendar, span, pauses);
  const allowed = multiply(most, rational(1000));
  const order = orderOf(ran, allowed);
  if (order !== 0 || !rule || deadline === undefined || span.end <= deadline)
    return { met: order <= 0, seconds: secondsOf(ran), deadline };
  // All of the time has run, and it was done before the clock ran again.
  const met = look.reading.choose(undefined, about('after the clock stopped', owner), [true, false]);
  return { met, seconds: secondsOf(ran), deadline };
}

const orderOf = (length: Millis, allowed: Rational): number => {
  const difference = BigInt(length) * allowed.d - allowed.s * allowed.n;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

function deadlineOn(
  look: Look,
  { rule, seconds }: Limit,
  start: Millis,
  pauses: readonly Stretch[],
): Millis | undefined {
  if (!rule) return seconds && start + Number((seconds.n * 1000n) / seconds.d);
  const inSeconds = pauses.map((pause) => ({ start: pause.start / 1000, end: pause.end / 1000 }));
  const clock = zoneClock(look.facts.agreement.zone ?? 'UTC');
  const at = deadlineOf(rule, start / 1000, clock, inSeconds);
  return at === undefined ? undefined : Math.round(at * 1000);
}

/** Milliseconds that a clock ran: in the hours of a calendar, or always, and not in the pauses. */
export function runningTime(calendar: CompiledCalendar | undefined, span: Stretch, pauses: readonly Stretch[]): Millis {
  const open = calendar ? openings(calendar, span) : merged([span]);
  return lengthOf(pauses.length > 0 ? without(open, pauses) : open);
}

interface TimedSpan {
  readonly span: Stretch;
  readonly pauses: readonly Stretch[];
}

/** Seconds that something took on the clock of a limit; business days as days of 24 hours, as the limit itself is written. */
export function timeTaken({ rule, calendar }: Limit, { span, pauses }: TimedSpan): Rational {
  if (rule?.kind !== 'business days')
    return secondsOf(runningTime(rule?.kind === 'calendar' ? undefined : calendar, span, pauses));
  return rational(
    DAY_SECONDS * countBusinessDays(rule.calendar, Math.floor(span.start / 1000), Math.floor(span.end / 1000)),
  );
}
