import { readFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOf } from './testing/folder.ts';
import { sla } from './testing/sla.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'docs/fairness.md'), 'utf8');
const quotes = [...page.matchAll(/(?:^> .*\n)+/gm)].map(([quote]) =>
  quote.replaceAll(/^> /gm, '').replaceAll(/\s+/g, ' ').trim(),
);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** What the page supposes of the web shop. */
type Change = (text: string) => string;
const asItIs: Change = (text) => text;
const withoutRelief: Change = (text) =>
  text.replace(/^relief WaitingForAcme [^]*?^\}\n/m, '').replace('  pauses while WaitingForAcme\n', '');
const sortedByNorthwind: Change = (text) =>
  text.replace('classified by Acme, dispute "the duty managers of both sides"', 'classified by Northwind');

/** The web shop with a change; answers the path to call it by. */
async function shop(change: Change, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await folderOf(files);
  await cp(join(root, 'examples/webshop'), folder, { recursive: true });
  const file = join(folder, 'acme-webshop.sla');
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (change !== asItIs) expect(changed).not.toBe(text);
  await writeFile(file, changed);
  return folder;
}

async function foundIn(change: Change): Promise<string[]> {
  const { stdout } = await sla(await shop(change), ['check', 'acme-webshop.sla', '--format', 'json']);
  return [...plain(stdout).matchAll(/"message": "(.*)"/g)].map(([, message = '']) => message);
}

/** A ticket of the day that the page tells of, and what becomes of it. */
async function told(what: string, change: Change, restored: string, waited: boolean): Promise<string> {
  const at = (time: string) => `2026-03-10T${time}:00+01:00`;
  const pauses = waited ? [{ start: at('11:00'), end: at('14:00'), by: 'WaitingForAcme' }] : [];
  const ticket = {
    id: 'T',
    priority: 'P1',
    started: at('10:00'),
    responded: at('10:10'),
    restored: at(restored),
    pauses,
  };
  const folder = await shop(change, { 'log.json': JSON.stringify([{ of: 'Incidents', tickets: [ticket] }]) });
  const others = ['--value', 'Uptime=100%', '--missed', 'P2=0 of 1', '--missed', 'P3=0 of 1', '--case', 'plan=Gold'];
  const { stdout } = await sla(folder, [
    'owed',
    'acme-webshop.sla',
    '--period',
    '2026-03',
    '--observed',
    'log.json',
    ...others,
  ]);
  const [, due, done] = /T: \S+.* due by 2026-03-10 (\S+), done at 2026-03-10 (1[1-9]\S+)/.exec(stdout) ?? [];
  const owes = /^Northwind Hosting B\.V\. owes Acme Retail N\.V\. (.*)\.$/m.exec(plain(stdout))?.[1] ?? 'nothing';
  return [what, due, done, owes].join(' | ');
}

describe('the chapter on fairness', () => {
  it('tells what a ticket comes to under the chain', async () => {
    const [, table = ''] = page.split('| What happens ');
    const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) =>
      row.replaceAll(/ +\| +/g, ' | ').trim(),
    );
    const late = 'Acme answers after 3 hours';
    expect(rows.slice(1)).toEqual([
      await told('Acme answers at once', asItIs, '13:00', false),
      await told(late, asItIs, '16:00', true),
      await told(`${late}, and the relief had been left out`, withoutRelief, '16:00', true),
      await told(`${late}, and Northwind needs 2 hours more`, asItIs, '18:00', true),
    ]);
  });

  it('quotes what is found', async () => {
    const found = new Set((await Promise.all([asItIs, withoutRelief, sortedByNorthwind].map(foundIn))).flat());
    expect(quotes.length).toBeGreaterThan(2);
    expect(quotes.filter((quote) => !found.has(quote))).toEqual([]);
  });

  it('supposes nothing that is found already', async () => {
    const found = await foundIn(asItIs);
    expect(quotes.filter((quote) => found.includes(quote))).toHaveLength(1);
  });
});
