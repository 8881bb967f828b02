import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const RULES = ['sla/import-directions', 'no-restricted-globals'];

/** The repository's own configuration, cut down to the rules in question, which need no type information. */
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: '.config/eslint.config.js',
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
});

async function problems(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.message);
}

describe('a wrong import is an error', () => {
  it.each([
    ['core', 'core/src/x.ts', '@sla-lang/documents', /must not import/],
    ['core', 'core/src/x.ts', '@sla-lang/language', /must not import/],
    ['core', 'core/src/x.ts', '@sla-lang/cli', /must not import/],
    ['core', 'core/src/x.ts', 'langium', /Only packages\/language/],
    ['core', 'core/src/x.ts', 'langium/generate', /Only packages\/language/],
    ['core', 'core/src/x.ts', 'vscode', /Only packages\/extension/],
    ['core', 'core/src/x.ts', 'vscode-languageserver-types', /Only packages\/language/],
    ['core', 'core/src/x.ts', 'node:fs', /also runs in a browser/],
    ['core', 'core/src/x.ts', 'fs', /not declared/],
    ['core', 'core/src/x.ts', 'commander', /not declared/],
    ['core', 'core/src/x.ts', 'vitest', /not declared/],
    ['core', 'core/src/a/x.ts', '../../../documents/src/index.ts', /leaves packages\/core/],
    ['core', 'core/src/x.ts', './y', /with its extension/],
    ['core test', 'core/src/x.test.ts', '@sla-lang/documents', /must not import/],
    ['documents', 'documents/src/x.ts', '@sla-lang/language', /must not import/],
    ['documents', 'documents/src/x.ts', '@sla-lang/core/src/index.ts', /reaches into/],
    ['documents', 'documents/src/x.ts', '../../core/src/index.ts', /leaves packages\/documents/],
    ['documents', 'documents/src/x.ts', 'node:path', /also runs in a browser/],
    ['language', 'language/src/x.ts', '@sla-lang/documents', /must not import/],
    ['language', 'language/src/x.ts', '@sla-lang/cli', /must not import/],
    ['language', 'language/src/x.ts', 'node:path', /also runs in a browser/],
    ['language', 'language/src/x.ts', 'langium/node', /also runs in a browser/],
    ['language', 'language/src/x.ts', 'vscode-languageclient', /Only packages\/extension/],
    ['cli', 'cli/src/x.ts', 'langium', /Only packages\/language/],
    ['cli', 'cli/src/x.ts', 'vscode-languageserver/node.js', /Only packages\/language/],
    ['cli', 'cli/src/x.ts', '@sla-lang/extension', /must not import/],
    ['cli', 'cli/src/x.ts', 'zod', /not declared/],
  ])('%s: packages/%s imports %s', async (_importer, file, specifier, message) => {
    const found = await problems(`packages/${file}`, `import '${specifier}';\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it.each([
    `import type { Agreement } from '@sla-lang/documents';`,
    `export { x } from '@sla-lang/documents';`,
    `export * from '@sla-lang/documents';`,
    `export const x = () => import('@sla-lang/documents');`,
    `export type X = import('@sla-lang/documents').X;`,
  ])('in whatever form: %s', async (code) => {
    expect(await problems('packages/core/src/x.ts', `${code}\n`)).toEqual([expect.stringMatching(/must not import/)]);
  });
});

describe('what only Node or only a page has', () => {
  it.each(['process.exit()', 'Buffer.from([])', 'document.title', 'window.close()'])('core has no %s', async (code) => {
    expect(await problems('packages/core/src/x.ts', `${code};\n`)).toHaveLength(1);
    expect(await problems('packages/cli/src/x.ts', `${code};\n`)).toEqual([]);
  });
});

describe('a right import passes', () => {
  it.each([
    ['core/src/a/x.ts', '../b/y.ts'],
    ['core/src/x.ts', 'zod'],
    ['core/src/x.ts', 'fraction.js'],
    ['core/src/x.test.ts', 'vitest'],
    ['core/src/x.test.ts', 'node:fs'],
    ['core/src/x.test.ts', 'decimal.js'],
    ['documents/src/x.ts', '@sla-lang/core'],
    ['documents/src/x.ts', 'mdast'],
    ['language/src/x.ts', '@sla-lang/core'],
    ['language/src/x.ts', 'langium'],
    ['language/src/x.ts', 'langium/lsp'],
    ['language/src/lsp/node.ts', 'langium/node'],
    ['language/src/node/files.ts', 'node:fs'],
    ['cli/src/x.ts', '@sla-lang/core'],
    ['cli/src/x.ts', '@sla-lang/documents'],
    ['cli/src/x.ts', '@sla-lang/language'],
    ['cli/src/x.ts', 'commander'],
    ['cli/src/x.ts', 'node:fs/promises'],
    ['cli/src/x.ts', '../package.json'],
  ])('packages/%s imports %s', async (file, specifier) => {
    expect(await problems(`packages/${file}`, `import '${specifier}';\n`)).toEqual([]);
  });
});
