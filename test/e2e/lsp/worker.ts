import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type * as browser from '@sla-lang/language/lsp-browser';
import { build } from 'esbuild';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  Disposable,
  type Message,
} from 'vscode-languageserver-protocol';
import { Client, type ClientSetup } from './client.ts';

/** An editor in a browser: the server is in a worker, and has no files but those that the editor hands out. */
export async function connectWorker(setup: ClientSetup = {}): Promise<Client> {
  const { port1, port2 } = new MessageChannel();
  const { serve } = await loadWorker();
  serve(port2, setup.equipment);
  const client = new Client(new PortReader(port1), new PortWriter(port1), setup);
  client.connection.onDispose(() => port1.close());
  return client.start(setup);
}

let bundled: Promise<typeof browser> | undefined;

/** What a browser loads; Node would take the libraries' code for Node. Made once. */
export function loadWorker(): Promise<typeof browser> {
  bundled ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sla-worker-'));
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../../../packages/language/src/lsp/browser.ts', import.meta.url))],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['source'],
      write: false,
    });
    const file = join(folder, 'server.mjs');
    await writeFile(file, outputFiles[0]?.contents ?? '');
    const loaded = (await import(pathToFileURL(file).href)) as typeof browser;
    await rm(folder, { recursive: true });
    return loaded;
  })();
  return bundled;
}

class PortReader extends AbstractMessageReader {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  listen(callback: DataCallback): Disposable {
    this.#port.on('message', (message: Message) => callback(message));
    return Disposable.create(() => undefined);
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  write(message: Message): Promise<void> {
    this.#port.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    this.#port.close();
  }
}
