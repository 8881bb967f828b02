import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { PartAddress, Start } from '../../server/worker-messages.ts';
import { CLIENT_ID, CLIENT_NAME, type MakeClient } from './make.ts';

/** What a browser has; the compiler knows Node's globals. */
declare const Worker: new (address: string) => {
  onmessage: (event: { readonly data: string }) => void;
  readonly postMessage: (message: Start | PartAddress, transfer?: readonly Start['line'][]) => void;
  readonly terminate: () => void;
};

/** The server as a worker. */
export const makeBrowserClient: MakeClient = (context, options) => {
  let stop = (): void => undefined;
  context.subscriptions.push({ dispose: () => stop() });
  const start = async () => {
    stop();
    const worker = new Worker(await addressOf(context, 'main'));
    stop = () => worker.terminate();
    worker.onmessage = ({ data: part }) =>
      // Without an answer the server would wait for ever; what leads nowhere it can tell.
      void addressOf(context, part).then(
        (address) => worker.postMessage({ part, address }),
        () => worker.postMessage({ part, address: '' }),
      );
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ line: port2 }, [port2]);
    return { reader: new BrowserMessageReader(port1), writer: new BrowserMessageWriter(port1) };
  };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, start, options);
};

/** An address that a worker can load, wherever the extension is: a worker takes none of another machine or origin. */
async function addressOf({ extensionUri }: ExtensionContext, name: string): Promise<string> {
  const response = await fetch(Uri.joinPath(extensionUri, `dist/server/${name}.cjs`).toString(true));
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}
