/** A word of a readable name; words that are somebody's name are written as that is. */
export interface NameWord {
  readonly text: string;
  readonly isName: boolean;
}

/** Somebody whose name may be part of other names. */
interface Named {
  readonly id: string;
  readonly title?: string | undefined;
}

/**
 * The words that an identifier is made of: `OfficeHours` → Office, Hours; `GETOrders` → GET, Orders; `late_tickets` → late,
 * tickets. How they are put together again is the matter of a language.
 */
export function identifierWords(id: string): readonly string[] {
  const spaced = id
    .replaceAll(/[_\-./]+/g, ' ')
    .replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/gu, ' ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    // A capital before small letters begins a word, except the last one of a plural: VPNs.
    .replaceAll(/(?<=\p{Lu})(?=\p{Lu}(?!s(?:\P{Ll}|$))\p{Ll})/gu, ' ');
  const words = spaced.split(/\s+/).filter((word) => word !== '');
  return words.length > 0 ? words : [id];
}

/** The words of an identifier, with the names that it holds kept together: `WaitingForCloudCo` → Waiting, For, CloudCo. */
export function nameWords(id: string, named: readonly Named[]): readonly NameWord[] {
  const names = named
    .map((each) => ({ words: identifierWords(each.id), text: partyName(each.id, each.title) }))
    .toSorted((a, b) => b.words.length - a.words.length);
  const rest = identifierWords(id);
  const found: NameWord[] = [];
  for (let at = 0; at < rest.length;) {
    const name = names.find(({ words }) => words.every((word, index) => rest[at + index] === word));
    found.push(name ? { text: name.text, isName: true } : { text: rest[at] ?? '', isName: false });
    at += name?.words.length ?? 1;
  }
  return found;
}

/** An English name made of words: "Office hours", "GET orders", "P1", "Waiting for Acme". */
export const englishName = (words: readonly NameWord[]): string =>
  words
    .map(({ text, isName }, index) => {
      if (isName || /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(text) || /^\p{Lu}\p{N}*$/u.test(text)) return text;
      return index === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text.toLowerCase();
    })
    .join(' ');

/**
 * The short name of a party. People write their texts with the identifier of the party, which is mostly the first word of
 * the full name, so it is written as there if the full name contains it; otherwise it is spaced and keeps its capitals.
 */
export function partyName(id: string, title: string | undefined): string {
  const at = title?.toLowerCase().indexOf(id.toLowerCase()) ?? -1;
  return title !== undefined && at >= 0 ? title.slice(at, at + id.length) : identifierWords(id).join(' ');
}

/** Parts without a name get one made of their kind and what they are about: `CreditsForAvailable`, `TerminationByAcme`. */
const MADE_UP =
  /^(credits?|bonus|escalation|termination|change|audit|suspension|withholding|set-?off|hold|liability|confidentiality|limitation|indemnity|forceMajeure)(For|Of|By|$| )/i;

export const isMadeUp = (id: string): boolean => MADE_UP.test(id);
