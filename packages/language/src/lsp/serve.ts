import { startLanguageServer, type DefaultSharedModuleContext } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { Equipment } from './equipment.ts';
import { registerRequests } from './requests/index.ts';
import { createSlaEditorServices } from './services.ts';

export type { Equipment } from './equipment.ts';

/** Serves an editor at the other end of a connection, until it hangs up. */
export function serveOn(
  connection: Connection,
  files: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>,
  equipment: Equipment = {},
): void {
  const services = createSlaEditorServices({ connection, ...files }, equipment);
  registerRequests({ connection, services });
  startLanguageServer(services.shared);
}
