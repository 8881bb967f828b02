/** What the tests in VS Code assert with: it needs neither Node nor a browser. */

const shown = (value: unknown): string => JSON.stringify(value, undefined, 1) ?? String(value);

export function equal<T>(actual: T, expected: T): void {
  if (shown(actual) !== shown(expected)) throw new Error(`expected ${shown(expected)}, found ${shown(actual)}`);
}

export function ok(value: unknown, expectation: string): asserts value {
  if (!value) throw new Error(`expected ${expectation}`);
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`expected something with ${shown(part)}, found ${shown(text)}`);
}

const TIME_LIMIT_MS = 60_000;
const PAUSE_MS = 50;

/** Looks again until it holds, and tells what was wrong last if it never does. */
export async function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + TIME_LIMIT_MS;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
