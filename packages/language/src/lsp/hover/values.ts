import {
  clockOf,
  compare,
  durationFromSeconds,
  durationWords,
  equals,
  fixedSeconds,
  formatDuration,
  limitOf,
  parseDate,
  rational,
  secondsBounds,
  secondsWords,
  spanInNormalWeek,
  zoneClock,
  isZone,
  type Clock,
  type Duration,
  type Facts,
  type Id,
  type Rational,
} from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import { Context } from '../../lower/context.ts';
import { duration, isoDuration } from '../../lower/values.ts';
import { named } from './downtime.ts';
import { escaped } from './markdown.ts';
import { around, type Spot } from './spot.ts';
import { dayWords } from './term.ts';

const EN = 'en-GB';

/** What a length of time comes to, and on which clock it runs: the one it names, else the one it stands under. */
export function durationLines(spot: Spot, under?: Id): string[] {
  const node = around<ast.Duration>(spot, 'Duration') ?? around<ast.Span>(spot, 'Span');
  if (!node) return [];
  const context = new Context(() => '');
  context.businessDays = spot.facts?.agreement.businessDays;
  if (node.$type === 'Span') return equivalents(isoDuration(context, node));
  const length = duration(context, node);
  if (!length) return [];
  const clock = spot.facts && under !== undefined ? clockOf(spot.facts, under) : undefined;
  return [
    ...(length.clock === 'elapsed' ? equivalents(length.iso) : []),
    ...(spot.facts ? clockLines(spot.facts, length, clock) : []),
  ];
}

/** "= 2 days", "= 28 to 31 days": the same length in other units. */
function equivalents(iso: string | undefined): string[] {
  const seconds = iso === undefined ? undefined : fixedSeconds(iso);
  const bounds = iso === undefined ? undefined : secondsBounds(iso);
  if (iso === undefined || !bounds) return [];
  if (!seconds) {
    const [least, most] = [bounds.min, bounds.max].map((each) => formatDuration(durationFromSeconds(each) ?? '', EN));
    return [
      equals(bounds.min, bounds.max)
        ? `= ${most ?? ''}`
        : `Between ${least ?? ''} and ${most ?? ''}, as the months fall.`,
    ];
  }
  const own = formatDuration(iso, EN, 'short');
  const forms = [
    durationFromSeconds(seconds, 'day'),
    durationFromSeconds(seconds, 'h'),
    durationFromSeconds(seconds, 'min'),
  ]
    .filter((form) => form !== undefined)
    .map((form) => formatDuration(form, EN, 'short'));
  return [...new Set(forms)]
    .filter((form) => form !== own)
    .map((form) => `= ${form}`)
    .slice(0, 1);
}

/** Which hours a length of time is counted in, and how long that can take. */
function clockLines(facts: Facts, length: Duration, under: Clock | undefined): string[] {
  const limit = limitOf(facts, length, under);
  if (limit?.clock.kind !== 'hours') {
    if (length.clock !== 'business') return under?.kind === 'always' ? ['Counted day and night.'] : [];
    return ['No calendar says which days and hours these are.'];
  }
  const { min, max } = spanInNormalWeek(facts, limit);
  const calendar = escaped(named(facts, limit.clock.calendar.id));
  const counted = `${limit.form === 'days' ? 'Open days' : 'Open hours'} of ${calendar}.`;
  const words = escaped(durationWords(facts, length));
  return [
    counted,
    ...(min && max && !equals(min, max)
      ? [
          `In a normal week, ${words} can last from ${spanWords(min)} to ${spanWords(max)}, depending on when they begin.`,
        ]
      : []),
  ];
}

/** Some days are easier to grasp than many hours. */
const spanWords = (seconds: Rational): string =>
  compare(seconds, MANY_HOURS) > 0
    ? formatDuration(durationFromSeconds(seconds) ?? '', EN, 'short')
    : secondsWords(seconds);
const MANY_HOURS = rational(72 * 3600);

/** A date with its day of the week. */
export function dateLines({ leaf }: Spot): string[] {
  const day = leaf.tokenType.name === 'DAY_DATE' ? parseDate(leaf.text) : undefined;
  return day === undefined ? [] : [dayWords(day)];
}

/** How far the clock of a zone is from UTC, in winter and in summer. */
export function zoneLines(spot: Spot): string[] {
  const zone = around<ast.ZoneClause>(spot, 'ZoneClause')?.zone;
  if (zone === undefined || spot.leaf.text !== zone || !isZone(zone)) return [];
  const clock = zoneClock(zone);
  const [january, july] = HALF_YEARS.map((day) => offsetWords(clock.offsetAt(clock.at(day))));
  const same = january === july;
  return [`${escaped(zone)}: ${january ?? ''}${same ? ' all year' : ` in January, ${july ?? ''} in July`}`];
}

/** A day in January and one in July of 2026. */
const HALF_YEARS = ['2026-01-15', '2026-07-15'].map((date) => parseDate(date) ?? 0);

function offsetWords(seconds: number): string {
  const minutes = Math.abs(seconds) / 60;
  const rest = minutes % 60;
  return `UTC${seconds < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
