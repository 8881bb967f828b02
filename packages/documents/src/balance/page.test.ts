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
    expect(html).toContain('<th scope="row">Duties</th><td><ul><li id="line-1">to “serve”');
    expect(html).toContain('<td><span class="detail">none</span></td>');
  });

  it('tells the editor where each line was written', () => {
    expect(balancePage(balance, '').places.map(({ element, origin }) => [element, origin])).toEqual([
      ['line-1', 'duty'],
      ['line-2', 'credits'],
      ['line-3', 'tier'],
    ]);
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
      /<svg viewBox="0 0 640 280" role="img" aria-labelledby="curve-1-title" aria-describedby="curve-1-description">/,
    );
    expect(html).toContain('<desc id="curve-1-description">under 99%: EUR 5</desc>');
    expect(html).not.toMatch(/(fill|stroke)="#/);
    expect(html.match(/<circle /g)).toHaveLength(2);
    expect(html).toContain('M150 120L620 20');
  });
});
