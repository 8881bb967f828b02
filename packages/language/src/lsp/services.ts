import { inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { SlaGeneratedModule, SlaGeneratedSharedModule } from '../generated/module.ts';
import { SlaParserModule } from '../parser/module.ts';
import { SlaModule, SlaSharedModule } from '../services.ts';
import { SlaCodeActionProvider } from './code-actions/provider.ts';
import { SlaCodeLensProvider } from './code-lens/provider.ts';
import { SlaCompletionProvider } from './completion/provider.ts';
import { editorModule, type SlaLanguageServices, type SlaSharedServices } from './editor.ts';
import type { Equipment } from './equipment.ts';
import { SlaFileOperationHandler } from './files/file-operations.ts';
import { noFiles, type WorkspaceFiles } from './files/workspace-files.ts';
import { SlaFoldingRangeProvider } from './folding/folding.ts';
import { SlaFormatter } from './formatter.ts';
import { SlaTypeHierarchyProvider } from './hierarchy/levels.ts';
import { SlaHoverProvider } from './hover/provider.ts';
import { SlaDocumentLinkProvider } from './links/links.ts';
import { SlaInlayHintProvider } from './inlay-hints/provider.ts';
import { SlaDefinitionProvider } from './navigation/definition.ts';
import { SlaDocumentHighlightProvider } from './navigation/highlights.ts';
import { SlaImplementationProvider } from './navigation/implementation.ts';
import { SlaReferencesProvider } from './navigation/references.ts';
import { SlaRenameProvider } from './rename/provider.ts';
import { SlaSignatureHelpProvider } from './signature/provider.ts';
import { SlaSemanticTokenProvider } from './semantic-tokens/provider.ts';
import { SlaLanguageServer } from './server.ts';
import { SlaDocumentSymbolProvider } from './symbols/document-symbols.ts';
import { SlaWorkspaceSymbolProvider } from './symbols/workspace-symbols.ts';
import { SlaDocumentValidator } from './validation/document-validator.ts';
import { SlaDocumentUpdateHandler } from './workspace/update-handler.ts';

export interface SlaEditorServices {
  readonly shared: SlaSharedServices;
  readonly sla: SlaLanguageServices;
}

const SlaEditorModule: Module<SlaLanguageServices, PartialLangiumServices> = {
  validation: { DocumentValidator: (services) => new SlaDocumentValidator(services) },
  lsp: {
    CompletionProvider: (services) => new SlaCompletionProvider(services),
    SignatureHelp: (services) => new SlaSignatureHelpProvider(services),
    CodeActionProvider: (services) => new SlaCodeActionProvider(services),
    CodeLensProvider: (services) => new SlaCodeLensProvider(services),
    Formatter: (services) => new SlaFormatter(services),
    HoverProvider: (services) => new SlaHoverProvider(services),
    InlayHintProvider: (services) => new SlaInlayHintProvider(services),
    SemanticTokenProvider: (services) => new SlaSemanticTokenProvider(services),
    DefinitionProvider: (services) => new SlaDefinitionProvider(services),
    ReferencesProvider: (services) => new SlaReferencesProvider(services),
    DocumentHighlightProvider: (services) => new SlaDocumentHighlightProvider(services),
    ImplementationProvider: (services) => new SlaImplementationProvider(services),
    RenameProvider: (services) => new SlaRenameProvider(services),
    DocumentSymbolProvider: () => new SlaDocumentSymbolProvider(),
    FoldingRangeProvider: (services) => new SlaFoldingRangeProvider(services),
    DocumentLinkProvider: (services) => new SlaDocumentLinkProvider(services),
    TypeHierarchyProvider: (services) => new SlaTypeHierarchyProvider(services),
  },
};

const SlaSharedEditorModule: Module<SlaSharedServices, PartialLangiumSharedServices> = {
  lsp: {
    LanguageServer: (services) => new SlaLanguageServer(services),
    DocumentUpdateHandler: (services) => new SlaDocumentUpdateHandler(services),
    FileOperationHandler: (services) => new SlaFileOperationHandler(services),
    WorkspaceSymbolProvider: (services) => new SlaWorkspaceSymbolProvider(services),
  },
};

/** The language with everything that an editor asks for. */
export function createSlaEditorServices(
  context: DefaultSharedModuleContext,
  equipment: Equipment = {},
  files: WorkspaceFiles = noFiles,
): SlaEditorServices {
  const shared = inject(
    createDefaultSharedModule(context),
    SlaGeneratedSharedModule,
    SlaSharedModule,
    SlaSharedEditorModule,
    editorModule(equipment, files),
  );
  const sla = inject(createDefaultModule({ shared }), SlaGeneratedModule, SlaParserModule, SlaModule, SlaEditorModule);
  shared.ServiceRegistry.register(sla);
  return { shared, sla };
}
