import { describe, expect, it } from 'vitest';
import { parts } from '../testing/base.ts';
import { remarks } from '../testing/project.ts';
import { base } from '../testing/base.ts';

/** A sentence of an objective. */
async function sentence(text: string) {
  const [objective] = await parts('objectives', `table Limit by plan {\n | plan | x |\n }\nobjective X { ${text} }`);
  return objective?.sentences[0];
}
const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };

describe('a value', () => {
  it.each([
    ['99.95%', { kind: 'percent', value: '99.95' }],
    ['99.90 %', { kind: 'percent', value: '99.90' }],
    ['12.50 EUR', { kind: 'money', money: { amount: '12.50', currency: 'EUR' } }],
    ['3 tickets', { kind: 'quantity', value: '3', unit: 'tickets' }],
    ['-5 °C', { kind: 'quantity', value: '-5', unit: '°C' }],
    ['7', { kind: 'quantity', value: '7', unit: '' }],
    ['1 h 30 min', { kind: 'duration', duration: { iso: 'PT1H30M', clock: 'elapsed' } }],
    ['800 ms', { kind: 'duration', duration: { iso: 'PT0.8S', clock: 'elapsed' } }],
    ['2 business days', { kind: 'duration', duration: { iso: 'P2D', clock: 'business', calendar: 'Office' } }],
    ['4 h in Office', { kind: 'duration', duration: { iso: 'PT4H', clock: 'business', calendar: 'Office' } }],
    ['Limit', { kind: 'table', table: 'Limit' }],
    ['Repair', { kind: 'figure', figure: { measure: 'value', metric: 'Repair' } }],
    [
      '2 s per MB each month',
      { kind: 'scaled', per: 'MB', value: { kind: 'duration', duration: { iso: 'PT2S', clock: 'elapsed' } } },
    ],
    [
      'the smaller of 99.9% and Limit',
      {
        kind: 'compared',
        which: 'smaller',
        of: [
          { kind: 'percent', value: '99.9' },
          { kind: 'table', table: 'Limit' },
        ],
      },
    ],
    ['best effort', { kind: 'best effort' }],
    ['"as fast as we can"', { kind: 'text', text: 'as fast as we can' }],
  ])('%s', async (text, value) => {
    expect(await sentence(`Up >= ${text}`)).toMatchObject({ comparison: '>=', value });
  });

  it('keeps numbers exactly as they are written, beyond what a floating-point number holds', async () => {
    expect(await sentence('Up >= 99.99999999999999999999%')).toMatchObject({
      value: { value: '99.99999999999999999999' },
    });
  });

  it('is a hole in a sentence that goes on with what cannot be read', async () => {
    expect(await sentence('Up <= 1.5 errors per 1000 words each quarter')).toMatchObject({ value: { kind: 'hole' } });
    expect(await sentence('Up <= 1.5 errors each quarter; aim only')).toMatchObject({ value: { kind: 'quantity' } });
  });

  it('is a hole where a length of time goes from small to large, which a forgotten bar makes', async () => {
    expect(await sentence('Up <= 15 min 4 h')).toMatchObject({ value: { kind: 'hole' } });
    expect(await remarks(`${base}objective X { Up <= 15 min 4 h }`)).toEqual(['text/duration-order 15 min 4 h']);
  });
});

describe('a comparison', () => {
  it.each([
    ['>=', '>='], ['≥', '>='], ['at least', '>='], ['<=', '<='], ['≤', '<='], ['at most', '<='],
    ['under', '<'], ['<', '<'], ['over', '>'], ['>', '>'], ['=', '='],
  ])('%s is %s', async (word, comparison) => {
    expect(await sentence(`Up ${word} 99%`)).toMatchObject({ comparison });
  }); // prettier-ignore
});

describe('a figure', () => {
  it.each([
    ['Up >= 1%', { measure: 'value', metric: 'Up' }],
    ['mean of Repair <= 4 h', { measure: 'mean', metric: 'Repair' }],
    ['median of Repair <= 4 h', { measure: 'median', metric: 'Repair' }],
    ['p99.9 of Repair <= 4 h', { measure: 'percentile', metric: 'Repair', percent: '99.9' }],
    ['95% of Repair within 4 h', { measure: 'share within', metric: 'Repair', percent: '95' }],
    ['every Repair within 4 h', { measure: 'every', metric: 'Repair' }],
    ['every Repair at least Limit', { measure: 'every', metric: 'Repair' }],
    ['highest of Repair <= 4 h', { measure: 'highest', metric: 'Repair' }],
    ['95% of Repair < 4 h', { measure: 'share within', metric: 'Repair', percent: '95' }],
    ['outages of Up <= 3', { measure: 'outages', metric: 'Up' }],
    ['downtime of Up <= 3 h', { measure: 'downtime', metric: 'Up' }],
  ])('%s', async (text, figure) => {
    expect((await sentence(text))?.figure).toEqual(figure);
  });

  it('of a metric that does not exist takes its sentence with it, and only that', async () => {
    const [objective] = await parts('objectives', 'objective X { Upp >= 99%; Up >= 98% }');
    expect(objective?.sentences).toMatchObject([{ figure: { metric: 'Up' } }]);
  });
});

describe('a moment by which a case must be over', () => {
  it('stands in the place of a length of time', async () => {
    expect(await sentence('95% of Repair by the end of the day each month')).toEqual({
      figure: { measure: 'share within', metric: 'Repair', percent: '95' },
      by: { kind: 'period', edge: 'end', unit: 'day', flavour: 'calendar', nth: 0 },
      window: month,
    });
  });
});

describe('a window', () => {
  it.each([
    ['each month', month],
    ['each billing month', { ...month, flavour: 'billing' }],
    ['each 3 months', { ...month, count: 3 }],
    ['every 2 weeks', { kind: 'each', unit: 'week', count: 2, flavour: 'calendar' }],
    ['each month of 30 days', { ...month, fixedDays: 30 }],
    ['each month of 720 h', { ...month, fixedDays: 30 }],
    ['each month of 43200 min', { ...month, fixedDays: 30 }],
    ['each fiscal quarter', { kind: 'each', unit: 'quarter', count: 1, flavour: 'fiscal' }],
    ['each clock hour', { kind: 'each', unit: 'hour', count: 1, flavour: 'clock' }],
    ['any 30 days', { kind: 'rolling', length: 'P30D' }],
    ['over the term', { kind: 'term' }],
    ['each journey', { kind: 'item', item: 'journey' }],
  ])('%s', async (text, window) => {
    expect((await sentence(`Up >= 99% ${text}`))?.window).toEqual(window);
  });

  it('tells of a month that is no number of days', async () => {
    const text = `${base}objective X { Up >= 99% each month of 730 h }`;
    expect(await remarks(text)).toEqual(['text/syntax 730 h']);
  });

  it.each(['each 0 months', 'every 1.5 months'])('is none for %s, and that is told', async (text) => {
    expect(await sentence(`Up >= 99% ${text}`)).not.toHaveProperty('window');
    expect(await remarks(`${base}objective X { Up >= 99% ${text} }`)).toEqual([
      `text/syntax ${text.split(' ')[1] ?? ''}`,
    ]);
  });
});

describe('a range', () => {
  const bound = (value: string, end: string) => ({ value: { kind: 'percent', value }, end });
  it.each([
    ['from 95% to 99%', { low: bound('95', 'closed'), high: bound('99', 'closed') }],
    ['from 95% to under 99%', { low: bound('95', 'closed'), high: bound('99', 'open') }],
    ['over 95% to 99%', { low: bound('95', 'open'), high: bound('99', 'closed') }],
    ['over 95% to under 99%', { low: bound('95', 'open'), high: bound('99', 'open') }],
    ['between 95% and 99%', { low: bound('95', 'unsaid'), high: bound('99', 'unsaid') }],
    ['under 99%', { high: bound('99', 'open') }],
    ['to 99%', { high: bound('99', 'closed') }],
    ['over 99%', { low: bound('99', 'open') }],
    ['from 99% up', { low: bound('99', 'closed') }],
  ])('%s', async (text, range) => {
    const [credits] = await parts('credits', `credits for Uptime { pays 5 EUR ${text} }`);
    expect(credits?.payments[0]?.trigger).toEqual({ kind: 'range', range });
  });

  it('has a hole for an end that is announced and cannot be read', async () => {
    const [credits] = await parts('credits', 'credits for Uptime { pays 5 EUR from 95% }');
    expect(credits?.payments[0]?.trigger).not.toMatchObject({ kind: 'miss' });
    expect(JSON.stringify(credits?.payments[0]?.trigger)).toContain('hole');
  });

  it('stands in a sentence too', async () => {
    expect(await sentence('every Up from 18 °C to under 27 °C')).toMatchObject({
      range: { low: { end: 'closed' }, high: { end: 'open' } },
    });
  });
});

describe('a deadline and its moment', () => {
  const within = { relation: 'within', duration: { iso: 'P5D', clock: 'elapsed' } };
  it.each([
    ['within 5 days', within],
    ['within 5 days of Logged', { ...within, moment: { kind: 'event', event: 'Logged' } }],
    ['within 5 days after Monthly', { ...within, moment: { kind: 'report', report: 'Monthly' } }],
    ['within 5 days of "the invoice"', { ...within, moment: { kind: 'text', text: 'the invoice' } }],
    ['by 2026-12-31', { relation: 'by', moment: { kind: 'date', date: '2026-12-31' } }],
    ['before Done', { relation: 'before', moment: { kind: 'event', event: 'Done' } }],
    ['not before Done', { relation: 'not before', moment: { kind: 'event', event: 'Done' } }],
    ['at all times', { relation: 'at all times' }],
    ['each month', { relation: 'each', each: month }],
    ['by the end of the month', { relation: 'by', moment: period('end', 'month', 0) }],
    ['by the start of the next quarter', { relation: 'by', moment: period('start', 'quarter', 1) }],
    [
      'by the end of the 2nd billing month after "the claim"',
      { relation: 'by', moment: { ...period('end', 'month', 2), flavour: 'billing', after: 'the claim' } },
    ],
    ['by the next month', { relation: 'by', moment: period('start', 'month', 1) }],
  ])('%s', async (text, deadline) => {
    const [duty] = await parts('duties', `duty X { Acme must "act" ${text} }`);
    expect(duty?.obligations).toEqual([{ actor: 'Acme', text: 'act', deadline }]);
  });

  it('has no moment when its event does not exist', async () => {
    const [duty] = await parts('duties', 'duty X { Acme must "act" within 5 days of Loged }');
    expect(duty?.obligations[0]?.deadline).toEqual(within);
  });
});

function period(edge: string, unit: string, nth: number) {
  return { kind: 'period', edge, unit, nth, flavour: 'calendar' };
}

describe('who a term speaks of', () => {
  it.each([
    ['North', { party: 'North' }],
    ['Probes', { party: 'Probes' }],
    ['either party', { other: 'either' }],
    ['both', { other: 'both' }],
    ['nobody', { other: 'nobody' }],
    ['third party', { other: 'third party' }],
    ['unknown', { other: 'unknown' }],
  ])('%s', async (text, causedBy) => {
    expect(await parts('exclusions', `exclusion X { caused by ${text} }`)).toMatchObject([{ causedBy }]);
  });
});
