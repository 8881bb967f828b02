/** How a language says a range; each takes values that are formatted already. */
export interface RangeWords {
  /** Two-sided: the lower end, then the upper one. */
  readonly from: (value: string) => string;
  readonly over: (value: string) => string;
  readonly to: (value: string) => string;
  readonly toUnder: (value: string) => string;
  /** One-sided. */
  readonly fromUp: (value: string) => string;
  readonly upTo: (value: string) => string;
  readonly under: (value: string) => string;
  readonly exactly: (value: string) => string;
  readonly any: string;
  /** What is added where the text does not tell whether an end, or each of two ends, belongs to the range. */
  readonly endUnsaid: (value: string) => string;
  readonly endsUnsaid: string;
}

const EN: RangeWords = {
  from: (value) => `from ${value}`,
  over: (value) => `over ${value}`,
  to: (value) => `to ${value}`,
  toUnder: (value) => `to under ${value}`,
  fromUp: (value) => `from ${value} up`,
  upTo: (value) => `up to ${value}`,
  under: (value) => `under ${value}`,
  exactly: (value) => `exactly ${value}`,
  any: 'any value',
  endUnsaid: (value) => `(not said whether ${value} is included)`,
  endsUnsaid: '(not said whether the ends are included)',
};

const NL: RangeWords = {
  from: (value) => `vanaf ${value}`,
  over: (value) => `boven ${value}`,
  to: (value) => `tot en met ${value}`,
  toUnder: (value) => `tot onder ${value}`,
  fromUp: (value) => `vanaf ${value}`,
  upTo: (value) => `tot en met ${value}`,
  under: (value) => `onder ${value}`,
  exactly: (value) => `precies ${value}`,
  any: 'elke waarde',
  endUnsaid: (value) => `(niet gezegd of ${value} erbij hoort)`,
  endsUnsaid: '(niet gezegd of de grenzen erbij horen)',
};

const DE: RangeWords = {
  from: (value) => `von ${value}`,
  over: (value) => `über ${value}`,
  to: (value) => `bis einschließlich ${value}`,
  toUnder: (value) => `bis unter ${value}`,
  fromUp: (value) => `ab ${value}`,
  upTo: (value) => `bis einschließlich ${value}`,
  under: (value) => `unter ${value}`,
  exactly: (value) => `genau ${value}`,
  any: 'jeder Wert',
  endUnsaid: (value) => `(nicht gesagt, ob ${value} dazugehört)`,
  endsUnsaid: '(nicht gesagt, ob die Grenzen dazugehören)',
};

const BY_LANGUAGE: ReadonlyMap<string, RangeWords> = new Map([
  ['en', EN],
  ['nl', NL],
  ['de', DE],
]);

/** The words of the locale's language (`de-AT` → German); English for a language that has none yet. */
export function rangeWords(locale: string): RangeWords {
  return BY_LANGUAGE.get(locale.split('-', 1)[0] ?? '') ?? EN;
}
