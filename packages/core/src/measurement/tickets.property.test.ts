import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { agreementOf } from '../testing/found.ts';
import { instant, MAY } from '../testing/measuring.ts';
import { measureSupport } from './measure-support.ts';
import { Observations } from './observations.ts';

/** Minutes from Monday 4 May 2026, 00:00 in Amsterdam. */
const ZERO = Date.parse(instant('2026-05-04 00:00'));
const at = (minute: number) => new Date(ZERO + minute * 60_000).toISOString();
const OPEN = [600, 900, 960, 1200];
/** 10:00 to 15:00 and 16:00 to 20:00, every day. */
const isOpen = (minute: number) => {
  const time = minute % 1440;
  const [a = 0, b = 0, c = 0, d = 0] = OPEN;
  return (a <= time && time < b) || (c <= time && time < d);
};
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const pause = fc
  .tuple(fc.integer({ min: 500, max: 2600 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => ({ from, to: from + length }));
const ticket = fc.record({
  start: fc.integer({ min: 500, max: 1300 }),
  length: fc.integer({ min: 0, max: 1600 }),
  limit: fc.integer({ min: 1, max: 400 }),
  pauses: fc.array(pause, { maxLength: 3 }),
});

it('tickets agree with a clock that is looked at every minute', () => {
  fc.assert(
    fc.property(ticket, ({ start, length, limit, pauses }) => {
      const runs = (minute: number) => isOpen(minute) && !pauses.some(({ from, to }) => from <= minute && minute < to);
      const ran = Array.from({ length }, (_, index) => start + index).filter(runs);
      const end = start + length;
      // The clock ran out with the last minute of the limit; what follows is time in which it stands still.
      const late = ran.length > limit;
      const waited = ran.length === limit && end > (ran.at(-1) ?? end) + 1;
      const facts = new Facts(
        agreementOf({
          calendars: [
            {
              id: 'Day',
              hours: [
                { days: [...days], from: '10:00', to: '15:00' },
                { days: [...days], from: '16:00', to: '20:00' },
              ],
            },
          ],
          support: [
            {
              id: 'Desk',
              pauses: [{ text: 'waiting' }],
              priorities: [
                {
                  id: 'P1',
                  clock: 'Day',
                  targets: [{ step: 'restore', value: { kind: 'duration', duration: { iso: `PT${limit}M` } } }],
                },
              ],
            },
          ],
        }),
      );
      const observed = Observations.parse({
        of: 'Desk',
        tickets: [
          {
            priority: 'P1',
            started: at(start),
            restored: at(end),
            pauses: pauses.map(({ from, to }) => ({ start: at(from), end: at(to), by: 'waiting' })),
          },
        ],
      });
      const found = measureSupport(facts, { support: 'Desk', priority: 'P1', period: MAY }, [observed]);
      const told =
        found.kind === 'value' ? found.tally?.missed : found.kind === 'undecided' && found.questions[0]?.kind;
      expect(told).toBe(waited ? 'after the clock stopped' : late ? 1 : 0);
    }),
    { numRuns: 200 },
  );
});
