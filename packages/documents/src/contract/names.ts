/** A title that somebody has really given. */
export function given(title: string | undefined): string | undefined {
  return title === undefined || title.trim() === '' ? undefined : title.trim();
}

/**
 * The words that an identifier is made of: `OfficeHours` → Office, Hours; `GETOrders` → GET, Orders; `late_tickets` → late,
 * tickets. How they are put together again is the locale's matter.
 */
export function wordsOf(id: string): readonly string[] {
  const spaced = id
    .replaceAll(/[_\-./]+/g, ' ')
    .replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/gu, ' ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    // A capital before small letters begins a word, except the last one of a plural: VPNs.
    .replaceAll(/(?<=\p{Lu})(?=\p{Lu}(?!s(?:\P{Ll}|$))\p{Ll})/gu, ' ');
  const words = spaced.split(/\s+/).filter((word) => word !== '');
  return words.length > 0 ? words : [id];
}

/**
 * The short name of a party. People write their texts with the identifier of the party, which is mostly the first word of
 * the full name, so it is written as there if the full name contains it; otherwise it is spaced and keeps its capitals.
 */
export function partyName(id: string, title: string | undefined): string {
  const at = title?.toLowerCase().indexOf(id.toLowerCase()) ?? -1;
  return title !== undefined && at >= 0 ? title.slice(at, at + id.length) : wordsOf(id).join(' ');
}
