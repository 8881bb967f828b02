import { EmptyFileSystem, URI } from 'langium';
import { CancellationToken, type Connection } from 'vscode-languageserver';
import type { Equipment } from '../lsp/equipment.ts';
import type { Method } from '../lsp/protocol.ts';
import { type Requests } from '../lsp/requests/index.ts';
import { createSlaEditorServices } from '../lsp/services.ts';
import { addressOf } from './editor.ts';

type Handler = (params: unknown, token: CancellationToken) => Promise<unknown>;

/** Asks as a client does. */
export type Ask = <Params, Result>(method: Method<Params, Result>, params: Params) => Promise<Result>;

/** A server with files and what it was equipped with, that answers some requests. */
export async function asked(
  requests: readonly Requests[],
  files: Readonly<Record<string, string>> = {},
  equipment: Equipment = {},
): Promise<Ask> {
  const services = createSlaEditorServices(EmptyFileSystem, equipment);
  const { LanguageServer } = services.shared.lsp;
  await LanguageServer.initialize({ processId: null, rootUri: addressOf(''), capabilities: {} });
  LanguageServer.initialized({});
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const documents = Object.entries(files).map(([path, text]) =>
    LangiumDocumentFactory.fromString(text, URI.parse(addressOf(path))),
  );
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: false });
  const handlers = new Map<string, Handler>();
  const connection = {
    onRequest: (method: string, handler: Handler) => void handlers.set(method, handler),
  } as unknown as Connection;
  for (const register of requests) register({ connection, services });
  return async <Params, Result>({ method }: Method<Params, Result>, params: Params) =>
    (await handlers.get(method)?.(params, CancellationToken.None)) as Result;
}
