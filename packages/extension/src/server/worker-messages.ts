import type { MessagePort } from 'node:worker_threads';

/** What the client says to the worker of the server, beside the line on which both speak the language server protocol. */

/** The first message. */
export interface Start {
  readonly line: MessagePort;
}

/** The answer to the name of a part. */
export interface PartAddress {
  readonly part: string;
  readonly address: string;
}
