import { nearest } from './suggest.ts';

/** Languages in which people may write the name of a country instead of its code. */
const LANGUAGES = ['en', 'nl', 'de', 'fr'];
/** What is known by a code that stands for no country of its own, or by a name that no list of countries has. */
const OTHERS = [
  ['england', 'GB-ENG'],
  ['scotland', 'GB-SCT'],
  ['wales', 'GB-WLS'],
  ['britain', 'GB'],
  ['holland', 'NL'],
  ['usa', 'US'],
  ['america', 'US'],
] as const;
/** Codes that CLDR has names for, and that are no country. */
const NO_COUNTRIES = new Set(['ZZ', 'XA', 'XB', 'UN', 'EZ', 'QO']);

let known: ReadonlySet<string> | undefined;
let codes: ReadonlyMap<string, string> | undefined;

/** Whether a code names a country, as it is or with a part of one behind it: `NL`, `GB-ENG`, `EU`. */
export function isRegion(code: string): boolean {
  known ??= new Set(countries().map(([each]) => each));
  const [country = ''] = code.toUpperCase().split('-');
  return country === 'UK' || known.has(country);
}

/** The code of the country that a word means: `France` → `FR`. */
export function regionMeant(word: string): string | undefined {
  codes ??= new Map([...LANGUAGES.flatMap(countries).map(([code, name]) => [name, code] as const), ...OTHERS]);
  const name = word.toLowerCase();
  const near = codes.has(name) ? name : nearest(name, codes.keys());
  return near === undefined ? undefined : codes.get(near);
}

/** The countries with a code of two letters, and what they are called. */
function countries(language = 'en'): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return (
    letters
      .flatMap((first) => letters.map((second) => first + second))
      // A country that has had other codes as well is known by the present one.
      .filter((code) => !NO_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code)
      .flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[code, name.toLowerCase()] as const];
      })
  );
}
