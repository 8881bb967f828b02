import {
  type AgreementInfo,
  agreementsRequest,
  type Preview,
  previewRequest,
  type PreviewView,
} from '@sla-lang/language/protocol';
import { EventEmitter, l10n, Uri, type WebviewPanel, workspace } from 'vscode';
import { shownName } from '../../infrastructure/documents.ts';
import type { Extension } from '../feature.ts';
import { agreementAt } from './agreement-at.ts';
import type { FromPage, PreviewState, ToPage } from './messages.ts';
import { mediaFolder, pageOf } from './page.ts';
import { firstLine, openSource, scrollSource, visibleEditor } from './source.ts';

/** For so long what one side was told to do is not told back to it by the other. */
const ECHO_MS = 250;

/** A preview: the page beside the text, and what it knows of the text. */
export class PreviewPanel {
  readonly #panel: WebviewPanel;
  readonly #extension: Extension;
  readonly #changed = new EventEmitter<void>();
  /** Its state is another one, or it became active, or it is gone. */
  readonly onDidChange = this.#changed.event;
  #state: PreviewState;
  #shown: Preview | undefined;
  #agreements: readonly AgreementInfo[] = [];
  /** While it is being made anew: whether that must be done once more. */
  #making: { again: boolean } | undefined;
  #isReady = false;
  #isGone = false;
  #scrolledAt = 0;
  #selectedAt = 0;
  /** The text of a level below that the page itself has led to. */
  #ledTo: string | undefined;

  constructor(panel: WebviewPanel, state: PreviewState, extension: Extension) {
    this.#panel = panel;
    this.#state = state;
    this.#extension = extension;
    const folder = extension.context.extensionUri;
    const icon = (theme: string): Uri => Uri.joinPath(folder, `icons/file-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [mediaFolder(folder)] };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message));
    panel.onDidChangeViewState(() => this.#changed.fire());
    panel.onDidDispose(() => {
      this.#isGone = true;
      this.#changed.fire();
      this.#changed.dispose();
    });
    panel.webview.html = pageOf(panel.webview, folder);
    this.#name();
  }

  get state(): PreviewState {
    return this.#state;
  }

  get view(): PreviewView {
    return this.#state.view ?? 'contract';
  }

  get uri(): Uri {
    return Uri.parse(this.#state.uri);
  }

  get agreements(): readonly AgreementInfo[] {
    return this.#agreements;
  }

  /** The agreement that is shown. */
  get agreement(): string | undefined {
    return this.#shown?.agreement;
  }

  /** Whether it shows something else when the editor of this text is in front; not when the page itself has led there. */
  follows(uri: string): boolean {
    const wasLed = this.#ledTo === uri;
    this.#ledTo = undefined;
    return !this.#state.isLocked && this.#state.uri !== uri && !wasLed;
  }

  get isActive(): boolean {
    return !this.#isGone && this.#panel.active;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows another file, or another of its agreements. */
  show(state: Partial<PreviewState>): void {
    const isOther = state.uri !== undefined && state.uri !== this.#state.uri;
    if (isOther) this.#agreements = [];
    this.#state = { ...this.#state, ...(isOther && { agreement: undefined }), ...state };
    this.#post({ kind: 'state', state: this.#state });
    this.#name();
    this.#changed.fire();
    void this.refresh();
  }

  /** Makes the contract anew; what changes meanwhile is made after it. */
  async refresh(): Promise<void> {
    if (this.#making) {
      this.#making.again = true;
      return;
    }
    if (!this.#isReady || this.#isGone) return;
    const making = { again: false };
    this.#making = making;
    await this.#make();
    this.#making = undefined;
    if (making.again) await this.refresh();
  }

  /** The text was scrolled. A balance is in another order than its text, and follows the cursor alone. */
  textScrolled(): void {
    if (this.view === 'balance') return;
    const now = Date.now();
    const line = firstLine(this.uri);
    if (line === undefined || now - this.#scrolledAt < ECHO_MS || now - this.#selectedAt < ECHO_MS) return;
    this.#post({ kind: 'scroll', line });
  }

  /** The cursor is on another line of the text; that may be in another agreement. */
  cursorMoved(line: number): void {
    this.#selectedAt = Date.now();
    this.#post({ kind: 'cursor', line });
    const around = this.#state.agreement === undefined ? agreementAt(line, this.#agreements) : undefined;
    if (around !== undefined && this.#shown && around !== this.#shown.agreement) void this.refresh();
  }

  /** Shows where that was written which is on top of the page. */
  showSource(): void {
    if (this.#shown) this.#post({ kind: 'ask' });
    else void openSource(this.uri, { line: 0, character: 0 });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #make(): Promise<void> {
    const { server } = this.#extension;
    const { uri } = this.#state;
    const file = shownName(this.uri);
    try {
      // The server knows files of the workspace and those that are open.
      await workspace.openTextDocument(this.uri);
      const preview = await server.request(previewRequest, { uri, view: this.view, ...this.#wanted() });
      if (this.#isGone || uri !== this.#state.uri) return;
      if (preview) this.#display(preview);
      else this.#nothing(l10n.t('There is no agreement in {0} yet.', file));
      this.#agreements = await server.request(agreementsRequest, { uri });
      this.#changed.fire();
    } catch (error) {
      server.output.error(error instanceof Error ? error : String(error));
      if (!this.#shown && !this.#isGone) this.#nothing(l10n.t('There is no preview of {0}: it cannot be read.', file));
    }
  }

  /** The agreement that was chosen, else the one around the cursor, else the one that was there before. */
  #wanted(): { readonly agreement?: string; readonly position?: { line: number; character: number } } {
    const { agreement } = this.#state;
    const cursor = visibleEditor(this.uri)?.selection.active;
    if (agreement !== undefined) return { agreement };
    if (cursor) return { position: { line: cursor.line, character: cursor.character } };
    return this.#shown?.uri === this.#state.uri ? { agreement: this.#shown.agreement } : {};
  }

  #display(preview: Preview): void {
    const isOther = preview.uri !== this.#shown?.uri || preview.agreement !== this.#shown.agreement;
    this.#shown = preview;
    this.#name();
    const own = preview.places.filter(({ uri }) => uri === preview.uri);
    this.#post({
      kind: 'contract',
      html: preview.html,
      language: preview.language,
      note: preview.stale ? l10n.t('The text has mistakes; this is the last version that could be read.') : undefined,
      written: own.map(({ element, range }) => ({ element, start: range.start.line, end: range.end.line })),
      known: preview.places.map(({ element }) => element),
      isOther,
    });
    const cursor = visibleEditor(this.uri)?.selection.active;
    if (isOther && cursor) this.#post({ kind: 'cursor', line: cursor.line });
  }

  #nothing(note: string): void {
    this.#shown = undefined;
    this.#name();
    this.#post({ kind: 'nothing', note });
  }

  #hear(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#shown = undefined;
        this.#post({ kind: 'state', state: this.#state });
        void this.refresh();
        break;
      case 'scrolled':
        if (this.view !== 'balance' && scrollSource(this.uri, message.line)) this.#scrolledAt = Date.now();
        break;
      case 'reveal': {
        const place = this.#shown?.places.find(({ element }) => element === message.element);
        if (!place) break;
        this.#ledTo = Uri.parse(place.uri).toString();
        void openSource(Uri.parse(place.uri), place.range.start);
        break;
      }
    }
  }

  #name(): void {
    const name = this.#shown?.title ?? shownName(this.uri);
    const { isLocked } = this.#state;
    if (this.view === 'balance')
      this.#panel.title = isLocked ? l10n.t('[Balance] {0}', name) : l10n.t('Balance {0}', name);
    else this.#panel.title = isLocked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name);
  }

  #post(message: ToPage): void {
    if (!this.#isGone && this.#isReady) void this.#panel.webview.postMessage(message);
  }
}
