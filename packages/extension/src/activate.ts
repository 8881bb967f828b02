import type { ExtensionContext } from 'vscode';
import { features } from './features/index.ts';
import type { MakeClient } from './infrastructure/client/make.ts';
import { Server } from './infrastructure/server.ts';

/** Starts the extension: the commands at once, the server beside. */
export function activateWith(makeClient: MakeClient, context: ExtensionContext): void {
  const server = new Server(makeClient, context);
  context.subscriptions.push(server, ...features.map((feature) => feature({ context, server })));
  void server.start();
}
