import type { ExplainedBalance } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { balanceHtml, balancePage } from './index.ts';

const end = { x: 0, y: 0.5, isIn: true, jumps: true };
const balance: ExplainedBalance = {
  sides: [
    {
      party: '<b>N</b>',
      role: 'provider',
      sections: [{ key: 'duties', title: 'Duties', lines: [{ what: 'to “serve”', detail: 'within 2 h', at: 'duty' }] }],
    },
    { party: 'A', role: 'customer', sections: [{ key: 'duties', title: 'Duties', lines: [] }] },
  ],
  curves: [
    {
      title: '</title><script>',
      figure: 'Uptime',
      who: 'N pays A',
      pieces: [{ values: 'under 99%', pays: 'EUR 5', outcome: 'missed', at: 'tier' }],
      tail: 'under 99%: being worse costs no more than EUR 5',
      drawing: {
        lines: [{ from: end, to: { x: 1, y: 1, isIn: false, jumps: true }, isStepped: false }],
        xTicks: [{ at: 0, text: '<99%>' }],
        yTicks: [{ at: 0, text: 'nothing' }],
      },
      at: 'credits',
    },
  ],
  figures: [{ what: 'Availability', detail: '99.9% on 99% of the time', at: undefined }],
};

describe('a balance as HTML', () => {
  it('shows both sides in one table, and says where there is nothing', () => {
    const { html } = balancePage(balance, 'Hosting');
    expect(html).toContain('<th scope="rowgroup" colspan="2">Duties</th></tr><tr><td><ul><li id="line-1">');
    expect(html).toContain('<td><span class="detail">none</span></td>');
  });

  it('tells the editor where each line was written', () => {
    expect(balancePage(balance, '').places.map(({ element, origin }) => [element, origin])).toEqual([
      ['line-1', 'duty'],
      ['line-2', 'credits'],
      ['line-3', 'tier'],
    ]);
  });

  it('tells of a line that it is said in its whole part as well, after where it is said itself', () => {
    const [side] = balance.sides;
    const lines = [{ what: 'to “serve”', detail: '', at: 'duty', part: 'Serving' }];
    const sides = [{ ...side!, sections: [{ key: 'duties' as const, title: 'Duties', lines }] }];
    const { places } = balancePage({ ...balance, sides, curves: [] }, '', (part) => `all of ${part}`);
    expect(places).toEqual([
      { element: 'line-1', origin: 'duty' },
      { element: 'line-1', origin: 'all of Serving' },
    ]);
  });

  it('leads from each line to where it was written, where there is an editor to show that', () => {
    const { html } = balancePage(balance, '');
    expect(html).toContain('<li id="line-1"><a class="source" href="#line-1">to “serve”</a>');
    expect(html).toContain('<tr id="line-3"><th scope="row"><a class="source" href="#line-3">under 99%</a></th>');
    expect(html).toContain('<li>Availability: 99.9% on 99% of the time</li>');
    expect(balanceHtml(balance, '')).not.toMatch(/<a |id="line/);
  });

  it('escapes what the agreement says, in drawings too', () => {
    // In a quoted attribute these characters are just text.
    const html = balanceHtml(balance, '<i>').replaceAll(/aria-label="[^"]*"/g, '');
    expect(html).not.toContain('<b>N');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<i>');
    expect(html).toContain('&#x3C;99%>');
  });

  it('draws curves that a screen reader can tell and that take the colours of the page', () => {
    const html = balanceHtml(balance, 'Hosting');
    expect(html).toMatch(
      /<svg viewBox="0 0 440 230" role="img" aria-labelledby="curve-1-title" aria-describedby="curve-1-description">/,
    );
    expect(html).toContain('<desc id="curve-1-description">under 99%: EUR 5</desc>');
    expect(html).not.toMatch(/(fill|stroke)="#/);
    expect(html.match(/<circle /g)).toHaveLength(2);
    expect(html).toContain('M100 96L424 14');
  });

  it('writes no value over another one', () => {
    const [curve] = balance.curves;
    const ticks = Array.from({ length: 21 }, (_, index) => ({ at: index / 20, text: `${100 - index / 10}%` }));
    const drawing = { ...curve!.drawing!, xTicks: ticks, yTicks: ticks };
    const html = balanceHtml({ ...balance, curves: [{ ...curve!, figure: 'a'.repeat(90), drawing }] }, '');
    const written = [...html.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]*)</g)];
    const below = written.filter(([, , , anchor]) => anchor !== 'end' || anchor === undefined);
    expect(below.length).toBeGreaterThan(3);
    for (const [index, [, x]] of below.entries())
      expect(Number(x) - Number(below[index - 1]?.[1] ?? -100)).toBeGreaterThan(30);
    expect(written.map(([, , , , text]) => text)).toEqual(expect.arrayContaining(['100%', '98%']));
    expect(html).toContain(`${'a'.repeat(47)}…, from good to bad`);
  });
});
