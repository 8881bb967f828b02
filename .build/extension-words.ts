/** Collects what the extension says into `l10n/bundle.l10n.json`, from which translations start. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import ts from 'typescript';
import { LEVEL_HINTS, QUESTIONS } from '../packages/language/src/starter/questions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'packages/extension/src');
/** What is wrong with an answer is said by the language. */
const answers = join(root, 'packages/language/src/starter/answers.ts');
const target = join(root, 'packages/extension/l10n/bundle.l10n.json');

/** The texts in calls of `l10n.t`, and the problems that are told with it. */
function wordsIn(name: string, text: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) words.push(first.text);
    }
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'problem' &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      words.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true));
  return words;
}

const names = (await readdir(sources, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name));
const files = [answers, ...names.map((name) => join(sources, name))];
const found = await Promise.all(files.map(async (file) => wordsIn(file, await readFile(file, 'utf8'))));
const words = [...new Set([...found.flat(), ...Object.values(QUESTIONS), ...Object.values(LEVEL_HINTS)])].sort();

await mkdir(dirname(target), { recursive: true });
const bundle = Object.fromEntries(words.map((each) => [each, each]));
await writeFile(target, await format(JSON.stringify(bundle), { parser: 'json', printWidth: 120 }));
