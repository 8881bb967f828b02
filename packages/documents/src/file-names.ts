import { fileNameOf } from './file-name.ts';

export interface Named<T> {
  readonly item: T;
  readonly name: string;
}

/** Names for things by their ids, and the groups of things that would get the same name, which get none. */
export function fileNames<T>(
  items: readonly T[],
  idOf: (item: T) => string,
): { named: Named<T>[]; clashes: Named<T>[][] } {
  const all = items.map((item) => ({ item, name: fileNameOf(idOf(item)) }));
  const groups = [...Map.groupBy(all, ({ name }) => comparable(name)).values()];
  return {
    named: groups.filter((group) => group.length === 1).flat(),
    clashes: groups.filter((group) => group.length > 1),
  };
}

/** As file systems compare that know no case and no difference between composed and decomposed letters. */
const comparable = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();
