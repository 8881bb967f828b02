import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, posix, relative } from 'node:path';
import { decode, errorCode, NotText, ReadProblem } from '@sla-lang/language';
import { LARGEST_BYTES } from '@sla-lang/language/files';
import { exits, Stop, wrongUse } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { toPosix } from './root.ts';

/** The older versions of what lies in a folder. */
export interface Repository {
  /**
   * The name of the commit that a revision means.
   *
   * @throws {Stop} for what means none
   */
  readonly commit: (revision: string) => Promise<string>;
  /**
   * The name of the last commit that two have in common.
   *
   * @throws {Stop} where there is none
   */
  readonly base: (one: string, other: string) => Promise<string>;
  /**
   * The text of a file in a commit.
   *
   * @param path relative to the folder, with forward slashes
   * @throws {ReadProblem}
   */
  readonly text: (commit: string, path: string) => Promise<string>;
}

/** What git tells a program that it starts, and would take for the repository even of a file that lies in another one. */
const OTHER_REPOSITORY = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/** How git lists a file: mode, type, name of the content, and bytes. */
const ENTRY = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t/;

/**
 * The repository that a file lies in, or lay in: it need not be there.
 *
 * @param folder what paths are relative to; absolute
 * @param file absolute
 * @throws {Stop} where there is no git, or no repository
 */
export async function repositoryOf(folder: string, file: string, env: Terminal['env']): Promise<Repository> {
  const near = await nearestFolder(dirname(file));
  const git = (...args: string[]): Promise<Buffer> => run(near, args, env);
  const prefix = (await git('rev-parse', '--show-prefix').catch((error: unknown) => throwNoRepository(error, near)))
    .toString()
    .replace(/\r?\n$/, '');
  const below = toPosix(relative(folder, near));
  return {
    async commit(revision) {
      if (revision === '' || revision.startsWith('-')) throw wrongUse(`${revision} is not a revision.`);
      const given = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
      return await name(git('rev-parse', ...given), `There is no revision ${revision}.`);
    },
    base: (one, other) => name(git('merge-base', one, other), 'The two revisions have nothing in common.'),
    async text(commit, path) {
      const inRepository = posix.join(prefix, posix.relative(below, path));
      if (/^\.\.(\/|$)/.test(inRepository)) throw new ReadProblem('outside', 'it lies outside the repository');
      const read = (...args: string[]): Promise<Buffer> => git(...args).catch(throwUnreadable);
      const listed = await read('ls-tree', '-z', '--long', '--full-tree', '--', commit, inRepository);
      const [, mode, type, content = '', bytes] = ENTRY.exec(listed.toString()) ?? [];
      if (mode === undefined) throw new ReadProblem('missing', 'there is no such file in that version');
      if (type !== 'blob' || mode === '120000') throw new ReadProblem('unreadable', 'it is not a file in that version');
      if (Number(bytes) > LARGEST_BYTES) {
        throw new ReadProblem('too large', `the limit is ${LARGEST_BYTES / 1_000_000} MB`);
      }
      return textOf(await read('cat-file', 'blob', content));
    },
  };
}

function textOf(bytes: Buffer): string {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof NotText) throw new ReadProblem('unreadable', error.message);
    throw error;
  }
}

async function nearestFolder(folder: string): Promise<string> {
  const there = await stat(folder).catch(() => undefined);
  return there?.isDirectory() === true || folder === dirname(folder) ? folder : await nearestFolder(dirname(folder));
}

/** Git ended with a failure; the message is what it said. */
class GitFailure extends Error {
  override readonly name = 'GitFailure';
}

/** What git answers; where it says nothing on failing, the message tells why. */
async function name(answer: Promise<Buffer>, failure: string): Promise<string> {
  try {
    return (await answer).toString().trim();
  } catch (error) {
    if (error instanceof GitFailure) throw wrongUse(error.message === '' ? failure : `${failure} ${error.message}`);
    throw error;
  }
}

function throwUnreadable(error: unknown): never {
  throw error instanceof GitFailure ? new ReadProblem('unreadable', error.message) : error;
}

function throwNoRepository(error: unknown, folder: string): never {
  if (!(error instanceof GitFailure)) throw error;
  const other = error.message.includes('not a git repository') ? '' : ` ${error.message}`;
  throw wrongUse(`${folder} is in no Git repository.${other}`);
}

function run(folder: string, args: readonly string[], env: Terminal['env']): Promise<Buffer> {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !OTHER_REPOSITORY.includes(name)));
  const options = {
    // Windows would take a program of that name from the folder that it is started in.
    cwd: dirname(process.execPath),
    env: { ...own, LC_ALL: 'C' },
    encoding: 'buffer' as const,
    maxBuffer: LARGEST_BYTES + 1,
    windowsHide: true,
  };
  return new Promise((resolve, reject) => {
    execFile('git', ['--literal-pathspecs', '-C', folder, ...args], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (errorCode(error) === 'ENOENT') reject(new Stop(exits.files, 'There is no git on this computer.'));
      else reject(new GitFailure(firstLine(stderr.toString())));
    });
  });
}

const firstLine = (text: string): string => (/^(?:fatal|error): (.+)/m.exec(text)?.[1] ?? text.trim()).trim();
