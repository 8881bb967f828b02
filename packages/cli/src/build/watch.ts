import { extname, resolve, sep } from 'node:path';
import { watch as watcherOf } from 'chokidar';
import { isDynamicPattern } from 'tinyglobby';
import { isInside } from '@sla-lang/language/files';
import { exits, Stop, type Exit } from '../exit.ts';
import { sayError, type Terminal } from '../terminal.ts';
import { inTurn } from './in-turn.ts';
import { buildOnce, type BuildOptions } from './once.ts';

/** Editors write a file in several steps; a build waits until they are done. */
const SETTLED_MS = 100;

/**
 * Builds again after each change, until the process is asked to end. Whatever is broken meanwhile is said, and the old files
 * stay.
 *
 * @param read what the first build read, absolute
 */
export async function watch(
  paths: readonly string[],
  read: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<Exit> {
  const wanted = new Set([...paths.map((path) => fixedPart(resolve(terminal.cwd, path))), ...read]);
  const watcher = watcherOf([...wanted], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: ignoring(wanted, resolve(terminal.cwd, options.out)),
  });
  const builds = inTurn(async () => {
    say('Building again after a change.', terminal);
    for (const file of await buildAgain(paths, options, terminal)) {
      wanted.add(file);
      watcher.add(file);
    }
    say('Watching for changes; Ctrl-C ends.', terminal);
  }, SETTLED_MS);
  watcher.on('all', builds.request);
  watcher.on('error', (error) => say(`Not everything can be watched: ${String(error)}`, terminal));
  await new Promise<void>((ready) => watcher.on('ready', ready));
  say('Watching for changes; Ctrl-C ends.', terminal);
  try {
    await Promise.race([interruption(), builds.failure]);
  } finally {
    builds.stop();
    await watcher.close();
  }
  return exits.fine;
}

/** What the build read; nothing when it could not begin, which is said. */
async function buildAgain(paths: readonly string[], options: BuildOptions, terminal: Terminal) {
  try {
    return (await buildOnce(paths, options, terminal)).read;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    sayError(error.message, terminal);
    return [];
  }
}

/** The part of a path that is no pattern: the folder in which its files lie. */
function fixedPart(path: string): string {
  const parts = path.split(sep);
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return first < 0 ? path : parts.slice(0, first).join(sep) || sep;
}

/** Leaves out what a build never reads, and what it writes. */
function ignoring(wanted: ReadonlySet<string>, out: string) {
  const readsOut = [...wanted].some((path) => isInside(out, path));
  return (path: string, stats?: { isFile(): boolean }): boolean => {
    if (wanted.has(path)) return false;
    if (!readsOut && isInside(out, path)) return true;
    return /[\\/](node_modules|\.[^\\/]+)$/.test(path) || (stats?.isFile() === true && extname(path) !== '.sla');
  };
}

const say = (message: string, { err, errColors }: Terminal): void => err(errColors.dim(message) + '\n');

/** Ctrl-C, or whoever else asks the process to end. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
