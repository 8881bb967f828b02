import { isAbsolute, join, relative, resolve } from 'node:path';
import { decode, NotText } from '@sla-lang/language';
import { isInside, LARGEST_BYTES } from '@sla-lang/language/files';
import { exits, Stop, wrongUse } from '../exit.ts';
import { findInputs } from '../files/find.ts';
import { FolderReader } from '../files/reader.ts';
import { chooseRoot, toPosix } from '../files/root.ts';
import type { Terminal } from '../terminal.ts';

/** What is to be worked on: files below a root, by their paths relative to it. */
export interface Inputs {
  /** Absolute. */
  readonly root: string;
  /** The root as seen from where `sla` was started. */
  readonly base: string;
  readonly reader: FolderReader;
  /** Texts in the language. */
  readonly texts: readonly string[];
  /** Agreements in JSON. */
  readonly jsons: readonly string[];
}

export interface InputOptions {
  readonly root?: string | undefined;
  /** Whether agreements in JSON are asked for as well. */
  readonly json?: boolean;
  /** The name of the text that comes from standard input, when the path is `-`. */
  readonly stdinFilename?: string | undefined;
}

const STDIN_NAME = 'stdin.sla';

/**
 * Finds what the paths of a command line mean.
 *
 * @throws {Stop}
 */
export async function readInputs(paths: readonly string[], options: InputOptions, terminal: Terminal): Promise<Inputs> {
  const asked = options.root === undefined ? undefined : resolve(terminal.cwd, options.root);
  if (paths.includes('-')) return await fromStdin(paths, asked, options, terminal);
  if (options.stdinFilename !== undefined) throw wrongUse('--stdin-filename goes with the path -.');
  const found = await findInputs(paths, { cwd: terminal.cwd, json: options.json ?? false });
  const files = found.map(({ file }) => file);
  const root = chooseRoot(terminal.cwd, files, asked);
  const below = (kind: 'sla' | 'json') =>
    found.filter((input) => input.kind === kind).map(({ file }) => toPosix(relative(root, file)));
  return { ...placed(root, terminal.cwd), reader: new FolderReader(root), texts: below('sla'), jsons: below('json') };
}

async function fromStdin(
  paths: readonly string[],
  asked: string | undefined,
  { stdinFilename = STDIN_NAME }: InputOptions,
  terminal: Terminal,
): Promise<Inputs> {
  if (paths.length > 1) throw wrongUse('- stands for standard input and must be the only path.');
  const file = resolve(terminal.cwd, stdinFilename);
  const root = chooseRoot(terminal.cwd, [file], asked);
  const path = toPosix(relative(root, file));
  const text = await readStdin(terminal.stdin);
  const reader = new FolderReader(root, new Map([[path, text]]));
  return { ...placed(root, terminal.cwd), reader, texts: [path], jsons: [] };
}

/** From another disk there is no way but the absolute one. */
export function placed(root: string, cwd: string): Pick<Inputs, 'root' | 'base'> {
  const way = relative(cwd, root);
  return { root, base: toPosix(isAbsolute(way) && !isInside(cwd, root) ? root : way) };
}

async function readStdin(stdin: Terminal['stdin']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BYTES) {
      throw new Stop(exits.files, `Standard input is larger than ${LARGEST_BYTES / 1_000_000} MB, the limit.`);
    }
    chunks.push(bytes);
  }
  try {
    return decode(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof NotText) throw new Stop(exits.files, `Standard input cannot be read: ${error.message}.`);
    throw error;
  }
}

/** The absolute path of an input. */
export const absolute = ({ root }: Pick<Inputs, 'root'>, path: string): string => join(root, path);
