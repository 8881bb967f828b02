/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Reads lines as tests print them, in the form of the Test Anything Protocol, and counts. */
export class Tap {
  #planned: number | undefined;
  #passed = 0;
  #failed = 0;

  /** Whether the text is what a test said, and not what else VS Code has to say. */
  read(text: string): boolean {
    const [, plan, result] = /^(?:1\.\.(\d+)|(ok|not ok) \d+ - .*)$/.exec(text) ?? [];
    if (plan !== undefined) this.#planned = Number(plan);
    if (result === 'ok') this.#passed++;
    if (result === 'not ok') this.#failed++;
    return plan !== undefined || result !== undefined || text.startsWith('# ');
  }

  /** Tests that were planned but never ended have failed; so has a suite that planned none. */
  get count(): Count {
    const missing = Math.max((this.#planned || 1) - this.#passed - this.#failed, 0);
    return { passed: this.#passed, failed: this.#failed + missing };
  }
}
