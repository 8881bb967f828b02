import type { Uri } from 'vscode';
import { commands, Disposable, workspace } from 'vscode';
import type { Feature } from '../feature.ts';
import { foldersOf } from './folders-of.ts';

/** Menus of folders offer what is done with agreements only where there are some. */
export const folders: Feature = ({ server }) => {
  const watcher = workspace.createFileSystemWatcher('**/*.sla', false, true, false);
  const update = async (): Promise<void> => {
    const files = await workspace.findFiles('**/*.sla');
    const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => pathOf(uri));
    await commands.executeCommand('setContext', 'sla.folders', foldersOf(files.map(pathOf), roots));
  };
  const updateOrTell = (): void => void update().catch((error: unknown) => server.output.warn(String(error)));
  updateOrTell();
  return Disposable.from(
    watcher,
    watcher.onDidCreate(updateOrTell),
    watcher.onDidDelete(updateOrTell),
    workspace.onDidChangeWorkspaceFolders(updateOrTell),
  );
};

/** As the condition of a menu compares it. */
const pathOf = (uri: Uri): string => (uri.scheme === 'file' ? uri.fsPath : uri.path);
