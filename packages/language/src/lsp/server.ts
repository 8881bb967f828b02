import { DefaultLanguageServer } from 'langium/lsp';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { serverGenerate } from './code-lens/commands.ts';
import type { SlaSharedServices } from './editor.ts';

/** The kinds of code actions there are, so that editors can offer them in their menus and run them on saving. */
const codeActionKinds = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.Source,
  CodeActionKind.SourceFixAll,
  `${CodeActionKind.SourceFixAll}.sla`,
];

/** Says what the server can do, beyond what Langium says by itself. */
export class SlaLanguageServer extends DefaultLanguageServer {
  readonly #services: SlaSharedServices;

  constructor(services: SlaSharedServices) {
    super(services);
    this.#services = services;
  }

  protected override fireInitializeOnDefaultServices(params: InitializeParams): void {
    const { Client, Folders } = this.#services.editor;
    Client.initialize(params);
    Folders.initialize(params);
    super.fireInitializeOnDefaultServices(params);
  }

  protected override fireInitializedOnDefaultServices(): void {
    const { lsp, workspace, editor } = this.#services;
    const { didChangeConfiguration, workspaceFolders } = editor.Client.capabilities.workspace ?? {};
    editor.Settings.onChange(() => {
      void workspace.WorkspaceLock.write((token) => workspace.DocumentBuilder.reconsider(token));
      editor.Client.refresh();
    });
    if (didChangeConfiguration?.dynamicRegistration) {
      void lsp.Connection?.client.register(DidChangeConfigurationNotification.type, { section: 'sla' });
    }
    lsp.Connection?.onDidChangeConfiguration(({ settings }) => editor.Settings.refresh(settings));
    if (workspaceFolders) {
      lsp.Connection?.workspace.onDidChangeWorkspaceFolders((event) => workspace.WorkspaceManager.changeFolders(event));
    }
    void workspace.WorkspaceManager.initialized().catch((error: unknown) => editor.Log.fault('Starting', error));
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities } = super.buildInitializeResult(params);
    const { version } = this.#services.editor.Equipment;
    return {
      capabilities: {
        ...capabilities,
        completionProvider: { ...capabilities.completionProvider, resolveProvider: true },
        selectionRangeProvider: true,
        codeActionProvider: { codeActionKinds, resolveProvider: true },
        codeLensProvider: { resolveProvider: true },
        executeCommandProvider: { commands: [serverGenerate] },
        workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'sla', ...(version !== undefined && { version }) },
    };
  }
}
