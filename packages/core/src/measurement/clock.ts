import { compiledCalendar } from '../facts/index.ts';
import type { Duration, Id, Origin } from '../model/index.ts';
import {
  compare,
  divide,
  equals,
  fixedSeconds,
  multiply,
  rational,
  subtract,
  type Rational,
} from '../quantity/index.ts';
import {
  common,
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
import { lengthOf, openings } from './moments.ts';
import type { Millis } from './steps.ts';
import { inPart } from './weighted-time.ts';

/** Part of the agreement whose limits are looked at. */
export interface Owner {
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

/** A stretch in which a clock stands still, or of which only a share counts as such. */
export interface Pause extends Stretch {
  readonly share?: Rational;
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
export function inTime(look: Look, owner: Owner, limit: Limit, span: Stretch, pauses: readonly Pause[]): InTime {
  const { rule, seconds: most, calendar } = limit;
  const deadline = deadlineOn(look, limit, span.start, pauses);
  if (!most) return { met: deadline !== undefined && span.end <= deadline, seconds: undefined, deadline };
  if (span.end === Infinity) return { met: false, seconds: undefined, deadline };
  const ran = runningTime(calendar, span, pauses);
  const allowed = multiply(most, rational(1000));
  const order = compare(ran, allowed);
  const seconds = inSeconds(ran);
  const stoodStill = () => equals(runningTime(calendar, { ...span, end: span.end - 1 }, pauses), ran);
  if (order !== 0 || !rule || !(deadline === undefined ? stoodStill() : span.end > deadline))
    return { met: order <= 0, seconds, deadline };
  // All of the time has run, and it was done before the clock ran again.
  const met = look.reading.choose(undefined, about('after the clock stopped', owner), [true, false]);
  return { met, seconds, deadline };
}

const inSeconds = (length: Rational): Rational => divide(length, rational(1000));

function deadlineOn(look: Look, { rule, seconds }: Limit, start: Millis, pauses: readonly Pause[]): Millis | undefined {
  if (!rule) return seconds && start + Number((seconds.n * 1000n) / seconds.d);
  // Where a clock runs in part only, what it shows in the end decides.
  if (seconds && pauses.some(({ share }) => share)) return undefined;
  const stands = pauses.map((pause) => ({ start: pause.start / 1000, end: pause.end / 1000 }));
  const clock = zoneClock(look.facts.agreement.zone ?? 'UTC');
  const at = deadlineOf(rule, start / 1000, clock, stands);
  return at === undefined ? undefined : Math.round(at * 1000);
}

/** Exact milliseconds that a clock ran: in the hours of a calendar, or always, and not in the pauses, or not in full. */
function runningTime(calendar: CompiledCalendar | undefined, span: Stretch, pauses: readonly Pause[]): Rational {
  const open = calendar ? openings(calendar, span) : merged([span]);
  const full = pauses.filter(({ share }) => !share);
  const ran = full.length > 0 ? without(open, full) : open;
  const shares = pauses.flatMap(({ start, end, share }) => (share ? [{ start, end, share }] : []));
  const stood = inPart(shares.flatMap((each) => common(ran, [each]).map((part) => ({ ...part, share: each.share }))));
  return subtract(rational(lengthOf(ran)), stood.between(span.start, span.end));
}

interface TimedSpan {
  readonly span: Stretch;
  readonly pauses: readonly Pause[];
}

/** Seconds that something took on the clock of a limit; business days as days of 24 hours, as the limit itself is written. */
export function timeTaken({ rule, calendar }: Limit, { span, pauses }: TimedSpan): Rational {
  if (rule?.kind !== 'business days')
    return inSeconds(runningTime(rule?.kind === 'calendar' ? undefined : calendar, span, pauses));
  return rational(
    DAY_SECONDS * countBusinessDays(rule.calendar, Math.floor(span.start / 1000), Math.floor(span.end / 1000)),
  );
}
