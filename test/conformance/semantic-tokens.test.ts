import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../packages/language/src/lsp/navigation/name-index.ts';
import { tokensIn } from '../../packages/language/src/lsp/semantic-tokens/tokens.ts';
import { editor } from '../../packages/language/src/testing/editor.ts';
import { examplesFolder, filesBelow } from '../kit/fixtures.ts';
import { scopesOf } from './textmate.ts';

/** The scopes that VS Code looks up for our tokens, so that words keep their colour when their meaning is known. */
const [contributed] = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../packages/extension/package.json'), 'utf8')) as {
    contributes: { semanticTokenScopes: { scopes: Record<string, string[]> }[] };
  }
).contributes.semanticTokenScopes;
const scopeOf = (modifier: string | undefined) =>
  contributed?.scopes[modifier === undefined ? 'keyword' : `keyword.${modifier}`]?.[0];

/** Days and months may be names: only the meaning tells. */
const asWord = /^(?:keyword|storage)\./;

describe.each(filesBelow(examplesFolder, '.sla'))('the colours of %s', (path) => {
  it('are the same by form and by meaning: what is a word of the language, and what is a name', async () => {
    const text = readFileSync(join(examplesFolder, path), 'utf8');
    const { services, document } = await editor({ [path]: text });
    const scopes = scopesOf(text);
    const differing = tokensIn(document, NameIndex.of(services.shared).in(document)).filter(
      ({ start, type, modifiers: [modifier] }) =>
        type === 'keyword' ? scopes[start] !== scopeOf(modifier) : asWord.test(scopes[start] ?? ''),
    );
    expect(
      differing.map(({ start, length, type }) => `${text.slice(start, start + length)}: ${type}, ${scopes[start]}`),
    ).toEqual([]);
  });
});
