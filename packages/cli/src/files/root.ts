import { dirname, join, parse, sep } from 'node:path';
import { isInside } from '@sla-lang/language/files';
import { wrongUse } from '../exit.ts';

/** With forward slashes, as paths are written in agreements and reports. */
export const toPosix = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/**
 * The folder that no file may lead out of: the one asked for; else the current folder if it holds all files; else the
 * nearest folder that does.
 *
 * @param files absolute paths
 * @param asked absolute path from `--root`
 */
export function chooseRoot(cwd: string, files: readonly string[], asked?: string): string {
  if (asked !== undefined) {
    const outside = files.find((file) => !isInside(asked, file));
    if (outside !== undefined) throw wrongUse(`${outside} does not lie in the root ${asked}.`);
    return asked;
  }
  if (files.every((file) => isInside(cwd, file))) return cwd;
  return files.map((file) => dirname(file)).reduce(commonFolder);
}

function commonFolder(a: string, b: string): string {
  if (parse(a).root !== parse(b).root) throw wrongUse(`${a} and ${b} have no folder in common; check them one by one.`);
  return isInside(a, b) ? a : commonFolder(join(a, '..'), b);
}
