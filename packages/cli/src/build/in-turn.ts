export interface InTurn {
  /** Asks for the work to be done soon; several requests at once are one. */
  readonly request: () => void;
  /** Rejects when the work does. */
  readonly failure: Promise<never>;
  /** Forgets what was asked for and not yet begun. */
  readonly stop: () => void;
}

/**
 * Does work again and again, never twice at the same time.
 *
 * @param quietMs how long no request must come before the work begins
 */
export function inTurn(work: () => Promise<void>, quietMs: number): InTurn {
  const { promise: failure, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  let isWorking = false;
  let isWanted = false;

  async function begin(): Promise<void> {
    isWanted = true;
    if (isWorking) return;
    isWorking = true;
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    } finally {
      isWorking = false;
    }
  }

  return {
    request() {
      clearTimeout(timer);
      timer = setTimeout(() => void begin(), quietMs);
    },
    failure,
    stop() {
      clearTimeout(timer);
      isWanted = false;
    },
  };
}
