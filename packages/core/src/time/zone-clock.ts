import { Temporal } from 'temporal-polyfill';
import { DAY_SECONDS, formatClockTime, formatDate, modulo, weekdayName, type Day, type WeekdayName } from './day.ts';
import { findZone } from './zone.ts';

/** A moment: whole seconds since 1970-01-01T00:00Z, without leap seconds. */
export type Epoch = number;

/** What a wall clock in a zone shows. */
export interface WallClock {
  /** `2026-03-29` */
  readonly date: string;
  readonly weekday: WeekdayName;
  /** `09:55`; seconds are left out. */
  readonly time: string;
}

/** A zone's wall clock in both directions. */
export interface ZoneClock {
  readonly zone: string;
  /** Seconds that the wall clock is ahead of UTC. */
  offsetAt(at: Epoch): number;
  /**
   * The moment at which the wall clock shows so many seconds after midnight of the day (more than a day is fine). A time that
   * the clock skips is taken as if it had not been put forward yet (02:30 → 03:30); of a time that it shows twice the first
   * is meant. This is "compatible" disambiguation, as in RFC 5545 and Temporal.
   */
  at(day: Day, secondsAfterMidnight?: number): Epoch;
  /** The local date at that moment. */
  dayAt(at: Epoch): Day;
  /** What the wall clock shows, as seconds after midnight of the local date. */
  timeAt(at: Epoch): number;
  /** For messages. */
  show(at: Epoch): WallClock;
}

/** A time in which the clock is not changed, as long as it is known. */
interface Steady {
  readonly from: Epoch;
  readonly to: Epoch;
  readonly offset: number;
}

/** Four years: short enough that a scan over the changes is quick, long enough that an agreement needs one or two. */
const CHUNK_SECONDS = 1461 * DAY_SECONDS;

const clocks = new Map<string, ZoneClock>();

/** The wall clock of an IANA zone; that of UTC if there is no zone of that name, so that a wrong name never stops a check. */
export function zoneClock(name: string): ZoneClock {
  const zone = findZone(name) ?? 'UTC';
  let clock = clocks.get(zone);
  if (!clock) clocks.set(zone, (clock = makeClock(zone)));
  return clock;
}

function makeClock(zone: string): ZoneClock {
  const chunks = new Map<number, readonly Steady[]>();
  const steadyAt = (at: Epoch): Steady => {
    const index = Math.floor(at / CHUNK_SECONDS);
    let chunk = chunks.get(index);
    if (!chunk) chunks.set(index, (chunk = steadyBetween(zone, index * CHUNK_SECONDS, (index + 1) * CHUNK_SECONDS)));
    return chunk.find(({ to }) => at < to) ?? { from: at, to: at, offset: 0 };
  };
  /** Of questions one after the other most are about the same time. */
  let last: Steady = { from: 0, to: 0, offset: 0 };
  const offsetAt = (at: Epoch): number => {
    if (at < last.from || at >= last.to) last = steadyAt(at);
    return last.offset;
  };
  const localAt = (at: Epoch) => at + offsetAt(at);
  const dayAt = (at: Epoch) => Math.floor(localAt(at) / DAY_SECONDS);
  const timeAt = (at: Epoch) => modulo(localAt(at), DAY_SECONDS);
  return {
    zone,
    offsetAt,
    at(day, secondsAfterMidnight = 0) {
      const local = day * DAY_SECONDS + secondsAfterMidnight;
      // No offset is as long as a day, so a change that matters lies between these two.
      const before = offsetAt(local - DAY_SECONDS);
      const after = offsetAt(local + DAY_SECONDS);
      if (before === after || offsetAt(local - before) === before) return local - before;
      return offsetAt(local - after) === after ? local - after : local - before;
    },
    dayAt,
    timeAt,
    show(at) {
      const day = dayAt(at);
      return { date: formatDate(day), weekday: weekdayName(day), time: formatClockTime(timeAt(at)) };
    },
  };
}

function steadyBetween(zone: string, start: Epoch, end: Epoch): readonly Steady[] {
  const found: Steady[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(start * 1000).toZonedDateTimeISO(zone);
  for (let from = start; from < end;) {
    const next = at.getTimeZoneTransition('next');
    const to = next ? Math.min(Math.floor(next.epochMilliseconds / 1000), end) : end;
    found.push({ from, to, offset: offsetOf(at) });
    if (next) at = next;
    from = to;
  }
  return found;
}

function offsetOf(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 1e9);
}
