import { join } from 'node:path';
import { build } from 'esbuild';

/** The suite as one file that VS Code loads, in Node and in a worker of the browser alike. */
export async function bundleSuite(folder: string): Promise<string> {
  const outfile = join(folder, 'suite.js');
  await build({
    entryPoints: [join(import.meta.dirname, '../suite/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source'],
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
