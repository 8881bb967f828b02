import {
  durationFromSeconds,
  durationParts,
  formatDuration,
  fromIntegers,
  toText,
  type Rational,
} from '../quantity/index.ts';
import type { Sentence } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { writeParts } from './syntax.ts';
import { valueWords, windowWords } from './words.ts';
import { valueIn, type Case } from './values.ts';

/** Exact seconds for readers: "43 min 12 s", "8 h 45 min 36 s". */
export function secondsWords(seconds: Rational): string {
  const iso = durationFromSeconds(seconds, 'h');
  return iso === undefined ? `${toText(seconds)} s` : formatDuration(iso, 'en-GB', 'short');
}

/** Exact seconds as the language writes them; undefined where no decimal number says them. */
export function writeSeconds(seconds: Rational): string | undefined {
  const iso = durationFromSeconds(seconds, 'h');
  return iso === undefined ? undefined : writeParts(durationParts(iso) ?? []);
}

/** Figures with more decimals than this are as good as exact. */
const MOST_DECIMALS = 50;

/** What one step of a figure is worth that is reported with so many decimals; undefined where nothing is lost. */
export const stepOf = (decimals: number): Rational | undefined =>
  decimals > MOST_DECIMALS ? undefined : fromIntegers(1n, 10n ** BigInt(decimals));

/** The target of a sentence with its window: "99.9% each month". */
export function promiseWords(facts: Facts, { value, window }: Sentence, theCase: Case): string {
  const target = valueIn(facts, value, theCase);
  return [target && valueWords(facts, target), window && windowWords(window)].filter(Boolean).join(' ');
}
