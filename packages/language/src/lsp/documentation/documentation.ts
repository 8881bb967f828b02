import { type AstNode, CstUtils, GrammarAST, type LeafCstNode } from 'langium';
import { isPart } from '../../generated/ast.ts';
import { documented, type Documented } from './generated/documented.ts';
import { formsOf } from './form.ts';

/**
 * What a word of the language means, as Markdown: of a part (`metric`, `force majeure`), of a clause (`down`, with the
 * kind of its block: `Metric`), or of a phrase (`each`). Several clauses that begin with the word are told one after the other.
 */
export function documentationOf(word: string, owner?: string): string | undefined {
  // What is no more than a name begins with no word.
  if (word === '') return undefined;
  const starting = documented.filter(({ words }) => words === word || words.startsWith(`${word} `));
  const own = starting.filter(({ of }) => (owner === undefined ? of === undefined : of?.includes(owner)));
  const found = own.length > 0 ? own : starting.filter(({ of }) => of === undefined).slice(0, 1);
  return found.length > 0 ? found.map(markdownOf).join('\n\n---\n\n') : undefined;
}

/** Everything that begins with a word, and where it may stand: for whoever reads about the language without an editor. */
export function referenceOf(word: string): string | undefined {
  const found = documented.filter(({ words }) => words === word || words.startsWith(`${word} `));
  const told = found.map((entry) =>
    [...(entry.of ? [`In ${entry.of.join(', ')}:\n`] : []), markdownOf(entry)].join('\n'),
  );
  return told.length > 0 ? told.join('\n\n---\n\n') : undefined;
}

const BESIDE_PARTS: ReadonlySet<string> = new Set(['Agreement', 'Uses', 'Replaces', 'Drops', 'Accept']);

/** What an agreement is made of: its parts, and what each is for. */
export function contentsOfLanguage(): string {
  const parts = documented.filter(
    ({ type, of }) => of === undefined && (BESIDE_PARTS.has(type) || isPart({ $type: type })),
  );
  return parts.map(({ words, meaning }) => `- \`${words}\`: ${sentence(meaning)}`).join('\n');
}

/** What a word means at its place: that of the innermost phrase, clause or part that has it. */
export function documentationAt(leaf: LeafCstNode): string | undefined {
  const entry = entryAt(leaf);
  return entry && markdownOf(entry);
}

function entryAt(leaf: LeafCstNode): Documented | undefined {
  let nearest: Documented | undefined;
  for (let node: AstNode | undefined = leaf.astNode; node; node = node.$container) {
    const entry = entryOf(node);
    if (entry && speaksOf(entry, leaf.text)) return entry;
    nearest ??= entry;
  }
  return nearest;
}

/** The reference has one example of a clause; its other words are in its form. */
const speaksOf = ({ type, words }: Documented, word: string): boolean =>
  [words, ...formsOf(type)].some((form) => form.split(/[^\p{L}\p{N}]+/u).includes(word));

/** What is said about a node: of several entries of its kind the one whose words are most like its own. */
function entryOf(node: AstNode): Documented | undefined {
  const owner = node.$container?.$type;
  const candidates = (byType.get(node.$type) ?? []).filter(({ of }) => of === undefined || of.includes(owner ?? ''));
  if (candidates.length < 2) return candidates[0] ?? byType.get(node.$type)?.[0];
  const words = keywordsOf(node);
  return candidates.toSorted((a, b) => common(b, words) - common(a, words))[0];
}

const byType: ReadonlyMap<string, readonly Documented[]> = Map.groupBy(documented, ({ type }) => type);

/** The words that stand in both, those at the beginning before all others. */
function common({ words }: Documented, own: readonly string[]): number {
  const known = words.split(' ');
  const start = known.findIndex((word, index) => word !== own[index]);
  return (start < 0 ? known.length : start) * own.length + known.filter((word) => own.includes(word)).length;
}

/** The words of the language in a node, without those of the block that it may have. */
function keywordsOf({ $cstNode }: AstNode): readonly string[] {
  const words: string[] = [];
  for (const { grammarSource, text } of $cstNode ? CstUtils.flattenCst($cstNode) : []) {
    if (text === '{') break;
    if (GrammarAST.isKeyword(grammarSource)) words.push(text);
  }
  return words;
}

/** A longer form shows less than its example does. */
const LONGEST_FORM = 130;

function markdownOf({ type, words, example, meaning }: Documented): string {
  const [first = ''] = words.split(' ');
  const forms = formsOf(type);
  const own = forms.filter((form) => form.includes(first));
  const shown = (own.length > 0 ? own : forms).filter((form) => form !== example && form.length <= LONGEST_FORM);
  return [`${sentence(meaning)}\n`, ...(shown.length > 0 ? [fenced(shown.join('\n'))] : []), fenced(example)].join(
    '\n',
  );
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

const fenced = (text: string): string => `\`\`\`sla\n${text}\n\`\`\``;
