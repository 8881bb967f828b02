import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { SlaSharedServices } from '../editor.ts';

/**
 * The file at an address, if the server knows it; without an address, all files. Their names lead somewhere.
 *
 * @throws `OperationCancelled`
 */
export async function linkedDocuments(
  { workspace }: SlaSharedServices,
  uri: string | undefined,
  token: CancellationToken,
): Promise<readonly LangiumDocument[]> {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, WorkspaceManager } = workspace;
  await WorkspaceManager.ready;
  if (uri === undefined) {
    await DocumentBuilder.waitUntil(DocumentState.Linked, token);
    return LangiumDocuments.all.toArray();
  }
  const address = URI.parse(uri);
  // What was opened a moment ago is no document yet, but will be one.
  if (!LangiumDocuments.hasDocument(address) && !TextDocuments.get(address)) return [];
  await DocumentBuilder.waitUntil(DocumentState.Linked, address, token);
  const document = LangiumDocuments.getDocument(address);
  return document ? [document] : [];
}
