import type { Terminal } from './terminal.ts';
import { visible } from './report/visible.ts';

const DELAY_MS = 700;
const INTERVAL_MS = 100;
const CLEAR_LINE = '\r\u001b[2K';

export interface Progress {
  /** Says how far the work is; shown only on a screen, and only when it takes long. */
  update(done: number, total: number, what: string): void;
  /** Takes the line away. */
  end(): void;
}

/** A line on the screen that says how far long work is. Short work shows nothing, nor does any work in a pipe. */
export function progressOn(terminal: Terminal, verb: string, now: () => number = () => performance.now()): Progress {
  const started = now();
  let last: number | undefined;
  return {
    update(done, total, what) {
      const time = now();
      if (!terminal.errIsScreen || time - started < DELAY_MS) return;
      if (last !== undefined && time - last < INTERVAL_MS) return;
      last = time;
      const line = `${verb} ${done} of ${total}: ${visible(what)}`;
      terminal.err(CLEAR_LINE + terminal.errColors.dim(line.slice(0, terminal.columns - 1)));
    },
    end() {
      if (last !== undefined) terminal.err(CLEAR_LINE);
      last = undefined;
    },
  };
}
