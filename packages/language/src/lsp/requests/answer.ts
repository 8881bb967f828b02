import { isOperationCancelled } from 'langium';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Method } from '../protocol.ts';
import type { RequestContext } from './index.ts';

/** Answers a request of ours; one that the client gave up ends as cancelled. */
export function answer<Params, Result>(
  { connection }: RequestContext,
  { method }: Method<Params, Result>,
  handler: (params: Params, token: CancellationToken) => Promise<Result>,
): void {
  connection.onRequest(method, async (params: Params, token: CancellationToken) => {
    try {
      return await handler(params, token);
    } catch (error) {
      if (!isOperationCancelled(error)) throw error;
      return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`);
    }
  });
}
