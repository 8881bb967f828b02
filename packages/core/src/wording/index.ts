export { amountsIn } from './amounts.ts';
export { figuresIn, type ProseDuration, type ProseFigures, type ProsePeriod } from './figures.ts';
export { languageOf, languagesFor } from './language.ts';
export type { Language } from './lexicon.ts';
export { finderOf, type Finder, type Match } from './phrases.ts';
export { hasOccasion, phrasesIn, vagueWordsIn, type VagueWord } from './vague.ts';
export { wordsOf, type WordedText } from './words.ts';
