import { EmptyFileSystem } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { Equipment } from './equipment.ts';
import { ClientFiles } from './files/client-files.ts';
import type { WorkspaceFiles } from './files/workspace-files.ts';
import { guarded } from './guard.ts';
import { registerRequests } from './requests/index.ts';
import { createSlaEditorServices } from './services.ts';
import { startServer } from './start.ts';

export type { Equipment } from './equipment.ts';

/**
 * Serves an editor at the other end of a connection, until it hangs up.
 *
 * @param filesHere the files that the server can read itself; it asks the editor for those of all other places
 */
export function serveOn(
  unguarded: Connection,
  equipment: Equipment = {},
  filesHere: (elsewhere: WorkspaceFiles) => WorkspaceFiles = (elsewhere) => elsewhere,
): void {
  const connection = guarded(unguarded, (doing, error) => services.shared.editor.Log.fault(doing, error));
  const files = filesHere(new ClientFiles(connection, () => services.shared.editor.Client));
  const services = createSlaEditorServices({ connection, ...EmptyFileSystem }, equipment, files);
  registerRequests({ connection, services });
  startServer(connection, services.shared);
}
