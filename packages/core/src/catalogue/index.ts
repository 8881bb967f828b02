import { credits } from './credits.ts';
import type { Entry, Family, Severity } from './entry.ts';
import { fair } from './fair.ts';
import { law } from './law.ts';
import { logic } from './logic.ts';
import { measurable } from './measurable.ts';
import { text } from './text.ts';
import { time } from './time.ts';

export { families, severities, type Entry, type Family, type Severity } from './entry.ts';

/** Every message of the language, by its code. There is no message text anywhere else. */
export const catalogue = { ...text, ...measurable, ...time, ...logic, ...credits, ...fair, ...law } as const;

type Catalogue = typeof catalogue;
/** `family/slug`; stable for ever. */
export type Code = keyof Catalogue;
export type ParamsOf<C extends Code> = Parameters<Catalogue[C]['message']>[0];
export type FixOf<C extends Code> = Catalogue[C] extends { fixes?: infer F } ? keyof NonNullable<F> & string : never;
export type RoleOf<C extends Code> = Catalogue[C] extends { roles?: infer R } ? keyof NonNullable<R> & string : never;

export const codes = Object.keys(catalogue) as Code[];

/** Whether the text is the code of a check. */
export const isCode = (text: string): text is Code => Object.hasOwn(catalogue, text);

/** The words of a code, without the types of its parameters. */
export const entryOf = (code: Code): Entry<never> => catalogue[code];

export const familyOf = (code: Code): Family => code.slice(0, code.indexOf('/')) as Family;

/** The page of a code, relative to the folder of the documentation. */
export const pageOf = (code: Code): string => `checks/${code}.md`;

export const usualSeverity = (code: Code): Severity => entryOf(code).severity[0];
