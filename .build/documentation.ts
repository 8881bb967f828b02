/** Writes what the language reference says about parts, clauses and phrases into a module for the editor. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { clauseExample, partExample, phraseExample, type Example } from './reference-examples.ts';
import { blocksIn, topicsOf, type Topic } from './reference-page.ts';

/** Blocks that stand inside others. */
const outside: Readonly<Record<string, string>> = { contact: 'provider P { ', priority: 'support S { ' };

const root = fileURLToPath(new URL('..', import.meta.url));
const page = await readFile(`${root}docs/language.md`, 'utf8');
const blocks = blocksIn(page);

function entriesOf(topic: Topic): object[] {
  const parts = topic.words.map((word) => {
    const part = partExample(blocks, word);
    if (!part) throw new Error(`The reference has no example of ${word}`);
    return part;
  });
  const types = [...new Set(parts.map(({ type }) => type))];
  // What several kinds of parts share says nothing about each of them.
  const own = types.length > 1 ? [] : parts.map((part) => entry(part, topic.meaning));
  const rows = topic.rows.map(({ example, meaning }) => {
    const [part] = parts;
    return part
      ? entry(clauseExample(part, outside[part.words] ?? '', example), meaning, types)
      : entry(phraseExample(topic.title, example), meaning);
  });
  return [...own, ...rows];
}

const entry = ({ type, words, text }: Example, meaning: string, of?: readonly string[]) => ({
  type,
  of,
  words,
  example: text,
  meaning,
});
const topics = topicsOf(page);

const text = [
  '// Written by `npm run generate` from docs/language.md; not to be edited by hand.\n\n',
  '/** Something that can be written, and what it means. */\n',
  'export interface Documented {\n',
  '  /** The kind of node in the syntax tree. */\n  readonly type: string;\n',
  '  /** Of a clause: the kinds of blocks it stands in. */\n  readonly of?: readonly string[];\n',
  '  /** Its words of the language, in the order of the example. */\n  readonly words: string;\n',
  '  readonly example: string;\n  readonly meaning: string;\n}\n\n',
  `export const documented: readonly Documented[] = ${JSON.stringify(topics.flatMap(entriesOf))};\n`,
].join('');
const target = `${root}packages/language/src/lsp/documentation/generated/documented.ts`;
await writeFile(target, await format(text, { parser: 'typescript', printWidth: 120, singleQuote: true }));
