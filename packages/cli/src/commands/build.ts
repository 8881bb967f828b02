import { buildOnce, type BuildOptions } from '../build/once.ts';
import type { Exit } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

export type { BuildOptions } from '../build/once.ts';

/** `sla build [PATHS]`: checks agreements and writes contracts and JSON; with `--watch` again after each change. */
export async function build(paths: readonly string[], options: BuildOptions, terminal: Terminal): Promise<Exit> {
  const { exit, read } = await buildOnce(paths, options, terminal);
  if (options.watch !== true) return exit;
  const { watch } = await import('../build/watch.ts');
  return await watch(paths, read, options, terminal);
}
