import type { Exclusion, Maintenance, Moment, Relief } from '../model/index.ts';
import { countingOf } from '../facts/deadlines.ts';
import { deadlineOf, zoneClock, type DeadlineRule, type Stretch } from '../time/index.ts';
import { momentAt } from './due-moment.ts';
import { about, type Look } from './look.ts';
import { millis, stretch } from './moments.ts';
import type { ExcludedSpan } from './observations.ts';
import type { Millis } from './steps.ts';

/** What excuses: its time does not count against the other side, or not in full. */
export type Excuse = Exclusion | Maintenance | Relief;

type Deadline = NonNullable<Excuse['notifiedWithin']>;

/** What of a stretch an excuse reaches, and what counts as down instead, after it is seen when the other side was told. */
export interface Noticed {
  readonly reached: readonly Stretch[];
  readonly down: readonly Stretch[];
}

/** What a late notice may cost; the first is what it costs where it is a duty and nothing else. */
const COSTS = ['nothing', 'counts from the notice', 'loses the relief', 'counts as down'] as const;

/** What a notice that came too late leaves of the time that is excused. */
export function noticed(look: Look, part: Excuse, span: ExcludedSpan): Noticed {
  const whole = stretch(span);
  if (!isLate(look, part, span)) return { reached: [whole], down: [] };
  const cost = look.reading.choose<(typeof COSTS)[number]>(part.lateNotice, about('late notice', part), COSTS);
  switch (cost) {
    case 'nothing':
      return { reached: [whole], down: [] };
    case 'loses the relief':
      return { reached: [], down: [] };
    case 'counts as down':
      return { reached: [], down: [whole] };
    case 'counts from the notice': {
      const start = typeof span.notice === 'string' ? Math.max(whole.start, millis(span.notice)) : Infinity;
      return { reached: start < whole.end ? [{ start, end: whole.end }] : [], down: [] };
    }
  }
}

function isLate(look: Look, part: Excuse, span: ExcludedSpan): boolean {
  const { notice: told } = span;
  if (told === undefined) return false;
  const ahead = 'notice' in part && part.notice && part.notice.iso !== 'PT0S' ? part.notice : undefined;
  const { notifiedWithin } = part;
  if (!ahead && !notifiedWithin) return false;
  if (told === null) return true;
  const at = millis(told);
  if (ahead && isTooShortly(look, part, countingOf(look.facts, ahead), at, millis(span.start))) return true;
  return notifiedWithin !== undefined && isAfter(look, part, notifiedWithin, span, at);
}

/**
 * Whether so much time does not lie between a notice and what it announces. Of days, those between both dates count: what begins on
 * the last one has that day in part only, which one text means and the other does not.
 */
function isTooShortly(look: Look, part: Excuse, rule: DeadlineRule | undefined, told: Millis, start: Millis): boolean {
  const clock = zoneClock(look.facts.agreement.zone ?? 'UTC');
  const end = rule && deadlineOf(rule, told / 1000, clock);
  if (!rule || end === undefined) return look.reading.stop(about('no clock', part));
  if (start >= end * 1000) return false;
  const inDays = rule.kind === 'business days' || rule.kind === 'calendar';
  if (!inDays || start < clock.at(clock.dayAt(end - 1)) * 1000) return true;
  return look.reading.choose(undefined, about('last day of notice', part), [false, true]);
}

function isAfter(
  look: Look,
  part: Excuse,
  { relation, duration, moment, origin }: Deadline,
  span: ExcludedSpan,
  told: Millis,
): boolean {
  const from = (): Millis => (moment ? named(look, part, moment, span) : begins(look, part, span));
  if (relation === 'by' || relation === 'before') return !duration && told > from();
  const rule = relation === 'within' && duration ? countingOf(look.facts, duration) : undefined;
  if (!rule) return look.reading.stop(about('no limit', part, origin));
  const start = from();
  // What has not ended cannot be told too late of its end.
  if (start === Infinity) return false;
  const end = deadlineOf(rule, start / 1000, zoneClock(look.facts.agreement.zone ?? 'UTC'));
  if (end === undefined) return look.reading.stop(about('no limit', part, origin));
  const inDays = rule.kind === 'business days' || rule.kind === 'calendar';
  return inDays ? told >= end * 1000 : told > end * 1000;
}

/** "within 1 h", of what, nobody says: of its beginning, or of its end. */
function begins(look: Look, part: Excuse, span: ExcludedSpan): Millis {
  const { start, end } = stretch(span);
  const question = about('start of notice', part, part.notifiedWithin?.origin);
  return look.reading.choose(undefined, question, [start, end]);
}

function named(look: Look, part: Excuse, moment: Moment, { start, moments }: ExcludedSpan): Millis {
  const name =
    moment.kind === 'event'
      ? moment.event
      : moment.kind === 'report'
        ? moment.report
        : moment.kind === 'text'
          ? moment.text
          : undefined;
  if (name === undefined) return momentAt(look, part, moment, millis(start));
  const found = moments.find((each) => each.moment === name);
  return found ? millis(found.at) : look.reading.stop(about('moment of notice', part, moment.origin));
}
