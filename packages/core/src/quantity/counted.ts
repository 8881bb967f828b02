import { formatNumber } from './format-number.ts';

/** Words that are their own singular, and ends that no plural has. */
const ALIKE = /^(?:iops|mips|flops|news|series|species|means|gas|alias|atlas|canvas|chaos|lens)$|(?:ss|us|is|'s)$/;
/** Words whose plural adds more than an s: dashes, boxes, statuses. */
const ADDS_ES = /(?:ch|sh|x|ss|zz|(?:at|vir|foc|bon|camp|\bb)us)es$/i;
/** Words that end with -ie before their s. */
const ENDS_IN_IE = /(?:cookie|movie|calorie|zombie|\bpie|\btie)s$/i;

/** One of the things that an English word counts: misses → miss, queries → query. What is no plural stays: s, ms, bps, status. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || !/[aeiouy]/i.test(word) || ALIKE.test(word)) return word;
  if (ADDS_ES.test(word)) return word.slice(0, -2);
  return /[^aeiou]ies$/i.test(word) && !ENDS_IN_IE.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** A unit as English has it behind a number: 1 complaint, 2 complaints. */
export const unitOfCount = (value: string, unit: string): string => (value === '1' ? singular(unit) : unit);

/** A number with its unit: `1 complaint`, `1,200 complaints`, `5 °C`, `7`. */
export const countedWords = (value: string, unit: string): string =>
  `${formatNumber(value, 'en-GB')} ${unitOfCount(value, unit)}`.trim();
