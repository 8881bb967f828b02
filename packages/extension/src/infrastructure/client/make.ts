import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Makes the client, and with it the server, for where the extension runs: Node or a browser. */
export type MakeClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The settings of the client are those that begin with it. */
export const CLIENT_ID = 'sla';
export const CLIENT_NAME = 'SLA Lang';
