import { describe, expect, it } from 'vitest';
import { folderOf } from '../testing/folder.ts';
import { sla } from '../testing/sla.ts';

const HOSTING = `agreement Hosting "Hosting" {
  between Northwind and Acme
  time zone Europe/Amsterdam
  currency EUR
}
provider Northwind
customer Acme
service Shop "Web shop" { fee 12000 EUR each month }
metric Uptime of Shop { availability }
objective Available "Availability" { Uptime >= 99.9% each month }
credits for Available {
  base fee of Shop each month
  pays 10% from 99.0% to under 99.9%
  pays 25% under 99.0%
  capped at 20% of fee each month
  automatic
}
`;
const folder = () => folderOf({ 'a.sla': HOSTING });
const march = ['--period', '2026-03'];

describe('sla owed', () => {
  it('tells what a value comes to, clause by clause', async () => {
    const { exit, stdout } = await sla(await folder(), ['owed', 'a.sla', ...march, '--value', 'Uptime=98.5%']);
    expect(exit).toBe(0);
    expect(stdout.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Hosting',
      '',
      '2026-03-01 to 2026-03-31',
      '  Availability: missed',
      '    Uptime: 98.5%, promised 99.9%, 1.4 percentage points off  a.sla:10',
      '  The credits for Availability',
      '    Uptime: 98.5%',
      '    under 99%: 25% = 25% of the fee of Web shop  a.sla:14',
      '    of the fee of Web shop, EUR 12,000 = EUR 3,000  a.sla:12',
      '    capped at 20% of the fee each month = EUR 2,400  a.sla:15',
      '    paid without a claim  a.sla:16',
      '',
      'Northwind owes Acme EUR 2,400.',
      '',
    ]);
  });

  it('is exact at the edges of tiers', async () => {
    const dir = await folder();
    const total = async (value: string) =>
      (await sla(dir, ['owed', 'a.sla', ...march, '--value', `Uptime=${value}`])).stdout
        .replaceAll('\u00a0', ' ')
        .trimEnd()
        .split('\n')
        .at(-1);
    expect(await total('99.9%')).toBe('Nothing is owed.');
    expect(await total('99.8999999999999999%')).toBe('Northwind owes Acme EUR 1,200.');
    expect(await total('99%')).toBe('Northwind owes Acme EUR 1,200.');
    expect(await total('98.9999999999999999%')).toBe('Northwind owes Acme EUR 2,400.');
  });

  it('takes several periods from a table, and tells JSON', async () => {
    const dir = await folderOf({
      'a.sla': HOSTING,
      'm.csv': 'period,what,value\n2026-01,Uptime,99.5%\n2026-02,Available,99.95%\n2026-03,Uptime,99.1%\n',
    });
    const { exit, stdout } = await sla(dir, ['owed', 'a.sla', '--input', 'm.csv', '--format', 'json']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      agreement: 'Hosting',
      owed: {
        complete: true,
        periods: [{ from: '2026-01-01' }, { from: '2026-02-01' }, { from: '2026-03-01' }],
        totals: [{ payer: 'Northwind', payee: 'Acme', sums: [{ kind: 'money', currency: 'EUR', value: '2400' }] }],
      },
    });
  });

  it('takes everything from JSON', async () => {
    const measured = {
      periods: [{ from: '2026-03-01', values: [{ figure: { measure: 'value', metric: 'Uptime' }, value: '99.5%' }] }],
    };
    const dir = await folderOf({
      'a.sla': HOSTING,
      'm.json': JSON.stringify(measured),
      'bad.json': '{"periods":[{}]}',
    });
    expect((await sla(dir, ['owed', 'a.sla', '--input', 'm.json'])).stdout).toContain('EUR\u00a01,200.');
    const { exit, stderr } = await sla(dir, ['owed', 'a.sla', '--input', 'bad.json']);
    expect([exit, stderr]).toEqual([
      3,
      expect.stringContaining('bad.json does not tell what happened: periods.0.from'),
    ]);
  });

  it('does not guess: what is undecided is told, and fails', async () => {
    const { exit, stdout } = await sla(await folder(), ['owed', 'a.sla', ...march, '--value', 'Uptime=31 min']);
    expect(exit).toBe(1);
    expect(stdout).toContain('undecided: the value is in another unit than what it is compared with');
    expect(stdout).toContain('Not everything could be decided.');
  });

  it.each<[readonly string[], number, string]>([
    [['a.sla'], 2, 'Figures, for --value: Uptime, downtime of Uptime.'],
    [['a.sla', '--value', 'Uptme=1%'], 2, 'Did you mean Uptime?'],
    [['a.sla', '--value', 'Uptime=1%', '--input', 'm.csv'], 2, '--value says what --input says: use one of them.'],
    [['a.sla', '--input', 'none.csv'], 3, 'none.csv cannot be read: there is no such file or folder.'],
    [['a.sla', '--agreement', 'Hostin', '--fact', 'x'], 2, 'There is no agreement Hostin. Did you mean Hosting?'],
    [['a.sla', '--value', 'Uptime=1%', '--period', 'soon'], 2, 'soon is no period.'],
  ])('says what is wrong: %j', async (args, code, message) => {
    const { exit, stdout, stderr } = await sla(await folder(), ['owed', ...args]);
    expect([exit, stdout]).toEqual([code, '']);
    expect(stderr).toContain(message);
  });

  it('measures what was observed', async () => {
    const observed = {
      of: 'Uptime',
      outages: [
        { start: '2026-03-10T09:00:00Z', end: '2026-03-10T10:00:00Z' },
        { start: '2026-03-31T21:30:00Z', end: '2026-03-31T23:00:00Z' },
      ],
    };
    const dir = await folderOf({ 'a.sla': HOSTING, 'log.json': JSON.stringify([observed]) });
    const { exit, stdout } = await sla(dir, ['owed', 'a.sla', ...march, '--observed', 'log.json']);
    expect(exit).toBe(0);
    expect(stdout.replaceAll('\u00a0', ' ').split('\n').slice(2, 7)).toEqual([
      'measured from 2026-03-01 to 2026-03-31',
      '  Uptime: about 99.7981%',
      '    down from 2026-03-10 10:00 to 2026-03-10 11:00: 1 h count',
      '    down from 2026-03-31 23:30 to 2026-04-01 01:00: 30 min count, 1 h outside the period',
      '    5,400 s down of 2,674,800 s',
    ]);
    expect(stdout).toContain('Northwind owes Acme');
  });

  it('measures what was observed in a table', async () => {
    const table = ['of,what,start,end', 'Uptime,outage,2026-03-10 10:00,2026-03-10 11:00', 'Uptime,outage,2026-03-10,'];
    const dir = await folderOf({
      'a.sla': HOSTING,
      'log.csv': table.slice(0, 2).join('\n'),
      'bad.csv': table.join('\n'),
    });
    const { stdout } = await sla(dir, ['owed', 'a.sla', ...march, '--observed', 'log.csv']);
    expect(stdout.replaceAll('\u00a0', ' ')).toContain('down from 2026-03-10 10:00 to 2026-03-10 11:00: 1 h count');
    const bad = await sla(dir, ['owed', 'a.sla', ...march, '--observed', 'bad.csv']);
    expect([bad.exit, bad.stderr]).toEqual([
      2,
      expect.stringContaining('Line 3, column start: 2026-03-10 is no moment'),
    ]);
  });

  it('tells what keeps a figure undecided', async () => {
    const observed = { of: 'Uptime', noData: [{ start: '2026-03-10T09:00:00Z', end: '2026-03-10T10:00:00Z' }] };
    const dir = await folderOf({ 'a.sla': HOSTING, 'log.json': JSON.stringify(observed), 'bad.json': '{"of":1}' });
    const { exit, stdout } = await sla(dir, ['owed', 'a.sla', ...march, '--observed', 'log.json']);
    expect(exit).toBe(1);
    expect(stdout).toContain('Uptime: undecided');
    expect(stdout).toContain('Uptime: nothing says how time without data counts  a.sla:9');
    const misspelt = JSON.stringify([
      observed,
      { of: 'Uptme' },
      { of: 'Uptime', excluded: [{ ...observed.noData[0], by: 'Storm' }] },
    ]);
    const names = await sla(await folderOf({ 'a.sla': HOSTING, 'log.json': misspelt }), [
      'owed',
      'a.sla',
      '--observed',
      'log.json',
    ]);
    expect([names.exit, names.stderr]).toEqual([
      3,
      expect.stringContaining('log.json, 1.of: the agreement has no metric or support Uptme. Did you mean Uptime?'),
    ]);
    const bad = await sla(dir, ['owed', 'a.sla', ...march, '--observed', 'bad.json']);
    expect([bad.exit, bad.stderr]).toEqual([3, expect.stringContaining('does not tell what was observed: 0.of')]);
  });
});
