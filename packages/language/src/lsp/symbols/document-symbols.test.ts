import type { DocumentSymbol } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { editor } from '../../testing/editor.ts';

async function symbols(text: string): Promise<DocumentSymbol[]> {
  const { services, document, at } = await editor(text);
  return await services.sla.lsp.DocumentSymbolProvider!.getSymbols(document, at);
}

/** The outline as an editor shows it: names and details, indented. */
const outline = (all: readonly DocumentSymbol[], indent = ''): string[] =>
  all.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` — ${detail}` : ''}`,
    ...outline(children, `${indent}  `),
  ]);

describe('the outline', () => {
  it('shows agreements with their parts, and what is named inside them', async () => {
    const text = `uses "std.sla"
event Early "before any agreement"
agreement Hosting "Hosting of the shop" { level customer; based on Standard; between North and Acme }
provider North "North B.V." { contact Desk "Service desk" { email "desk@north.example" } }
service Shop "Web shop" { fee 12000 EUR each month }
category Region { Benelux; Nordics "the north" }
metric Up of Shop { availability }
objective Available "Availability" { Up >= 99.9%
  each month; aim only }
support Incidents for Shop {
  priority P1 "down" { restore within 4 h }
  | priority | meaning | restore |
  | P2 | "slow" | 4 h |
}
credits for Available { automatic; pays 10% under 99% }
replaces termination by Acme { notice 30 days }
drops Old
agreement Other {}
calendar Office { Mon-Fri 09:00-17:00 }`;
    expect(outline(await symbols(text))).toEqual([
      'Early — before any agreement',
      'Hosting — Hosting of the shop · level customer, based on Standard',
      '  North — North B.V. · provider',
      '    Desk — Service desk · desk@north.example',
      '  Shop — Web shop · fee 12000 EUR each month',
      '  Region — Benelux, Nordics',
      '    Benelux',
      '    Nordics — the north',
      '  Up — of Shop',
      '  Available — Availability · Up >= 99.9% each month',
      '  Incidents — for Shop',
      '    P1 — down',
      '    P2 — slow',
      '  credits for Available — pays 10% under 99%',
      '  termination by Acme — replaces',
      'Other',
      '  Office — Mon-Fri 09:00-17:00',
    ]);
  });

  it.each([
    ['event', 'event'],
    ['objective {', 'objective'],
    ['agreement', 'agreement'],
    ['termination by', 'termination by'],
    ['metric M of', 'M'],
    ['credits', 'credits'],
  ])('has a name for a half-written part: %s', async (text, name) => {
    expect((await symbols(text)).map((symbol) => symbol.name)).toEqual([name]);
  });

  it('is empty for an empty file', async () => {
    expect(await symbols('')).toEqual([]);
    expect(await symbols('// nothing')).toEqual([]);
  });

  it('keeps each name inside its part, and each part inside its agreement, on any text', async () => {
    const texts = [...syntaxFixtures.values()];
    for (const text of texts.flatMap((each) => [each, each.slice(0, each.length / 2), each.replaceAll('{', '')])) {
      const visit = (all: readonly DocumentSymbol[], around?: DocumentSymbol) => {
        for (const symbol of all) {
          expect(symbol.name).not.toBe('');
          expect(contains(symbol.range, symbol.selectionRange)).toBe(true);
          if (around) expect(contains(around.range, symbol.range)).toBe(true);
          visit(symbol.children ?? [], symbol);
        }
      };
      visit(await symbols(text));
    }
  });
});

type Range = DocumentSymbol['range'];
const isBefore = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const contains = (outer: Range, inner: Range) => isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
