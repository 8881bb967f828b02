import {
  durationsOf,
  durationWords,
  freeName,
  valueWords,
  writtenOut,
  type Facts,
  type WrittenValue,
} from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Id, Support } from '../../model/index.ts';

type Fixes = NonNullable<Found<'measurable/no-clock'>['fixes']>;

/** No more calendars than this are offered. */
const OFFERED = 3;

/** Time limits of tickets without hours to count in, and business time that no calendar explains. */
export const noClock = rule('measurable/no-clock', (facts, report) => {
  for (const support of facts.agreement.support) {
    const limits = limitsWithoutClock(facts, support);
    const [first, ...others] = limits;
    if (!first) continue;
    report({
      at: first.at,
      part: support.id,
      params: {
        name: facts.nameOf(support.id),
        limits: limitsWords(facts, limits),
        missing: 'clock',
      },
      related: others.map(({ at }) => ({ at, role: 'limit' })),
      fixes: clockFixes(facts, support, limits),
    });
  }
  const { businessDays } = facts.agreement;
  const unexplained =
    businessDays === undefined
      ? durationsOf(facts).filter(({ duration: { clock, calendar } }) => clock === 'business' && calendar === undefined)
      : [];
  const [first, ...others] = unexplained;
  if (!first) return;
  report({
    at: first.duration.origin ?? facts.part(first.part)?.part.origin,
    part: first.part,
    params: {
      name: first.part === undefined ? 'The agreement' : facts.nameOf(first.part),
      limits: durationWords(facts, first.duration),
      missing: 'calendar',
    },
    related: others.map(({ duration }) => ({ at: duration.origin, role: 'limit' })),
    fixes: businessDayFixes(facts),
  });
});

interface Limit extends WrittenValue {
  readonly priority: Id;
}

/** A time on the business clock, or in a calendar of its own, needs no clock of the priority. */
function limitsWithoutClock(facts: Facts, { priorities }: Support): readonly Limit[] {
  return priorities
    .filter(({ clock }) => clock === undefined)
    .flatMap(({ id, targets }) =>
      targets.flatMap(({ value, origin }) =>
        writtenOut(facts, value, origin, id)
          .filter((written) => written.value.kind === 'duration' && written.value.duration.clock === 'elapsed')
          .map((written) => ({ priority: id, ...written })),
      ),
    );
}

/** "P1: 1 h, 4 h; P2: 8 h" */
const limitsWords = (facts: Facts, limits: readonly Limit[]): string =>
  Array.from(
    Map.groupBy(limits, ({ priority }) => priority),
    ([priority, own]) => `${priority}: ${own.map(({ value }) => valueWords(facts, value)).join(', ')}`,
  ).join('; ');

function clockFixes(facts: Facts, support: Support, limits: readonly Limit[]): Fixes {
  const { calendars } = facts.agreement;
  // Cells of a table for all priorities are found once for each.
  const places = [...new Set(limits.map(({ at }) => at))];
  const inHoursOf = (calendar: Id) => places.map((at) => ({ at, place: 'after' as const, text: ` in ${calendar}` }));
  if (calendars.length > 0) {
    return calendars.slice(0, OFFERED).map(({ id }) => ({
      name: 'clock',
      params: { calendar: facts.nameOf(id) },
      edits: inHoursOf(id),
    }));
  }
  const id = freeName(facts, 'AroundTheClock');
  const calendar = { at: support.origin, place: 'beside' as const, text: `calendar ${id} { 24x7 }` };
  return [{ name: 'clock', params: { calendar: id }, edits: [...inHoursOf(id), calendar] }];
}

function businessDayFixes(facts: Facts): Fixes {
  const { calendars, origin } = facts.agreement;
  const setting = (id: Id) => ({ at: origin, place: 'into' as const, text: `business days ${id}` });
  const open = calendars.filter(({ always }) => !always);
  if (open.length > 0) {
    return open.slice(0, OFFERED).map(({ id }) => ({
      name: 'businessDays',
      params: { calendar: facts.nameOf(id) },
      edits: [setting(id)],
    }));
  }
  const id = freeName(facts, 'OfficeHours');
  const calendar = { at: origin, place: 'beside' as const, text: `calendar ${id} { Mon-Fri 09:00-17:00 }` };
  return [{ name: 'businessDays', params: { calendar: id }, edits: [setting(id), calendar] }];
}
