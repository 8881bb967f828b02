import fc from 'fast-check';
import { TextDocument } from 'langium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Diagnostic, Range } from 'vscode-languageserver-protocol';
import { agreementText } from '../../bench/text.ts';
import { connect, type Client } from './client.ts';

const uri = 'file:///agreements/a.sla';
const text = `agreement Hosting { between Northwind and Acme; time zone Europe/Amsterdam }
provider Northwind
customer Acme
service Shop "Web shop" { fee 10 EUR each month }
metric Uptime of Shop { availability; source "log"; measured by Northwind }
objective Available { Uptime >= 99.9% }
`;
const at = (line: number, character: number, end = character): Range => ({
  start: { line, character },
  end: { line, character: end },
});
const placed = (diagnostics: readonly Diagnostic[], code: string) =>
  diagnostics.filter((each) => each.code === code).map(({ range }) => range);

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.end());

describe('while a person types', () => {
  it('what the checks found stays at its words until they have looked again', async () => {
    await client.open(uri, text);
    expect(placed(await client.settled(uri), 'measurable/no-window')).toEqual([at(5, 22, 37)]);
    await client.change(uri, { range: at(0, 0), text: '// A comment.\n' }, { range: at(6, 10), text: 'Web' });
    expect(placed(await client.atOnce(uri), 'measurable/no-window')).toEqual([at(6, 25, 40)]);
    expect(placed(await client.settled(uri), 'measurable/no-window')).toEqual([at(6, 25, 40)]);
    await client.close(uri);
  });

  it('what it said of a line that cannot be read is gone at once, and there again when it can', async () => {
    await client.open(uri, text);
    await client.settled(uri);
    await client.change(uri, text.replace('99.9% }', '99.9% % }'));
    const broken = await client.atOnce(uri);
    expect(placed(broken, 'text/syntax')).toHaveLength(1);
    expect(placed(broken, 'measurable/no-window')).toEqual([]);
    expect(placed(broken, 'measurable/missing-data')).toHaveLength(1);
    await client.change(uri, text);
    await client.settled(uri);
    expect(client.codes(uri)).toContain('measurable/no-window');
    await client.close(uri);
  });

  it('names that nothing has are told at once', async () => {
    await client.open(uri, text);
    await client.change(uri, text.replace('of Shop', 'of Shopp'));
    expect(placed(await client.atOnce(uri), 'text/unresolved')).toEqual([at(4, 17, 22)]);
    await client.close(uri);
  });

  it('a name in another part means what it means after the edit', async () => {
    await client.open(uri, text);
    await client.settled(uri);
    await client.change(uri, { range: at(3, 12), text: 'p' }, { range: at(2, 0), text: '// A comment.\n' });
    await client.settled(uri);
    expect(placed(client.told.get(uri)?.diagnostics ?? [], 'text/unresolved')).toEqual([at(5, 17, 21)]);
    await client.change(uri, { range: at(4, 12, 13), text: '' });
    await client.settled(uri);
    expect(client.codes(uri)).not.toContain('text/unresolved');
    await client.close(uri);
  });

  it('quick keystrokes end in what is said of the last version, with its number', async () => {
    await client.open(uri, text);
    for (const character of 'uptime') await client.change(uri, { range: at(5, 10), text: character });
    await client.settled(uri);
    expect(client.told.get(uri)?.version).toBe(7);
    await client.close(uri);
  });
});

/** What is said, without the order of those at one place. */
const said = (diagnostics: readonly Diagnostic[]) => diagnostics.map((each) => JSON.stringify(each)).sort();

/** Pieces of text as they come and go while somebody writes. */
const pieces = fc.oneof(
  fc.constantFrom('{', '}', '"', '\n', ';', ' ', 'é', '🙂', '99.9%', 'Uptime', 'objective X { Uptime >= 9% }\n', '|'),
  fc.constantFrom('uses "b.sla"\n', 'agreement B {}\n', 'based on A', '"""', '//', 'each month', '\r\n', 'U+202E'),
  fc.string({ maxLength: 8 }),
);
const edits = fc.array(
  fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), piece: pieces }),
  { minLength: 1, maxLength: 12 },
);

describe('after any edits', () => {
  it('the same is said as of the same text opened anew', { timeout: 60_000 }, async () => {
    const start = agreementText('A');
    let count = 0;
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), async (changes, inOne) => {
        const edited = `file:///agreements/edited-${(count += 1)}.sla`;
        const fresh = edited.replace('edited', 'fresh');
        const mirror = TextDocument.create(edited, 'sla', 1, start);
        const events = changes.map(({ from, length, piece }) => {
          const offset = Math.floor(from * mirror.getText().length);
          const range = { start: mirror.positionAt(offset), end: mirror.positionAt(offset + length) };
          TextDocument.update(mirror, [{ range, text: piece }], mirror.version + 1);
          return { range, text: piece };
        });
        await client.open(edited, start);
        if (inOne) await client.change(edited, ...events);
        else for (const event of events) await client.change(edited, event);
        await client.open(fresh, mirror.getText());
        const [left, right] = await Promise.all([client.settled(edited), client.settled(fresh)]);
        expect(said(left)).toEqual(
          said(right)
            .map((each) => each.replaceAll(fresh, edited))
            .sort(),
        );
        await client.close(edited);
        await client.close(fresh);
      }),
      { numRuns: 25, seed: 42, endOnFailure: true },
    );
  });
});
