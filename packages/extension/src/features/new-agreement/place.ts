import { FileType, l10n, Uri, window, workspace } from 'vscode';
import { LANGUAGE, shownName } from '../../infrastructure/documents.ts';

export interface Text {
  /** Proposed for the file. */
  readonly name: string;
  readonly text: string;
}

/** Puts a new agreement where a person wants it: into the editor, or into a file that was not there before. */
export async function place(agreement: Text, folder: Uri | undefined): Promise<void> {
  const editor = { label: l10n.t('In the editor'), description: l10n.t('saved when you save it') };
  const file = { label: l10n.t('In a file…'), description: agreement.name };
  const placeHolder = l10n.t('Where shall it be?');
  const answer = await window.showQuickPick([editor, file], { placeHolder, ignoreFocusOut: true });
  if (answer === editor) await openUnsaved(agreement);
  if (answer === file) await openSaved(agreement, folder);
}

async function openUnsaved({ text }: Text): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: text }));
}

async function openSaved(agreement: Text, folder = workspace.workspaceFolders?.[0]?.uri): Promise<void> {
  const uri = await window.showSaveDialog({
    title: l10n.t('New Service Level Agreement'),
    filters: { [l10n.t('Service level agreements')]: ['sla'] },
    ...(folder && { defaultUri: await freeName(folder, agreement.name) }),
  });
  if (!uri) return;
  if (await exists(uri)) {
    await window.showErrorMessage(l10n.t('{0} is there already, and is not overwritten.', shownName(uri)));
    return openSaved(agreement, folder);
  }
  await workspace.fs.writeFile(uri, new TextEncoder().encode(agreement.text));
  await window.showTextDocument(uri);
}

async function freeName(folder: Uri, name: string): Promise<Uri> {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  let uri = Uri.joinPath(folder, name);
  for (let number = 2; await exists(uri); number++) uri = Uri.joinPath(folder, `${stem}-${number}${ending}`);
  return uri;
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    ({ type }) => type !== FileType.Unknown,
    () => false,
  );
