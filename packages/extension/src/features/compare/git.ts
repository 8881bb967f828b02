import { extensions, Uri } from 'vscode';

/** What we ask of the extension for Git that VS Code brings along (its interface, version 1). */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

interface Repository {
  readonly rootUri: Uri;
  show(ref: string, path: string): Promise<string>;
}

/** Older versions of a file. */
export interface Versions {
  /** Its path below the folder of the repository, with forward slashes. */
  readonly path: string;
  /** The text of a file of the repository in a version; null if it is not there. */
  readonly textAt: (ref: string, path: string) => Promise<string | null>;
}

/** The versions of a file that lies in a repository; nothing where there is none, or no Git. */
export async function versionsOf(file: Uri): Promise<Versions | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  const repository = git.enabled ? git.getAPI(1).getRepository(file) : null;
  if (!repository) return undefined;
  const { rootUri } = repository;
  return {
    path: file.path.slice(rootUri.path.length).replace(/^\/+/, ''),
    // Git tells a version that has no such file by failing.
    textAt: (ref, path) => repository.show(ref, Uri.joinPath(rootUri, path).fsPath).catch(() => null),
  };
}
