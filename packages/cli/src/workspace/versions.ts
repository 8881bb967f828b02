import { extname, relative, resolve } from 'node:path';
import { ReadProblem } from '@sla-lang/language';
import { wrongUse } from '../exit.ts';
import { repositoryOf, type Repository } from '../files/git.ts';
import { FolderReader } from '../files/reader.ts';
import { chooseRoot, toPosix } from '../files/root.ts';
import type { Terminal } from '../terminal.ts';
import { placed, readInputs, type InputOptions, type Inputs } from './inputs.ts';

/** `A..B` or `A...B`; an end that is left out is the last commit, as in Git. */
const RANGE = /^(.*?)(\.{2,3})(?!\.)(.*)$/;

/** What a range begins at where nothing is said. */
export const LAST_COMMIT = 'HEAD';

/**
 * Two versions of a file: of a revision in Git and as it is now; of both ends of `A..B`; or for `A...B` of where B left A,
 * and of B.
 *
 * @throws {Stop}
 */
export async function readVersions(
  path: string,
  revisions: string,
  options: InputOptions,
  terminal: Terminal,
): Promise<readonly [old: Inputs, now: Inputs]> {
  const file = resolve(terminal.cwd, path);
  const asked = options.root === undefined ? undefined : resolve(terminal.cwd, options.root);
  const root = chooseRoot(terminal.cwd, [file], asked);
  const repository = await repositoryOf(root, file, terminal.env);
  const at = (revision: string, commit: string): Promise<Inputs> =>
    inputsAt({ path, file, root, revision, commit, cwd: terminal.cwd }, repository);
  const [, from, dots, to] = RANGE.exec(revisions) ?? [];
  if (from === undefined || to === undefined) {
    return [await at(revisions, await repository.commit(revisions)), await readInputs([path], options, terminal)];
  }
  const [older, newer] = [from || LAST_COMMIT, to || LAST_COMMIT];
  const [first, second] = [await repository.commit(older), await repository.commit(newer)];
  const old = dots === '...' ? await repository.base(first, second) : first;
  return [await at(dots === '...' ? old.slice(0, 12) : older, old), await at(newer, second)];
}

interface Version {
  /** As it was typed. */
  readonly path: string;
  readonly file: string;
  readonly root: string;
  readonly cwd: string;
  readonly revision: string;
  readonly commit: string;
}

async function inputsAt(version: Version, repository: Repository): Promise<Inputs> {
  const { path, file, root, cwd, revision, commit } = version;
  const reader = new FolderReader((each) => repository.text(commit, each));
  const inRoot = toPosix(relative(root, file));
  const ending = extname(file).toLowerCase();
  if (ending !== '.sla' && ending !== '.json') {
    throw wrongUse(`${path} is not an .sla file or an agreement in JSON.`);
  }
  if (await isMissing(reader.read(inRoot))) throw wrongUse(`There is no ${path} in ${revision}.`);
  const { base } = placed(root, cwd);
  return {
    root,
    // As Git writes it, so that one can ask Git for it.
    base: base.startsWith('..') ? `${revision}:${base}` : `${revision}:./${base}`,
    reader,
    texts: ending === '.sla' ? [inRoot] : [],
    jsons: ending === '.json' ? [inRoot] : [],
  };
}

/** Every other problem is told where the text is used. */
const isMissing = (text: Promise<string>): Promise<boolean> =>
  text.then(
    () => false,
    (error: unknown) => error instanceof ReadProblem && error.reason === 'missing',
  );
