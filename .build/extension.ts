import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/**
 * The programs of the extension: client and server, each for Node and for a browser, and the parts that a server loads when it
 * needs them, which are the same for both.
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
  const onNode: BuildOptions = { ...shared, platform: 'node', target: 'node22.13', outExtension: { '.js': '.cjs' } };
  const inBrowser: BuildOptions = { ...shared, platform: 'browser', target: 'es2024' };
  return [
    { ...onNode, entryPoints: { extension: src('extension.node.ts'), 'server/node': src('server/node.ts') } },
    { ...inBrowser, entryPoints: { 'browser/extension': src('extension.browser.ts') } },
    { ...inBrowser, entryPoints: { 'server/browser': src('server/browser.ts') }, format: 'iife' },
    {
      ...inBrowser,
      entryPoints: {
        'server/holidays': src('server/parts/holidays.ts'),
        'server/pages': src('server/parts/pages.ts'),
      },
      outExtension: { '.js': '.cjs' },
    },
  ];
}

/** What the extension has of the rest of the repository as it is. */
export const copyForExtension = (root: string, outdir: string): Promise<void> =>
  cp(join(root, 'syntaxes'), join(outdir, 'syntaxes'), { recursive: true });
