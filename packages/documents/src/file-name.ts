/** Names that Windows keeps for devices, with whatever ending. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/;
/** Leaves room for an ending below the 255 bytes that file systems allow. */
const LONGEST_BYTES = 200;
const MARK_LENGTH = 16;

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

/** A name that is too long is cut, and keeps apart from others by a mark made of the whole. */
function shortened(name: string, id: string): string {
  if (bytesOf(name).length <= LONGEST_BYTES) return name;
  let room = LONGEST_BYTES - MARK_LENGTH - 1;
  const kept: string[] = [];
  for (const character of name) {
    room -= bytesOf(character).length;
    if (room < 0) break;
    kept.push(character);
  }
  return `${kept.join('')}-${markOf(id)}`;
}

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** FNV-1a of 64 bits: two names of one project do not meet by chance, and nobody gains by making them meet. */
function markOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytesOf(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(MARK_LENGTH, '0');
}
