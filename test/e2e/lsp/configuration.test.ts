import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, type Client } from './client.ts';
import { folderWith } from './folder.ts';

const uri = 'file:///agreements/a.sla';
const text = `agreement Hosting { between Northwind and Acme; time zone Europe/Amsterdam }
provider Northwind
customer Acme
service shop "Web shop" { fee 10 EUR each month }
metric Uptime of shop { availability; source "log"; measured by Northwind }
objective Available { Uptime >= 99.9% }
`;

let client: Client;
afterEach(() => client.end());
const severityOf = (code: string) => client.diagnostics(uri).find((each) => each.code === code)?.severity;

describe('the settings of the checks', () => {
  it('take effect at once, for findings and for remarks on the writing', async () => {
    client = await connect();
    await client.open(uri, text);
    await client.settled(uri);
    expect([severityOf('measurable/no-window'), severityOf('text/small-letter')]).toEqual([1, 3]);
    const severity = { 'measurable/no-window': 'info', text: 'off', credits: 'error' };
    await client.configure(() => ({ checks: { severity } }));
    await client.toldThat(uri, () => severityOf('measurable/no-window') === 3);
    expect([severityOf('text/small-letter'), severityOf('credits/no-consequence')]).toEqual([undefined, 1]);
    await client.configure(() => null);
    await client.toldThat(uri, () => severityOf('measurable/no-window') === 1);
    expect(severityOf('text/small-letter')).toBe(3);
  });

  it('hold from the start, and the strict profile makes errors of warnings', async () => {
    client = await connect({ settings: () => ({ checks: { profile: 'strict' } }) });
    const page = readFileSync(new URL('../../../docs/checks/fair/no-relief.md', import.meta.url), 'utf8');
    await client.open(uri, `agreement A {}\n${page.split('```')[1]?.slice('sla'.length)}`);
    await client.settled(uri);
    expect(severityOf('fair/no-relief')).toBe(1);
    await client.configure(() => ({}));
    await client.toldThat(uri, () => severityOf('fair/no-relief') === 2);
  });

  it('are those of the folder that a file lies in', async () => {
    const loud = await folderWith({ 'a.sla': text });
    const quiet = await folderWith({ 'a.sla': text });
    client = await connect({
      folders: [loud.uri, quiet.uri],
      settings: (folder) => (folder === quiet.uri ? { checks: { severity: { measurable: 'off' } } } : {}),
    });
    const counts = async (address: string) => {
      await client.toldThat(address, (told) => told.length > 0);
      return client.codes(address).filter((code) => String(code).startsWith('measurable/')).length;
    };
    expect(await counts(loud.at('a.sla'))).toBeGreaterThan(0);
    expect(await counts(quiet.at('a.sla'))).toBe(0);
    await Promise.all([loud.remove(), quiet.remove()]);
  });

  it('that mean nothing are told once, in words, and the others hold', async () => {
    const settings = {
      checks: { severity: { 'fair/no-releif': 'off', 'measurable/no-window': 'info' }, profile: 'lax' },
    };
    client = await connect({ settings: () => settings });
    await client.open(uri, text);
    await client.settled(uri);
    expect(severityOf('measurable/no-window')).toBe(3);
    expect(client.shown).toEqual([
      'SLA settings: sla.checks.profile: this must be one of standard, strict. ' +
        'sla.checks.severity: There is no check or family fair/no-releif. Did you mean fair/no-relief?',
    ]);
    await client.configure(() => ({ checks: { ...settings.checks, profile: 'strict' } }));
    await client.toldThat(uri, () => severityOf('credits/no-consequence') !== undefined);
    expect(client.shown).toHaveLength(1);
  });

  it('are taken from editors that push them and cannot be asked', async () => {
    client = await connect({ capabilities: {} });
    await client.open(uri, text);
    await client.settled(uri);
    await client.push({ sla: { checks: { severity: { measurable: 'off' } } } });
    await client.toldThat(uri, () => severityOf('measurable/no-window') === undefined);
  });
});

describe('a finding', () => {
  it('leads to the page of its check, where the editor has one, and fades what has no effect', async () => {
    client = await connect({ options: { pageAddress: 'https://sla.example/checks/{code}' } });
    await client.open(uri, text);
    await client.settled(uri);
    const href = 'https://sla.example/checks/measurable/no-window';
    const finding = client.diagnostics(uri).find(({ code }) => code === 'measurable/no-window');
    expect(finding).toMatchObject({ source: 'sla', codeDescription: { href } });
    await client.change(uri, text.replace('objective', 'accept time/pause-never-ends because "we know"\nobjective'));
    await client.settled(uri);
    expect(client.diagnostics(uri).find(({ code }) => code === 'logic/stale-acceptance')?.tags).toEqual([1]);
  });
});
