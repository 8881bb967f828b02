import { SlaGrammar } from '../packages/language/src/generated/grammar.ts';

/** A node of the grammar, as far as it matters here. */
interface Node {
  readonly $type: string;
  readonly name?: string;
  readonly value?: string;
  readonly feature?: string;
  readonly cardinality?: string;
  readonly elements?: readonly Node[];
  readonly terminal?: Node;
  readonly definition?: Node;
}

/** The words with which a part is declared, and those that may follow instead of its name. */
export interface Declaration {
  readonly words: readonly string[];
  readonly isNameOptional: boolean;
  readonly next: readonly string[];
}

const rules = (SlaGrammar() as unknown as { rules: readonly Node[] }).rules;
const isWord = (text: string): boolean => /^\p{L}+$/u.test(text);

function keywordsIn(node: Node | undefined): string[] {
  if (!node) return [];
  if (node.$type === 'Keyword') return [node.value ?? ''];
  return [...(node.elements ?? []), node.terminal, node.definition].flatMap(keywordsIn);
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

/** All words of the language that consist of letters. */
export const keywords: readonly string[] = unique(rules.flatMap(keywordsIn).filter(isWord));

/** The words of some rules of the grammar. */
export const wordsOf = (...names: readonly string[]): string[] =>
  unique(rules.filter(({ name }) => names.includes(name ?? '')).flatMap(keywordsIn));

/** What a part, or a clause that may have a name, begins with: one or several words, and then its name. */
const all: readonly (Declaration & { readonly isClause: boolean })[] = rules.flatMap(
  ({ name: rule = '', definition }) => {
    const elements = definition?.elements ?? [];
    const name = elements.findIndex(({ feature }) => feature === 'name');
    if (definition?.$type !== 'Group' || name < 1) return [];
    const heads = elements.slice(0, name).map((element) => keywordsIn(element));
    if (heads.some((words) => words.length === 0 || words.some((word) => !isWord(word)))) return [];
    const after = elements.slice(name + 1).find(({ cardinality }) => cardinality === undefined);
    return [
      {
        words: heads.reduce(
          (phrases, words) => phrases.flatMap((phrase) => words.map((word) => `${phrase} ${word}`.trim())),
          [''],
        ),
        isClause: rule.endsWith('Clause'),
        isNameOptional: elements[name]?.cardinality === '?',
        next: keywordsIn(after).filter(isWord),
      },
    ];
  },
);

/** What a part begins with. */
export const declarations: readonly Declaration[] = all.filter(({ isClause }) => !isClause);

/** What a clause begins with that may have a name of its own: "fee Setup 500 EUR". */
export const namedClauses: readonly string[] = all.filter(({ isClause }) => isClause).flatMap(({ words }) => words);
