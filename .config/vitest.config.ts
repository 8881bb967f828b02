import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Workspace packages are tested from their sources, never from a build that may be older.
// "module" is left out: Node applies conditions to what it loads itself as well, and the modules that the language server
// protocol offers under it cannot be loaded by the CommonJS ones beside them.
const conditions = ['source', ...defaultServerConditions.filter((condition) => condition !== 'module')];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/e2e/!(cli|lsp)/**', 'test/bench/**'],
    // The code under test is pure: files of one worker share their modules instead of loading the parser anew.
    isolate: false,
    // Against tests that hang, not for speed: a busy machine takes a multiple of the usual time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
