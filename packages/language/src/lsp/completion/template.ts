/** A form with its slots filled: plain text, and slots with what may stand in them, the usual first. */
export type Filled = readonly (string | Slot)[];

export interface Slot {
  readonly options: readonly string[];
  /** Slots with the same key always hold the same. */
  readonly key?: string;
  /** Where the writer goes on; nothing stands there. */
  readonly isEnd?: boolean;
}

/** What a form asks of the document: `Metric`, `provider`, `currency` …, and which of several. */
export interface Wanted {
  readonly kind: string;
  /** 0 for the first name that fits, 1 for another one. */
  readonly nth: number;
}
export interface Source {
  /** What fits, the likeliest first; nothing where there is none. */
  readonly known: (wanted: Wanted) => readonly string[];
  /** A name that nothing has yet. */
  readonly fresh: (name: string) => string;
}

const slot = /<([^<>=\s][^<>]*|[^<>=\s])>/;
const wanted = /^@(\w+)(?:\((\d)\))?(?::(.+))?$/;

/** Fills the slots of a form from a document. */
export function fill(form: string, source: Source): Filled {
  // Every second piece is a slot.
  return form.split(slot).flatMap((piece, index): (string | Slot)[] => {
    if (index % 2 === 0) return piece === '' ? [] : [piece];
    if (piece === '$') return [{ options: [''], isEnd: true }];
    if (piece.startsWith('+')) return [{ options: [source.fresh(piece.slice(1))], key: piece }];
    const [, kind, nth, example = ''] = wanted.exec(piece) ?? [];
    if (kind === undefined) return [{ options: piece.split('|') }];
    const known = source.known({ kind, nth: nth === undefined ? 0 : Number(nth) - 1 });
    return [{ options: known.length > 0 ? known : [example] }];
  });
}

/** The text as it stands when nothing is changed. */
export const plainOf = (filled: Filled): string =>
  filled.map((each) => (typeof each === 'string' ? each : (each.options[0] ?? ''))).join('');

/** The same as a snippet: tab stops in the order of the text, choices where there are several. */
export function snippetOf(filled: Filled): string {
  const numbers = new Map<string, number>();
  let last = 0;
  const text = filled.map((each) => {
    if (typeof each === 'string') return each.replace(/[\\$]/g, '\\$&');
    if (each.isEnd) return '$0';
    const before = each.key === undefined ? undefined : numbers.get(each.key);
    if (before !== undefined) return `$${before}`;
    last += 1;
    if (each.key !== undefined) numbers.set(each.key, last);
    const { options } = each;
    return options.length > 1
      ? `\${${last}|${options.map(escapedChoice).join(',')}|}`
      : `\${${last}:${escaped(options[0] ?? '')}}`;
  });
  return text.join('');
}

export const hasSlots = (filled: Filled): boolean => filled.some((each) => typeof each !== 'string');

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapedChoice = (text: string): string => text.replace(/[\\$},|]/g, '\\$&');
