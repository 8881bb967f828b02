import type { TypeHierarchyItem } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { editor } from '../../testing/editor.ts';

const files = {
  'std.sla': 'agreement Standard { level corporate }',
  'managed.sla':
    'uses "std.sla"\nagreement Managed { level service; based on Standard }\nagreement Twin { based on Standard }',
  'a.sla': 'uses "managed.sla"\nagreement Acme { based on Man<|>aged }\nevent E',
};

async function hierarchy(texts: Readonly<Record<string, string>>) {
  const { services, document, at } = await editor(texts);
  const provider = services.sla.lsp.TypeHierarchyProvider!;
  const prepared = await provider.prepareTypeHierarchy(document, at);
  const item = prepared?.[0] as TypeHierarchyItem;
  const names = (items: readonly TypeHierarchyItem[] | undefined) => items?.map(({ name }) => name);
  return {
    prepared,
    supertypes: async () => names(await provider.supertypes({ item })),
    subtypes: async () => names(await provider.subtypes({ item })),
  };
}

describe('the levels', () => {
  it('are shown for an agreement where it is used, with its level and file', async () => {
    const { prepared, supertypes, subtypes } = await hierarchy(files);
    expect(prepared).toMatchObject([
      { name: 'Managed', detail: 'service level · managed.sla', selectionRange: { start: { line: 1, character: 10 } } },
    ]);
    expect(await supertypes()).toEqual(['Standard']);
    expect(await subtypes()).toEqual(['Acme']);
  });

  it('are shown where it is declared', async () => {
    const { supertypes, subtypes } = await hierarchy({ ...files, 'std.sla': 'agreement <|>Standard {}', 'a.sla': '' });
    expect(await supertypes()).toEqual([]);
    expect(await subtypes()).toEqual(['Managed', 'Twin']);
  });

  it('end where they are a circle', async () => {
    const { supertypes, subtypes } = await hierarchy({ 'a.sla': 'agreement <|>A { based on A }' });
    expect(await supertypes()).toEqual(['A']);
    expect(await subtypes()).toEqual(['A']);
  });

  it('belong to agreements alone, and are empty for one that is gone', async () => {
    expect((await hierarchy({ 'a.sla': 'event <|>E' })).prepared).toBeUndefined();
    expect((await hierarchy({ 'a.sla': '<|>' })).prepared).toBeUndefined();
    const { services, at } = await editor('agreement B {}');
    const gone = { name: 'A', uri: at.textDocument.uri } as TypeHierarchyItem;
    expect(await services.sla.lsp.TypeHierarchyProvider!.supertypes({ item: gone })).toEqual([]);
    expect(await services.sla.lsp.TypeHierarchyProvider!.subtypes({ item: gone })).toEqual([]);
  });
});
