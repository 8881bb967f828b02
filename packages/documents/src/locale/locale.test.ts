import { noHolidays } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { contractIn } from '../contract/index.ts';
import type { Inline, Text } from '../contract/document.ts';
import { toPlain } from '../contract/text.ts';
import { textsOf } from '../testing/document.ts';
import { webshop } from '../testing/webshop.ts';
import { locales, type Locale } from './index.ts';

const MARK = '¤';

const isInline = (value: unknown): value is Inline => typeof value === 'object' && value !== null && 'kind' in value;
const isText = (value: unknown): value is Text => Array.isArray(value) && value.length > 0 && value.every(isInline);
const isTexts = (value: unknown): value is readonly Text[] =>
  Array.isArray(value) && value.length > 0 && value.every(isText);

/** A locale without a word: of each sentence only what is put into it is left. */
function wordless(value: unknown): unknown {
  if (typeof value === 'string') return MARK;
  if (isText(value)) return [{ kind: 'text', text: MARK }];
  if (isTexts(value)) return value.map(wordless);
  if (typeof value === 'function') {
    const original = value as (...args: readonly unknown[]) => unknown;
    return (...args: readonly unknown[]) => withoutWords(original(...args), args);
  }
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, wordless(each)]));
}

const gap: Inline = { kind: 'text', text: ` ${MARK} ` };

function withoutWords(result: unknown, args: readonly unknown[]): unknown {
  if (typeof result === 'string') return MARK;
  if (Array.isArray(result) && result.every((each) => typeof each === 'string')) return result.map(() => MARK);
  if (isTexts(result)) return args.find(isTexts);
  const given = args.flatMap((arg): Text =>
    isText(arg) ? [gap, ...arg] : isTexts(arg) ? arg.flatMap((each) => [gap, ...each]) : [],
  );
  return [...given, gap];
}

describe.each(Object.entries(locales))('locale %s', (name, locale) => {
  it('says which language it is', () => {
    expect(locale.general.language).toBe(name);
  });

  it('holds all words of a contract, so that the code has none', () => {
    const bare = wordless(locale) as Locale;
    const made: Locale = { ...bare, general: { ...bare.general, language: name } };
    const words = (text: string): string[] => text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
    const users = new Set(words(JSON.stringify(webshop).replaceAll('\\n', ' ')));
    const shown = [...textsOf(contractIn(made, webshop, noHolidays).document)].flatMap((text) => words(toPlain(text)));
    expect(shown.length).toBeGreaterThan(100);
    expect([...new Set(shown)].filter((word) => !users.has(word))).toEqual([]);
  });
});
