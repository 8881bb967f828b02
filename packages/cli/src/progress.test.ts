import { describe, expect, it } from 'vitest';
import { progressOn } from './progress.ts';
import { FakeTerminal } from './testing/terminal.ts';

function working(errIsScreen: boolean) {
  const clock = { now: 0 };
  const terminal = new FakeTerminal({ errIsScreen });
  return { clock, terminal, progress: progressOn(terminal, 'checking', () => clock.now) };
}

describe('progress', () => {
  it('is silent as long as the work is short', () => {
    const { clock, terminal, progress } = working(true);
    clock.now = 600;
    progress.update(1, 2, 'a.sla');
    progress.end();
    expect(terminal.stderr).toBe('');
  });

  it('shows long work, not too often, and goes away', () => {
    const { clock, terminal, progress } = working(true);
    for (const time of [800, 850, 950]) {
      clock.now = time;
      progress.update(time, 1000, 'a.sla');
    }
    progress.end();
    expect(terminal.stderr).toBe(
      '\r\u001b[2Kchecking 800 of 1000: a.sla\r\u001b[2Kchecking 950 of 1000: a.sla\r\u001b[2K',
    );
  });

  it('never goes into a pipe', () => {
    const { clock, terminal, progress } = working(false);
    clock.now = 5000;
    progress.update(1, 2, 'a.sla');
    progress.end();
    expect(terminal.stderr).toBe('');
  });
});
