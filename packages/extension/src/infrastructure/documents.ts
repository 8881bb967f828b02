import { Uri, window, workspace } from 'vscode';

export const LANGUAGE = 'sla';

/**
 * Where agreements are: on a disk, in a repository that a browser shows, new. Not the old versions that Git shows beside a
 * change: they would declare everything twice.
 */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];
export const selector = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));

/** The agreement that a command means: the one it is given, by a menu or by a lens, or the one in the editor. */
export function meant(given: unknown): Uri | undefined {
  if (given instanceof Uri) return given;
  if (typeof given === 'string') return Uri.parse(given);
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document.uri : undefined;
}

/** Its name for people: the path in the workspace. */
export const shownName = (uri: Uri): string => workspace.asRelativePath(uri);
