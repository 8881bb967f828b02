/** Writes the colours of the language for editors, made from the words of its grammar. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { textMateGrammar } from './textmate-grammar.ts';

const target = fileURLToPath(new URL('../syntaxes/sla.tmLanguage.json', import.meta.url));
const text = JSON.stringify({
  $comment: 'Written by `npm run generate`; not to be edited by hand.',
  ...textMateGrammar,
});

await writeFile(target, await format(text, { parser: 'json', printWidth: 120 }));
