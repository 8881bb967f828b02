import { type Cancellation, OperationCancelled } from 'langium';

/** Lets others wait until something has gone on; then they look whether it is what they wait for. */
export class Progress {
  readonly #waiting = new Set<() => void>();

  fire(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const each of waiting) each();
  }

  /** @throws `OperationCancelled` */
  async next(token: Cancellation.CancellationToken): Promise<void> {
    await new Promise<void>((resolve) => {
      const go = () => {
        cancelled.dispose();
        this.#waiting.delete(go);
        resolve();
      };
      this.#waiting.add(go);
      const cancelled = token.onCancellationRequested(go);
    });
    // Langium's sign for a cancelled operation is no error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (token.isCancellationRequested) throw OperationCancelled;
  }
}
