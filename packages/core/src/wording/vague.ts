import { figuresIn } from './figures.ts';
import { lexicons } from './language.ts';
import { languages, type Language, type Lexicon, type VagueWords } from './lexicon.ts';
import { finderOf, without, type Finder, type Match } from './phrases.ts';
import { sentencesOf, type WordedText } from './words.ts';

/** What makes the words of a text harmless or not. */
export interface Setting {
  readonly languages: readonly Language[];
  /** In a promise or a duty more words are vague than in other prose. */
  readonly inPromise: boolean;
  /** A time limit beside the text, in its own clause. */
  readonly hasLimit?: boolean;
  /** Finds the terms that the agreement defines. */
  readonly defined?: Finder | undefined;
}

/** A vague word as it is written, and what it leaves open. */
export interface VagueWord {
  readonly text: string;
  readonly kind: keyof VagueWords;
}

interface Finders {
  readonly harmless: Finder;
  readonly escapes: Finder;
  readonly hedges: Finder;
  readonly disclaimers: Finder;
  readonly vague: Readonly<Record<keyof VagueWords, Finder>>;
  readonly vagueInPromises: Readonly<Record<keyof VagueWords, Finder>>;
}

const finders = new Map<Language, Finders>();

/**
 * The words of a text that leave its standard open, as they are written. Silent for defined terms, terms of art, disclaimers,
 * for words that merely weaken the duty, and for words of speed or frequency where the sentence states a time or a period.
 */
export function vagueWordsIn(worded: WordedText, setting: Setting): readonly VagueWord[] {
  const found = sentencesOf(worded).flatMap((sentence) => {
    const known = setting.languages.map(findersFor);
    if (known.some(({ disclaimers }) => disclaimers(sentence).length > 0)) return [];
    const hidden = [setting.defined, ...known.flatMap(({ harmless, escapes, hedges }) => [harmless, escapes, hedges])];
    const rest = hidden.reduce((text, finder) => (finder ? without(text, finder(text)) : text), sentence);
    const matches = known.flatMap((each) => [
      ...vagueIn(rest, each.vague, setting),
      ...(setting.inPromise ? vagueIn(rest, each.vagueInPromises, setting) : []),
    ]);
    return outermost(matches).map(({ text, kind }) => ({ text, kind }));
  });
  const once = new Map<string, VagueWord>();
  for (const word of found) if (!once.has(word.text.toLowerCase())) once.set(word.text.toLowerCase(), word);
  return [...once.values()];
}

/** Whether the text ties what it says to something that happens or to a time: "when a ticket is logged", not "when possible". */
export function hasOccasion(worded: WordedText, among: readonly Language[]): boolean {
  const hiding = among.map(findersFor).flatMap(({ escapes, hedges, vague }) => [escapes, hedges, vague.speed]);
  const rest = hiding.reduce((text, finder) => without(text, finder(text)), worded);
  return phrasesIn(rest, 'occasions', among).length > 0;
}

type VagueMatch = Match & { readonly kind: keyof VagueWords };

function vagueIn(rest: WordedText, vague: Finders['vague'], { hasLimit = false }: Setting): readonly VagueMatch[] {
  const find = (kind: keyof VagueWords) => vague[kind](rest).map((match) => ({ ...match, kind }));
  const [speed, frequency] = [find('speed'), find('frequency')];
  const figures = speed.length + frequency.length > 0 ? figuresIn(rest) : undefined;
  const limited = hasLimit || (figures?.durations.length ?? 0) > 0 || CLOCK_TIME.test(sliceOf(rest));
  const periodic = limited || (figures?.periods.length ?? 0) > 0;
  return [...(limited ? [] : speed), ...(periodic ? [] : frequency), ...find('quality')];
}

const CLOCK_TIME = /\d[:.]\d\d\b/;
const sliceOf = ({ text, words }: WordedText) => text.slice(words[0]?.start, words.at(-1)?.end);

/** Of overlapping matches ("as soon as possible" and "soon") the longest, in the order of the text. */
function outermost<M extends Match>(matches: readonly M[]): readonly M[] {
  const kept: M[] = [];
  for (const match of [...matches].sort((a, b) => b.last - b.first - (a.last - a.first))) {
    if (kept.every(({ first, last }) => match.last < first || last < match.first)) kept.push(match);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function findersFor(language: Language): Finders {
  const known = finders.get(language);
  if (known) return known;
  const lexicon = lexicons[language];
  const made = {
    harmless: finderOf(lexicon.termsOfArt),
    escapes: finderOf(lexicon.escapes),
    hedges: finderOf(lexicon.hedges),
    disclaimers: finderOf(lexicon.disclaimers),
    vague: byKind(lexicon.vague),
    vagueInPromises: byKind(lexicon.vagueInPromises),
  };
  finders.set(language, made);
  return made;
}

const byKind = ({ speed, frequency, quality }: VagueWords) => ({
  speed: finderOf(speed),
  frequency: finderOf(frequency),
  quality: finderOf(quality),
});

/** Words of one kind in a text, in the languages it may be in. */
type PhraseKind = {
  [K in keyof Lexicon]: Lexicon[K] extends readonly string[] ? K : never;
}[keyof Lexicon];

/** One finder for all languages asked for. */
const joint = new Map<string, Finder>();

/** The phrases of a list that the text holds, as they are written: escape clauses, open ends, absolutes … */
export function phrasesIn(
  worded: WordedText,
  kind: PhraseKind,
  among: readonly Language[] = languages,
): readonly Match[] {
  const key = `${kind} ${among.join(' ')}`;
  let finder = joint.get(key);
  if (!finder) joint.set(key, (finder = finderOf(among.flatMap((language) => lexicons[language][kind]))));
  return finder(worded);
}
