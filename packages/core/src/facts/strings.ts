import { partsOf, type Id } from '../model/index.ts';
import { wordsOf, type WordedText } from '../wording/index.ts';
import type { Facts } from './facts.ts';

/** Any text that a reader sees, with the part it stands in (none for the agreement's own). */
export interface ReadableText {
  /** Names are cut into their words: "BusinessDay" is "Business Day". */
  readonly worded: WordedText;
  readonly part: Id | undefined;
}

/** Properties that hold names of other parts, numbers and words of the model, but no text. */
const SILENT = new Set(
  ['id', 'kind', 'origin', 'level', 'role', 'iso', 'measure', 'metric', 'comparison', 'value', 'amount', 'currency']
    .concat(['clock', 'calendar', 'zone', 'law', 'unit', 'flavour', 'party', 'service', 'days', 'from', 'to', 'date'])
    .concat(['targets', 'excluding', 'for', 'payer', 'payee', 'table', 'keys', 'sha256', 'files', 'mode', 'strength'])
    .concat(['metrics', 'others', 'sharedWith', 'category', 'entry', 'by']),
);

/** All texts that a reader sees, in the order of the model. A part without a title is seen by its name. */
export const readableTexts = (facts: Facts): readonly ReadableText[] => facts.once(collected);

function collected({ agreement }: Facts): readonly ReadableText[] {
  const found: ReadableText[] = [];
  for (const text of [agreement.title, agreement.overview]) add(text, undefined, found);
  for (const { part } of partsOf(agreement)) {
    if (part.title === undefined) add(part.id, part.id, found);
    collect(part, part.id, found);
  }
  return found;
}

function add(text: string | undefined, part: Id | undefined, found: ReadableText[]): void {
  if (text !== undefined) found.push({ worded: wordsOf(spaced(text)), part });
}

/** A name as words: "BusinessDay" is "Business Day". */
export const spaced = (name: string): string =>
  MAY_JOIN.test(name) ? name.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' ').trim() : name;

/** Most texts need no closer look. */
const MAY_JOIN = /[a-z][A-Z]|_|[^\0-\x7f]/;

/** Iterative, since conditions may be nested deeply. */
function collect(root: object, part: Id, found: ReadableText[]): void {
  const open: object[] = [root];
  const look = (value: unknown) => {
    if (typeof value === 'string') add(value, part, found);
    else if (typeof value === 'object' && value !== null) open.push(value);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) next.forEach(look);
    else for (const key of Object.keys(next)) if (!SILENT.has(key)) look((next as Record<string, unknown>)[key]);
  }
}
