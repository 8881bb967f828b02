/**
 * Characters that nobody sees: soft hyphens, zero-width characters, marks of writing direction, a byte order mark inside
 * the text. As the source of a character class.
 */
export const invisible = '[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]';

/** Letters, marks and digits of any script; the degree sign and its like for units. */
const nameCharacter = /[\p{L}\p{M}\p{N}\p{Pc}·°℃℉]/u;

/** The first character of a name that is none of a name: the terminal is drawn in ranges and lets some through. */
export function oddCharacter(name: string): string | undefined {
  for (const character of name) if (!nameCharacter.test(character)) return character;
  return undefined;
}
