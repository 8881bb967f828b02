import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, type MakeClient } from './make.ts';

/** The server as a process of its own. */
export const makeNodeClient: MakeClient = (context, options) =>
  new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    {
      module: Uri.joinPath(context.extensionUri, 'dist/server/main.cjs').fsPath,
      transport: TransportKind.ipc,
    },
    options,
  );
