import { CstUtils, type LangiumDocument, type LangiumDocuments } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { visibleFiles, visibleGroups } from '../../references/names.ts';
import { groupOf, partsIn } from '../../workspace/groups.ts';

/** A defined term in a text in quotes. */
export interface TermUse {
  readonly start: number;
  readonly end: number;
  readonly definition: ast.Definition;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The defined term that a text in quotes uses at an offset. Upper and lower case and the ending do not matter. */
export function termAt(document: LangiumDocument, offset: number, documents: LangiumDocuments): TermUse | undefined {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
  if (!leaf || !['STRING', 'TEXT_BLOCK'].includes(leaf.tokenType.name)) return undefined;
  const own = groupOf(leaf.astNode);
  if (!own) return undefined;
  const words = wordsOf(leaf.text, leaf.offset);
  const uses = visibleGroups(own, visibleFiles(own, documents))
    .flatMap(partsIn)
    .filter((part) => part.$type === 'Definition' && part !== leaf.astNode)
    .map((definition) => useAt(definition as ast.Definition, words, offset))
    .filter((use) => use !== undefined);
  // The longest term wins: "planned outage" rather than "outage".
  return uses.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

function useAt(definition: ast.Definition, words: readonly Word[], offset: number): TermUse | undefined {
  for (const term of [definition.title, definition.name]) {
    const keys = wordsOf(asWords(term ?? '')).map(({ key }) => key);
    for (const [first, { start }] of words.entries()) {
      const last = words[first + keys.length - 1];
      if (keys.length === 0 || !last || start > offset || last.end < offset) continue;
      if (keys.every((key, index) => fits(words[first + index], key, index === keys.length - 1))) {
        return { start, end: last.end, definition };
      }
    }
  }
  return undefined;
}

const fits = (word: Word | undefined, key: string, isLast: boolean): boolean =>
  word !== undefined && (isLast ? new RegExp(`^${key}(?:s|es)?$`, 'u').test(word.key) : word.key === key);

/** A name as words: "BusinessDay" is "Business Day". */
const asWords = (name: string): string => name.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' ');

const wordsOf = (text: string, at = 0): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: word.toLowerCase(),
    start: at + index,
    end: at + index + word.length,
  }));
