import { codes, defaultSettings, families, isCode, localToday, parseDate, severities } from '@sla-lang/core';
import type { Code, Family, Settings, Severity } from '@sla-lang/core';
import { InvalidArgumentError } from 'commander';
import { didYouMean } from './suggest.ts';
import { visible } from './report/visible.ts';

/** What `check` and `build` have in common: what is judged, and how strictly. */
export interface JudgeOptions {
  readonly strict?: boolean | undefined;
  readonly maxWarnings?: number | undefined;
  readonly severity?: readonly SeverityChoice[] | undefined;
  /** ISO date; dates are judged as of that day. */
  readonly today?: string | undefined;
  readonly root?: string | undefined;
  readonly quiet?: boolean | undefined;
}

export interface SeverityChoice {
  readonly of: Code | Family;
  readonly severity: Severity | 'off';
}

export function settingsOf({ strict, severity = [] }: JudgeOptions): Settings {
  return {
    ...defaultSettings,
    profile: strict === true ? 'strict' : 'standard',
    severities: Object.fromEntries(severity.map((choice) => [choice.of, choice.severity])),
  };
}

/** What the checks want to know. The day is that of the place where `sla` runs, unless another one was asked for. */
export const analysing = (options: JudgeOptions): { readonly settings: Settings; readonly today: string } => ({
  settings: settingsOf(options),
  today: options.today ?? localToday(),
});

const LEVELS = [...severities, 'off'] as const;
const isLevel = (text: string): text is Severity | 'off' => (LEVELS as readonly string[]).includes(text);
const isFamily = (text: string): text is Family => (families as readonly string[]).includes(text);

/** Reads `fair=error` or `measurable/vague-wording=off`, and adds it to those read before. */
export function readSeverity(text: string, before: readonly SeverityChoice[] = []): SeverityChoice[] {
  const [of = '', severity = ''] = text.split('=', 2);
  if (!isCode(of) && !isFamily(of)) {
    throw new InvalidArgumentError(
      `There is no check or family ${visible(of)}.${didYouMean(of, [...families, ...codes])}`,
    );
  }
  if (!isLevel(severity)) {
    throw new InvalidArgumentError(`Write ${of}=LEVEL, where LEVEL is ${LEVELS.join(', ')}.`);
  }
  return [...before, { of, severity }];
}

/** Reads a whole number, 0 or more. */
export function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

/** Reads a date that exists, `2026-01-31`. */
export function readDate(text: string): string {
  if (parseDate(text) === undefined) throw new InvalidArgumentError('It must be a date like 2026-01-31.');
  return text;
}

/** Reads one of several words. */
export const readChoice =
  <T extends string>(choices: readonly T[]) =>
  (text: string): T => {
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw new InvalidArgumentError(`It must be one of ${choices.join(', ')}.`);
    return found;
  };

/** Reads a list with commas, and adds it to those read before. */
export const readList =
  <T extends string>(choices: readonly T[]) =>
  (text: string, before: readonly T[] = []): T[] => [
    ...new Set([...before, ...text.split(',').map((item) => readChoice(choices)(item.trim()))]),
  ];
