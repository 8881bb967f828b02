import { l10n, Uri, window, workspace } from 'vscode';
import { shownName } from '../../infrastructure/documents.ts';
import type { Target } from './examine.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Memory } from './memory.ts';
import { filesInWords } from './words.ts';

/** What became of the files. */
export interface Written {
  /** Those that hold the contract now, in the order of the formats; also those that held it already. */
  readonly current: readonly Target[];
  readonly changed: number;
  /** Those left as they are, because somebody works or worked on them. */
  readonly kept: readonly Target[];
}

/** Writes the files, after asking about those that a person may have worked on. Undefined when nothing is to be written. */
export async function write(
  targets: readonly Target[],
  memory: Memory,
  isCancelled = (): boolean => false,
): Promise<Written | undefined> {
  if (!(await mayWriteHere(targets))) return undefined;
  const asked = targets.filter(({ verdict }) => verdict === 'ask');
  const replaced = asked.length === 0 ? 'keep' : await mayReplace(asked);
  if (replaced === undefined) return undefined;
  const isWritten = ({ verdict }: Target): boolean =>
    verdict === 'write' || (verdict === 'ask' && replaced === 'replace');
  const changed: Target[] = [];
  for (const target of targets.filter(isWritten)) {
    if (isCancelled()) break;
    await workspace.fs.createDirectory(Uri.joinPath(target.uri, '..'));
    await workspace.fs.writeFile(target.uri, new TextEncoder().encode(target.file.text));
    changed.push(target);
  }
  const current = targets.filter((target) => changed.includes(target) || target.verdict === 'same');
  await memory.rememberWritten(new Map(current.map(({ uri, file }) => [uri.toString(), fingerprintOf(file.text)])));
  const kept = targets.filter(
    (target) => target.verdict === 'unsaved' || (target.verdict === 'ask' && !isWritten(target)),
  );
  return { current, changed: changed.length, kept };
}

/** Says which files are as they were, and why. */
export function tellKept(kept: readonly Target[]): void {
  const unsaved = kept.filter(({ verdict }) => verdict === 'unsaved');
  if (unsaved.length === 0) return;
  const names = unsaved.map(({ file }) => file.name).join(', ');
  void window.showWarningMessage(l10n.t('Not written, because of changes in it that are not saved: {0}', names));
}

/** In a workspace that nobody trusts yet, nothing is written by the way. */
async function mayWriteHere(targets: readonly Target[]): Promise<boolean> {
  const first = targets.find(({ verdict }) => verdict === 'write' || verdict === 'ask');
  if (workspace.isTrusted || !first) return true;
  const write = l10n.t('Write');
  const message = l10n.t('This workspace is in restricted mode. Write {0} to it?', filesInWords(targets.length));
  return (await window.showWarningMessage(message, { modal: true, detail: listOf(targets) }, write)) === write;
}

/** What to do with files that a person may have worked on; undefined: nothing at all. */
async function mayReplace(asked: readonly Target[]): Promise<'replace' | 'keep' | undefined> {
  const [first] = asked;
  const message =
    asked.length === 1 && first
      ? l10n.t('{0} was not generated here, or was changed since. Replace it?', shownName(first.uri))
      : l10n.t('{0} were not generated here, or were changed since. Replace them?', filesInWords(asked.length));
  const replace = l10n.t('Replace');
  const keep = l10n.t('Keep');
  const detail = [
    l10n.t('What was changed by hand is lost then.'),
    ...(asked.length === 1 ? [] : [listOf(asked)]),
  ].join('\n\n');
  const answer = await window.showWarningMessage(message, { modal: true, detail }, replace, keep);
  return answer === replace ? 'replace' : answer === keep ? 'keep' : undefined;
}

const MOST_LISTED = 10;

function listOf(targets: readonly { readonly uri: Uri }[]): string {
  const names = targets.slice(0, MOST_LISTED).map(({ uri }) => shownName(uri));
  const more = targets.length - names.length;
  return [...names, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join('\n');
}
