import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesOnDisk } from './files/node.ts';
import { type Equipment, serveOn } from './serve.ts';

export type { Equipment } from './serve.ts';

/**
 * Serves an editor until it hangs up: on the streams that the arguments of the process name (`--stdio`, `--node-ipc`), or on
 * a connection of one's own.
 */
export function serve(equipment: Equipment = {}, connection: Connection = ownConnection()): void {
  serveOn(connection, equipment, filesOnDisk);
}

function ownConnection(): Connection {
  const connection = createConnection(ProposedFeatures.all);
  // The process is the server's own: whatever goes wrong in it, the editor is served on.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) =>
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
  return connection;
}
