const nameCharacters = /[\p{L}\p{M}\p{N}_·°]*$/u;
const nameAfter = /[\p{L}\p{M}\p{N}_·°]*/uy;
/** Words that hold signs: zones, codes of checks and regions, dates, hours, numbers, and values such as "5 business days". */
const long = /(?:[A-Za-z_]+(?:[/-][\w+-]*)+|\d+(?:[.:-]\d*)*)$/;
/** Names and words are short; whatever is longer is no word. */
const longest = 200;

/** Where the word before a place begins. */
export const shortWord = (text: string, offset: number): number =>
  offset - (matchBefore(nameCharacters, text, offset) ?? 0);

/** Where it begins if signs may stand in it. */
export const longWord = (text: string, offset: number): number =>
  offset - (matchBefore(long, text, offset) ?? offset - shortWord(text, offset));

function matchBefore(pattern: RegExp, text: string, offset: number): number | undefined {
  return pattern.exec(text.slice(Math.max(0, offset - longest), offset))?.[0].length;
}

/** How far the word goes on behind a place. */
export function wordAfter(text: string, offset: number): number {
  nameAfter.lastIndex = offset;
  return nameAfter.exec(text)?.[0].length ?? 0;
}

/** How many blanks stand before a place, behind something else in its line. */
export function blanksBefore(text: string, offset: number): number {
  const blanks = /(?<=\S)[ \t]*$/.exec(text.slice(Math.max(0, offset - longest), offset))?.[0].length ?? 0;
  return blanks;
}
