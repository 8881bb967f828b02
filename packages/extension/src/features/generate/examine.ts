import type { GeneratedFile } from '@sla-lang/language/protocol';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { fingerprintOf } from './fingerprint.ts';
import type { Memory } from './memory.ts';
import { type Existing, type Verdict, verdictOn } from './verdict.ts';

/** A file to write, and whether it may be. */
export interface Target {
  readonly uri: Uri;
  readonly file: GeneratedFile;
  readonly verdict: Verdict;
}

export async function examine(folder: Uri, file: GeneratedFile, memory: Memory): Promise<Target> {
  const uri = Uri.joinPath(folder, file.name);
  return { uri, file, verdict: verdictOn(await existingAt(uri, memory), file.text, fingerprintOf) };
}

async function existingAt(uri: Uri, memory: Memory): Promise<Existing> {
  const type = await absent(async () => (await workspace.fs.stat(uri)).type);
  const bytes = type === undefined ? undefined : await absent(() => workspace.fs.readFile(uri));
  return {
    text: bytes && new TextDecoder().decode(bytes),
    isUnsaved: workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString()),
    isLink: type !== undefined && (type & FileType.SymbolicLink) !== 0,
    writtenLast: memory.writtenTo(uri.toString()),
  };
}

/** Undefined where there is no file; whatever else keeps it from being read is a failure. */
async function absent<T>(read: () => Thenable<T> | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
