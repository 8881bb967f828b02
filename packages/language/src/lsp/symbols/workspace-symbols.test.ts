import { describe, expect, it } from 'vitest';
import { editor } from '../../testing/editor.ts';

const files = {
  'hosting.sla': `agreement WebshopHosting "Hosting of the shop" {}
service Webshop "Web shop"
metric Uptime "Availability of the shop" of Webshop { availability }
provider Störung { contact Desk { } }
support S {
| priority |
| P1 |
}`,
  'lib/events.sla': 'event Restored "the shop works again"\nevent Store',
};

async function find(query: string) {
  const { services } = await editor(files);
  const found = await services.shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query });
  return found.map(({ name, containerName }) => `${name} in ${containerName}`);
}

describe('the names of the workspace', () => {
  it.each([
    ['uptime', ['Uptime · Availability of the shop in WebshopHosting · hosting.sla']],
    ['availability', ['Uptime · Availability of the shop in WebshopHosting · hosting.sla']],
    ['hostingoftheshop', ['WebshopHosting · Hosting of the shop in hosting.sla']],
    ['störung', ['Störung in WebshopHosting · hosting.sla']],
    ['storung', ['Störung in WebshopHosting · hosting.sla']],
    ['P1', ['P1 in WebshopHosting · hosting.sla']],
    ['zzz', []],
    ['.*', []],
  ])('are found by letters of name or title: %s', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it('come with the best first', async () => {
    expect((await find('store')).map((each) => each.split(' ')[0])).toEqual(['Store', 'Restored']);
    expect((await find('shop')).map((each) => each.split(' ')[0])[0]).toBe('Restored');
    expect((await find('Webshop')).slice(0, 2)).toEqual([
      'Webshop · Web shop in WebshopHosting · hosting.sla',
      'WebshopHosting · Hosting of the shop in hosting.sla',
    ]);
  });

  it('come with names that begin so before words of titles, and these before letters apart', async () => {
    const { services } = await editor('event Sxhxoxp\nevent Aaa "the shop"\nevent Shopping\nevent Eshop');
    const found = await services.shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: 'shop' });
    expect(found.map(({ name }) => name)).toEqual(['Shopping', 'Aaa · the shop', 'Eshop', 'Sxhxoxp']);
  });

  it('all come for nothing typed, each with the place of its name', async () => {
    const { services, file } = await editor(files);
    const found = await services.shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: '' });
    expect(found).toHaveLength(9);
    for (const { name, location } of found) {
      const path = location.uri.slice(location.uri.indexOf('/agreements/') + '/agreements/'.length);
      const text = 'range' in location ? file(path).textDocument.getText(location.range) : '';
      expect(name.startsWith(text) && text !== '').toBe(true);
    }
  });

  it('are not more than somebody reads', async () => {
    const { services } = await editor(Array.from({ length: 300 }, (_, index) => `event E${index}`).join('\n'));
    expect(await services.shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: 'e' })).toHaveLength(200);
  });
});
