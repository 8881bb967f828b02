import { l10n, Uri, window, workspace } from 'vscode';
import { readFolderSetting } from './folder.ts';
import type { Memory } from './memory.ts';

/** Where the contracts of a file go unless somebody says otherwise; undefined where nobody has said yet. */
export function usualFolder(source: Uri, memory: Memory): Uri | undefined {
  const base = baseOf(source);
  if (!base) return undefined;
  const remembered = memory.folderFor(base.toString());
  if (remembered !== undefined) return Uri.parse(remembered);
  const setting = readFolderSetting(workspace.getConfiguration('sla.contract', source).get('folder', 'out'));
  return 'segments' in setting ? Uri.joinPath(base, ...setting.segments) : undefined;
}

/** Asks for a folder, and remembers it for the folder of the workspace that the file is in. */
export async function chooseFolder(source: Uri, memory: Memory): Promise<Uri | undefined> {
  const base = baseOf(source);
  const start = usualFolder(source, memory) ?? base;
  const [chosen] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: l10n.t('Folder for the contract'),
      openLabel: l10n.t('Generate Here'),
      ...(start && { defaultUri: start }),
    })) ?? [];
  if (chosen && base) await memory.rememberFolder(base.toString(), chosen.toString());
  return chosen;
}

/** The folder of the workspace, or for a file outside of all its own. A text that is no file yet is where the workspace is. */
function baseOf(source: Uri): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(source);
  if (folder) return folder.uri;
  return source.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source, '..');
}
