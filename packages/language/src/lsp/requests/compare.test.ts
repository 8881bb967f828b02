import { describe, expect, it } from 'vitest';
import { asked } from '../../testing/ask.ts';
import { addressOf } from '../../testing/editor.ts';
import type { Equipment } from '../equipment.ts';
import { compareRequest, type OtherText } from '../protocol.ts';
import { compare } from './compare.ts';

const standard = (target: string) => `agreement Standard { level corporate; time zone Europe/Amsterdam }
provider Northwind
service Shop
metric Uptime of Shop { availability }
objective Available { Uptime >= ${target} each month }
`;
const special = `uses "terms/standard.sla"
agreement Special "The shop" { based on Standard; between Northwind and Acme }
customer Acme
`;
const equipment: Equipment = {
  writer: {
    formats: [],
    locales: ['en'],
    render: () => '',
    preview: () => ({ html: '', language: 'en', places: [] }),
    balance: () => ({ html: '', language: 'en', places: [] }),
    differences: (differences, { title, nameOf }) =>
      [title, ...differences.map(({ what, favours }) => `${what} for ${nameOf(favours ?? '')}`)].join('\n'),
    fileName: (id) => id,
  },
};

const ask = async (texts: readonly OtherText[], path = 'sub/a.sla') => {
  const send = await asked([compare], { 'sub/a.sla': special, 'sub/terms/standard.sla': standard('99.5%') }, equipment);
  return send(compareRequest, { uri: addressOf('sub/a.sla'), path, texts });
};

describe('what has changed since another version', () => {
  it('names the files that the other version uses until it has them', async () => {
    expect(await ask([])).toEqual({ needed: ['sub/a.sla'] });
    expect(await ask([{ path: 'sub/a.sla', text: special }])).toEqual({ needed: ['sub/terms/standard.sla'] });
  });

  it('is told through all levels', async () => {
    const texts = [
      { path: 'sub/a.sla', text: special },
      { path: 'sub/terms/standard.sla', text: standard('99.9%') },
    ];
    expect(await ask(texts)).toEqual({
      markdown: 'The shop\nthe target for Uptime each month for Northwind',
      changes: 1,
    });
  });

  it('is nothing for a file that is new, and can do without one that is gone', async () => {
    expect(await ask([{ path: 'sub/a.sla', text: null }])).toEqual({ markdown: '', changes: 0 });
    const texts = [
      { path: 'sub/a.sla', text: special },
      { path: 'sub/terms/standard.sla', text: null },
    ];
    expect(await ask(texts)).toMatchObject({ changes: expect.any(Number) as number });
  });
});
