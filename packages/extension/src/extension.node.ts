import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.ts';
import { makeNodeClient } from './infrastructure/client/node.ts';

export const activate = (context: ExtensionContext) => activateWith(makeNodeClient, context);
