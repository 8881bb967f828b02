import { categoriesIn, holdsIn } from '../facts/in-case.ts';
import { compiledCalendar, countingOf, windowContext } from '../facts/index.ts';
import type { CountsAs, Duration, Id, Limit, Maintenance, Relief, Window } from '../model/index.ts';
import { gridOf, indexAt } from '../time/grid.ts';
import { compileCalendar, common, deadlineOf, merged, without, zoneClock, type Stretch } from '../time/index.ts';
import { about, type Look } from './look.ts';
import { excusedTime, type ExcusedTime } from './excused-time.ts';
import { millisOf, openings, stretch } from './moments.ts';
import type { ExcludedSpan } from './observations.ts';
import type { Millis } from './steps.ts';

/** Time that somebody takes for excluded, and how far the agreement goes with it. */
export interface AgreedTime extends Omit<ExcusedTime, 'full'> {
  readonly agreed: readonly Stretch[];
  /** Outside of the hours of a maintenance, or more than an exclusion may ever be. */
  readonly beyond: readonly Stretch[];
  /** How the latter counts, if that is said. */
  readonly overrun: CountsAs | undefined;
}

/**
 * What of some time an exclusion, a maintenance or a relief really excludes: if the other side was told in time, as far as it was the
 * cause, in its hours, and as much of it as its limit allows.
 */
export function agreedTime(look: Look, by: Id | undefined, spans: readonly ExcludedSpan[]): AgreedTime {
  const maintenance = look.facts.find('maintenance', by);
  const part = maintenance ?? look.facts.find('exclusions', by) ?? look.facts.find('reliefs', by);
  if (!part) return { ...NOTHING, agreed: merged(spans.map(stretch)) };
  const excused = excusedTime(look, part, spans);
  const time = timeOf(excused);
  const inHours = maintenance ? inWindows(look, maintenance, time) : time;
  const reached = part.limit ? withinLimit(look, part, part.limit, inHours) : inHours;
  const { full: agreed, ...others } = clipped(excused, reached);
  return { ...others, agreed, beyond: without(time, reached), overrun: maintenance?.overrun };
}

const timeOf = ({ full, neither, shared }: ExcusedTime): readonly Stretch[] => merged([...full, ...neither, ...shared]);

const clipped = ({ full, neither, shared, down }: ExcusedTime, reached: readonly Stretch[]): ExcusedTime => ({
  full: common(full, reached),
  neither: common(neither, reached),
  shared: shared.flatMap((each) => common([each], reached).map((piece) => ({ ...piece, share: each.share }))),
  down,
});

/**
 * What of the pauses of one ticket a relief really excuses. Its limit may be meant for each of them, or for all of them together; that
 * of a month does not tell which tickets have used it up.
 */
export function agreedPauses(look: Look, relief: Relief, spans: readonly ExcludedSpan[]): ExcusedTime {
  const excused = excusedTime(look, relief, spans);
  const { limit } = relief;
  const time = timeOf(excused);
  if (!limit || isEndless(limit) || time.length === 0) return excused;
  if (limit.each) return look.reading.stop(about('no limit', relief, limit.origin));
  const isEach =
    time.length === 1 || look.reading.choose(undefined, about('limit of pauses', relief, limit.origin), [true, false]);
  if (isEach) return clipped(excused, withinLimit(look, relief, limit, time));
  const most = limit.value.kind === 'duration' ? runningLimit(limit.value.duration) : undefined;
  if (most === undefined) return look.reading.stop(about('limit of pauses', relief, limit.origin));
  return clipped(excused, firstOf(time, most));
}

const isEndless = ({ value }: Pick<Limit, 'value'>): boolean => value.kind === 'unlimited' || value.kind === 'none';

/** A limit of time that passes, in milliseconds; business hours and days are counted from a moment. */
const runningLimit = ({ clock, iso }: Duration): Millis | undefined =>
  clock === 'elapsed' ? millisOf(iso) : undefined;

const NOTHING = { neither: [], shared: [], down: [], beyond: [], overrun: undefined } as const;

function inWindows(look: Look, maintenance: Maintenance, time: readonly Stretch[]): readonly Stretch[] {
  const { windows, during, emergency } = maintenance;
  const within = (calendar: ReturnType<typeof compiledCalendar>, set: readonly Stretch[]) =>
    calendar ? merged(set.flatMap((span) => openings(calendar, finite(look, span)))) : set;
  const named = within(during === undefined ? undefined : compiledCalendar(look.facts, during), time);
  if (windows.length === 0 || emergency) return named;
  const { zone } = look.facts.agreement;
  const hours = windows.filter((window) => isOpen(look, maintenance, window));
  return within(compileCalendar({ always: false, hours, holidays: [], exceptions: [], zone }), named);
}

/** Whether a window is one in this case. Conditions that are no cases hold: whoever names the maintenance says so. */
function isOpen(look: Look, maintenance: Maintenance, { when, origin }: Maintenance['windows'][number]): boolean {
  const said = holdsIn(when, look.case) ?? (categoriesIn([when]).size > 0 ? undefined : true);
  return look.reading.choose(said, about('condition of a window', maintenance, origin), [true, false]);
}

/** Of time that goes on, only what was looked at makes a difference. */
const finite = ({ range }: Look, { start, end }: Stretch): Stretch => ({
  start,
  end: end === Infinity ? Math.max(start, range.end) : end,
});

/** The first part of the time, up to the limit in each of its periods. */
function withinLimit(
  look: Look,
  part: { readonly id: Id; readonly origin?: string | undefined },
  { value, each, origin }: Limit,
  time: readonly Stretch[],
): readonly Stretch[] {
  if (isEndless({ value })) return time;
  const duration = value.kind === 'duration' ? value.duration : undefined;
  if (duration?.clock === 'business' && !each) return time.map((span) => upTo(look, part, duration, span));
  const most = duration && runningLimit(duration);
  if (most === undefined) return look.reading.stop(about('no limit', part, origin));
  if (!each) return time.flatMap((span) => firstOf([span], most));
  const bounded = time.map((span) => finite(look, span));
  return periodsOf(look, each, bounded).flatMap((period) => firstOf(common(bounded, [period]), most));
}

/** So many business hours or days of a stretch, from its beginning on. */
function upTo(look: Look, part: { readonly id: Id }, duration: Duration, { start, end }: Stretch): Stretch {
  const rule = countingOf(look.facts, duration);
  const last = rule && deadlineOf(rule, start / 1000, zoneClock(look.facts.agreement.zone ?? 'UTC'));
  if (last === undefined) return look.reading.stop(about('no clock', part, duration.origin));
  return { start, end: Math.min(end, last * 1000) };
}

function firstOf(time: readonly Stretch[], most: Millis): readonly Stretch[] {
  let left = most;
  return time.flatMap(({ start, end }): readonly Stretch[] => {
    const length = Math.min(end - start, left);
    left -= length;
    return length > 0 ? [{ start, end: start + length }] : [];
  });
}

/** The periods of a limit that touch what is looked at; without any it holds for each stretch by itself. */
function periodsOf(look: Look, each: Window | undefined, time: readonly Stretch[]): readonly Stretch[] {
  if (each?.kind === 'term') return [{ start: -Infinity, end: Infinity }];
  const grid = each?.kind === 'each' ? gridOf(each, windowContext(look.facts)) : undefined;
  if (!grid) return time;
  const clock = zoneClock(look.facts.agreement.zone ?? 'UTC');
  const first = indexAt(grid, clock, Math.floor(look.range.start / 1000));
  const last = indexAt(grid, clock, Math.ceil(look.range.end / 1000) - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    start: clock.at(grid.start(first + index), grid.time) * 1000,
    end: clock.at(grid.start(first + index + 1), grid.time) * 1000,
  }));
}
