import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type Equipment, serveOn } from './serve.ts';

export type { Equipment } from './serve.ts';

/** The end of a channel in a worker. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Serves an editor from a worker of a browser, until the worker ends. */
export function serve(port: Port, equipment: Equipment = {}): void {
  serveOn(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), equipment);
}
