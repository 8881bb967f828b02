import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/**
 * The programs of the extension: the client for Node, the client for a browser, and for both the server and the parts that it
 * loads when it needs them, and the page of the preview.
 *
 * @param common what all programs of the repository have in common
 */
export function extensionPrograms(folder: string, common: BuildOptions): BuildOptions[] {
  const src = (file: string): string => join(folder, 'src', file);
  const shared: BuildOptions = {
    ...common,
    outdir: join(folder, 'dist'),
    format: 'cjs',
    minify: true,
    // VS Code brings it along.
    external: ['vscode'],
  };
  const clients: BuildOptions[] = [
    {
      ...shared,
      entryPoints: { extension: src('extension.node.ts') },
      platform: 'node',
      target: 'node22.13',
      outExtension: { '.js': '.cjs' },
    },
    {
      ...shared,
      entryPoints: { 'browser/extension': src('extension.browser.ts') },
      platform: 'browser',
      target: 'es2024',
    },
  ];
  const server: BuildOptions = {
    ...shared,
    entryPoints: {
      'server/main': src('server/main.ts'),
      'server/holidays': src('server/parts/holidays.ts'),
      'server/pages': src('server/parts/pages.ts'),
    },
    platform: 'node',
    // A worker has no document, as the modules for browsers otherwise expect.
    conditions: ['source', 'module', 'worker', 'browser'],
    target: 'es2024',
    outExtension: { '.js': '.cjs' },
    // A worker runs all of them in one global scope: without functions around them, the names of one hide those of another.
    banner: { js: '(() => {' },
    footer: { js: '})();' },
  };
  const page: BuildOptions = {
    ...shared,
    entryPoints: { 'media/preview': src('features/preview/webview/main.ts') },
    format: 'iife',
    platform: 'browser',
    target: 'es2024',
  };
  return [...clients, server, page];
}

/** What the extension has of the rest of the repository as it is. */
export async function copyForExtension(root: string, outdir: string): Promise<void> {
  await cp(join(root, 'syntaxes'), join(outdir, 'syntaxes'), { recursive: true });
  await cp(join(root, 'examples/first-look'), join(outdir, 'examples'), { recursive: true });
}
