import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatText, Project } from '@sla-lang/language';
import { defaultsOn, LEVELS, readings, startingAgreement, type Answers } from '@sla-lang/language/starter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FolderReader } from '../files/reader.ts';
import { folderOf } from '../testing/folder.ts';
import { FakeTerminal } from '../testing/terminal.ts';
import { init, type InitOptions } from './init.ts';

const TODAY = '2026-11-23';

async function started(options: InitOptions): Promise<{ path: string; text: string; cwd: string }> {
  const cwd = await folderOf();
  const terminal = new FakeTerminal({ cwd });
  expect(await init('contracts', { today: TODAY, ...options }, terminal)).toBe(0);
  const [, path = ''] = /^Wrote (.+)\.$/m.exec(terminal.stdout) ?? [];
  return { cwd, path, text: await readFile(join(cwd, path), 'utf8') };
}

async function found(text: string): Promise<string[]> {
  const reader = new FolderReader('/', new Map([['a.sla', text]]));
  const project = await Project.open({ reader, entries: ['a.sla'] });
  expect(project.agreements('a.sla')).toHaveLength(1);
  return project
    .diagnostics('a.sla')
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, message, range }) => `${range.start.line + 1} ${code} ${message}`);
}

describe('sla init', () => {
  it.each(LEVELS)('starts an agreement of level %s in which nothing is found', async (level) => {
    const { text } = await started({ yes: true, level, zone: 'Europe/Amsterdam' });
    expect(text).toMatch(new RegExp(`^ +level +${level}$`, 'm'));
    expect(await found(text)).toEqual([]);
    expect(formatText(text)).toEqual({ text });
  });

  it('takes what is said', async () => {
    const { path, text } = await started({
      level: 'customer',
      provider: 'Northwind "Hosting" B.V.',
      customer: 'Acme',
      service: 'Web shop',
      availability: '99.95',
      fee: '99.50',
      currency: 'USD',
      zone: 'America/New_York',
      law: 'US',
      start: '2027-03-01',
    });
    expect(path).toBe('contracts/web-shop-for-acme.sla');
    for (const line of [
      'agreement WebShopForAcme "Web shop for Acme" {',
      'between NorthwindHosting and Acme',
      'effective 2027-03-01 until 2028-02-29',
      'provider NorthwindHosting "Northwind \\"Hosting\\" B.V." {',
      'time zone America/New_York',
      'closed on holidays US',
      'fee 99.50 USD each month',
      'Uptime >= 99.95% each month',
      'pays 10% from 99.5% to under 99.95%',
      'pays 25% from 97.5% to under 99.5%',
      'pays 50% under 97.5%',
    ]) {
      expect(text.replace(/ +/g, ' ')).toContain(line);
    }
    expect(await found(text)).toEqual([]);
  });

  it('proposes the next month as the start', () => {
    expect(defaultsOn('2026-11-23').start).toBe('2026-12-01');
    expect(defaultsOn('2026-12-31').start).toBe('2027-01-01');
  });

  it('wants the names when nobody can be asked', async () => {
    const terminal = new FakeTerminal({ cwd: await folderOf() });
    await expect(init('.', { provider: 'A' }, terminal)).rejects.toThrow(
      'Say --level, --customer, --service, or --yes',
    );
    await expect(init('.', { level: 'corporate' }, terminal)).rejects.toThrow('Say --provider, or --yes');
  });

  it('says which answer it cannot take', async () => {
    const terminal = new FakeTerminal({ cwd: await folderOf() });
    await expect(init('.', { yes: true, fee: '12,000' }, terminal)).rejects.toThrow(
      '--fee 12,000: It must be an amount',
    );
  });

  it('overwrites nothing', async () => {
    const cwd = await folderOf({ 'standard-terms-of-a.sla': 'mine' });
    const options = { level: 'corporate', provider: 'A' } as const;
    await expect(init('.', options, new FakeTerminal({ cwd }))).rejects.toThrow('it is already there');
    expect(await readFile(join(cwd, 'standard-terms-of-a.sla'), 'utf8')).toBe('mine');
  });
});

describe('the starting agreement', () => {
  const base: Answers = { level: 'customer', title: 'T', ...defaultsOn(TODAY), zone: 'Europe/Amsterdam' };
  /** The errors in each agreement, all read at once: to set up the parser takes longer than to use it. */
  async function errors(all: readonly Answers[]): Promise<string[]> {
    const texts = new Map(all.map((answers, index) => [`${index}.sla`, startingAgreement(answers).text]));
    const project = await Project.open({ reader: new FolderReader('/', texts), entries: [...texts.keys()] });
    return [...texts].flatMap(([path, text]) =>
      project.diagnostics(path).flatMap(({ severity, message }) => (severity === 'error' ? [message + text] : [])),
    );
  }

  it('is right whatever the parties are called', async () => {
    const names = ['Uptime', 'P1', 'Same', '"', '\\', '契約 先', '123', '...', 'nobody', 'agreement', '__proto__'];
    names.push('a\nb', 'x'.repeat(300), '${x}', 'Straße 5', 'İx', '𝒳y', 'ªº', '"""', '//', '*/');
    const all = names.map((name) => ({ ...base, provider: name, customer: name, service: name, title: name }));
    expect(await errors(all)).toEqual([]);
  });

  it('is right for any availability', async () => {
    const values = ['0.5', '50', '89', '90', '95', '97.9', '98', '99', '99.9', '99.999', '99.99999'];
    expect(await errors(values.map((availability) => ({ ...base, availability })))).toEqual([]);
  });
});

describe('answers', () => {
  const read = (question: keyof typeof readings, text: string): string => {
    const reading = readings[question](text);
    return 'value' in reading ? reading.value : `? ${reading.problem}`;
  };

  it('are read as people write them', () => {
    expect(read('availability', ' 99.9 % ')).toBe('99.9');
    expect(read('currency', 'eur')).toBe('EUR');
    expect(read('zone', 'europe/amsterdam')).toBe('Europe/Amsterdam');
    expect(read('law', 'gb-eng')).toBe('GB-ENG');
    expect(read('provider', '  A   B ')).toBe('A B');
  });

  it.each([
    ['availability', '100'],
    ['availability', '0'],
    ['availability', '0.0'],
    ['availability', '99,9'],
    ['fee', '12,000'],
    ['fee', '-1'],
    ['currency', 'XYZ'],
    ['zone', 'Mars/Phobos'],
    ['law', 'Netherlands'],
    ['start', '2026-02-30'],
    ['service', ' '],
  ] as const)('say what is wrong: %s %s', (question, text) => {
    expect(read(question, text)).toMatch(/^\? It /);
  });

  it('never fail to be read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(readings) as (keyof typeof readings)[])),
        fc.string(),
        (question, text) => {
          read(question, text);
        },
      ),
    );
  });
});
