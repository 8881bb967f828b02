import {
  durationParts,
  multiply,
  rational,
  toText,
  type Calendar,
  type Deadline,
  type Duration,
  type Hours,
  type Moment,
  type Window,
} from '@sla-lang/core';
import { ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { plain } from '../text.ts';

/** Where the contract says what a business day is. */
export const BUSINESS_DAYS = 'business days';

/** "43 minutes 12 seconds"; a text that is no length of time stands as it is. */
export function isoText(c: Context, iso: string, business = false): Text {
  const parts = durationParts(iso);
  if (!parts) return plain(iso);
  const [only] = parts;
  const fraction = parts.length === 1 && only?.unit === 's' && /^0\.\d{1,3}$/.test(only.value);
  const shown = fraction
    ? [{ value: toText(multiply(rational(only.value), rational(1000))), unit: 'ms' as const }]
    : parts;
  return c.locale.time.duration(shown, business);
}

/** A length of time on its clock: "5 business days" leads to what a business day is. */
export function durationText(c: Context, duration: Duration): Text {
  const business = duration.clock === 'business';
  const text = isoText(c, duration.iso, business);
  if (!business) return text;
  const { calendar } = duration;
  if (calendar !== undefined && calendar !== c.agreement.businessDays)
    return c.locale.time.countedBy(text, ref(c, calendar));
  return c.agreement.businessDays === undefined ? text : [{ kind: 'reference', to: BUSINESS_DAYS, children: text }];
}

export function dateText(c: Context, iso: string): Text {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year === '' ? plain(iso) : c.locale.time.date(year, Number(month), Number(day));
}

/** "1 January 2022 at 12:00"; the date alone where no time is said. */
export function dateTimeText(c: Context, iso: string, time: string | undefined): Text {
  const date = dateText(c, iso);
  return time === undefined ? date : c.locale.time.dateTime(date, time);
}

type Wording = 'each' | 'any' | 'per' | 'every';

/** "each calendar month"; `any` in conditions, `per` after prices, `every` for meetings. */
export function windowText(c: Context, window: Window, wording: Wording = 'each'): Text {
  const { window: words } = c.locale.time;
  switch (window.kind) {
    case 'each':
      return window.fixedDays === undefined
        ? words[wording](window.unit, window.flavour, window.count)
        : words.fixed(window.unit, window.fixedDays);
    case 'rolling':
      return words.rolling(isoText(c, window.length));
    case 'term':
      return words.term;
    case 'item':
      return words.item(c.user(window.item));
  }
}

/** "in each calendar month", "over the whole term", "for each journey". */
export function inWindow(c: Context, window: Window, wording: 'each' | 'any' = 'each'): Text {
  const { window: words } = c.locale.time;
  const text = windowText(c, window, wording);
  return window.kind === 'term' ? words.over(text) : window.kind === 'item' ? words.for(text) : words.in(text);
}

/** "per calendar month", or "in any period of 30 days" where there is no such form. */
export function perWindow(c: Context, window: Window): Text {
  return window.kind === 'each' && window.fixedDays === undefined ? windowText(c, window, 'per') : inWindow(c, window);
}

export function momentText(c: Context, moment: Moment): Text {
  const { moment: words } = c.locale.time;
  switch (moment.kind) {
    case 'event':
      return words.event(ref(c, moment.event));
    case 'report':
      return words.report(ref(c, moment.report));
    case 'date':
      return dateText(c, moment.date);
    case 'period':
      return words.period(moment.edge, moment.unit, moment.flavour, moment.nth, afterText(c, moment));
    case 'day':
      return words.day(
        moment.day,
        moment.clock === 'business',
        words.period(undefined, moment.unit, moment.flavour, moment.nth, afterText(c, moment)),
      );
    case 'text':
      return c.user(moment.text);
  }
}

/** Where a clock starts or stops. Words of a user stand in quotation marks: they may be whole sentences. */
export function edgeText(c: Context, moment: Moment): Text {
  const text = momentText(c, moment);
  return moment.kind === 'text' ? c.locale.general.quoted(text) : text;
}

function afterText(
  c: Context,
  { after, afterOccasion }: Extract<Moment, { kind: 'period' | 'day' }>,
): Text | undefined {
  if (afterOccasion !== undefined) return ref(c, afterOccasion);
  return after === undefined ? undefined : c.user(after);
}

export function deadlineText(c: Context, deadline: Deadline): Text {
  const { deadline: words } = c.locale.time;
  if (deadline.relation === 'at all times') return words['at all times'];
  if (deadline.relation === 'each') return deadline.each ? windowText(c, deadline.each, 'every') : [];
  const each = deadline.each && windowText(c, deadline.each);
  const duration = deadline.duration && durationText(c, deadline.duration);
  const moment = deadline.moment && momentText(c, deadline.moment);
  const text = words[deadline.relation](duration, moment);
  return each ? words.withEach(text, each) : text;
}

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** "Monday to Friday from 08:00 to 12:30 and from 13:00 to 18:00": lines with the same days are joined. */
export function hoursText(c: Context, hours: readonly Hours[]): Text {
  const { general, time } = c.locale;
  const byDays = new Map<string, { days: Text; spans: Text[] }>();
  for (const line of hours) {
    const key = `${line.nth ?? ''} ${WEEK.filter((day) => line.days.includes(day)).join()}`;
    const days = daysText(c, line.days);
    const entry = byDays.get(key) ?? {
      days: line.nth === undefined ? days : time.hours.nth(line.nth, days),
      spans: [],
    };
    entry.spans.push(time.hours.span(line.from, line.to, line.nextDay));
    byDays.set(key, entry);
  }
  return general.andLong([...byDays.values()].map(({ days, spans }) => time.hours.on(days, general.and(spans))));
}

export function daysText(c: Context, days: Hours['days']): Text {
  const runs: (typeof WEEK)[number][][] = [];
  for (const [index, day] of WEEK.entries()) {
    if (!days.includes(day)) continue;
    const run = runs.at(-1);
    if (run && run.at(-1) === WEEK[index - 1]) run.push(day);
    else runs.push([day]);
  }
  const { general, time } = c.locale;
  return general.and(
    runs.flatMap((run) => {
      const [first = 'Mon'] = run;
      const last = run.at(-1) ?? first;
      return run.length > 2 ? [time.days(first, last)] : run.map((day) => time.days(day, day));
    }),
  );
}

/** When a calendar is open in a normal week. */
export function openingHours(c: Context, calendar: Calendar): Text {
  return calendar.always ? c.locale.time.hours.always : hoursText(c, calendar.hours);
}
