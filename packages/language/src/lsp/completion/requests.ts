import { DocumentState, URI } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { CompletionParams } from 'vscode-languageserver';
import type { Requests } from '../requests/index.ts';
import { resolved } from './resolve.ts';

/**
 * Completion and the guide to a clause do not wait until the text is read anew, which takes longer than the next keystroke:
 * they look at the text as it stands, and names of a moment ago will do. Only a file that was never read is waited for.
 */
export const typingRequests: Requests = ({ connection, services: { shared, sla } }) => {
  const { CompletionProvider, SignatureHelp } = sla.lsp;
  const documentAt = (uri: string) => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));

  const firstItems = createRequestHandler(
    (_, document, params: CompletionParams, token) => CompletionProvider?.getCompletion(document, params, token),
    shared,
    DocumentState.Parsed,
  );
  connection.onCompletion((params, token) => {
    const document = documentAt(params.textDocument.uri);
    return document ? CompletionProvider?.getCompletion(document, params, token) : firstItems(params, token);
  });
  connection.onCompletionResolve((item) => resolved(item, sla));
  connection.onSignatureHelp((params, token) => {
    const document = documentAt(params.textDocument.uri);
    return document && SignatureHelp?.provideSignatureHelp(document, params, token);
  });
};
