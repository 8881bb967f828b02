import type { Connection } from 'vscode-languageserver';
import { codeActionResolve } from '../code-actions/provider.ts';
import { codeLensResolve } from '../code-lens/provider.ts';
import { typingRequests } from '../completion/requests.ts';
import { generateCommandHandler } from '../commands/generate.ts';
import type { SlaEditorServices } from '../services.ts';
import { agreements } from './agreements.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { generate } from './generate.ts';
import { newAgreement } from './new-agreement.ts';
import { preview } from './preview.ts';
import { reference } from './reference.ts';
import { selectionRangeRequest } from '../selection/request.ts';

/** What answers our own requests: the editor at the other end, and the language with all that its features share. */
export interface RequestContext {
  readonly connection: Connection;
  readonly services: SlaEditorServices;
}

/** Answers one or several requests of `protocol.ts`. */
export type Requests = (context: RequestContext) => void;

const all: readonly Requests[] = [
  agreements,
  check,
  codeActionResolve,
  codeLensResolve,
  compare,
  explain,
  generate,
  generateCommandHandler,
  newAgreement,
  preview,
  reference,
  selectionRangeRequest,
  typingRequests,
];

/** Lets the connection answer what is asked beyond the protocol. */
export function registerRequests(context: RequestContext): void {
  for (const register of all) register(context);
}
