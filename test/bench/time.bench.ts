/**
 * Time that has run on a business clock with a pause: the compiled calendar against looking at every minute, in one run.
 *
 *     node --conditions=source test/bench/time.bench.ts
 */
import { compileCalendar, holidaysOf, type Stretch } from '../../packages/core/src/time/index.ts';
import { moment, officeHours } from '../../packages/core/src/testing/calendars.ts';
import { slowCalendar } from '../../packages/core/src/testing/slow-calendar.ts';

const ZONE = 'Europe/Amsterdam';
const HOLIDAYS = holidaysOf(new Map([['NL', ['2026-01-01', '2026-04-06', '2026-04-27', '2026-12-25']]]));
const SPEC = { ...officeHours, holidays: [{ region: 'NL', open: false }] };
const FAST_TICKETS = 100_000;
const SLOW_TICKETS = 200;

interface Ticket {
  readonly from: number;
  readonly to: number;
  readonly pauses: readonly Stretch[];
}

/** Tickets of two to five days all over the year, each paused for some hours. */
function ticket(index: number): Ticket {
  const from = moment('2026-01-01') + ((index * 7_919) % 500_000) * 60;
  const length = (2880 + ((index * 31) % 4320)) * 60;
  return { from, to: from + length, pauses: [{ start: from + 5 * 3600, end: from + (6 + (index % 24)) * 3600 }] };
}

function millisecondsEach(tickets: number, elapsed: (ticket: Ticket) => number): { each: number; sum: number } {
  const all = Array.from({ length: tickets }, (_, index) => ticket(index));
  const start = performance.now();
  let sum = 0;
  for (const one of all) sum += elapsed(one);
  return { each: (performance.now() - start) / tickets, sum };
}

/** One line for each figure. */
export function timeBench(): readonly string[] {
  const options = { zone: ZONE, holidays: HOLIDAYS };
  const start = performance.now();
  const fast = compileCalendar(SPEC, options);
  fast.businessTime(moment('2026-01-01'), moment('2028-01-01'));
  const compiling = performance.now() - start;
  const slow = slowCalendar(SPEC, ZONE, HOLIDAYS);
  const quick = millisecondsEach(FAST_TICKETS, ({ from, to, pauses }) => fast.elapsedOpen(from, to, pauses));
  const obvious = millisecondsEach(SLOW_TICKETS, ({ from, to, pauses }) => slow.elapsedOpen(from, to, pauses));
  const checked = millisecondsEach(SLOW_TICKETS, ({ from, to, pauses }) => fast.elapsedOpen(from, to, pauses));
  if (checked.sum !== obvious.sum) throw new Error('The two calendars disagree.');
  return [
    `compiling two years of a calendar: ${compiling.toFixed(1)} ms`,
    `${FAST_TICKETS} tickets with a pause: ${(quick.each * FAST_TICKETS).toFixed(0)} ms`,
    `compiled ÷ minute by minute, each ticket: 1 : ${Math.round(obvious.each / quick.each)}`,
  ];
}

if (import.meta.main) console.log(timeBench().join('\n'));
