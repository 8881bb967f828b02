import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatText } from '@sla-lang/language';
import { describe, expect, it } from 'vitest';
import { examplesFolder, filesBelow } from '../kit/fixtures.ts';
import { projectAt, tally } from '../kit/project.ts';

describe.each(filesBelow(examplesFolder, '.sla'))('examples/%s', (name) => {
  it('is laid out', () => {
    const text = readFileSync(join(examplesFolder, name), 'utf8');
    expect(formatText(text)).toEqual({ text });
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
