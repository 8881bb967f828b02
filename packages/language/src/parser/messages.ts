/** What the parser says, in the reader's words. All other messages are in the catalogue of core. */

export const decimalComma = (image: string): string => `Write ${image.replace(',', '.')}: the decimal sign is a point.`;

export const thousandsComma = (image: string): string =>
  `Write ${image.replace(',', '')}, without a sign between thousands; or ${image.replace(',', '.')}, if a decimal sign is meant.`;

export const tooDeep = (deepest: number): string =>
  `Brackets are nested more than ${deepest} deep here; the rest of the file was not read.`;

export const commaBetweenClauses = 'A comma stays inside its clause. Separate clauses with “;” or a new line.';

export const monthOrMinute = 'Is “m” a month or a minute? Write month or min.';

export const rowEnds = 'A row of a table begins and ends with a bar “|”. Is one missing?';

export const emptyCell = 'This cell is empty. Write “-” if there is no commitment, or if it does not apply.';

export const unknownUnit = (word: string, suggestion: string | undefined): string =>
  `“${word}” is no unit of time.${meant(suggestion)}`;

export const missingUnit = 'A unit is missing behind the number: min, h, days, months …';

export const unknownClause = (word: string, block: string, suggestion: string | undefined): string =>
  `“${word}” begins no clause of ${block}.${meant(suggestion)}`;

export const unknownPart = (word: string, suggestion: string | undefined): string =>
  `“${word}” begins no part of an agreement.${meant(suggestion)}`;

export const notClosed = (next: string): string => `A closing “}” is missing before “${next}”.`;
export const notClosedAtEnd = 'A closing “}” is missing at the end of the file.';

export const endOfFile = 'The text ends in the middle of a clause.';

export const expectedWord = (expected: readonly string[], found: string): string =>
  `“${found}” does not fit here. Expected: ${expected.join(', ')}.`;

export const doesNotFit = (found: string): string => `“${found}” does not fit here.`;

export const nameExpected = (found: string): string => `A name is expected here, not “${found}”.`;

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;

const currencies: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** Characters that no word of the language has. */
export function unexpectedCharacters(characters: string): string {
  const [first = ''] = characters;
  const currency = currencies[first];
  if (currency !== undefined) return `Write the code of the currency behind the number: 500 ${currency}.`;
  if (/[“”„‟«»]/.test(first)) return 'Write texts between straight quotes: "…".';
  if (/[‘’‚`´']/.test(first)) return 'Write texts between double quotes: "…".';
  if (/[‐‑‒—−]/.test(first)) return 'Write the simple hyphen “-”.';
  if (first === '…') return 'Say what is meant instead of “…”.';
  if (first === '&') return 'Write “and”.';
  if (/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(first))
    return 'There is an invisible character here. Delete it.';
  return `“${characters.slice(0, 20)}” has no meaning in the language.`;
}
