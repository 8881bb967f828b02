import type { DurationUnit } from '../quantity/index.ts';
import type { Phrases } from './phrases.ts';

/** The languages whose words are known. */
export const languages = ['en', 'nl', 'de'] as const;
export type Language = (typeof languages)[number];

/** Words that leave a standard open, by what they leave open. */
export interface VagueWords {
  /** When? Harmless beside a time limit. */
  readonly speed: Phrases;
  /** How often? Harmless beside a period. */
  readonly frequency: Phrases;
  /** How good, how much? */
  readonly quality: Phrases;
}

/** The words of one language that decide whether a promise can be measured. */
export interface Lexicon {
  /** Small words that tell the language of a text. */
  readonly functionWords: Phrases;
  /** Vague wherever they stand. */
  readonly vague: VagueWords;
  /** Vague only in a promise or a duty: in a clause they are everyday language, or a lawyer's term of art. */
  readonly vagueInPromises: VagueWords;
  /** Phrases with a vague word in them that are exact all the same, or terms of art. */
  readonly termsOfArt: Phrases;
  /** Whoever says so promises nothing, so nothing is vague. */
  readonly disclaimers: Phrases;
  /** Words that let a party off, and without which the sentence still reads: "where possible". */
  readonly escapes: Phrases;
  /** Verbs and nouns that do the same: "aims to", "reasonable efforts". */
  readonly hedges: Phrases;
  /** Words that leave a list open. */
  readonly openEnded: Phrases;
  /** Words that leave no budget at all. */
  readonly absolute: Phrases;
  /** Words that tie a statement to something that happens, or to a time. */
  readonly occasions: Phrases;
  /** Words that speak of availability, for proposals. */
  readonly availability: Phrases;
  /** Words for what is the better the less there is of it: waits and losses. */
  readonly waits: Phrases;
  /** Words for putting a failure right, in the conditions of rights because of one. */
  readonly cures: Phrases;
  /** Nouns that are written with capitals only where they are defined terms. None where all nouns are. */
  readonly definedTerms: Phrases;
}

/** The words of one language around figures. */
export interface FigureWords {
  readonly numbers: Readonly<Record<string, number>>;
  /** Indefinite articles: 1, but only behind a word like "within". */
  readonly articles: Phrases;
  readonly units: Readonly<Record<string, DurationUnit>>;
  /** Units of working time in one word ("Werktag"). */
  readonly businessUnits: Readonly<Record<string, DurationUnit>>;
  /** Words that make the unit behind them one of working time ("business"). */
  readonly businessWords: Phrases;
  readonly percent: Phrases;
  /** Words before a time limit ("within"). */
  readonly within: Phrases;
  /** Words before the most, and before the least, that may be. */
  readonly atMost: Phrases;
  readonly atLeast: Phrases;
  /** Words before the unit of a period ("each"). */
  readonly each: Phrases;
  /** Words between those and the unit ("calendar"). */
  readonly flavours: Phrases;
  /** Words that are a period by themselves ("monthly"). */
  readonly periods: Readonly<Record<string, DurationUnit>>;
}

/** A list of phrases as one text: at line breaks and semicolons, so that long lists stay readable. */
export const list = (text: string): Phrases =>
  text
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
