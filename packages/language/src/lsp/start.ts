import { DocumentState } from 'langium';
import * as lsp from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { SlaSharedServices } from './editor.ts';

const linked = DocumentState.Linked;

/**
 * Lets the connection answer what the protocol asks, and listens. Other than Langium does it by itself, diagnostics are told
 * by the reporter, and what concerns one document does not wait for the others.
 */
export function startServer(connection: Connection, shared: SlaSharedServices): void {
  lsp.addDocumentUpdateHandler(connection, shared);
  lsp.addFileOperationHandler(connection, shared);
  lsp.addFindReferencesHandler(connection, shared);
  lsp.addDocumentSymbolHandler(connection, shared);
  lsp.addGotoDefinitionHandler(connection, shared);
  lsp.addGoToTypeDefinitionHandler(connection, shared);
  lsp.addGoToImplementationHandler(connection, shared);
  lsp.addDocumentHighlightHandler(connection, shared, linked);
  lsp.addFoldingRangeHandler(connection, shared);
  lsp.addFormattingHandler(connection, shared);
  lsp.addCodeActionHandler(connection, shared, linked);
  lsp.addRenameHandler(connection, shared);
  lsp.addHoverHandler(connection, shared);
  lsp.addInlayHintHandler(connection, shared, linked);
  lsp.addSemanticTokenHandler(connection, shared);
  lsp.addExecuteCommandHandler(connection, shared);
  lsp.addTypeHierarchyHandler(connection, shared);
  lsp.addCodeLensHandler(connection, shared, linked);
  lsp.addDocumentLinkHandler(connection, shared);
  lsp.addGoToDeclarationHandler(connection, shared);
  lsp.addWorkspaceSymbolHandler(connection, shared);

  connection.onInitialize((params) => shared.lsp.LanguageServer.initialize(params));
  connection.onInitialized((params) => shared.lsp.LanguageServer.initialized(params));
  shared.workspace.TextDocuments.listen(connection);
  connection.listen();
}
