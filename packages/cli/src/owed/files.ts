import { readFile } from 'node:fs/promises';
import { decode, NotText, reasonOf } from '@sla-lang/language';
import { LARGEST_BYTES } from '@sla-lang/language/files';
import { exits, Stop } from '../exit.ts';
import { visible } from '../report/visible.ts';

/**
 * The text of a file with what happened.
 *
 * @throws {Stop}
 */
export async function textOf(path: string, shown: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > LARGEST_BYTES)
      throw unreadable(shown, `it is larger than ${LARGEST_BYTES / 1_000_000} MB, the limit`);
    return decode(bytes);
  } catch (error) {
    if (error instanceof NotText) throw unreadable(shown, error.message);
    if (error instanceof Stop) throw error;
    throw unreadable(shown, reasonOf(error));
  }
}

const unreadable = (path: string, reason: string): Stop =>
  new Stop(exits.files, `${visible(path)} cannot be read: ${reason.replace(/\.$/, '')}.`);

/** @throws {Stop} */
export function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(path, `it is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
