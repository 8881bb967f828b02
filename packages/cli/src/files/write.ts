import { access, constants, mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { errorCode, reasonOf } from '@sla-lang/language';
import { isInside } from '@sla-lang/language/files';

/** Why a file could not be written. */
export class WriteProblem extends Error {
  override readonly name = 'WriteProblem';
  readonly file: string;

  constructor(file: string, message: string) {
    super(message);
    this.file = file;
  }
}

/**
 * Writes a file in one step: whoever reads it meanwhile, or finds it after an interruption, has the old text or the new one.
 * The same text is not written again.
 *
 * @param folder what the file must not lead out of, by a link
 * @throws {WriteProblem}
 */
export async function writeText(file: string, text: string, folder: string): Promise<'written' | 'unchanged'> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const old = await existing(file);
    if (old !== undefined && !isInside(await realpath(folder), old.real)) {
      throw new WriteProblem(file, 'it is a link that leads elsewhere');
    }
    const bytes = Buffer.from(text);
    if (old?.bytes.equals(bytes) === true) return 'unchanged';
    // The library below tries again for seconds where permission is denied, since Windows denies it for moments.
    await access(dirname(old?.real ?? file), constants.W_OK);
    const { writeFile } = await import('atomically');
    // As a stream, whose writer goes on after a short write; handed over whole, a full disk could leave half a file.
    await writeFile(file, Readable.from([bytes], { objectMode: false }));
    return 'written';
  } catch (error) {
    if (error instanceof WriteProblem) throw error;
    throw new WriteProblem(file, reasonOf(error));
  }
}

async function existing(file: string): Promise<{ real: string; bytes: Buffer } | undefined> {
  try {
    return { real: await realpath(file), bytes: await readFile(file) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
