import { fileURLToPath } from 'node:url';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirections } from './import-directions.ts';

const basePath = fileURLToPath(new URL('..', import.meta.url));

/** What only Node or only a page has: core runs in both, the compiler knows Node's. */
const HOST_GLOBALS = [
  ...['process', 'Buffer', 'global', 'require', '__dirname', '__filename', 'setImmediate', 'navigator', 'fetch'],
  ...['document', 'window', 'self', 'localStorage', 'sessionStorage'],
];

export default defineConfig([
  globalIgnores(['**/node_modules/', '**/dist/', '**/out/', '**/generated/']),
  {
    basePath,
    files: ['packages/*/src/**/*.ts', 'test/**/*.ts', '.build/**/*.ts', '.config/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { sla: { rules: { 'import-directions': importDirections } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: basePath } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'sla/import-directions': 'error',
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    basePath,
    files: ['packages/*/src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    basePath,
    files: ['packages/{core,documents,language}/src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    basePath,
    files: ['packages/{core,documents}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...HOST_GLOBALS.map((name) => ({ name, message: 'This package runs in Node and in a browser alike.' })),
        { name: 'parseFloat', message: 'Amounts, percentages and durations are exact: read them as rationals.' },
      ],
    },
  },
  {
    basePath,
    files: ['**/*.test.ts'],
    rules: {
      // What a test reads with JSON.parse is what it asserts about.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
]);
