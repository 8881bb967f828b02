import type { Disposable, ExtensionContext } from 'vscode';
import type { Server } from '../infrastructure/server.ts';

/** What every feature builds on. */
export interface Extension {
  readonly context: ExtensionContext;
  readonly server: Server;
}

/** Something that the extension does. It lives until it is disposed of. */
export type Feature = (extension: Extension) => Disposable;
