import { type LangiumDocument, type Module, URI } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import { SlaIndexManager } from '../workspace/index-manager.ts';
import { Client } from './client.ts';
import { SettingsProvider } from './configuration/settings-provider.ts';
import type { Equipment } from './equipment.ts';
import { Examinations, type OptionsFor } from './examination/examinations.ts';
import { FileAccess } from './files/file-access.ts';
import type { WorkspaceFiles } from './files/workspace-files.ts';
import { Log } from './log.ts';
import { Background } from './validation/background.ts';
import { Reporter } from './validation/reporter.ts';
import { SlaDocumentBuilder } from './workspace/document-builder.ts';
import { SlaDocumentFactory } from './workspace/document-factory.ts';
import { Folders } from './workspace/folders.ts';
import { SlaServiceRegistry } from './workspace/service-registry.ts';
import { SlaWorkspaceManager } from './workspace/workspace-manager.ts';

/** What the features of the editor share beyond what Langium has. */
export interface SlaAddedServices {
  readonly ServiceRegistry: SlaServiceRegistry;
  readonly workspace: {
    readonly DocumentBuilder: SlaDocumentBuilder;
    readonly IndexManager: SlaIndexManager;
    readonly LangiumDocumentFactory: SlaDocumentFactory;
    readonly WorkspaceManager: SlaWorkspaceManager;
  };
  readonly editor: {
    readonly Equipment: Equipment;
    readonly Client: Client;
    readonly Log: Log;
    readonly Folders: Folders;
    readonly FileAccess: FileAccess;
    readonly Settings: SettingsProvider;
    readonly Examinations: Examinations;
    readonly Reporter: Reporter;
    readonly Background: Background;
  };
}

export type SlaSharedServices = LangiumSharedServices & SlaAddedServices;
export type SlaLanguageServices = LangiumServices & { readonly shared: SlaSharedServices };

export const editorModule = (
  equipment: Equipment,
  files: WorkspaceFiles,
): Module<SlaSharedServices, SlaAddedServices> => ({
  ServiceRegistry: (services) => new SlaServiceRegistry(services),
  workspace: {
    DocumentBuilder: (services) => new SlaDocumentBuilder(services),
    IndexManager: (services) => new SlaIndexManager(services),
    LangiumDocumentFactory: (services) => new SlaDocumentFactory(services),
    WorkspaceManager: (services) => new SlaWorkspaceManager(services),
  },
  editor: {
    Equipment: () => equipment,
    Client: ({ lsp }) => new Client(lsp.Connection),
    Log: ({ lsp }) => new Log(lsp.Connection),
    Folders: () => new Folders(),
    FileAccess: ({ editor }) => new FileAccess(files, editor.Folders, editor.Log),
    Settings: ({ lsp, editor }) => new SettingsProvider(lsp.Connection, editor.Client, editor.Folders),
    Examinations: (services) =>
      new Examinations(optionsFor(services), {
        ...(equipment.loadHolidays && { loadHolidays: equipment.loadHolidays }),
        fault: (doing, error) => services.editor.Log.fault(doing, error),
      }),
    Reporter: (services) => new Reporter(services),
    Background: (services) => new Background(services),
  },
});

/** Documents go by their address here, and are called by their path in the workspace. */
const optionsFor =
  (shared: SlaSharedServices): OptionsFor =>
  (document: LangiumDocument) => ({
    services: { shared, sla: shared.ServiceRegistry.getServices(document.uri) },
    settings: shared.editor.Settings.settingsFor(document).checks,
    pathOf: ({ uri }) => uri.toString(),
    shownPathOf: ({ uri }) => shared.editor.Folders.shownPath(uri),
    textOf: (path) => shared.workspace.LangiumDocuments.getDocument(URI.parse(path))?.textDocument,
    readProblem: (uri) => shared.editor.FileAccess.problem(document.uri, uri),
  });
