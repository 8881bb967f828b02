import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const program = join(import.meta.dirname, '../../../packages/cli/bin/sla.js');

/** An editor at the other end of `sla lsp --stdio`. */
export interface Client {
  readonly connection: ProtocolConnection;
  /** Opens a text and waits for what is said about it. */
  readonly open: (uri: string, text: string) => Promise<PublishDiagnosticsParams>;
  /** Replaces the text and waits for what is said about this version. */
  readonly change: (uri: string, version: number, text: string) => Promise<PublishDiagnosticsParams>;
  /** Ends the server and gives its exit code. */
  readonly close: () => Promise<number | null>;
}

export async function connect(): Promise<Client> {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio']);
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    waiting.get(params.uri)?.(params);
    waiting.delete(params.uri);
  });
  // The server does not say which version it speaks of: each change is waited for before the next one.
  const told = (uri: string) => new Promise<PublishDiagnosticsParams>((resolve) => waiting.set(uri, resolve));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    open: async (uri, text) => {
      const diagnostics = told(uri);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'sla', version: 1, text },
      });
      return diagnostics;
    },
    change: async (uri, version, text) => {
      const diagnostics = told(uri);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
      return diagnostics;
    },
    close: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}
