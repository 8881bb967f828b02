import { createHash } from 'node:crypto';

/** Names that Windows keeps for devices, with whatever ending. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/;
/** Leaves room for an ending below the 255 bytes that file systems allow. */
const LONGEST_BYTES = 200;

/**
 * The name of an agreement's files, without ending: its id in kebab case, of letters and digits of any script, fit for
 * every file system. `WebshopHosting2` becomes `webshop-hosting2`.
 */
export function fileNameOf(id: string): string {
  const words = id
    .normalize('NFC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .normalize('NFC');
  const name = shortened(words === '' ? 'agreement' : words, id);
  return DEVICES.test(name) ? `${name}-agreement` : name;
}

/** A name that is too long is cut, and keeps apart from others by the fingerprint of the whole. */
function shortened(name: string, id: string): string {
  if (Buffer.byteLength(name) <= LONGEST_BYTES) return name;
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const characters = [...name];
  while (Buffer.byteLength(characters.join('')) > LONGEST_BYTES - mark.length - 1) characters.pop();
  return `${characters.join('')}-${mark}`;
}

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
