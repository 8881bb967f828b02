import { isOperationCancelled } from 'langium';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

type Handler = (...args: unknown[]) => unknown;
type Fault = (doing: string, error: unknown) => void;

/** Without an answer to this one there is no server; the editor hears why. */
const UNGUARDED = 'onInitialize';

/**
 * A connection whose handlers never fail: a fault in one of them is told to the log, and the editor gets an empty answer
 * instead of an error that it would show to a person.
 */
export const guarded = (connection: Connection, fault: Fault): Connection => guardedObject(connection, fault);

function guardedObject<T extends object>(target: T, fault: Fault): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name, object);
      if (typeof value === 'function') {
        const method = value.bind(object) as Handler;
        if (!/^on(?:[A-Z]|$)/.test(String(name)) || name === UNGUARDED) return method;
        return (...args: unknown[]) =>
          method(...args.map((arg) => (typeof arg === 'function' ? safe(String(name), arg as Handler, fault) : arg)));
      }
      return typeof value === 'object' && value !== null ? guardedObject(value, fault) : value;
    },
  });
}

const safe =
  (name: string, handler: Handler, fault: Fault): Handler =>
  async (...args) => {
    try {
      return ownError(await handler(...args));
    } catch (error) {
      if (isOperationCancelled(error)) return new ResponseError(LSPErrorCodes.RequestCancelled, 'It was cancelled.');
      const answer = ownError(error);
      if (answer instanceof ResponseError) return answer;
      fault(name, error);
      return null;
    }
  };

/** An error that is meant as an answer may be of another copy of the protocol's library, which the connection does not know. */
function ownError(answer: unknown): unknown {
  if (!(answer instanceof Error) || !('code' in answer) || typeof answer.code !== 'number') return answer;
  return new ResponseError(answer.code, answer.message);
}
