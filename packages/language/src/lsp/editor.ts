import { type LangiumDocument, type Module, URI } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import { Client } from './client.ts';
import { SettingsProvider } from './configuration/settings-provider.ts';
import type { Equipment } from './equipment.ts';
import { Examinations, type OptionsFor } from './examination/examinations.ts';
import { Folders } from './workspace/folders.ts';

/** What the features of the editor share beyond what Langium has. */
export interface SlaAddedServices {
  readonly editor: {
    readonly Equipment: Equipment;
    readonly Client: Client;
    readonly Folders: Folders;
    readonly Settings: SettingsProvider;
    readonly Examinations: Examinations;
  };
}

export type SlaSharedServices = LangiumSharedServices & SlaAddedServices;
export type SlaLanguageServices = LangiumServices & { readonly shared: SlaSharedServices };

export const editorModule = (equipment: Equipment): Module<SlaSharedServices, SlaAddedServices> => ({
  editor: {
    Equipment: () => equipment,
    Client: () => new Client(),
    Folders: () => new Folders(),
    Settings: ({ lsp, editor }) => new SettingsProvider(lsp.Connection, editor.Client, editor.Folders),
    Examinations: (services) => new Examinations(optionsFor(services), equipment.loadHolidays),
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
  });
