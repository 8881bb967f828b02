import type { formatsRequest, ResultOf } from '@sla-lang/language/protocol';
import { l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, type Uri, window, workspace } from 'vscode';
import { shownName } from '../../infrastructure/documents.ts';
import { chooseFolder, usualFolder } from './destination.ts';
import type { Memory } from './memory.ts';

/** What to write, and where to. */
export interface Order {
  readonly formats: readonly string[];
  readonly folder: Uri;
}

export interface Asked {
  /** The file with the agreements. */
  readonly source: Uri;
  /** What the contracts are of, for the title. */
  readonly about: string;
  readonly formats: ResultOf<typeof formatsRequest>['formats'];
  readonly memory: Memory;
}

/** Asks for the formats, with those chosen last as the proposal; a button changes the folder. */
export async function chooseOrder(asked: Asked): Promise<Order | undefined> {
  const { source, memory } = asked;
  let folder = usualFolder(source, memory);
  let selected = memory.formats ?? proposedFormats(asked);
  for (;;) {
    const answer = await chooseFormats(asked, folder, selected);
    if (!answer) return undefined;
    selected = answer.formats;
    const isComplete = answer.way === 'accept' && folder !== undefined;
    if (!isComplete) folder = (await chooseFolder(source, memory)) ?? folder;
    if (answer.way === 'accept') break;
  }
  if (!folder) return undefined;
  await memory.rememberFormats(selected);
  return { formats: selected, folder };
}

/** Those of the settings; all of them, if the settings name none. */
function proposedFormats({ source, formats }: Asked): readonly string[] {
  const set = workspace.getConfiguration('sla.contract', source).get<readonly string[]>('formats', []);
  return set.length > 0 ? set : formats.map(({ name }) => name);
}

interface FormatItem extends QuickPickItem {
  readonly name: string;
}
interface Answer {
  readonly way: 'accept' | 'folder';
  readonly formats: readonly string[];
}

function chooseFormats(
  { about, formats }: Asked,
  folder: Uri | undefined,
  selected: readonly string[],
): Promise<Answer | undefined> {
  const pick = window.createQuickPick<FormatItem>();
  const another: QuickInputButton = {
    iconPath: new ThemeIcon('folder-opened'),
    tooltip: l10n.t('Choose another folder…'),
  };
  pick.title = l10n.t('Generate Contract: {0}', about);
  pick.placeholder = folder
    ? l10n.t('Formats to write to {0}', shownName(folder))
    : l10n.t('Formats; the folder is asked for next');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.buttons = [another];
  pick.items = formats.map(({ name, label, extension }) => ({ name, label, description: `.${extension}` }));
  pick.selectedItems = pick.items.filter(({ name }) => selected.includes(name));
  const chosen = (): string[] => pick.selectedItems.map(({ name }) => name);
  return new Promise<Answer | undefined>((resolve) => {
    pick.onDidTriggerButton(() => resolve({ way: 'folder', formats: chosen() }));
    pick.onDidAccept(() => pick.selectedItems.length > 0 && resolve({ way: 'accept', formats: chosen() }));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
}
