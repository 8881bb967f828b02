import { describe, expect, it } from 'vitest';
import { asked } from '../../testing/ask.ts';
import { addressOf } from '../../testing/editor.ts';
import type { Equipment } from '../equipment.ts';
import {
  agreementsRequest,
  checkRequest,
  explainRequest,
  formatsRequest,
  generateRequest,
  newAgreementRequest,
} from '../protocol.ts';
import { agreements } from './agreements.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { generate } from './generate.ts';
import { newAgreement } from './new-agreement.ts';

const hosting = `agreement Hosting "Hosting of the shop" {
  level customer
  between Northwind and Acme
  time zone Europe/Amsterdam
}
provider Northwind
customer Acme
service Shop "Web shop" { fee 10 EUR each month }
metric Uptime of Shop { availability; source "log"; measured by Northwind }
objective Available { Uptime >= 99.9% }
`;
const standard = `agreement Standard "Standard terms" { level corporate; time zone Europe/Amsterdam }
provider Northwind
event Logged "the call is logged" { recorded }
`;
const based = `uses "standard.sla"
agreement Special { based on Standard }
customer Acme
`;

const equipment: Equipment = {
  writer: {
    formats: [
      { name: 'markdown', label: 'Markdown', extension: 'md' },
      { name: 'json', label: 'JSON', extension: 'json' },
    ],
    locales: ['en'],
    render: ({ id, source }, format) => `${id} as ${format} from ${source?.files.join(', ')}`,
    differences: () => '',
    balance: () => ({ html: '', language: 'en', places: [] }),
    preview: () => ({ html: '', language: 'en', places: [] }),
    fileName: (id) => id.toLowerCase(),
  },
  pages: () => Promise.resolve(new Map([['measurable/no-window', '# The page\n']])),
  loadHolidays: () => Promise.resolve((region) => (region === 'NL' ? [] : undefined)),
};

describe('agreements', () => {
  it('are told with their header and what is open about them', async () => {
    const ask = await asked([agreements], { 'a.sla': hosting });
    const [info, ...others] = await ask(agreementsRequest, { uri: addressOf('a.sla') });
    expect(others).toEqual([]);
    expect(info).toMatchObject({
      uri: addressOf('a.sla'),
      id: 'Hosting',
      title: 'Hosting of the shop',
      level: 'customer',
    });
    expect(info?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 4, character: 1 } });
    expect(info?.errors).toBeGreaterThan(0);
  });

  it('have the errors of the texts that they rest on', async () => {
    const files = { 'standard.sla': standard, 'based.sla': based };
    const of = async (id: string, from: Readonly<Record<string, string>>) =>
      (await (await asked([agreements], from))(agreementsRequest, {})).find((info) => info.id === id)?.errors ?? NaN;
    const broken = { ...files, 'standard.sla': standard.replace('Europe/Amsterdam', 'Nowhere/Else') };
    expect(await of('Special', broken)).toBeGreaterThan(await of('Special', files));
  });

  it('of all files are told when none is named, and none of a file that is not there', async () => {
    const ask = await asked([agreements], { 'standard.sla': standard, 'based.sla': based });
    expect((await ask(agreementsRequest, {})).map(({ id }) => id)).toEqual(['Standard', 'Special']);
    expect(await ask(agreementsRequest, { uri: addressOf('gone.sla') })).toEqual([]);
  });
});

describe('generating', () => {
  it('gives the files of all agreements of a file in the formats asked for', async () => {
    const ask = await asked([generate], { 'a.sla': hosting + standard }, equipment);
    const uri = addressOf('a.sla');
    const { files, agreements: infos } = await ask(generateRequest, { uri, formats: ['markdown', 'json', 'doc'] });
    expect(files.map(({ name }) => name)).toEqual(['hosting.md', 'hosting.json', 'standard.md', 'standard.json']);
    expect(infos.map(({ id }) => id)).toEqual(['Hosting', 'Standard']);
    const one = await ask(generateRequest, { uri, agreement: 'Standard', formats: ['json'] });
    expect(one.files).toMatchObject([{ agreement: 'Standard', format: 'json' }]);
  });

  it('tells sources by their path in the workspace, not by where the workspace is', async () => {
    const ask = await asked([generate], { 'standard.sla': standard, 'based.sla': based }, equipment);
    const { files } = await ask(generateRequest, { uri: addressOf('based.sla'), formats: ['json'] });
    expect(files[0]?.text).toBe('Special as json from based.sla, standard.sla');
  });

  it('gives nothing where nothing can be written', async () => {
    const ask = await asked([generate], { 'a.sla': hosting });
    expect(await ask(formatsRequest, {})).toEqual({ formats: [], locales: [] });
    expect((await ask(generateRequest, { uri: addressOf('a.sla'), formats: ['json'] })).files).toEqual([]);
  });
});

describe('explaining', () => {
  it('gives the page of a check', async () => {
    const ask = await asked([explain], {}, equipment);
    expect(await ask(explainRequest, { code: 'measurable/no-window' })).toMatchObject({ markdown: '# The page\n' });
  });

  it('gives its title where there is no page, and nothing for what is no check', async () => {
    const ask = await asked([explain], {}, equipment);
    expect((await ask(explainRequest, { code: 'text/syntax' }))?.markdown).toMatch(/^# text\/syntax\n\n.+\.\n$/);
    expect(await ask(explainRequest, { code: 'constructor' })).toBeNull();
  });
});

describe('checking', () => {
  it('tells the same about a file and about its text', async () => {
    const ask = await asked([check], { 'a.sla': hosting }, equipment);
    const inFile = await ask(checkRequest, { uri: addressOf('a.sla') });
    const inText = await ask(checkRequest, { text: hosting });
    expect(inFile.map(({ code }) => code)).toContain('measurable/no-window');
    expect(inText.map(({ code, range }) => ({ code, range }))).toEqual(
      inFile.map(({ code, range }) => ({ code, range })),
    );
    expect(inFile.find(({ code }) => code === 'measurable/no-window')?.fixes).toContain('Judge it each month');
  });

  it('keeps silent about what was accepted', async () => {
    const ask = await asked([check], {}, equipment);
    const found = await ask(checkRequest, { text: `${hosting}accept measurable/no-window for Available "known"\n` });
    expect(found.map(({ code }) => code)).not.toContain('measurable/no-window');
  });
});

describe('a new agreement', () => {
  const answers = {
    level: 'customer',
    title: 'Hosting',
    provider: 'Northwind B.V.',
    customer: 'Acme',
    service: 'Web shop',
    availability: '99.9',
    fee: '1000',
    currency: 'EUR',
    zone: 'Europe/Amsterdam',
    start: '2027-01-01',
  } as const;

  it('has a name for its file, and is closed on the holidays of its law if they are known', async () => {
    const ask = await asked([newAgreement], {}, equipment);
    const known = await ask(newAgreementRequest, { answers: { ...answers, law: 'NL' } });
    expect(known.name).toBe('hosting.sla');
    expect(known.text).toContain('closed on holidays NL');
    const unknown = await ask(newAgreementRequest, { answers: { ...answers, law: 'XX' } });
    expect(unknown.text).toMatch(/law\s+XX/);
    expect(unknown.text).not.toContain('holidays');
  });
});
