import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, rational, toText } from '../quantity/index.ts';
import { figureOf, instant, type Measuring } from '../testing/measuring.ts';
import { slowExcused, type Excuse, type Excused, type Minutes } from '../testing/slow-measuring.ts';

/** A Monday at midnight in Amsterdam. */
const ZERO = Date.parse(instant('2026-05-04 00:00'));
const at = (minute: number) => new Date(ZERO + minute * 60_000).toISOString();
const PERIOD: Minutes = { from: 500, to: 700 };

const minutes = fc
  .tuple(fc.integer({ min: 450, max: 720 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, length]): Minutes => ({ from, to: from + length }));
const excused = fc.record({
  span: minutes,
  notice: fc.option(fc.integer({ min: -5, max: 70 })),
  quarters: fc.integer({ min: 0, max: 4 }),
});
const excuse: fc.Arbitrary<Excuse> = fc.record({
  within: fc.constantFrom(0, 15, 30),
  late: fc.constantFrom('counts from the notice', 'loses the relief', 'counts as down'),
  shared: fc.constantFrom('count for neither', 'count in full', 'do not count', 'count by share'),
});

function measuringOf(said: Excuse, excusedAs: 'up' | 'out', outages: readonly Minutes[], spans: readonly Excused[]) {
  const begins = { kind: 'text', text: 'its beginning' } as const;
  return {
    metric: { observation: { kind: 'availability' }, excludedTime: excusedAs },
    parts: {
      exclusions: [
        {
          id: 'Changes',
          toTheExtentCaused: true,
          sharedHours: said.shared,
          lateNotice: said.late,
          notifiedWithin: { relation: 'within', duration: { iso: `PT${said.within}M` }, moment: begins },
        },
      ],
    },
    excluding: ['Changes'],
    observed: {
      outages: outages.map(({ from, to }) => ({ start: at(from), end: at(to) })),
      excluded: spans.map(({ from, to, notice, quarters }) => ({
        start: at(from),
        end: at(to),
        by: 'Changes',
        notice: notice === null ? null : at(notice),
        moments: [{ moment: 'its beginning', at: at(from) }],
        extent: `${quarters}/4`,
      })),
    },
    period: { start: ZERO / 1000 + PERIOD.from * 60, end: ZERO / 1000 + PERIOD.to * 60, full: true },
  } satisfies Measuring;
}

describe('excused time', () => {
  it('agrees with looking at every minute and its quarters', () => {
    fc.assert(
      fc.property(
        excuse,
        fc.constantFrom('up' as const, 'out' as const),
        fc.array(minutes, { maxLength: 4 }),
        fc.array(excused, { maxLength: 3 }),
        (said, excusedAs, outages, list) => {
          const spans = list.map(({ span, notice, quarters }): Excused => ({
            ...span,
            notice: notice === null ? null : span.from + notice,
            quarters,
          }));
          const given = measuringOf(said, excusedAs, outages, spans);
          const slow = slowExcused({ open: () => true, outages, excusedAs }, said, spans, PERIOD);
          const figure = (measure: 'value' | 'downtime') => figureOf({ ...given, figure: { measure } });
          expect(figure('downtime')).toBe(toText(rational(slow.down * 15)));
          const share = divide(rational(100 * (slow.total - slow.down)), rational(slow.total || 1));
          expect(figure('value')).toBe(slow.total === 0 ? 'nothing to divide by?' : toText(share));
        },
      ),
      { numRuns: 400 },
    );
  });
});
