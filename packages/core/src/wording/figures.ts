import type { DurationPart, DurationUnit } from '../quantity/index.ts';
import * as known from './figure-lookup.ts';
import type { Language } from './lexicon.ts';
import { decimalOf } from './numerals.ts';
import type { WordedText } from './words.ts';

export interface ProseDuration {
  /** From large to small, e.g. 1 h, 30 min. */
  readonly parts: readonly DurationPart[];
  readonly business: boolean;
  readonly atLeast: boolean;
}

interface ProsePercent {
  readonly value: string;
  readonly atMost: boolean;
}

interface ProseQuantity {
  readonly value: string;
  /** The word behind the number, as written. */
  readonly unit: string;
  readonly atLeast: boolean;
}

/** A window: each month, every 2 weeks. */
export interface ProsePeriod {
  readonly count: string;
  readonly unit: DurationUnit;
}

/** What a text in prose states in figures, each kind in the order of the text. */
export interface ProseFigures {
  readonly percents: readonly ProsePercent[];
  readonly durations: readonly ProseDuration[];
  /** Only behind "at most" or "at least": any other number with a word behind it may mean anything. */
  readonly quantities: readonly ProseQuantity[];
  readonly periods: readonly ProsePeriod[];
}

/** Something read, and the position of the first word behind it. */
interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Reads the figures of a text, or of one of its sentences. The language decides what `1.000` is. */
export function figuresIn(worded: WordedText, language?: Language): ProseFigures {
  const figures = {
    percents: [] as ProsePercent[],
    durations: [] as ProseDuration[],
    quantities: [] as ProseQuantity[],
    periods: [] as ProsePeriod[],
  };
  const keep = <T>(read: Read<T> | undefined, list: T[]): number | undefined => {
    if (read) list.push(read.value);
    return read?.next;
  };
  for (let index = 0; index < worded.words.length;) {
    index =
      keep(periodAt(worded, index, language), figures.periods) ??
      keep(percentAt(worded, index, language), figures.percents) ??
      keep(durationAt(worded, index, language), figures.durations) ??
      keep(quantityAt(worded, index, language), figures.quantities) ??
      index + 1;
  }
  return figures;
}

/** "monthly", "each calendar month", "any 30 days", but not "within a month". */
function periodAt(worded: WordedText, index: number, language: Language | undefined): Read<ProsePeriod> | undefined {
  const word = known.periods.get(worded.words[index]?.key ?? '');
  if (word) return { value: { count: '1', unit: word }, next: index + 1 };
  const count = numberAt(worded, index, language);
  const unit = unitAt(worded, count?.next ?? index);
  const introduced = unit && known.behind(count ? known.eachCounted : known.each, worded, index);
  if (!unit || !introduced || known.behind(known.within, worded, index - introduced)) return undefined;
  return { value: { count: count?.value ?? '1', unit: unit.value.unit }, next: unit.next };
}

function percentAt(worded: WordedText, index: number, language: Language | undefined): Read<ProsePercent> | undefined {
  const number = numberAt(worded, index, language, true);
  if (!number) return undefined;
  const isSign = /^\s*\)?\s*%/.test(worded.text.slice(worded.words[number.next - 1]?.end));
  const word = isSign ? 0 : known.ahead(known.percent, worded, number.next);
  if (!isSign && word === 0) return undefined;
  const atMost = known.behind(known.atMost, worded, index) + known.behind(known.within, worded, index) > 0;
  return { value: { value: number.value, atMost }, next: number.next + word };
}

function durationAt(
  worded: WordedText,
  start: number,
  language: Language | undefined,
): Read<ProseDuration> | undefined {
  const parts: DurationPart[] = [];
  let business = false;
  let next = start;
  for (;;) {
    // "1 hour and 30 minutes" is one length of time.
    const joined = parts.length > 0 && /^(?:and|en|und)$/.test(worded.words[next]?.key ?? '') ? next + 1 : next;
    const number = numberAt(worded, joined, language) ?? (parts.length === 0 ? articleAt(worded, joined) : undefined);
    const unit = number && isJoined(worded, number.next) ? unitAt(worded, number.next) : undefined;
    if (!number || !unit || !smaller(unit.value.unit, parts.at(-1)?.unit)) break;
    parts.push({ value: number.value, unit: unit.value.unit });
    business ||= unit.value.business;
    next = unit.next;
  }
  if (parts.length === 0) return undefined;
  return { value: { parts, business, atLeast: known.behind(known.atLeast, worded, start) > 0 }, next };
}

function quantityAt(
  worded: WordedText,
  index: number,
  language: Language | undefined,
): Read<ProseQuantity> | undefined {
  const number = numberAt(worded, index, language);
  const noun = number && worded.words[number.next];
  const atLeast = known.behind(known.atLeast, worded, index) > 0;
  if (!noun || !(atLeast || known.behind(known.atMost, worded, index))) return undefined;
  const unit = worded.text.slice(noun.start, noun.end);
  return { value: { value: number.value, unit, atLeast }, next: number.next + 1 };
}

/** A number in digits or words; "four (4)" is one number. */
function numberAt(
  { text, words }: WordedText,
  index: number,
  language: Language | undefined,
  percent = false,
): Read<string> | undefined {
  const word = words[index];
  // Digits behind a letter are part of a name: P1, v2.
  if (!word || /[\p{L}\d]/u.test(text.charAt(word.start - 1))) return undefined;
  const spelt = known.numbers.get(word.key)?.toString();
  const value = decimalOf(word.key, language, percent) ?? spelt;
  if (value === undefined) return undefined;
  const repeated = words[index + 1];
  const isRepeated = repeated?.key === value && text.slice(word.end, repeated.start).trim() === '(';
  return { value, next: isRepeated ? index + 2 : index + 1 };
}

/** "an" of "within an hour". */
function articleAt(worded: WordedText, index: number): Read<string> | undefined {
  if (!known.articles.has(worded.words[index]?.key ?? '')) return undefined;
  return known.behind(known.within, worded, index) ? { value: '1', next: index + 1 } : undefined;
}

/** A unit of time, behind words like "business" and "calendar". */
function unitAt({ words }: WordedText, start: number): Read<{ unit: DurationUnit; business: boolean }> | undefined {
  let index = start;
  let business = false;
  for (; ; index++) {
    const key = words[index]?.key ?? '';
    if (known.businessWords.has(key)) business = true;
    else if (!known.flavours.has(key)) break;
  }
  const key = words[index]?.key ?? '';
  const working = known.businessUnits.get(key);
  const unit = working ?? known.units.get(key);
  return unit && { value: { unit, business: business || working !== undefined }, next: index + 1 };
}

/** Whether nothing but space, a hyphen or a closing bracket stands before the word: "4-hour", "four (4) hours". */
function isJoined({ text, words }: WordedText, index: number): boolean {
  return /^[\s)\-\u2010-\u2013]*$/.test(text.slice(words[index - 1]?.end, words[index]?.start));
}

const largeToSmall: readonly DurationUnit[] = ['year', 'quarter', 'month', 'week', 'day', 'h', 'min', 's', 'ms'];

const smaller = (unit: DurationUnit, than: DurationUnit | undefined): boolean =>
  than === undefined || largeToSmall.indexOf(unit) > largeToSmall.indexOf(than);
