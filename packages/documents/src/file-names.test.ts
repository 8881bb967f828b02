import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from './file-names.ts';

describe('names for several agreements', () => {
  it('are not given to those that would share one', () => {
    const { named, clashes } = fileNames(['Web_Shop', 'Hosting', 'WebShop', 'web-shop'], (id) => id);
    expect(named).toEqual([{ item: 'Hosting', name: 'hosting' }]);
    expect(clashes.map((group) => group.map(({ item }) => item))).toEqual([['Web_Shop', 'WebShop', 'web-shop']]);
  });

  it('are never the same on a file system without case', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Straße', 'STRASSE', 'ﬁx', 'fix', 'İx', 'ix', 'A', 'a', 'ſa', 'sa')),
        (ids) => {
          const names = fileNames([...new Set(ids)], (id) => id).named.map(({ name }) => name.toUpperCase());
          expect(new Set(names).size).toBe(names.length);
        },
      ),
    );
  });
});
