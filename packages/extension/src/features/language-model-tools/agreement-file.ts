import { Uri, workspace } from 'vscode';

/** The file that a model means: by its path in the workspace, its whole path, or its address. Nothing outside is read. */
export async function agreementFile(named: string): Promise<Uri | undefined> {
  for (const uri of candidates(named)) {
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (isOpen || (workspace.getWorkspaceFolder(uri) && (await exists(uri)))) return uri;
  }
  return undefined;
}

function candidates(named: string): readonly Uri[] {
  if (/^[a-z][a-z\d+.-]+:/i.test(named)) return [Uri.parse(named)];
  const folders = workspace.workspaceFolders ?? [];
  return [
    ...folders.map(({ uri }) => Uri.joinPath(uri, named)),
    ...folders
      .filter(({ name }) => named.startsWith(`${name}/`))
      .map(({ uri, name }) => Uri.joinPath(uri, named.slice(name.length))),
    ...folders.map(({ uri }) => uri.with({ path: named.replaceAll('\\', '/').replace(/^(?!\/)/, '/') })),
  ];
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
