import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.ts';
import { makeBrowserClient } from './infrastructure/client/browser.ts';

export const activate = (context: ExtensionContext) => activateWith(makeBrowserClient, context);
