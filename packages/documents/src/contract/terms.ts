import type { Anchor, Text } from './document.ts';
import { concat, plain } from './text.ts';

/** A name that prose may use for a place of the document. */
export interface LinkableName {
  readonly name: string;
  readonly to: Anchor;
  /** What is shown instead of the name as it is written, where that is an identifier. */
  readonly shown?: string;
  /** An ordinary word as well: not linked where a sentence begins with it. */
  readonly common?: boolean;
}

export type TermLinker = (text: string) => Text;

const WORD = /[\p{L}\p{N}_]+/gu;

/**
 * Links the names in a text. Names are found as whole words, case counts, and the longest one wins. Looks at each word once,
 * so that thousands of names cost no more than a few.
 */
export function termLinker(names: readonly LinkableName[]): TermLinker {
  const byFirstWord = new Map<string, LinkableName[]>();
  for (const entry of names) {
    const [first] = entry.name.match(WORD) ?? [];
    if (first === undefined || !entry.name.startsWith(first)) continue;
    const others = byFirstWord.get(first);
    if (others) others.push(entry);
    else byFirstWord.set(first, [entry]);
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.name.length - a.name.length);
  if (byFirstWord.size === 0) return plain;
  return (text) => linkNames(text, byFirstWord);
}

function linkNames(text: string, byFirstWord: ReadonlyMap<string, readonly LinkableName[]>): Text {
  const pieces: (Text | string)[] = [];
  let done = 0;
  for (const match of text.matchAll(WORD)) {
    if (match.index < done) continue;
    const entry = byFirstWord.get(match[0])?.find((candidate) => standsAt(text, match.index, candidate));
    if (!entry) continue;
    const shown = plain(entry.shown ?? entry.name);
    pieces.push(text.slice(done, match.index), [{ kind: 'reference', to: entry.to, children: shown }]);
    done = match.index + entry.name.length;
  }
  return concat([...pieces, text.slice(done)]);
}

function standsAt(text: string, index: number, { name, common = false }: LinkableName): boolean {
  if (!text.startsWith(name, index)) return false;
  if (/[\p{L}\p{N}_]/u.test(text.charAt(index + name.length))) return false;
  return !common || !/(^|[.!?:;]["”’')]*)\s*$/u.test(text.slice(Math.max(0, index - 12), index));
}
