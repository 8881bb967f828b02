import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type Equipment, serveOn } from './serve.ts';

export type { Equipment } from './serve.ts';

/** Serves an editor on the streams that the arguments of the process name (`--stdio`, `--node-ipc`), until it hangs up. */
export function serve(equipment: Equipment = {}): void {
  serveOn(createConnection(ProposedFeatures.all), NodeFileSystem, equipment);
}
