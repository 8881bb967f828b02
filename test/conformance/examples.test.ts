import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadHolidays } from '@sla-lang/core/holidays';
import { readJson, renderContract, toJson } from '@sla-lang/documents';
import { formatText } from '@sla-lang/language';
import { describe, expect, it } from 'vitest';
import { examplesFolder, filesBelow } from '../kit/fixtures.ts';
import { hasNotedFindings } from '../kit/noted-findings.ts';
import { projectAt, tally } from '../kit/project.ts';

describe.each(filesBelow(examplesFolder, '.sla'))('examples/%s', (name) => {
  it('is laid out', () => {
    const text = readFileSync(join(examplesFolder, name), 'utf8');
    expect(formatText(text)).toEqual({ text });
  });
});

const written = filesBelow(examplesFolder, '.sla').filter((name) => !name.startsWith('corpus/'));

describe.each(written)('examples/%s', (name) => {
  hasNotedFindings(name, async () => {
    const project = await projectAt(join(examplesFolder, name), { holidays: await loadHolidays() });
    return project.diagnostics(basename(name));
  });
});

const folders = [
  'api-plans',
  'call-centre',
  'city-it',
  'cleaning',
  'colocation',
  'internal-ola',
  'laboratory',
  'waste-collection',
];

describe.each(folders)('examples/%s', (folder) => {
  const files = filesBelow(join(examplesFolder, folder), '.sla');

  it.each(files)('has nothing but remarks in %s, and becomes a contract without blanks', async (name) => {
    const file = join(examplesFolder, folder, name);
    const project = await projectAt(file);
    const found = project.diagnostics(basename(file));
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const [agreement] = project.agreements(basename(file));
    if (!agreement) throw new Error('there is no agreement');
    expect(readJson(toJson(agreement)).agreement).toEqual(agreement);
    const contract = renderContract(agreement, { format: 'markdown' });
    // Lower levels leave the customer open.
    expect(contract.includes('to be completed')).toBe(agreement.customer === undefined);
  });
});

describe('the internal agreement', () => {
  const levels = async (name: string) => {
    const file = join(examplesFolder, 'internal-ola', name);
    return (await projectAt(file)).agreements(basename(file))[0];
  };

  it('promises the teams more than the department, and less time', async () => {
    const [sold, own] = [await levels('workplace-agreement.sla'), await levels('team-agreement.sla')];
    const restored = (agreement: typeof sold) =>
      agreement?.support[0]?.priorities[0]?.targets.find(({ step }) => step === 'restore')?.value;
    expect(restored(sold)).toMatchObject({ duration: { iso: 'PT4H' } });
    expect(restored(own)).toMatchObject({ duration: { iso: 'PT3H' } });
    const target = (agreement: typeof sold) => agreement?.objectives[0]?.sentences[0]?.value;
    expect(target(sold)).toMatchObject({ value: '99.5' });
    expect(target(own)).toMatchObject({ value: '99.9' });
  });
});

describe('the city', () => {
  it('is one agreement of three levels, whose last one has hours of its own', async () => {
    const file = join(examplesFolder, 'city-it/library-counters.sla');
    const [agreement] = (await projectAt(file)).agreements(basename(file));
    expect(agreement?.levels.map(({ kind }) => kind)).toEqual(['service', 'corporate']);
    const open = agreement?.calendars.find(({ id }) => id === 'DeskOpen');
    expect(open?.hours.flatMap(({ days }) => days)).toContain('Sun');
    expect(agreement?.metrics.map(({ during }) => during)).toEqual(['DeskOpen']);
  });
});

describe('the web shop', () => {
  const files = filesBelow(join(examplesFolder, 'webshop'), '.sla');

  it.each(files)('has nothing but remarks in %s', async (name) => {
    const file = join(examplesFolder, 'webshop', name);
    const found = (await projectAt(file)).diagnostics(basename(file));
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('is one agreement of three levels', async () => {
    const file = join(examplesFolder, 'webshop/acme-webshop.sla');
    const [agreement] = (await projectAt(file)).agreements(basename(file));
    expect(agreement?.levels.map(({ id, kind }) => [id, kind])).toEqual([
      ['ManagedHosting', 'service'],
      ['NorthwindStandard', 'corporate'],
    ]);
    expect(agreement?.maintenance.map(({ level }) => level)).toEqual(['ManagedHosting']);
    expect(agreement).toMatchObject({ law: 'NL', currency: 'EUR', terms: { kind: 'negotiated' } });
  });
});

describe('the first look', () => {
  it('shows one error, and what else the picture of the readme tells', async () => {
    const file = join(examplesFolder, 'first-look/hosting.sla');
    const found = (await projectAt(file)).diagnostics(basename(file));
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'measurable/vague-wording',
    ]);
    const told = tally(found);
    for (const code of ['fair/no-excuse', 'measurable/finer-than-probe', 'credits/gap', 'credits/first-edge']) {
      expect(told.get(code), code).toBe(1);
    }
  });
});
