import { agreementsChanged, type PreviewView } from '@sla-lang/language/protocol';
import { commands, Disposable, l10n, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import { LANGUAGE, meant } from '../../infrastructure/documents.ts';
import type { Extension, Feature } from '../feature.ts';
import type { PreviewState } from './messages.ts';
import { PreviewPanel } from './panel.ts';

const VIEW = 'sla.preview';

/** The contract beside the text, as it will read. */
export const preview: Feature = (extension) => {
  const { server } = extension;
  const panels = new Panels(extension);
  const active =
    <Result>(run: (panel: PreviewPanel) => Result) =>
    () =>
      panels.active && run(panels.active);
  const openIn = (column: ViewColumn, view: PreviewView) => (given?: unknown, agreement?: unknown) => {
    const uri = meant(given);
    if (!uri) return void window.showInformationMessage(l10n.t('Open an agreement first: a file that ends in .sla.'));
    const named = typeof agreement === 'string' ? { agreement } : {};
    panels.open({ uri: uri.toString(), view, ...named }, column);
  };
  return Disposable.from(
    panels,
    command('sla.openPreview', server, openIn(ViewColumn.Active, 'contract')),
    command('sla.openPreviewToSide', server, openIn(ViewColumn.Beside, 'contract')),
    command('sla.openBalance', server, openIn(ViewColumn.Beside, 'balance')),
    command(
      'sla.preview.lock',
      server,
      active((panel) => panel.show({ isLocked: true })),
    ),
    command(
      'sla.preview.unlock',
      server,
      active((panel) => panel.show({ isLocked: false })),
    ),
    command(
      'sla.preview.showSource',
      server,
      active((panel) => panel.showSource()),
    ),
    command('sla.preview.chooseAgreement', server, active(chooseAgreement)),
    command(
      'sla.preview.generate',
      server,
      active((panel) => {
        return commands.executeCommand('sla.generate', panel.uri, panel.agreement);
      }),
    ),
    window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: (panel, state: PreviewState | undefined) => {
        if (state) panels.add(panel, state);
        else panel.dispose();
        return Promise.resolve();
      },
    }),
  );
};

/** All previews that are open, and what they follow. */
class Panels extends Disposable {
  readonly #extension: Extension;
  readonly #panels = new Set<PreviewPanel>();
  readonly #following: Disposable;

  constructor(extension: Extension) {
    super(() => this.#dispose());
    this.#extension = extension;
    this.#following = Disposable.from(
      extension.server.onNotification(agreementsChanged, ({ uris }) => {
        for (const panel of this.#panels) if (uris.includes(panel.state.uri)) void panel.refresh();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === LANGUAGE) this.#follow(editor.document.uri.toString());
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        for (const panel of this.#of(textEditor.document.uri.toString())) panel.textScrolled();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (!selection) return;
        for (const panel of this.#of(textEditor.document.uri.toString())) panel.cursorMoved(selection.active.line);
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          for (const panel of this.#of(oldUri.toString())) panel.show({ uri: newUri.toString() });
        }
      }),
    );
  }

  get active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isActive }) => isActive);
  }

  /** Shows a file in the preview that follows the editors, or in a new one. */
  open(wanted: Omit<PreviewState, 'isLocked'>, viewColumn: ViewColumn): void {
    const free = [...this.#panels].find(({ state, view }) => !state.isLocked && view === (wanted.view ?? 'contract'));
    if (free) {
      free.show(wanted);
      free.reveal();
      return;
    }
    const place = { viewColumn, preserveFocus: viewColumn === ViewColumn.Beside };
    const panel = window.createWebviewPanel(VIEW, l10n.t('Preview'), place, { enableFindWidget: true });
    this.add(panel, { ...wanted, isLocked: false });
  }

  add(webview: WebviewPanel, state: PreviewState): void {
    const panel = new PreviewPanel(webview, state, this.#extension);
    this.#panels.add(panel);
    panel.onDidChange(() => {
      if (panel.isGone) this.#panels.delete(panel);
      this.#tellMenus();
    });
    this.#tellMenus();
  }

  #follow(uri: string): void {
    for (const panel of this.#panels) {
      if (panel.follows(uri)) panel.show({ uri });
    }
  }

  #of(uri: string): PreviewPanel[] {
    return [...this.#panels].filter(({ state }) => state.uri === uri);
  }

  /** The menu of a preview depends on how it is. */
  #tellMenus(): void {
    const { active } = this;
    if (!active) return;
    void commands.executeCommand('setContext', 'sla.preview.isLocked', active.state.isLocked);
    void commands.executeCommand('setContext', 'sla.preview.hasSeveral', active.agreements.length > 1);
  }

  #dispose(): void {
    this.#following.dispose();
    for (const panel of this.#panels) panel.dispose();
  }
}

/** Asks which agreement of the file is to be shown from now on. */
async function chooseAgreement(panel: PreviewPanel): Promise<void> {
  const items = panel.agreements.map(({ id, title }) => ({
    label: title,
    description: id === panel.agreement ? l10n.t('{0}, shown now', id) : id,
    id,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Preview'),
    placeHolder: l10n.t('Which agreement?'),
    matchOnDescription: true,
  });
  if (chosen) panel.show({ agreement: chosen.id });
}
