/**
 * The runner of the tests that need a whole VS Code. It is ours because the same file runs in the extension host of
 * Node, in that of a browser's worker, and in the process that drives the window: test frameworks want one of these
 * places alone. It prints TAP lines, which are counted wherever they arrive.
 */
export interface Test {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

export interface Runner {
  readonly print: (line: string) => void;
  /** What to do for whoever reads about a failure, before the next test changes the scene. */
  readonly onFailure?: (test: Test) => Promise<void>;
}

/** Far beyond what any test needs: it ends what hangs, and hurries nothing on a machine that is busy. */
const TIME_LIMIT_MS = 180_000;

const tests: Test[] = [];

/** Names a test; they run one after another, in the order in which they are named. */
export function test(name: string, run: Test['run']): void {
  tests.push({ name, run });
}

async function within(milliseconds: number, run: Test['run']): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  await Promise.race([run(), late]).finally(() => clearTimeout(timer));
}

/** As comment lines, without the colours that some libraries give their errors. */
const comment = (text: string): string => text.replace(/\u001b\[\d+m/g, '').replace(/^/gm, '# ');

/** Runs everything that was named since the last time, and tells how many failed. */
export async function runTests({ print, onFailure }: Runner): Promise<number> {
  const named = tests.splice(0);
  let failed = 0;
  print(`1..${named.length}`);
  for (const [index, each] of named.entries()) {
    const start = Date.now();
    try {
      await within(TIME_LIMIT_MS, each.run);
      print(`ok ${index + 1} - ${each.name} # ${Date.now() - start} ms`);
    } catch (error) {
      failed++;
      print(`not ok ${index + 1} - ${each.name} # ${Date.now() - start} ms`);
      print(comment(error instanceof Error ? (error.stack ?? error.message) : String(error)));
      await onFailure?.(each);
    }
  }
  return failed;
}
