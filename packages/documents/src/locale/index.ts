import { en } from './en/index.ts';

/** All words and sentences of a contract in one language. English is the pattern that the others follow. */
export type Locale = typeof en;

/** The languages that a contract can be written in. A new one is one more entry. */
export const locales = { en } as const satisfies Record<string, Locale>;

export type LocaleName = keyof typeof locales;
